// Files with real cases: locked, handed on, merged, shown before and undone after, damaged, kept up to date.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { lockWords } from '#src/app/vaultWords.ts';
import { words } from '#src/app/words.ts';
import { fileWords } from '#src/pages/fileWords.ts';
import { importWords } from '#src/pages/importWords.ts';
import { refusals } from '#src/workfile/refusals.ts';
import { workFileWords } from '#src/workfile/words.ts';
import { caseText } from '../fixtures/badFiles.ts';
import { openBrowser } from '../setup/openBrowser.ts';
import { bringIn, byId, caseAddress, chooseFile, heading, isSaved } from './steps.ts';
import { lock, lockButton, makeVault, PASSPHRASE, stayUnlocked, unlock } from './vaultSteps.ts';
import type { Walk } from './watch.ts';
import { beginWalk } from './watch.ts';

const FOR_FILE = 'paraply mandag skovl ost';
const FIELD = 'q_intake_aware-how';
/** Argon2id is slow on purpose. */
const PATIENCE = { timeout: 60_000 };
const MINUTE = 60_000;

let browser: Browser;
let folder: string;
let walks: Walk[];

beforeAll(async () => {
  browser = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), 'walk-'));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  walks = [];
});
afterEach(async () => {
  for (const walk of walks) await walk.end();
});

/** Somebody with a vault, at the overview; a tab beside keeps it open when a page is loaded anew. */
async function adviser(
  isUnlocked = true,
  begin: Parameters<typeof beginWalk>[1] = {},
): Promise<{
  readonly page: Page;
  readonly code: string;
  readonly walk: Walk;
}> {
  const walk = await beginWalk(browser, begin);
  walks.push(walk);
  const code = await makeVault(walk.page);
  if (isUnlocked) await stayUnlocked(walk.page);
  return { walk, page: walk.page, code };
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).click();
const toOverview = async (page: Page) => {
  await follow(page, words.overview);
  await heading(page, words.cases.heading).waitFor();
};

/** A real case from one of the fictional ones. */
async function realCase(page: Page, example: string): Promise<void> {
  await bringIn(page, JSON.stringify({ ...JSON.parse(caseText(example)), practice: false }));
}

/** Saves what a press offers, and says where. */
async function saved(page: Page, work: () => Promise<void>): Promise<string> {
  const waiting = page.waitForEvent('download', PATIENCE);
  await work();
  const offered = await waiting;
  const path = join(folder, `${crypto.randomUUID()}-${offered.suggestedFilename()}`);
  await offered.saveAs(path);
  return path;
}

/** The open case as a working file with a passphrase of its own. */
async function savedForColleague(page: Page): Promise<string> {
  await page.goto(`${caseAddress(page)}/fil`);
  await page.getByLabel(fileWords.save.other, { exact: true }).check();
  await press(page, fileWords.save.submit);
  await page.getByText(/mindst 12 tegn/).waitFor();
  await page.getByLabel(lockWords.choose.field, { exact: true }).fill(FOR_FILE);
  await page.getByLabel(lockWords.choose.again, { exact: true }).fill(FOR_FILE);
  const path = await saved(page, () => press(page, fileWords.save.submit));
  await page.getByText(fileWords.save.done).waitFor();
  return path;
}

async function openFile(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel(fileWords.bringIn.passphrase, { exact: true }).fill(passphrase);
  await press(page, fileWords.bringIn.submit);
}

/** Without loading the page anew, which would lose the keys. */
async function toIntake(page: Page): Promise<void> {
  await page.locator('a[href$="/afsnit/intake"]').first().click();
  await byId(page, FIELD).waitFor();
}

async function write(page: Page, text: string): Promise<void> {
  await toIntake(page);
  await byId(page, FIELD).fill(text);
  await byId(page, FIELD).blur();
  await isSaved(page);
}

const written = (page: Page) => byId(page, FIELD).inputValue();

test('a case goes to a colleague and back; what both wrote is shown, merged, and undone', async () => {
  const { page: mine } = await adviser();
  await realCase(mine, 'cerebral-parese-halvvejs.json');
  const sent = await savedForColleague(mine);
  expect(sent).toMatch(/udredning-2026-11-21-[0-9a-v]{4}\.udredning$/);
  expect((await readFile(sent)).includes('Signe')).toBe(false);

  const { page: hers } = await adviser();
  await chooseFile(hers, { path: sent });
  await heading(hers, fileWords.bringIn.title).waitFor();
  await openFile(hers, 'en sætning, der ikke passer');
  await hers.getByText(refusals.locked).waitFor(PATIENCE);
  await openFile(hers, FOR_FILE);
  await hers.getByText(/^Sagen er ikke her i browseren/).waitFor(PATIENCE);
  await press(hers, fileWords.bringIn.submitText(1));
  await hers.getByText(fileWords.bringIn.doneNew(1)).waitFor();
  await follow(hers, fileWords.bringIn.caseNamed('Signe Dalsgaard Brink'));
  await heading(hers, words.tasks.heading).waitFor();
  await write(hers, 'Skolen ringede til mig.');
  await write(mine, 'Moren skrev et brev.');
  const back = await savedForColleague(hers);

  await toOverview(mine);
  await chooseFile(mine, { path: back });
  await openFile(mine, FOR_FILE);
  await mine.getByText(workFileWords.preview.conflicts(1)).waitFor(PATIENCE);
  const shown = await mine.locator('.import-apart').innerText();
  expect(shown).toContain('Skolen ringede til mig.');
  expect(shown).toContain('Moren skrev et brev.');
  // The file goes on waiting while one looks elsewhere.
  await follow(mine, words.overview);
  await follow(mine, importWords.waitingLink);
  await press(mine, fileWords.bringIn.submitText(1));
  await mine.getByText(fileWords.bringIn.doneMerged(1)).waitFor();
  await follow(mine, fileWords.bringIn.caseNamed('Signe Dalsgaard Brink'));
  await toIntake(mine);
  await mine.getByText('Skolen ringede til mig.').first().waitFor();

  await toOverview(mine);
  await follow(mine, importWords.lastLink);
  await press(mine, fileWords.bringIn.undo);
  await mine.getByText(workFileWords.undo.restored(1)).waitFor();
  await toOverview(mine);
  await mine.locator('.case-row a').first().click();
  await toIntake(mine);
  await expect.poll(() => written(mine)).toBe('Moren skrev et brev.');

  // The undoing comes to her in a file: her words stay, beside mine.
  const undone = await savedForColleague(mine);
  await toOverview(hers);
  await chooseFile(hers, { path: undone });
  await openFile(hers, FOR_FILE);
  await hers.getByText(workFileWords.preview.undoneThere(1)).waitFor(PATIENCE);
  const apart = await hers.locator('.import-apart').innerText();
  expect(apart).toContain('Skolen ringede til mig.');
  expect(apart).toContain('Moren skrev et brev.');
  await press(hers, fileWords.bringIn.submitText(1));
  await hers.getByText(fileWords.bringIn.doneApart).waitFor();

  // What was undone is not said to be here, and can come in again.
  await toOverview(mine);
  await chooseFile(mine, { path: back });
  await openFile(mine, FOR_FILE);
  await mine.getByText(/blev hentet ind her og fortrudt den/).waitFor(PATIENCE);
  await press(mine, fileWords.bringIn.submitAgain);
  await mine.getByText(fileWords.bringIn.doneApart).waitFor();
  await follow(mine, fileWords.bringIn.caseNamed('Signe Dalsgaard Brink'));
  await toIntake(mine);
  await mine.getByText('Skolen ringede til mig.').first().waitFor();
});

test('a damaged file is refused with a sentence, and nothing is taken in', async () => {
  const { page } = await adviser();
  await realCase(page, 'autisme-halvvejs.json');
  await follow(page, words.save.toFile);
  const path = await saved(page, () => press(page, fileWords.save.submit));
  const bytes = await readFile(path);
  const middle = bytes.length >> 1;
  bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
  await writeFile(path, bytes);
  await toOverview(page);
  const before = await page.locator('.case-row').allInnerTexts();
  // Let go on the page, as from a folder beside it.
  const dragged = await page.evaluateHandle((data) => {
    const transfer = new DataTransfer();
    const content = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
    transfer.items.add(new File([content], 'sag.udredning'));
    return transfer;
  }, bytes.toString('base64'));
  await page.dispatchEvent('body', 'dragover', { dataTransfer: dragged });
  await page.getByText(importWords.drop).waitFor();
  await page.dispatchEvent('body', 'drop', { dataTransfer: dragged });
  await page.getByText(refusals.damaged).waitFor();
  await writeFile(path, bytes.subarray(0, 100));
  await toOverview(page);
  await chooseFile(page, { path });
  await page.getByText(refusals['cut-off']).waitFor();
  await toOverview(page);
  expect(await page.locator('.case-row').allInnerTexts()).toEqual(before);
});

test('all cases go out in one file, and come in again: here by themselves, elsewhere by the code', async () => {
  const { page, code } = await adviser();
  await realCase(page, 'autisme-halvvejs.json');
  await toOverview(page);
  await realCase(page, 'epilepsi-halvvejs.json');
  await follow(page, lockWords.security);
  await follow(page, fileWords.all.link);
  const path = await saved(page, () => press(page, fileWords.save.submit));
  expect(path).toMatch(/udredning-alle-2026-11-21\.udredning$/);
  await page.getByText(fileWords.save.done).waitFor();

  await toOverview(page);
  await page
    .getByRole('button', { name: /^Handlinger/ })
    .first()
    .click();
  await page.getByRole('button', { name: /^Slet/ }).click();
  await press(page, words.cases.removeYes);
  await expect.poll(() => page.locator('.case-row').count()).toBe(1);
  await chooseFile(page, { path });
  await page.getByText(fileWords.bringIn.untouched(1)).waitFor();
  await press(page, fileWords.bringIn.submitText(1));
  await page.getByText(fileWords.bringIn.doneNew(1)).waitFor();
  await toOverview(page);
  await expect.poll(() => page.locator('.case-row').count()).toBe(2);

  const { page: other } = await adviser();
  await chooseFile(other, { path });
  await press(other, fileWords.bringIn.useCode);
  await other.getByLabel(fileWords.bringIn.code, { exact: true }).fill(code.toLowerCase());
  await press(other, fileWords.bringIn.submit);
  // One of them first; the choice stands while one looks elsewhere.
  await press(other, fileWords.bringIn.chooseNone);
  await press(other, fileWords.bringIn.submitText(0));
  await other.getByText(fileWords.bringIn.chosenNone).waitFor();
  await other.keyboard.press('Space');
  await follow(other, words.overview);
  await follow(other, importWords.waitingLink);
  await other.getByText(fileWords.bringIn.chosen(1, 2)).waitFor();
  await press(other, fileWords.bringIn.submitText(1));
  await other.getByText(fileWords.bringIn.doneNew(1)).waitFor();
  await other.getByText(fileWords.bringIn.doneLeftOut(1)).waitFor();
  await press(other, fileWords.bringIn.undo);
  await other.getByText(workFileWords.undo.removed(1)).waitFor();
  await toOverview(other);
  await chooseFile(other, { path });
  await press(other, fileWords.bringIn.useCode);
  await other.getByLabel(fileWords.bringIn.code, { exact: true }).fill(code);
  await press(other, fileWords.bringIn.submit);
  await press(other, fileWords.bringIn.submitText(2));
  await other.getByText(fileWords.bringIn.doneNewMany(2)).waitFor();
  // Locked, nothing of it is told any more; opened again, it can still be undone.
  await lock(other);
  expect(await other.locator('main').innerText()).not.toContain('Sagen om');
  await unlock(other);
  await press(other, fileWords.bringIn.undo);
  await other.getByText(workFileWords.undo.removed(2)).waitFor();
  await toOverview(other);
  expect(await other.locator('.case-row').count()).toBe(0);
});

/** Runs in a page: whether it would ask before it is left. */
function asksBeforeUnload(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

test('a case deleted in another tab is said to be at once, and is not locked away before it is in a file', async () => {
  const { page, walk } = await adviser();
  await realCase(page, 'autisme-halvvejs.json');
  const told = await deletedElsewhere(page, walk);
  const { locking } = lockWords;
  await lockButton(page).click();
  await heading(page, locking.removedTitle).waitFor();
  await press(page, locking.removedAbandon);
  await press(page, locking.abandonNo);
  // Loaded anew or closed, the page would ask first: it has what nothing else has.
  expect(await page.evaluate(asksBeforeUnload)).toBe(true);
  const path = await saved(page, () => press(page, locking.toFile));
  await heading(page, locking.takenTitle).waitFor();
  expect(await page.evaluate(asksBeforeUnload)).toBe(false);
  await page.getByText(locking.inFile).waitFor();
  await press(page, locking.lockNow);
  await page.getByText(lockWords.unlock.lead).waitFor();
  await unlock(page);
  await toOverview(page);
  expect(await page.locator('.case-row').count()).toBe(0);
  await chooseFile(page, { path });
  await page.getByText(fileWords.bringIn.caseNamed('Alfred Brinch Thorsen')).first().waitFor();
  await press(page, fileWords.bringIn.submitText(1));

  // In a file by its own page, it is locked without a question, and not said to be there afterwards.
  await follow(page, fileWords.bringIn.caseNamed('Alfred Brinch Thorsen'));
  await deletedElsewhere(page, walk);
  await told.getByRole('link', { name: words.save.toFile }).click();
  await page.getByText(fileWords.save.whatAlone).waitFor();
  for (const one of [fileWords.save.what, fileWords.save.lead])
    expect(await page.getByText(one).count()).toBe(0);
  await saved(page, () => press(page, fileWords.save.submit));
  await page.getByText(fileWords.save.fromPage.alone).waitFor();
  await lock(page);
  await page.getByText(lockWords.unlock.lead).waitFor();
});

/** Deletes the only case in another tab, and waits until the page says so, which is then in front. */
async function deletedElsewhere(page: Page, walk: Walk): Promise<Locator> {
  const other = await walk.context.newPage();
  await other.goto(inject('appUrl'));
  await other.getByRole('button', { name: /^Handlinger/ }).click();
  await other.getByRole('button', { name: new RegExp(`^${words.cases.remove}: `) }).click();
  await press(other, words.cases.removeYes);
  const told = page.getByRole('alert').filter({ hasText: words.save.removed });
  await told.waitFor();
  await other.close();
  await page.bringToFront();
  return told;
}

/** Runs in a page: fills what room its browser has left, but for less than a kilobyte. */
async function fillRoom(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open('filler', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('filler');
    opening.onsuccess = () => resolve(opening.result);
  });
  let count = 0;
  /** What has no room is refused; what is random cannot be packed smaller afterwards. */
  const takes = (size: number) =>
    new Promise<boolean>((resolve) => {
      const writing = database.transaction('filler', 'readwrite', { durability: 'strict' });
      writing.oncomplete = () => resolve(true);
      writing.onabort = () => resolve(false);
      count += 1;
      writing.objectStore('filler').put(crypto.getRandomValues(new Uint8Array(size)), count);
    });
  for (const size of [64_000, 8_000, 1_000]) while (await takes(size));
  database.close();
}

test('where the browser is full one is told, and the locked file has every word that is in the page alone', async () => {
  const { page } = await adviser(false, { room: 2_000_000 });
  await realCase(page, 'autisme-halvvejs.json');
  await page.evaluate(fillRoom);
  await toIntake(page);
  const text = Array.from({ length: 10_000 }, (_, at) => `Ord ${at}.`).join(' ');
  await byId(page, FIELD).fill(text);
  await byId(page, FIELD).blur();
  const told = page.getByRole('alert').filter({ hasText: words.save.failed });
  await told.getByText(/Der er ikke mere plads i browseren/).waitFor();
  await told.getByRole('link', { name: words.save.toFile }).click();
  const path = await saved(page, () => press(page, fileWords.save.submit));
  await page.getByText(fileWords.save.fromPage.unsaved).waitFor();

  const { page: other } = await adviser(false);
  await chooseFile(other, { path });
  await openFile(other, PASSPHRASE);
  await press(other, fileWords.bringIn.submitText(1));
  await follow(other, fileWords.bringIn.caseNamed('Alfred Brinch Thorsen'));
  await toIntake(other);
  expect(await written(other)).toBe(text);
});

test('the open file warns first; a practice case needs no warning', async () => {
  const { page } = await adviser();
  await realCase(page, 'autisme-halvvejs.json');
  await follow(page, words.save.toFile);
  let offered = 0;
  page.on('download', () => {
    offered += 1;
  });
  await press(page, fileWords.save.plain);
  await page.getByText(workFileWords.plainWarning).waitFor();
  await press(page, words.cancel);
  expect(offered).toBe(0);
  await press(page, fileWords.save.plain);
  const path = await saved(page, () => press(page, workFileWords.plainYes));
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ practice: false });
  await toOverview(page);
  await bringIn(page, caseText('autisme-halvvejs.json'));
  const practice = await saved(page, () => press(page, words.save.toFile));
  expect(JSON.parse(await readFile(practice, 'utf8'))).toMatchObject({ practice: true });
});

test('a file is kept up to date, asks again after a restart, and the line says how old it is', async () => {
  const { page, walk } = await adviser(false);
  let now = await page.evaluate(() => Date.now());
  const pass = async (milliseconds: number) => {
    now += milliseconds;
    await walk.context.clock.setFixedTime(now);
  };
  // A file of the browser's own stands for one on the disk; leave to write it is given and taken here.
  await walk.context.addInitScript(() => {
    const leave = 'test-leave';
    const pick = async () => {
      const root = await navigator.storage.getDirectory();
      return root.getFileHandle('kopi.udredning', { create: true });
    };
    Object.defineProperty(window, 'showSaveFilePicker', { value: pick });
    const asked = (answer: () => PermissionState) => ({ value: async () => answer() });
    Object.defineProperties(FileSystemFileHandle.prototype, {
      queryPermission: asked(() => (sessionStorage.getItem(leave) ? 'prompt' : 'granted')),
      requestPermission: asked(() => {
        sessionStorage.removeItem(leave);
        return 'granted';
      }),
    });
  });
  await page.reload();
  await unlock(page);
  await realCase(page, 'autisme-halvvejs.json');
  const line = page.locator('.save-line');
  await line.getByText(fileWords.line.noFile).waitFor();
  await pass(4 * 24 * 60 * MINUTE);
  await page.goto(page.url());
  await unlock(page);
  await line.getByText(fileWords.line.reminder).waitFor();
  await follow(page, fileWords.line.save);
  await follow(page, fileWords.all.link);
  await press(page, fileWords.kept.choose);
  await page.getByText(/^Alt er også gemt i filen ”kopi.udredning”/).waitFor();
  const size = () =>
    page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      return (await (await root.getFileHandle('kopi.udredning')).getFile()).size;
    });
  const first = await size();
  expect(first).toBeGreaterThan(1000);

  await toOverview(page);
  await page.locator('.case-row a').first().click();
  await line.getByText(/Fil: i dag kl\. \d\d\.\d\d\.$/).waitFor();
  await pass(MINUTE);
  // Looked for from before it is written: on a busy machine the file is up to date again before the writing is done.
  const isBehind = line.getByText(/uden det nyeste/).waitFor();
  await write(page, 'Skolen ringede, fordi han ikke kunne gå den lange vej hjem.');
  await isBehind;
  // Some seconds after the last change.
  await line.getByText(/Fil: i dag kl\. \d\d\.\d\d\.$/).waitFor({ timeout: 30_000 });
  expect(await size()).not.toBe(first);

  // A browser that was closed asks again.
  await page.evaluate(() => sessionStorage.setItem('test-leave', 'ask'));
  await page.reload();
  await unlock(page);
  await line.getByText(fileWords.line.asks).waitFor();
  await pass(MINUTE);
  await line.getByRole('button', { name: fileWords.kept.allow }).click();
  await line.getByText(fileWords.line.asks).waitFor({ state: 'detached' });

  // The file is a whole working file: it opens by itself and has nothing that is not here.
  const bytes = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const file = await (await root.getFileHandle('kopi.udredning')).getFile();
    return [...new Uint8Array(await file.arrayBuffer())];
  });
  const path = join(folder, 'kopi.udredning');
  await writeFile(path, Uint8Array.from(bytes));
  await page.goto(inject('appUrl'));
  await unlock(page);
  await chooseFile(page, { path });
  await page.getByText(fileWords.bringIn.nothing).waitFor();
});
