// What saving one field of a real case costs: how long it keeps the page waiting, and when the store has it, as the case grows.
import type { CaseFile } from '#src/storage/caseFileSchema.ts';
import type { Say } from '../bench.ts';
import type { Figure } from '../figures.ts';
import { growth, median, Samples } from '../figures.ts';
import { longestFromMarks } from '../mainThread.ts';
import type { OpenApp } from '../openApp.ts';
import type { Profile } from '../openProfile.ts';
import { openProfile, openUnlockedPage } from '../openProfile.ts';
import { SAVE_MARK } from '../saveMark.ts';
import { THROTTLE, throttle, whileSlow } from '../throttle.ts';

/** Operations in the case a field is saved in. */
const sizes = [100, 5000, 50_000] as const;

/** Saves of each sort in one sample; their median is the sample. */
const SAVES = 30;

/** `draft`: words still being typed. `answer`: the same words once the field is left. */
const sorts = ['draft', 'answer'] as const;

/** The limits were set where plain IndexedDB took so many milliseconds for one field. */
const goals = {
  blocked: { says: 'longest task', goal: { atMost: 2, wherePeerTakes: 0.6 } },
  confirmed: { says: 'until the store has it', goal: { atMost: 10, wherePeerTakes: 2.5 } },
} as const;

export async function measureSaving(
  app: OpenApp,
  file: CaseFile,
  rounds: number,
  say: Say,
): Promise<readonly Figure[]> {
  const samples = new Samples();
  const profile = await openProfile(app);
  try {
    for (let round = 1; round <= rounds; round += 1) {
      for (const size of sizes) {
        const taken = await whileSlow(() => saveInPage(profile, app, file, size));
        for (const [name, value] of taken) samples.add(`${name} ${size}`, value);
      }
      say(`saving: round ${round} of ${rounds}`);
    }
  } finally {
    await profile.close();
  }
  return sorts.flatMap((sort) =>
    (['blocked', 'confirmed'] as const).flatMap((what) => {
      const { says, goal } = goals[what];
      const name = `save one field (${sort}, ${THROTTLE}× throttle): ${says}`;
      const of = (size: number, who = 'ours') => samples.of(`${who} ${sort} ${what} ${size}`);
      return [
        ...sizes.map(
          (size): Figure => ({
            measure: `${name}, ${size} operations`,
            unit: 'ms',
            ours: of(size),
            peer: { name: 'plain', values: of(size, 'plain') },
            goal,
          }),
        ),
        growth(`${name}, growth 100 → 50,000`, of(100), of(50_000), { atMost: 2 }),
      ];
    }),
  );
}

/** One sample of each sort, and of the same words written to plain IndexedDB. */
async function saveInPage(profile: Profile, app: OpenApp, file: CaseFile, operations: number) {
  const browser = profile.context.browser();
  if (!browser) throw new Error('Expected a browser behind the profile');
  const page = await openUnlockedPage(profile, app);
  await page.evaluate(([given, size]) => window.bench.openCase(given, size), [
    file,
    operations,
  ] as const);
  const { isSlow } = await throttle(page);
  const taken = new Map<string, number>();
  for (const sort of sorts) {
    for (const who of ['ours', 'plain'] as const) {
      const { done, longest } = await longestFromMarks(browser, page, SAVE_MARK, () =>
        page.evaluate((args) => window.bench.save(...args), [who, sort, SAVES] as const),
      );
      if (longest.length !== SAVES)
        throw new Error('Chromium did not tell where each save begins.');
      taken.set(`${who} ${sort} blocked`, median(longest));
      taken.set(`${who} ${sort} confirmed`, median(done));
    }
  }
  const stayed = await isSlow();
  await page.close();
  return { taken, isSlow: stayed };
}
