// Stopping in mid-sentence: a reload, a closed tab, a dead page or a dead browser cost half a second of typing at most.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { words } from '#src/app/words.ts';
import { caseText, put } from '../fixtures/badFiles.ts';
import { makeLocksCheap } from './cheapLocks.ts';
import type { RunningBrowser } from './profile.ts';
import { startOn } from './profile.ts';
import { bringIn, byId, caseAddress } from './steps.ts';
import type { Seen } from './typing.ts';
import { followTyping } from './typing.ts';
import { makeVault, unlock } from './vaultSteps.ts';
import { watch } from './watch.ts';

let profile: string;
let running: RunningBrowser;
let seen: () => Seen;
let checkQuiet: () => void;

beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'walk-'));
  await start();
});
afterEach(async () => {
  await running.kill();
  await rm(profile, { recursive: true, maxRetries: 5 });
});

async function start(): Promise<BrowserContext> {
  running = await startOn(profile);
  await makeLocksCheap(running.context);
  checkQuiet = await watch(running.context);
  seen = await followTyping(running.context);
  return running.context;
}

/** Numbers from 0 to 1 that look random and are the same each time (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Long texts of one theme: answered, empty, and a part of a composite answer. */
const fields = [
  'q_theme-mobility_challenges',
  'q_theme-mobility_resources',
  'q_theme-mobility_assessment__text',
  'q_theme-mobility_peers',
] as const;

const theme = 'Bevægelse og færden';
const sentence = ' Når hun har gået fra bussen, må hun sidde ned, før hun kan tage jakken af.';

/** Ways to stop. Each leaves a page that is about to be opened, with nothing of the old one in it. */
const ways = {
  async reload(page: Page) {
    await page.reload();
    return page;
  },
  async 'close the tab'(page: Page) {
    const address = page.url();
    const next = await page.context().newPage();
    await page.close({ runBeforeUnload: true });
    await next.goto(address);
    return next;
  },
  async 'kill the page'(page: Page) {
    const address = page.url();
    const crashed = page.waitForEvent('crash');
    const session = await page.context().newCDPSession(page);
    // The page that is asked is not there to answer.
    void session.send('Page.crash').catch(() => undefined);
    await crashed;
    const next = await page.context().newPage();
    await page.close();
    await next.goto(address);
    return next;
  },
  async 'kill the browser'(page: Page) {
    const address = page.url();
    await running.kill();
    checkQuiet();
    const next = await (await start()).newPage();
    await next.goto(address);
    return next;
  },
} as const;

/** How much typing may be lost, in milliseconds. A page cannot write faster than the machine it is on. */
const lossAllowed = ({ slowestWrite }: Seen) => Math.max(500, 250 + 2 * slowestWrite);

/** Types on in a field and stops after some letters and a moment; returns the page that was come back to. */
async function stopIn(page: Page, field: string, way: keyof typeof ways, random: () => number) {
  const text = byId(page, field);
  await text.evaluate(putCaretLast);
  const before = await text.inputValue();
  // Another browser is followed anew; this is about the one that stops.
  const seenHere = seen;
  seenHere();
  const letters = 8 + Math.floor(random() * (sentence.length - 8));
  await page.keyboard.type(sentence.slice(0, letters), { delay: 10 + random() * 40 });
  // Sometimes before the line says saved, sometimes after.
  await page.waitForTimeout(random() * 1200);
  const stopped = Date.now();
  const next = await ways[way](page);
  const known = seenHere();
  // The keys died with the page.
  await unlock(next);

  const whole = before + sentence;
  const again = byId(next, field);
  await expect.poll(() => again.evaluate((one) => one === document.activeElement)).toBe(true);
  const kept = await again.inputValue();
  // The caret stands where the words end, not before the first of them.
  expect(await again.evaluate(caretOf)).toBe(kept.length);
  const due =
    known.letters.findLast(({ at }) => at <= stopped - lossAllowed(known))?.text ?? before;
  const story = `${way} after ${letters} letters; a plain write took ${known.slowestWrite} ms`;
  expect(whole.startsWith(kept), `${story}: nothing else than what was typed`).toBe(true);
  expect(kept.length, `${story}: half a second`).toBeGreaterThanOrEqual(due.length);
  expect(kept.length, `${story}: saved is saved`).toBeGreaterThanOrEqual(known.vouchedFor.length);
  return next;
}

const putCaretLast = (one: Element) => {
  if (!(one instanceof HTMLTextAreaElement)) return;
  one.focus();
  one.setSelectionRange(one.value.length, one.value.length);
};

const caretOf = (one: Element) =>
  one instanceof HTMLTextAreaElement ? one.selectionStart : undefined;

/** From the overview back to the very field. */
async function comeBackFromOverview(page: Page, field: string) {
  const address = caseAddress(page);
  await page.goto(inject('appUrl'));
  await unlock(page);
  await page.locator(`a[href="${new URL(address).pathname}"]`).click();
  await page.getByRole('link', { name: words.tasks.resume(theme) }).click();
  await expect
    .poll(() => byId(page, field).evaluate((one) => one === document.activeElement))
    .toBe(true);
}

test.each([
  { way: 'reload', times: 1, seed: 1 },
  { way: 'close the tab', times: 1, seed: 2 },
  { way: 'kill the page', times: 2, seed: 3 },
  { way: 'kill the browser', times: 2, seed: 4 },
] as const)('$way in mid-sentence, and come back', async ({ way, times, seed }) => {
  let page = await running.context.newPage();
  page.setDefaultTimeout(20_000);
  await makeVault(page);
  await bringIn(page, put(['practice'], false, caseText('cerebral-parese-halvvejs.json')));
  await page.goto(`${caseAddress(page)}/afsnit/theme-mobility`);
  await unlock(page);
  await page.locator('form.section-form').waitFor();
  const random = numbersFrom(seed);
  for (let time = 0; time < times; time += 1) {
    const field = fields[time % fields.length] ?? '';
    page = await stopIn(page, field, way, random);
    await comeBackFromOverview(page, field);
  }
  checkQuiet();
});
