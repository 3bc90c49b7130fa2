// Letters and nothing else: no listener in the page is told of keys or of where the caret went, and the text is as typed.
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

test('keys and the caret in a text are not told to the page, those outside it are', async () => {
  const { context, page, end } = await beginWalk(browser);
  await context.addInitScript(() => {
    const told: string[] = [];
    for (const type of ['selectionchange', 'keydown', 'keypress', 'keyup', 'textInput'])
      document.addEventListener(type, () => {
        told.push(type);
        document.documentElement.setAttribute('data-told', told.join(' '));
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
  await expect.poll(told).toMatch(/selectionchange$/);
  await page.locator('main a, main button').first().press('Shift');
  expect(await told()).toMatch(/keydown keyup$/);
  await end();
});
