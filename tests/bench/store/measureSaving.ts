// What saving one field costs: how long it keeps the page waiting, and when the store has it, as the case grows.
import type { Browser } from 'playwright';
import type { CaseFile } from '#src/storage/caseFileSchema.ts';
import type { Say } from '../bench.ts';
import type { Figure } from '../figures.ts';
import { growth, median, Samples } from '../figures.ts';
import { tasksWhile } from '../mainThread.ts';
import type { OpenApp } from '../openApp.ts';
import { openChromium } from '../openApp.ts';
import { THROTTLE, throttle, whileSlow } from '../throttle.ts';
import { openBenchPage } from './openBenchPage.ts';

/** Operations in the case a field is saved in. */
const sizes = [10, 100, 1000, 5000] as const;

/** Saves of each sort in one sample; their median is the sample. */
const SAVES = 30;

/** `draft`: words still being typed. `answer`: the same words once the field is left. */
const sorts = ['draft', 'answer'] as const;

const goals = {
  blocked: { says: 'longest task', atMost: 2 },
  confirmed: { says: 'until the store has it', atMost: 10 },
} as const;

export async function measureSaving(
  app: OpenApp,
  file: CaseFile,
  rounds: number,
  say: Say,
): Promise<readonly Figure[]> {
  const samples = new Samples();
  const browser = await openChromium(app);
  try {
    for (let round = 1; round <= rounds; round += 1) {
      for (const size of sizes) {
        const taken = await whileSlow(() => saveInPage(browser, app, file, size));
        for (const [name, value] of taken) samples.add(`${name} ${size}`, value);
      }
      say(`saving: round ${round} of ${rounds}`);
    }
  } finally {
    await browser.close();
  }
  return sorts.flatMap((sort) =>
    (['blocked', 'confirmed'] as const).flatMap((what) => {
      const { says, atMost } = goals[what];
      const name = `save one field (${sort}, ${THROTTLE}× throttle): ${says}`;
      const of = (size: number, who = 'ours') => samples.of(`${who} ${sort} ${what} ${size}`);
      return [
        ...sizes.map(
          (size): Figure => ({
            measure: `${name}, ${size} operations`,
            unit: 'ms',
            ours: of(size),
            peer: { name: 'plain', values: of(size, 'plain') },
            goal: { atMost },
          }),
        ),
        growth(`${name}, growth 10 → 5,000`, of(10), of(5000), { atMost: 2 }),
      ];
    }),
  );
}

/** One sample of each sort, and of the same records written to plain IndexedDB. */
async function saveInPage(browser: Browser, app: OpenApp, file: CaseFile, operations: number) {
  const context = await browser.newContext();
  const page = await openBenchPage(context, app);
  await page.evaluate(([given, size]) => window.bench.openCase(given, size), [
    file,
    operations,
  ] as const);
  const { isSlow } = await throttle(page);
  const taken = new Map<string, number>();
  for (const sort of sorts) {
    for (const who of ['ours', 'plain'] as const) {
      const { done, tasks } = await tasksWhile(browser, page, () =>
        page.evaluate((args) => window.bench.save(...args), [who, sort, SAVES] as const),
      );
      // Each save has one longest task: the longest of all are theirs.
      taken.set(`${who} ${sort} blocked`, median(tasks.slice(0, SAVES)));
      taken.set(`${who} ${sort} confirmed`, median(done));
    }
  }
  const stayed = await isSlow();
  await context.close();
  return { taken, isSlow: stayed };
}
