// Every kind of page on a narrow screen and magnified four times: nothing to scroll sideways for, nothing axe minds.
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { words } from '#src/app/words.ts';
import { caseText, put } from '../fixtures/badFiles.ts';
import { openBrowser } from '../setup/openBrowser.ts';
import { askAxe } from './askAxe.ts';
import { bringIn, byId, heading } from './steps.ts';
import { makeVault, stayUnlocked } from './vaultSteps.ts';
import { beginWalk } from './watch.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** A small telephone, and a window of 1280 pixels magnified four times. */
const narrow = [
  { width: 320, height: 640 },
  { width: 320, height: 256 },
] as const;
const wide = { width: 1280, height: 800 } as const;

/** Nothing stands outside the page at any of the narrow sizes. */
async function checkWidths(page: Page, where: string): Promise<void> {
  for (const size of narrow) {
    await page.setViewportSize(size);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, `${where} at ${size.width} × ${size.height}`).toBeLessThanOrEqual(0);
  }
}

/** Every kind of page. Those of a case by their address after that of the case. */
const pages = {
  ofTheCase: [
    '',
    '/afsnit/theme-mobility',
    '/afsnit/decision@r-oenske-kontakt',
    '/laes',
    '/temaer',
    '/pdf',
    '/gennemlaesning',
    '/hvem-maa-se-hvad',
    '/historik',
  ],
  others: [
    '/',
    '/om',
    '/sikkerhed',
    '/sikkerhed/ny',
    '/sikkerhed/adgang',
    '/sikkerhed/beskyttelse',
    '/sikkerhed/fjern',
  ],
} as const;

/** Opens each kind of page in turn. */
async function eachPage(page: Page, look: (where: string) => Promise<void>): Promise<void> {
  const { origin, pathname } = new URL(page.url());
  for (const path of [...pages.ofTheCase.map((one) => pathname + one), ...pages.others]) {
    await page.goto(origin + path);
    await page.locator('main h1').waitFor();
    await look(path);
  }
}

const half = caseText('cerebral-parese-halvvejs.json');

test.each([
  { what: 'a practice case', file: half, size: narrow[0], isReal: false },
  { what: 'a real case', file: put(['practice'], false, half), size: narrow[1], isReal: true },
])('$what at $size.width × $size.height', async ({ file, size, isReal }) => {
  const { page, end } = await beginWalk(browser, { viewport: size });
  if (isReal) {
    await makeVault(page);
    await stayUnlocked(page);
  }
  await bringIn(page, file);
  await eachPage(page, async (where) => {
    await checkWidths(page, where);
    await page.setViewportSize(size);
    // All themes on one page are the fields of one, twelve times: asked about once.
    if (!isReal || !where.endsWith('/temaer')) await askAxe(page, where);
  });
  await end();
});

const linesIn = (labels: readonly Element[]) =>
  labels.map((one) => getComputedStyle(one, '::after').borderTopWidth);

test('without motion and in colours of the reader', async () => {
  const { page, end } = await beginWalk(browser, {
    viewport: wide,
    reducedMotion: 'reduce',
    forcedColors: 'active',
  });
  await bringIn(page, half);
  await eachPage(page, async (where) => {
    expect(await page.evaluate(() => document.getAnimations().length), where).toBe(0);
    // A filling is taken away there: what is chosen must be drawn by a line.
    const chosen = await page.locator('.form-radio:checked + label').evaluateAll(linesIn);
    expect(
      chosen.filter((line) => line !== '6px'),
      where,
    ).toEqual([]);
    if (!where.endsWith('/temaer')) await askAxe(page, where);
  });
  await end();
});

test('what opens, and what is said, on a narrow screen', async () => {
  const { page, end } = await beginWalk(browser, { viewport: narrow[0] });
  await bringIn(page, half);
  const address = page.url();
  const look = async (where: string) => {
    await checkWidths(page, where);
    await page.setViewportSize(narrow[0]);
    await askAxe(page, where);
  };

  await page.getByRole('button', { name: words.case.menu }).click();
  await page.locator('.case-menu a').first().waitFor();
  await look('the menu of the case');

  await page.getByRole('button', { name: words.case.menu }).click();
  await page.getByRole('button', { name: words.tasks.finish(words.inPhase.investigation) }).click();
  await page.locator('section.phase-gaps').waitFor();
  await look('what a phase lacks');

  await page.goto(`${address}/afsnit/theme-daily-tasks`);
  await page.getByRole('button', { name: 'Gem og fortsæt' }).click();
  await page.getByRole('heading', { name: 'Mangler' }).waitFor();
  await byId(page, 'q_theme-daily-tasks_assessment__basis-choose').click();
  await byId(page, 'q_theme-daily-tasks_statements-add').click();
  await look('what a section lacks');

  await page.getByRole('link', { name: words.overview, exact: true }).click();
  await heading(page, words.cases.heading).waitFor();
  await page.getByRole('button', { name: words.cases.actions }).click();
  await look('what can be done with a case');
  await page.getByRole('button', { name: words.cases.remove }).click();
  await page.getByRole('dialog').waitFor();
  await look('the question before deleting');
  await page.keyboard.press('Escape');

  await page.goto(`${address}/pdf`);
  await page.getByRole('button', { name: words.print.make, exact: true }).click();
  await page.getByRole('button', { name: words.print.download }).waitFor({ timeout: 60_000 });
  await look('a finished document');
  await end();
});
