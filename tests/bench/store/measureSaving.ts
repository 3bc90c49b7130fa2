// What saving one field costs: how long it keeps the page waiting, and when the store has it, as the case grows.
import type { Browser } from 'playwright';
import type { CaseFile } from '#src/storage/caseFileSchema.ts';
import type { Say } from '../bench.ts';
import type { Figure } from '../figures.ts';
import { growth, median, Samples } from '../figures.ts';
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
  blocked: { says: 'keeps the page waiting', atMost: 2 },
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
        for (const sort of sorts) {
          for (const what of ['blocked', 'confirmed'] as const)
            for (const who of ['ours', 'plain'] as const)
              samples.add(`${who} ${sort} ${what} ${size}`, median(taken[sort][who][what]));
        }
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

/** The times of one sample. */
async function saveInPage(browser: Browser, app: OpenApp, file: CaseFile, operations: number) {
  const context = await browser.newContext();
  const page = await openBenchPage(context, app);
  const { isSlow } = await throttle(page);
  const taken = await page.evaluate(
    ([given, size, count]) => window.bench.save(given, size, count),
    [file, operations, SAVES] as const,
  );
  const stayed = await isSlow();
  await context.close();
  return { taken, isSlow: stayed };
}
