// Nothing of a real case leaves the page unlocked: not to the disk, not into addresses, titles, requests or file names.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { routes } from '#src/app/addresses.ts';
import { lockWords } from '#src/app/vaultWords.ts';
import { words } from '#src/app/words.ts';
import { fileWords } from '#src/pages/fileWords.ts';
import { historyPage } from '#src/pages/historyWords.ts';
import { vaultPageWords } from '#src/pages/vaultWords.ts';
import { workFileWords } from '#src/workfile/words.ts';
import { caseText, put } from '../fixtures/badFiles.ts';
import { openBrowser } from '../setup/openBrowser.ts';
import type { Wanted } from './diskSearch.ts';
import { foundIn, inventWords, searchBytes, searchProfile } from './diskSearch.ts';
import type { RunningBrowser } from './profile.ts';
import { startOn } from './profile.ts';
import { bringIn, byId, caseAddress, fileFrom, heading, isSaved, openExample } from './steps.ts';
import { confirmSheet, lockButton, stayUnlocked, unlock } from './vaultSteps.ts';
import { beginWalk, watch } from './watch.ts';

/** Argon2id is slow on purpose. */
const PATIENCE = { timeout: 60_000 };
/** Milliseconds after which Chromium has written down what it keeps of a session. */
const WRITTEN_DOWN = 3500;

const at = (path: string) => new URL(path, inject('appUrl')).href;

/** Everything that is written in this walk and must not be found anywhere. */
type Secrets = { [what: string]: string };

/** Looks at a page where something is written that has not been sent. */
type Look = (page: Page) => Promise<void>;

const waitLong: Look = (page) => page.waitForTimeout(WRITTEN_DOWN);

/** Chooses a passphrase and a name, with the passphrase shown in clear meanwhile. */
async function makeVault(page: Page, secrets: Secrets, look: Look): Promise<void> {
  secrets.passphrase = inventWords(3);
  secrets.adviser = inventWords(2);
  await page.goto(at(routes.newVault));
  await page.getByLabel(vaultPageWords.make.name, { exact: true }).fill(secrets.adviser);
  for (const label of [lockWords.choose.field, lockWords.choose.again]) {
    await page.getByLabel(label, { exact: true }).fill(secrets.passphrase);
    const show = words.about(lockWords.unlock.show, label);
    await page.getByRole('button', { name: show, exact: true }).click();
  }
  await look(page);
  await page.getByRole('button', { name: vaultPageWords.make.submit }).click();
  await heading(page, vaultPageWords.sheet.title).waitFor(PATIENCE);
  secrets.code = await confirmSheet(page);
  await lockButton(page).waitFor();
}

/** Writes in a field, and waits until it is an answer in the store. */
async function write(page: Page, id: string, text: string): Promise<void> {
  await byId(page, id).fill(text);
  await byId(page, id).blur();
  await isSaved(page);
}

async function openSection(page: Page, address: string, section: string): Promise<void> {
  await page.goto(`${address}/afsnit/${section}`);
  await page.locator('form.section-form').waitFor();
}

/** Writes words in every kind of place a real case has. Gives the address of the case. */
async function writeEverywhere(page: Page, secrets: Secrets, look: Look): Promise<string> {
  await bringIn(page, put(['practice'], false, caseText('cerebral-parese.json')));
  const address = caseAddress(page);
  // A case that is closed, and opened again for a reason.
  await page.getByRole('button', { name: words.tasks.finishAndClose }).click();
  const dialog = page.getByRole('dialog', { name: words.tasks.closeHeading });
  await dialog.getByRole('button', { name: words.tasks.closeYes }).click();
  secrets.reason = inventWords(4);
  await page.getByLabel(words.tasks.reopenReason).fill(secrets.reason);
  await look(page);
  await page.getByRole('button', { name: words.tasks.reopen }).click();
  await page.getByText(words.tasks.reopened).waitFor();

  await openSection(page, address, 'child');
  secrets.child = inventWords(2);
  await write(page, 'q_child_child-name', secrets.child);
  await openSection(page, address, 'intake');
  secrets.shortText = inventWords(3);
  await write(page, 'q_intake_received-how', secrets.shortText);
  secrets.longText = inventWords(12);
  await write(page, 'q_intake_aware-how', secrets.longText);
  secrets.row = inventWords(3);
  await byId(page, 'q_intake_requests-add').click();
  await page.locator('fieldset[id^="q_intake_requests_"] input[type=text]').last().focus();
  await page.keyboard.type(secrets.row);
  await page.keyboard.press('Tab');
  await isSaved(page);
  secrets.deferral = inventWords(4);
  await byId(page, 'later_intake_waiting-need-open').click();
  await write(page, 'later_intake_waiting-need', secrets.deferral);

  secrets.version = inventWords(2);
  const { versions } = historyPage;
  await page.goto(`${address}/historik`);
  await page.getByText(versions.make).click();
  await page.getByLabel(versions.kinds.other, { exact: true }).check();
  await page.getByLabel(versions.name, { exact: true }).fill(secrets.version);
  await look(page);
  await page.getByRole('button', { name: versions.save }).click();
  await isSaved(page);
  return address;
}

/** Types, and stops in mid-word. */
async function stopInMidWord(page: Page, address: string, look: Look): Promise<string> {
  await openSection(page, address, 'theme-mobility');
  const draft = inventWords(3);
  await byId(page, 'q_theme-mobility_challenges').focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(` ${draft.slice(0, -3)}`);
  await look(page);
  return draft;
}

/**
 * Fields that Chromium would write down with the tab, to restore them: words in clear, unless the field
 * or its form says `autocomplete="off"`. A password is not written down, unless it is shown.
 */
function restoredFields(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('input, textarea, select')].flatMap((one) => {
      if (!(one instanceof HTMLInputElement || one instanceof HTMLTextAreaElement)) return [];
      if (/^(hidden|password|radio|checkbox|file)$/.test(one.type) || one.hidden) return [];
      const isOff =
        one.autocomplete === 'off' || (!one.autocomplete && one.form?.autocomplete === 'off');
      // The user's own name: WCAG 1.3.5 asks that the browser may fill it in, and so remember it.
      return isOff || one.autocomplete === 'name'
        ? []
        : [`${one.tagName} ${one.name || one.id} in ${location.pathname}`];
    }),
  );
}

let profile: string;
let running: RunningBrowser;
let checkQuiet: () => void;

async function start(): Promise<BrowserContext> {
  running = await startOn(profile);
  checkQuiet = await watch(running.context);
  return running.context;
}

/** Closes the browser as its own menu would, and waits until its process has ended. */
async function closeCleanly(): Promise<void> {
  const session = await running.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('Expected a browser to close');
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const pid = processInfo.find(({ type }) => type === 'browser')?.id;
  if (pid === undefined) throw new Error('Expected the browser to have a process');
  await session.send('Browser.close').catch(() => undefined);
  await expect.poll(() => isAlive(pid), { timeout: 30_000 }).toBe(false);
  await running.kill();
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'leaks-'));
});
afterEach(async () => {
  await running?.kill();
  await rm(profile, { recursive: true, maxRetries: 5 });
});

test('no word of a real case is on the disk: closed, killed, and removed', async () => {
  const secrets: Secrets = {};
  let page = await (await start()).newPage();
  page.setDefaultTimeout(20_000);

  // First, that the search finds what is there: a practice case lies open beside the real ones.
  const plain = { plain: inventWords(12), plainDraft: inventWords(2) };
  await page.goto(inject('appUrl'));
  await openExample(page, 'cerebral-parese-halvvejs');
  await openSection(page, caseAddress(page), 'theme-mobility');
  await write(page, 'q_theme-mobility_peers', plain.plain);
  await byId(page, 'q_theme-mobility_challenges').fill(plain.plainDraft.slice(0, -3));
  await page.locator('[data-save-state=saved]').waitFor();

  await makeVault(page, secrets, waitLong);
  await stayUnlocked(page);
  await page.goto(inject('appUrl'));
  await lockButton(page).waitFor();
  const address = await writeEverywhere(page, secrets, waitLong);
  await page.goto(`${address}/laes`);
  await page.locator('.doc').waitFor();
  secrets.draft = await stopInMidWord(page, address, waitLong);
  await copyForPractice(page, secrets.child ?? '');
  await waitLong(page);
  checkQuiet();
  await closeCleanly();
  await expectFound(plain);
  // The adviser's own name is the browser's to remember; `restoredFields` says why.
  const { adviser: _, ...kept } = secrets;
  expect(await searchProfile(profile, kept), 'after the browser was closed').toEqual([]);

  // Started again, LevelDB packs what it had: then the browser is killed in mid-word.
  page = await (await start()).newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${address}/afsnit/theme-mobility`);
  await page
    .getByRole('button', { name: words.about(lockWords.unlock.show, lockWords.unlock.field) })
    .click();
  await page.getByLabel(lockWords.unlock.field, { exact: true }).fill(secrets.passphrase ?? '');
  await waitLong(page);
  await unlock(page, secrets.passphrase);
  await stayUnlocked(page);
  secrets.secondDraft = await stopInMidWord(page, address, waitLong);
  checkQuiet();
  await running.kill();
  await expectFound(plain);
  expect(
    await searchProfile(profile, { ...kept, second: secrets.secondDraft ?? '' }),
    'after the browser was killed',
  ).toEqual([]);

  page = await (await start()).newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(at(routes.removeAll));
  const keys = await wrappedKeys(page);
  expect(keys.length).toBeGreaterThan(3);
  for (const key of keys) expect(await searchBytes(profile, 'a wrapped key', key)).not.toEqual([]);
  await removeAll(page);
  expect(await whatIsKept(page)).toEqual({ databases: [], local: [], session: [], caches: [] });
  checkQuiet();
  await closeCleanly();
  const all = { ...kept, ...plain };
  expect(await searchProfile(profile, all), 'after everything was removed').toEqual([]);
  const left = await Promise.all(keys.map((key) => searchBytes(profile, 'a wrapped key', key)));
  expect(left.flat()).toEqual([]);
}, 400_000);

/** Makes a practice copy of the real case: it lies unlocked, and has none of its words. */
async function copyForPractice(page: Page, child: string): Promise<void> {
  await page.goto(inject('appUrl'));
  const rows = page.locator('.case-row');
  await expect.poll(() => rows.count()).toBe(2);
  for (const action of [words.cases.actions, words.cases.duplicate]) {
    const name = words.about(action, words.case.childNamed(child));
    await page.getByRole('button', { name }).click();
  }
  await page.getByRole('button', { name: words.cases.duplicateYes }).click();
  await expect.poll(() => rows.count()).toBe(3);
}

/** The plain words of the practice case are found, each kind of them. */
async function expectFound(plain: Wanted): Promise<void> {
  const hits = await searchProfile(profile, plain);
  expect(new Set(hits.map(({ what }) => what))).toEqual(new Set(Object.keys(plain)));
}

/** Every wrapped key in the database of the real cases: the vault's and each case's. */
async function wrappedKeys(page: Page): Promise<readonly Buffer[]> {
  const kept = await page.evaluate(async () => {
    const answer = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    const db = await answer(indexedDB.open('udredningsguiden-boks'));
    const tx = db.transaction(['vault', 'keys']);
    const records: unknown[] = (
      await Promise.all(['vault', 'keys'].map((store) => answer(tx.objectStore(store).getAll())))
    ).flat();
    db.close();
    const bytesIn = (value: unknown): number[][] => {
      if (value instanceof Uint8Array) return [[...value]];
      if (typeof value !== 'object' || value === null) return [];
      return Object.values(value).flatMap(bytesIn);
    };
    return bytesIn(records);
  });
  // AES-KW makes 40 bytes of a key's 32; the salt and the like are shorter.
  return kept.map((bytes) => Buffer.from(bytes)).filter(({ length }) => length === 40);
}

async function removeAll(page: Page): Promise<void> {
  const { remove } = vaultPageWords;
  await page.getByLabel(remove.field(remove.word)).fill(remove.word);
  await page.getByRole('button', { name: remove.submit }).click();
  // The databases are packed on the disk meanwhile.
  await heading(page, remove.doneTitle).waitFor(PATIENCE);
}

function whatIsKept(page: Page) {
  return page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    caches: await caches.keys(),
  }));
}

/** Runs in the page: every title it has. */
function followTitle(): void {
  const tell = () => void window.titleIs?.(document.title);
  new MutationObserver(tell).observe(document, { subtree: true, childList: true });
}

declare global {
  interface Window {
    titleIs?(title: string): Promise<void>;
  }
}

test('no word of a real case is in an address, a title, a request, the console or a file name', async () => {
  const browser = await openBrowser();
  const { context, page, end } = await beginWalk(browser);
  const told: string[] = [];
  const tell = (...texts: readonly string[]) => void told.push(...texts);
  context.on('request', (request) =>
    tell(request.url(), request.postData() ?? '', JSON.stringify(request.headers())),
  );
  context.on('console', (message) => tell(message.text()));
  await context.exposeFunction('titleIs', tell);
  await context.addInitScript(followTitle);
  page.on('framenavigated', (frame) => tell(frame.url()));
  const unguarded = new Set<string>();
  const look: Look = async () => {
    for (const field of await restoredFields(page)) unguarded.add(field);
  };

  const secrets: Secrets = {};
  await makeVault(page, secrets, look);
  await stayUnlocked(page);
  await page.goto(inject('appUrl'));
  await lockButton(page).waitFor();
  const address = await writeEverywhere(page, secrets, look);
  const inCase = ['', '/temaer', '/laes', '/pdf', '/historik', '/fil'].map((one) => address + one);
  const { overview, security, access, copy, team } = routes;
  for (const one of [...inCase, ...[overview, security, access, copy, team].map(at)]) {
    await page.goto(one);
    await lockButton(page).waitFor();
    await page.locator('main h1').waitFor();
    await look(page);
  }
  secrets.draft = await stopInMidWord(page, address, look);
  await page.reload();
  await page.locator('form.section-form').waitFor();

  // Files: locked, open, and the document.
  const names: string[] = [];
  const take = async (press: () => Promise<void>) => {
    const { name } = await fileFrom(page, press);
    names.push(name);
  };
  await page.goto(`${address}/fil`);
  await take(() => page.getByRole('button', { name: fileWords.save.submit }).click());
  await page.getByRole('button', { name: fileWords.save.plain }).click();
  await take(() => page.getByRole('button', { name: workFileWords.plainYes }).click());
  await page.goto(`${address}/pdf`);
  await page.getByRole('button', { name: words.print.make, exact: true }).click();
  const save = page.getByRole('button', { name: words.print.download });
  await take(() => save.click(PATIENCE));
  await page.goto(inject('appUrl'));
  await page.locator('.case-row').waitFor();
  await look(page);
  tell(...names, JSON.stringify(await whatIsKept(page)));

  const mark = new URL(address).pathname.split('/').at(-1)?.slice(1, 5);
  expect(names.map((name) => name.replace(/\d{4}-\d\d-\d\d/, 'day'))).toEqual([
    `udredning-day-${mark}.udredning`,
    `sag-day-${mark}.json`,
    `arbejdskopi-day-${mark}.pdf`,
  ]);
  expect(told.length).toBeGreaterThan(100);
  expect(foundIn(told.join('\n'), secrets)).toEqual([]);
  // That it would be found: the words are on the page.
  await page.goto(`${address}/afsnit/intake`);
  const shown = await byId(page, 'q_intake_aware-how').inputValue();
  expect(foundIn(shown, secrets)).toEqual(['longText']);
  expect([...unguarded]).toEqual([]);
  await end();
  await browser.close();
}, 300_000);
