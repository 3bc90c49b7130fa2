// What reading costs as the cases become many: the overview's index, one case, and all of them as a yardstick.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { chromium } from 'playwright';
import { chromiumArgs } from '#src/cli/findChromium.mjs';
import type { CaseFile } from '#src/storage/caseFileSchema.ts';
import type { Say } from '../bench.ts';
import type { Figure } from '../figures.ts';
import { growth, median, Samples } from '../figures.ts';
import type { OpenApp } from '../openApp.ts';
import { clickUntilPainted } from '../ui/clicks.ts';
import { openBenchPage } from './openBenchPage.ts';

/** Cases in the store. */
const sizes = [100, 1000, 10_000] as const;

/** Where the page leads to the overview, and the overview to a case. */
const TO_OVERVIEW = 'header nav a[href="/"]';
const CASE = 'table tbody a[href^="/sag/"]';

/** Cases opened in one sample; their median is the sample. */
const LOADS = 30;

export async function measureReading(
  app: OpenApp,
  file: CaseFile,
  rounds: number,
  say: Say,
): Promise<readonly Figure[]> {
  const samples = new Samples();
  const stores: { size: number; context: BrowserContext; folder: string }[] = [];
  try {
    for (const size of sizes) stores.push(await filledStore(app, file, size, say));
    for (let round = 1; round <= rounds; round += 1) {
      for (const { size, context } of stores) {
        const page = await openBenchPage(context, app);
        const listed = await page.evaluate(() => window.bench.list());
        if (listed.cases !== size) throw new Error(`Expected ${size} cases, got ${listed.cases}.`);
        samples.add(`list ${size}`, listed.took);
        const loads = await page.evaluate((count) => window.bench.load(count), LOADS);
        samples.add(`open ${size}`, median(loads));
        // Slow, and nothing of ours: once is enough.
        if (round === 1)
          samples.add(`all ${size}`, await page.evaluate(() => window.bench.readAll()));
        samples.add(`overview shown ${size}`, await showOverview(page, app));
        samples.add(`case shown ${size}`, await showCase(page));
        await page.close();
      }
      say(`reading: round ${round} of ${rounds}`);
    }
  } finally {
    for (const { context, folder } of stores) {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return figuresOf(samples);
}

/** From another page of the app to the overview with its first rows. */
async function showOverview(page: Page, app: OpenApp): Promise<number> {
  await page.goto(`${app.address}om`);
  await page.waitForSelector(TO_OVERVIEW);
  return clickUntilPainted(page, { button: TO_OVERVIEW, brings: CASE });
}

/** From the overview to a case's own front page. */
function showCase(page: Page): Promise<number> {
  return clickUntilPainted(page, { button: CASE, brings: 'main h1 ~ *' });
}

/** A browser with a profile on disk, as a user's is, and so many cases in it. */
async function filledStore(app: OpenApp, file: CaseFile, size: number, say: Say) {
  const folder = mkdtempSync(join(tmpdir(), 'udredningsguiden-profile-'));
  const { executablePath } = app;
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    args: chromiumArgs,
  });
  const began = Date.now();
  const page = await openBenchPage(context, app);
  await page.evaluate(([given, count]) => window.bench.fill(given, count), [file, size] as const);
  await page.close();
  say(`filled a store with ${size} cases in ${((Date.now() - began) / 1000).toFixed(0)} s`);
  return { size, context, folder };
}

function figuresOf(samples: Samples): readonly Figure[] {
  return [
    ...sizes.map(
      (size): Figure => ({
        measure: `overview of ${size} cases: its index`,
        unit: 'ms',
        ours: samples.of(`list ${size}`),
        ...(size === 10_000 && { goal: { atMost: 300 } }),
      }),
    ),
    ...sizes.map(
      (size): Figure => ({
        measure: `overview of ${size} cases: click to paint`,
        unit: 'ms',
        ours: samples.of(`overview shown ${size}`),
        ...(size === 10_000 && { goal: { atMost: 300 } }),
      }),
    ),
    {
      measure: 'overview of 10000 cases: its index, against reading all',
      unit: 'ms',
      ours: samples.of('list 10000'),
      peer: { name: 'reading all', values: samples.of('all 10000') },
      goal: { timesFaster: 10 },
    },
    ...(['open', 'case shown'] as const).flatMap((sample): Figure[] => {
      const says = sample === 'open' ? 'from the store' : 'click to paint';
      const of = (size: number) => samples.of(`${sample} ${size}`);
      return [
        ...sizes.map(
          (size): Figure => ({
            measure: `open one case among ${size}: ${says}`,
            unit: 'ms',
            ours: of(size),
          }),
        ),
        growth(`open one case: ${says}, growth 100 → 10,000 cases`, of(100), of(10_000), {
          atMost: 2,
        }),
      ];
    }),
  ];
}
