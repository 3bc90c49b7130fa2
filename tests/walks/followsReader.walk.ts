// What stays in sight beside and above a long section: it follows the reader, and never lies over the keyboard's place.
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formWords } from '#forms/words.ts';
import { words } from '#src/app/words.ts';
import { openBrowser } from '../setup/openBrowser.ts';
import { Keyboard } from './keyboard.ts';
import { byId, openExample, openSection } from './steps.ts';
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

test('the guidance stays as the reader opened it, and begins at its top in the next section', async () => {
  const { page, end } = await beginWalk(browser, { viewport: { width: 1280, height: 800 } });
  await openSection(page, 'cerebral-parese', 'theme-mobility');
  const guidance = page.locator('aside.guidance');
  const grounds = guidance.locator('details').filter({ hasText: words.case.grounds });
  await grounds.locator('summary').click();
  await grounds.locator('li').last().scrollIntoViewIfNeeded();
  expect(await guidance.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
  const before = await guidance.locator('li').first().textContent();

  await page.getByRole('button', { name: formWords.continue }).click();
  await expect.poll(() => guidance.locator('li').first().textContent()).not.toBe(before);
  await expect.poll(() => guidance.evaluate(({ scrollTop }) => scrollTop)).toBe(0);
  expect(await grounds.evaluate((one) => one.hasAttribute('open'))).toBe(true);
  await end();
});

test('after going on, the menu shows where one is, and a key pressed at once does not lose its place', async () => {
  const { page, end } = await beginWalk(browser, { viewport: { width: 1280, height: 800 } });
  await openSection(page, 'cerebral-parese', 'theme-mobility');
  const keys = new Keyboard(page);
  const goOn = page.getByRole('button', { name: formWords.continue });
  const current = page.locator('.case-menu [aria-current]');
  const title = () => page.locator('main h1').textContent();
  // At the top of a page the foot of the menu is below the window.
  const bottom = () => current.evaluate((one) => one.getBoundingClientRect().bottom);
  for (let turn = 0; turn < 4; turn += 1) {
    const before = await title();
    await goOn.click();
    await expect.poll(title).not.toBe(before);
    await expect.poll(bottom).toBeLessThanOrEqual(800);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  }
  // Shift+Tab as quick as the next frame: from the heading it goes to the menu's last line.
  await goOn.evaluate((button) => {
    if (button instanceof HTMLElement) button.click();
    requestAnimationFrame(() => {
      const last = [...document.querySelectorAll<HTMLElement>('.case-menu a')].at(-1);
      last?.focus();
    });
  });
  const last = page.locator('.case-menu a').last();
  await expect.poll(() => last.evaluate((one) => one === document.activeElement)).toBe(true);
  // The menu is scrolled once the page is painted.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  await keys.isSeen();
  await end();
});

test.each([
  { width: 1280, height: 800 },
  { width: 320, height: 640 },
])('a link to a field shows its question too, at $width × $height', async (viewport) => {
  const { page, end } = await beginWalk(browser, { viewport });
  await openExample(page, 'cerebral-parese-halvvejs');
  const link = page.getByRole('link', { name: words.tasks.countedFrom }).first();
  const field = (await link.getAttribute('href'))?.split('#')[1] ?? '';
  await link.click();
  const question = page.locator(`[id="${field}-label"]`);
  const top = () => question.evaluate((one) => one.getBoundingClientRect().top);
  await expect
    .poll(() => byId(page, field).evaluate((one) => one === document.activeElement))
    .toBe(true);
  const bar = await page.locator('.case-bar').evaluate((one) => {
    const { position } = getComputedStyle(one);
    return position === 'sticky' ? one.getBoundingClientRect().bottom : 0;
  });
  await expect.poll(top).toBeGreaterThanOrEqual(bar);
  await end();
});
