// One sample: a fresh browser context, slowed down, with the app's page or its plain peer ready to use.
import type { Browser, Page } from 'playwright';
import type { CaseFile } from '#src/storage/caseFileSchema.ts';
import type { OpenApp } from '../openApp.ts';
import { openBenchPage } from '../page/openBenchPage.ts';
import type { Throttled } from '../throttle.ts';
import { throttle } from '../throttle.ts';
import { plainPath } from './plainPages.ts';
import type { Scenario } from './scenarios.ts';

export type Who = 'ours' | 'plain';

export type Sample = Throttled & {
  readonly page: Page;
  /** Milliseconds from navigation to the first painted frame with every field in it. */
  readonly ready: number;
  close(): Promise<void>;
};

declare global {
  interface Window {
    /** Set by the script below. */
    readyAt?: number;
  }
}

/** How long the page may work on after it is ready, before anything is measured. */
const SETTLE = 800;

/** `fields` is how many there are when the page is complete. */
export async function openSample(
  browser: Browser,
  app: OpenApp,
  who: Who,
  scenario: Scenario,
  fields: number,
): Promise<Sample> {
  const context = await browser.newContext();
  // Both start from the same page, and so from the same process and connection.
  const page = await openBenchPage(context, app);
  await page.evaluate((file: CaseFile) => window.bench.bringIn(file), scenario.file);
  await page.addInitScript((count) => {
    const look = () => {
      requestAnimationFrame(() => {
        if (document.querySelectorAll('form :is(input, select, textarea)').length < count) look();
        else setTimeout(() => Object.assign(window, { readyAt: performance.now() }));
      });
    };
    look();
  }, fields);
  const slow = await throttle(page);
  const path = who === 'ours' ? scenario.paths[0] : plainPath(scenario);
  await page.goto(`${app.address}${path}`, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.readyAt !== undefined, undefined, { polling: 200 });
  const ready = await page.evaluate(() => window.readyAt ?? Number.NaN);
  await page.waitForTimeout(SETTLE);
  return { ...slow, page, ready, close: () => context.close() };
}
