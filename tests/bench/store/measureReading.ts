// What reading costs as the real cases become many: the overview's index, one case, and all of them as a yardstick.
import type { Page } from 'playwright';
import { lockWords } from '#src/app/vaultWords.ts';
import type { CaseFile } from '#src/storage/caseFileSchema.ts';
import type { Say } from '../bench.ts';
import type { Figure } from '../figures.ts';
import { growth, median, Samples } from '../figures.ts';
import type { OpenApp } from '../openApp.ts';
import type { Profile } from '../openProfile.ts';
import { openProfile, openUnlockedPage } from '../openProfile.ts';
import { clickUntilPainted } from '../ui/clicks.ts';

/** Cases in the store. */
const sizes = [10, 1000, 10_000] as const;

/** Operations of each; more would only make the filling slower. */
const OPERATIONS = 6;

/** From so many rows on, the store keeps them packed. */
const PACKED_FROM = 1000;

/** Where the page leads to the overview, and the overview to a case. */
const TO_OVERVIEW = 'header nav a[href="/"]';
const CASE = 'table tbody a[href^="/sag/"]';

/** Milliseconds between clicks, for what comes after the paint. */
const REST = 500;

/** Cases opened in one sample; their median is the sample. */
const LOADS = 30;

export async function measureReading(
  app: OpenApp,
  file: CaseFile,
  rounds: number,
  say: Say,
): Promise<readonly Figure[]> {
  const samples = new Samples();
  const stores: { size: number; profile: Profile }[] = [];
  try {
    for (const size of sizes) stores.push(await filledStore(app, file, size, say));
    for (let round = 1; round <= rounds; round += 1) {
      for (const { size, profile } of stores) {
        const page = await openUnlockedPage(profile, app);
        const listed = await page.evaluate(() => window.bench.list());
        if (listed.cases !== size) throw new Error(`Expected ${size} cases, got ${listed.cases}.`);
        samples.add(`first list ${size}`, listed.first);
        samples.add(`next list ${size}`, listed.again);
        const loads = await page.evaluate((count) => window.bench.load(count), LOADS);
        samples.add(`open ${size}`, median(loads));
        // Slow, and nothing that is waited for: once is enough.
        if (round === 1) {
          samples.add(`rows ${size}`, await page.evaluate(() => window.bench.listRows()));
          samples.add(`all ${size}`, await page.evaluate(() => window.bench.readAll()));
        }
        samples.add(`overview shown ${size}`, await showOverview(page, app));
        await page.waitForTimeout(REST);
        samples.add(`case shown ${size}`, await clickUntilPainted(page, toCase));
        await page.close();
      }
      say(`reading: round ${round} of ${rounds}`);
    }
  } finally {
    for (const { profile } of stores) await profile.close();
  }
  return figuresOf(samples);
}

/** From another page of the app, unlocked, to the overview with its first rows. */
async function showOverview(page: Page, app: OpenApp): Promise<number> {
  await page.goto(`${app.address}om`);
  await page.getByRole('button', { name: lockWords.lock, exact: true }).waitFor();
  return clickUntilPainted(page, { button: TO_OVERVIEW, brings: CASE });
}

/** From the overview to a case's own front page. */
const toCase = { button: CASE, brings: 'main h1 ~ *' } as const;

async function filledStore(app: OpenApp, file: CaseFile, size: number, say: Say) {
  const profile = await openProfile(app);
  const began = Date.now();
  await profile.keeper.evaluate((given) => window.bench.fill(...given), [
    file,
    size,
    OPERATIONS,
  ] as const);
  if (size >= PACKED_FROM) await profile.keeper.evaluate(() => window.bench.packRows());
  say(`filled a vault with ${size} cases in ${((Date.now() - began) / 1000).toFixed(0)} s`);
  return { size, profile };
}

function figuresOf(samples: Samples): readonly Figure[] {
  const sized = (says: string, sample: string) =>
    sizes.map(
      (size): Figure => ({
        measure: `overview of ${size} real cases: ${says}`,
        unit: 'ms',
        ours: samples.of(`${sample} ${size}`),
        ...(size === 10_000 && { goal: { atMost: 300 } }),
      }),
    );
  return [
    ...sized('its index, first after unlocking', 'first list'),
    ...sized('its index, again', 'next list'),
    ...sized('click to paint', 'overview shown'),
    {
      measure: 'overview of 10000 real cases: its index, against row by row',
      unit: 'ms',
      ours: samples.of('first list 10000'),
      peer: { name: 'without its cache', values: samples.of('rows 10000') },
    },
    {
      measure: 'overview of 10000 real cases: its index, against reading all',
      unit: 'ms',
      ours: samples.of('first list 10000'),
      peer: { name: 'reading all', values: samples.of('all 10000') },
      goal: { timesFaster: 10 },
    },
    ...(['open', 'case shown'] as const).flatMap((sample): Figure[] => {
      const says = sample === 'open' ? 'from the store' : 'click to paint';
      const of = (size: number) => samples.of(`${sample} ${size}`);
      return [
        ...sizes.map(
          (size): Figure => ({
            measure: `open one real case among ${size}: ${says}`,
            unit: 'ms',
            ours: of(size),
          }),
        ),
        growth(`open one real case: ${says}, growth 10 → 10,000 cases`, of(10), of(10_000), {
          atMost: 2,
        }),
      ];
    }),
  ];
}
