// Files from outside: each that is no case gets its sentence and changes nothing; what looks like code stays text.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { notice } from '#forms/content/notice.ts';
import { words } from '#src/app/words.ts';
import type { Path } from '../fixtures/badFiles.ts';
import { badFiles, caseText, put } from '../fixtures/badFiles.ts';
import { openBrowser } from '../setup/openBrowser.ts';
import { bringIn, byId, chooseFile, fileFrom, heading } from './steps.ts';
import { makeVault } from './vaultSteps.ts';
import type { Walk } from './watch.ts';
import { beginWalk } from './watch.ts';

let browser: Browser;
let folder: string;
let walk: Walk;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), 'walk-'));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  walk = await beginWalk(browser);
  page = walk.page;
});
afterEach(() => walk.end());

/** One of each way a file can be wrong; the rest of them are tried without a browser. */
const tried = [
  'empty',
  'not JSON',
  'truncated',
  'newer',
  'older',
  'too large',
  'with an unknown field on top',
  'with a number for a text',
  'with 31 February',
  'with the same row twice',
  'with a reference to no statement',
  'with __proto__ on top',
  '10,000 levels deep in an answer',
];

const rows = () => page.locator('.case-row').allInnerTexts();
const message = () => page.locator('.status-message');

/** Everything the browser keeps of the cases, as it stands in the database. */
async function kept(): Promise<string> {
  return page.evaluate(async () => {
    const answer = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    const db = await answer(indexedDB.open('udredningsguiden-oevelse'));
    const tx = db.transaction([...db.objectStoreNames]);
    const all = await Promise.all(
      [...db.objectStoreNames].map((name) => answer(tx.objectStore(name).getAll())),
    );
    db.close();
    return JSON.stringify(all);
  });
}

const toOverview = () => page.getByRole('link', { name: words.overview, exact: true }).click();

test('a file that is no case is refused with its sentence, and nothing is changed', async () => {
  await bringIn(page, caseText('cerebral-parese-halvvejs.json'));
  await toOverview();
  await expect.poll(rows).toHaveLength(1);
  const [before, listed] = [await kept(), await rows()];
  for (const what of tried) {
    const [, text, says] = badFiles.find(([one]) => one === what) ?? [];
    if (text === undefined || says === undefined) throw new Error(`Expected a bad file ${what}`);
    const path = join(folder, 'sag.json');
    await writeFile(path, text);
    await chooseFile(page, { path });
    await expect.poll(() => message().innerText(), { message: what }).toMatch(says);
    expect(await message().innerText()).toContain(words.cases.importFailed);
    expect(await message().evaluate((one) => one === document.activeElement), what).toBe(true);
    expect(await rows(), what).toEqual(listed);
    expect(await kept(), what).toBe(before);
    await page.reload();
  }
  expect(tried.length).toBeGreaterThan(10);
});

test('text that is no text is refused', async () => {
  const path = join(folder, 'latin1.json');
  await writeFile(path, Buffer.from('{"name": "Sk\u00e6rb\u00e6k"}', 'latin1'));
  await chooseFile(page, { path });
  await expect.poll(() => message().innerText()).toContain(words.cases.notText);
});

const bell = '\u0007';
const script = `<script>document.title = 'Ran'</script>`;
const image = `<img src="x" onerror="document.title = 'Ran'">`;
const link = `<a href="javascript:document.title='Ran'">Læs mere</a>`;

/** The half-way case of the twelve-year-old with some places changed. */
const changed = (...changes: readonly (readonly [Path, unknown])[]) =>
  changes.reduce(
    (text, [path, value]) => put(path, value, text),
    caseText('cerebral-parese-halvvejs.json'),
  );

test('what looks like code is text, on every page', async () => {
  await chooseFile(
    page,
    changed(
      [['answers', 'child', 'child-name'], `Signe ${image}`],
      [['answers', 'child', 'custodians', 0, 'name'], `Karin ${script}`],
      [['answers', 'theme-mobility', 'challenges'], `${script} ${image} ${link} {{1+1}} **fed**`],
      [['answers', 'theme-mobility', 'resources'], `En klokke${bell} ringer.`],
      [['deferred', 'theme-mobility', 'level'], link],
    ),
  );
  await page.getByRole('link', { name: words.cases.openIt }).waitFor();
  // What was put right on the way in is told.
  expect(await message().innerText()).toContain('usynlige styretegn i ét svar');
  expect(await page.locator('.case-row').innerText()).toContain(`Signe ${image}`);
  await page.getByRole('link', { name: words.cases.openIt }).click();
  await heading(page, words.tasks.heading).waitFor();
  expect(await page.locator('.case-bar').innerText()).toContain(`Signe ${image}`);
  expect(await page.locator('main').innerText()).toContain(link);
  const menu = page.getByRole('navigation', { name: words.case.menu });
  expect(await menu.innerText()).toContain(`Karin ${script}`);
  const address = page.url();

  await page.goto(`${address}/afsnit/theme-mobility`);
  const challenges = byId(page, 'q_theme-mobility_challenges');
  expect(await challenges.inputValue()).toBe(`${script} ${image} ${link} {{1+1}} **fed**`);
  expect(await byId(page, 'q_theme-mobility_resources').inputValue()).toBe('En klokke ringer.');
  for (const path of ['laes', 'temaer', 'pdf']) {
    await page.goto(`${address}/${path}`);
    await page.locator('main h1').waitFor();
    if (path === 'laes')
      expect(await page.locator('main').textContent()).toContain(`${script} ${image} ${link}`);
    expect(await page.locator('main img, main script, a[href^="javascript"]').count()).toBe(0);
    expect(await page.title()).not.toContain('Ran');
  }
});

test('a birth date after everything and a personal number that cannot be are said, and stop nobody', async () => {
  await bringIn(
    page,
    changed(
      [['answers', 'child', 'child-birth-date'], '2026-11-20'],
      [['answers', 'child', 'child-personal-number'], '000000-0000'],
    ),
  );
  await page.goto(`${page.url()}/afsnit/child`);
  const number = byId(page, 'q_child_child-personal-number-advice');
  expect(await number.innerText()).toMatch(/^Se lige her: ./);
  expect(await byId(page, 'q_child_child-birth-date-advice').innerText()).toMatch(
    /^Se lige her: ./,
  );
  await page.getByRole('button', { name: 'Gem og fortsæt' }).click();
  await heading(page, 'Sagens rådgivere og fagpersoner').waitFor();
});

const menuOf = (name: string) =>
  page.getByRole('button', {
    name: words.about(words.cases.actions, words.case.childNamed(name)),
  });
const actionOn = (name: string, action: string) =>
  page.getByRole('button', { name: words.about(action, words.case.childNamed(name)) });

test('a case saved to a file, deleted and brought in again is the same case', async () => {
  const name = 'Signe Dalsgaard Brink';
  await bringIn(page, caseText('cerebral-parese.json'));
  await toOverview();
  const save = async () => {
    await menuOf(name).click();
    return fileFrom(page, () => actionOn(name, words.save.toFile).click());
  };
  const first = await save();

  await menuOf(name).click();
  await actionOn(name, words.cases.remove).click();
  const dialog = page.getByRole('dialog', { name: words.cases.removeHeading(name) });
  await dialog.waitFor();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  expect(await rows(), 'a hasty Enter deletes nothing').toHaveLength(1);
  await menuOf(name).click();
  await actionOn(name, words.cases.remove).click();
  await dialog.getByRole('button', { name: words.cases.removeYes }).click();
  await expect.poll(rows).toHaveLength(0);
  expect(await kept()).not.toContain('Dalsgaard');

  await chooseFile(page, first.text);
  await expect.poll(rows).toHaveLength(1);
  expect(JSON.parse((await save()).text)).toEqual(JSON.parse(first.text));
  expect(JSON.parse(first.text).answers).toEqual(
    JSON.parse(caseText('cerebral-parese.json')).answers,
  );

  // The same file once more is a case of its own; the first is not touched.
  const before = await rows();
  await chooseFile(page, first.text);
  await expect.poll(() => message().innerText()).toContain(words.cases.importedCopy);
  expect(await rows()).toHaveLength(2);
  // Now that two share a name, each says when it was made; the rest of the row is as it was.
  const made = /\nOprettet [^\n]*\n/;
  const after = await rows();
  expect(after.every((row) => made.test(row))).toBe(true);
  expect(after.map((row) => row.replace(made, ''))).toEqual(expect.arrayContaining(before));
});

test('a practice copy of a real case is marked on every page, and its names are others', async () => {
  await makeVault(page);
  await chooseFile(page, put(['practice'], false));
  const name = 'Signe Dalsgaard Brink';
  await expect.poll(rows).toHaveLength(1);
  const mark = page.locator('.case-row .practice-mark');
  expect(await mark.count()).toBe(0);
  await menuOf(name).click();
  await actionOn(name, words.cases.duplicate).click();
  await page.getByText(words.cases.duplicateRealText).waitFor();
  await page.getByRole('button', { name: words.cases.duplicateYes }).click();
  await expect.poll(rows).toHaveLength(2);
  expect(await mark.count()).toBe(1);
  await page.getByRole('link', { name: words.cases.openIt }).click();
  await heading(page, words.tasks.heading).waitFor();
  const address = page.url();
  for (const path of ['', '/afsnit/child', '/laes', '/temaer', '/pdf']) {
    await page.goto(address + path);
    await page.locator('main h1').waitFor();
    expect(await page.locator('.case-bar').innerText(), path).toContain(notice.practice.mark);
    expect(await page.locator('.case-bar').innerText(), path).not.toContain('Dalsgaard');
    expect(await page.locator('.case-bar').innerText(), path).toContain(
      notice.practice.lineFromReal,
    );
  }
  await page.goto(`${address}/afsnit/child`);
  expect(await byId(page, 'q_child_child-name').inputValue()).toBe('Barnet (øvelse)');
  expect(await page.locator('input').evaluateAll(valuesOf)).not.toContain('Karin Dalsgaard');
});

const valuesOf = (inputs: readonly Element[]) =>
  inputs.map((one) => (one instanceof HTMLInputElement ? one.value : ''));
