// The saved line tells the truth: it says saved when the store has confirmed, and not a letter sooner.
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { words } from '#src/app/words.ts';
import { openBrowser } from '../setup/openBrowser.ts';
import { byId, openSection } from './steps.ts';
import { beginWalk } from './watch.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Runs in the page: while it is held, the store keeps its confirmations to itself, and so does its worker. */
function holdStore(): void {
  let waiting: (() => void)[] | undefined;
  const hold = (tell: () => void) => {
    if (!waiting) return tell();
    waiting.push(tell);
    document.documentElement.dataset.held = String(waiting.length);
  };
  addEventListener('hold-store', () => {
    waiting = [];
    delete document.documentElement.dataset.held;
  });
  addEventListener('let-store-go', () => {
    const ready = waiting ?? [];
    waiting = undefined;
    for (const tell of ready) tell();
  });
  const { addEventListener: listen } = IDBTransaction.prototype;
  Object.defineProperty(IDBTransaction.prototype, 'addEventListener', {
    value(this: IDBTransaction, type: string, listener: EventListener) {
      const isHeld = type === 'complete' && this.mode === 'readwrite';
      listen.call(this, type, (event) => {
        const tell = () => listener.call(this, event);
        if (isHeld) hold(tell);
        else tell();
      });
    },
  });
  const { addEventListener: listenToWorker } = EventTarget.prototype;
  Object.defineProperty(Worker.prototype, 'addEventListener', {
    value(this: Worker, type: string, listener: EventListener) {
      listenToWorker.call(this, type, (event) => hold(() => listener.call(this, event)));
    },
  });
}

test('the line says ”Gemt” only when the store has confirmed', async () => {
  const { context, page, end } = await beginWalk(browser);
  await context.addInitScript(holdStore);
  await openSection(page, 'cerebral-parese-halvvejs', 'theme-mobility');
  const line = page.locator('[data-save-state]');
  const held = () => page.locator('html').getAttribute('data-held');
  const tell = (name: string) => page.evaluate((one) => dispatchEvent(new Event(one)), name);

  await expect.poll(() => line.textContent()).toMatch(/^Alt er gemt i denne browser\. Senest \d/);
  // The first is made by the page, which waits for no worker; those after it are made by the worker.
  await byId(page, 'q_theme-mobility_peers').press('x');
  const isWorking = () => page.workers().some((one) => one.url().includes('saves.worker'));
  await expect.poll(isWorking).toBe(true);
  await expect.poll(() => line.textContent()).toMatch(/^Gemt i denne browser kl\. /);
  for (const write of [
    () => byId(page, 'q_theme-mobility_peers').pressSequentially('Andre på tolv '),
    () => byId(page, 'q_theme-mobility_relevance-missing-info').check(),
    () => byId(page, 'q_theme-mobility_relevance-relevant').check(),
    () => byId(page, 'q_theme-mobility_statements-add').click(),
  ]) {
    await tell('hold-store');
    await write();
    expect(await line.textContent()).toBe(words.save.saving);
    // Written, and known to the store alone.
    await expect.poll(held).not.toBeNull();
    expect(await line.textContent()).toBe(words.save.saving);
    await tell('let-store-go');
    await expect.poll(() => line.textContent()).toMatch(/^Gemt i denne browser kl\. \d\d\.\d\d$/);
  }

  // One letter more, and it is not all saved any longer.
  await tell('hold-store');
  await byId(page, 'q_theme-mobility_peers').press('x');
  expect(await line.textContent()).toBe(words.save.saving);
  await end();
});

test('a worker that hangs keeps nothing from the disk', async () => {
  const { page, end } = await beginWalk(browser);
  await openSection(page, 'cerebral-parese-halvvejs', 'theme-mobility');
  const text = byId(page, 'q_theme-mobility_peers');
  await text.press('x');
  const find = () => page.workers().find((one) => one.url().includes('saves.worker'));
  await expect.poll(find).toBeDefined();
  const hanging = find()?.evaluate(() => {
    for (;;);
  });
  hanging?.catch(() => 'It is ended in the midst of it.');
  await text.fill('Skrevet imens');
  await text.blur();
  await expect
    .poll(() => page.locator('[data-save-state]').textContent())
    .toMatch(/^Gemt i denne browser kl\. \d\d\.\d\d$/);
  await page.reload();
  await expect.poll(() => text.inputValue()).toBe('Skrevet imens');
  await end();
});

test('without the worker that saves, everything is saved all the same', async () => {
  const { context, page, end } = await beginWalk(browser);
  await context.route('**/saves.worker*', (route) => route.abort());
  await openSection(page, 'cerebral-parese-halvvejs', 'theme-mobility');
  const line = page.locator('[data-save-state]');
  const text = byId(page, 'q_theme-mobility_peers');
  for (const words of ['Uden hjælper', 'Og igen']) {
    await text.fill(words);
    await text.blur();
    await expect.poll(() => line.textContent()).toMatch(/^Gemt i denne browser kl\. \d\d\.\d\d$/);
    await page.reload();
    await expect.poll(() => text.inputValue()).toBe(words);
  }
  await end();
});
