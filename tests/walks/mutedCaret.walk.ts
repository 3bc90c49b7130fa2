// Letters and nothing else: no listener on the page is told where the caret went, and the caret still goes there.
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../setup/openBrowser.ts';
import { byId, openSection } from './steps.ts';
import { beginWalk } from './watch.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a caret moved in a text is not told to the page, a selection outside it is', async () => {
  const { context, page, end } = await beginWalk(browser);
  await context.addInitScript(() => {
    let told = 0;
    document.addEventListener('selectionchange', () => {
      told += 1;
      document.documentElement.setAttribute('data-told', String(told));
    });
  });
  await openSection(page, 'cerebral-parese-halvvejs', 'theme-mobility');
  const told = () => page.locator('html').getAttribute('data-told');
  const text = byId(page, 'q_theme-mobility_peers');
  await text.focus();
  await page.evaluate(() => new Promise((next) => setTimeout(next, 100)));
  const before = await told();
  await text.pressSequentially('abc');
  await text.press('ArrowLeft');
  await text.press('Backspace');
  expect(await text.inputValue()).toMatch(/ac$/);
  expect(await told()).toBe(before);
  await page.locator('h1').selectText();
  await expect.poll(told).not.toBe(before);
  await end();
});
