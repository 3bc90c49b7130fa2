// One case in two tabs: each follows the other without a reload, takes nobody's keyboard, and writes over nothing unseen.
import type { Browser, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { formWords } from '#forms/words.ts';
import { conflictWords } from '#src/app/conflictWords.ts';
import { words } from '#src/app/words.ts';
import { openBrowser } from '../setup/openBrowser.ts';
import { byId, caseAddress, heading, isSaved, openSection } from './steps.ts';
import type { Walk } from './watch.ts';
import { beginWalk } from './watch.ts';

let browser: Browser;
let walk: Walk;
let one: Page;
let two: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});
beforeEach(async () => {
  walk = await beginWalk(browser);
  one = walk.page;
});
afterEach(async () => {
  await walk.end();
});

/** The same section of the same case in both tabs. */
async function openTwice(example: string, section: string): Promise<void> {
  await openSection(one, example, section);
  two = await walk.context.newPage();
  two.setDefaultTimeout(15_000);
  await two.goto(one.url());
  await two.locator('form.section-form').waitFor();
}

const field = (name: string) => `q_theme-mobility_${name}`;

/** Puts the keyboard last in a field, and types. */
async function typeIn(page: Page, id: string, letters: string): Promise<void> {
  await byId(page, id).focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(letters);
}

const leave = (page: Page) => page.keyboard.press('Tab');

const says = (page: Page, id: string) => expect.poll(() => byId(page, id).inputValue());

const boxes = (page: Page) => page.locator('.field-conflict');

const keep = (page: Page, text: string) =>
  boxes(page).getByRole('button', {
    name: new RegExp(`^${formWords.versionKeep}: .*${text}`),
  });

/** Where the reader is: the field, the caret, and the scroll. */
const whereIs = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement;
    const caret = at instanceof HTMLTextAreaElement ? at.selectionStart : undefined;
    return { at: at?.id, caret, top: Math.round(at?.getBoundingClientRect().top ?? 0) };
  });

/** Both write in the same field before either leaves it. */
async function writeApart(id: string, [here, there]: readonly [string, string]): Promise<void> {
  await typeIn(one, id, here);
  await typeIn(two, id, there);
  await leave(one);
  await isSaved(one);
  await leave(two);
  for (const page of [one, two]) await boxes(page).waitFor();
}

test('different fields merge as they are left, and nobody is moved', async () => {
  await openTwice('cerebral-parese-halvvejs', 'theme-mobility');
  for (const page of [one, two]) await page.getByText(conflictWords.openElsewhere).waitFor();
  const [challenges, resources] = [field('challenges'), field('resources')];
  await byId(two, resources).fill('Hun går selv. Hun cykler.');
  await byId(two, resources).evaluate((at) => {
    if (at instanceof HTMLTextAreaElement) at.setSelectionRange(13, 13);
  });
  await two.keyboard.type(' Helst');
  const before = await whereIs(two);
  await typeIn(one, challenges, ' Trapper er svære.');
  await leave(one);
  await says(two, challenges).toContain('Trapper er svære.');
  expect(await whereIs(two)).toEqual(before);
  await two.keyboard.type(' med mor.');
  expect(await byId(two, resources).inputValue()).toBe('Hun går selv. Helst med mor. Hun cykler.');
  await leave(two);
  await says(one, resources).toBe('Hun går selv. Helst med mor. Hun cykler.');
  // Also in the field one is in, as long as nothing is typed there: the caret stays at its words.
  await byId(one, resources).focus();
  await one.keyboard.press('Control+End');
  await byId(two, resources).fill('Ofte går hun selv. Hun cykler.');
  await leave(two);
  await says(one, resources).toBe('Ofte går hun selv. Hun cykler.');
  expect(await whereIs(one)).toMatchObject({ at: resources, caret: 30 });
  for (const page of [one, two]) expect(await boxes(page).count()).toBe(0);
});

test('the same field in both: both versions stand in both tabs, and one choice settles it', async () => {
  await openTwice('cerebral-parese-halvvejs', 'theme-mobility');
  const peers = field('peers');
  await writeApart(peers, [' Fra den første.', ' Fra den anden.']);
  for (const page of [one, two]) {
    await keep(page, 'Fra den første').waitFor();
    await keep(page, 'Fra den anden').waitFor();
  }
  await one.goto(caseAddress(one));
  await heading(one, words.tasks.heading).waitFor();
  await one.getByRole('heading', { name: conflictWords.heading }).waitFor();
  await one.getByRole('link', { name: /^Vælg mellem to versioner/ }).click();
  await expect.poll(async () => (await whereIs(one)).at).toBe(peers);
  await keep(two, 'Fra den første').focus();
  await two.keyboard.press('Enter');
  for (const page of [one, two]) {
    await expect.poll(() => boxes(page).count()).toBe(0);
    await says(page, peers).toContain('Fra den første.');
    expect(await byId(page, peers).inputValue()).not.toContain('Fra den anden.');
  }
  // The button that was pressed is gone: the keyboard is in the field it was about.
  await expect.poll(async () => (await whereIs(two)).at).toBe(peers);
});

test('two versions are joined by hand, and one is settled when the words are left', async () => {
  await openTwice('cerebral-parese-halvvejs', 'theme-mobility');
  const peers = field('peers');
  await writeApart(peers, [' Fra den første.', ' Fra den anden.']);
  await one.getByRole('button', { name: formWords.versionsJoin }).click();
  await expect.poll(async () => (await whereIs(one)).at).toBe(peers);
  const joined = await byId(one, peers).inputValue();
  expect(joined).toMatch(/Fra den første\.\n\n.*Fra den anden\.$/s);
  await one.keyboard.press('Control+End');
  await one.keyboard.type(' Samlet.');
  await leave(one);
  for (const page of [one, two]) {
    await expect.poll(() => boxes(page).count()).toBe(0);
    await says(page, peers).toBe(`${joined} Samlet.`);
  }
});

test('a row taken out in one tab while the other writes in it comes back with the newer words', async () => {
  await openTwice('cerebral-parese-halvvejs', 'theme-mobility');
  const rows = one.locator('[id="q_theme-mobility_statements"] .row-group');
  const count = await rows.count();
  expect(count).toBeGreaterThan(0);
  const id = (await rows.first().getAttribute('id')) ?? '';
  const text = byId(two, id).locator('textarea').first();
  await text.focus();
  await two.keyboard.press('Control+End');
  await two.keyboard.type(' Og nyt.');
  await rows
    .first()
    .getByRole('button', { name: /^Fjern:/ })
    .click();
  await expect.poll(() => byId(two, id).count()).toBe(0);
  const back = two.getByRole('button', { name: /^Fortryd:/ });
  await back.waitFor();
  expect(await two.evaluate(() => document.activeElement?.className)).toBe('row-removed');
  await back.click();
  await expect.poll(() => text.inputValue()).toContain('Og nyt.');
  await expect.poll(() => rows.count()).toBe(count);
  await expect
    .poll(() => rows.first().locator('textarea').first().inputValue())
    .toContain('Og nyt.');
});

test('the case is closed in one tab while the other writes: it is open again, with the words', async () => {
  await openTwice('cerebral-parese', 'follow-up-rhythm');
  const long = two.locator('textarea').first();
  const id = (await long.getAttribute('id')) ?? '';
  await typeIn(two, id, ' Også til sommer.');
  await one.goto(caseAddress(one));
  await one.getByRole('button', { name: words.tasks.finishAndClose }).click();
  await one.getByRole('dialog').getByRole('button', { name: words.tasks.closeYes }).click();
  await one.getByRole('button', { name: words.tasks.finishAndClose }).waitFor();
  await says(two, id).toContain('Også til sommer.');
  await one.goto(two.url());
  await says(one, id).toContain('Også til sommer.');
});

test('a tab closed in mid-word leaves its words to the other', async () => {
  await openTwice('cerebral-parese-halvvejs', 'theme-mobility');
  const peers = field('peers');
  await typeIn(two, peers, ' Midt i et o');
  await isSaved(two);
  await two.close({ runBeforeUnload: true });
  await says(one, peers).toContain('Midt i et o');
  await expect.poll(() => one.getByText(conflictWords.openElsewhere).count()).toBe(0);
});
