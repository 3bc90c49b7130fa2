// What stays in sight beside and above a long section: it follows the reader, and never lies over the keyboard's place.
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../setup/openBrowser.ts';
import { Keyboard } from './keyboard.ts';
import { byId, openSection } from './steps.ts';
import { beginWalk } from './watch.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Runs in the page: from now on the browser has no room, and the bar says so at length. */
function refuseAll(): void {
  const refuse = () => {
    throw new DOMException('No room', 'QuotaExceededError');
  };
  IDBObjectStore.prototype.put = refuse;
  IDBObjectStore.prototype.add = refuse;
  // Or else the saves would be made there.
  Object.defineProperty(window, 'Worker', { value: undefined });
}

/** Tab stops walked each way. */
const STEPS = 45;

test.each([
  { width: 1280, height: 800, bar: 'sticky', menu: 'sticky', guidance: 'sticky' },
  { width: 1024, height: 700, bar: 'sticky', menu: 'sticky', guidance: 'static' },
  // Half as high: all that stays would leave too little of the page, but what is not saved is said.
  { width: 1280, height: 600, bar: 'sticky', menu: 'static', guidance: 'static' },
  { width: 320, height: 640, bar: 'sticky', menu: 'static', guidance: 'static' },
])('at $width × $height', async ({ width, height, ...stays }) => {
  const { page, end } = await beginWalk(browser, { viewport: { width, height } });
  await openSection(page, 'cerebral-parese', 'theme-mobility');
  const place = (selector: string) =>
    page.locator(selector).evaluate((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return { top, bottom, position: getComputedStyle(one).position };
    });
  const keys = new Keyboard(page);
  const text = byId(page, 'q_theme-mobility_peers');
  await text.focus();
  await page.evaluate(refuseAll);
  await text.pressSequentially('Ord');
  await page.locator('.save-line-failed').waitFor();

  for (const key of ['Shift+Tab', 'Tab'])
    for (let step = 0; step < STEPS; step += 1) await keys.press(key);

  await text.focus();
  const bar = await place('.case-bar');
  const menu = await place('.case-menu');
  const guidance = await place('aside.guidance');
  expect({
    bar: bar.position,
    menu: menu.position,
    guidance: guidance.position,
  }).toEqual(stays);
  for (const one of [menu, guidance]) {
    if (one.position !== 'sticky') continue;
    expect(one.top).toBeGreaterThanOrEqual(bar.bottom);
    expect(one.bottom).toBeLessThanOrEqual(height);
    expect(one.bottom - one.top).toBeGreaterThan(height / 3);
  }
  await end();
});
