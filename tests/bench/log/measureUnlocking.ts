// What a passphrase costs as the cases become many: opening the vault, and changing the passphrase.
import type { CaseFile } from '#src/storage/caseFileSchema.ts';
import type { Say } from '../bench.ts';
import type { Figure } from '../figures.ts';
import { growth, median, Samples } from '../figures.ts';
import type { OpenApp } from '../openApp.ts';
import type { Profile } from '../openProfile.ts';
import { openProfile } from '../openProfile.ts';
import type { PassphraseTimes } from '../page/realVault.ts';

/** Cases in the vault. */
const sizes = [10, 1000, 10_000] as const;

/** Only the number of cases counts: more in them would only make the filling slower. */
const OPERATIONS = 1;

/** Passphrases in one sample; their median is the sample. */
const UNLOCKS = 3;

/** Milliseconds between filling and unlocking. */
const REST = 5000;

const works = {
  unlock: 'unlock the vault',
  change: 'change the passphrase',
} as const;

export async function measureUnlocking(
  app: OpenApp,
  file: CaseFile,
  rounds: number,
  say: Say,
): Promise<readonly Figure[]> {
  const samples = new Samples();
  const vaults: { size: number; profile: Profile }[] = [];
  try {
    for (const size of sizes) {
      const profile = await openProfile(app);
      vaults.push({ size, profile });
      const given = [file, size, OPERATIONS] as const;
      await profile.keeper.evaluate((args) => window.bench.fill(...args), given);
      say(`filled a vault with ${size} cases`);
    }
    // The disk is still at work with what was filled in, and whoever unlocks first would wait for it.
    for (const { profile } of vaults) {
      await profile.keeper.waitForTimeout(REST);
      await profile.keeper.evaluate(() => window.bench.unlock());
    }
    for (let round = 1; round <= rounds; round += 1) {
      for (const { size, profile } of vaults) {
        const unlocked: PassphraseTimes[] = [];
        for (let turn = 0; turn < UNLOCKS; turn += 1)
          unlocked.push(await profile.keeper.evaluate(() => window.bench.unlock()));
        const changed = await profile.keeper.evaluate(() => window.bench.changePassphrase());
        samples.add(`unlock ${size}`, median(unlocked.map(({ besides }) => besides)));
        samples.add(`change ${size}`, changed.besides);
        samples.add('argon', median(unlocked.map(({ argon }) => argon)));
      }
      say(`passphrase: round ${round} of ${rounds}`);
    }
  } finally {
    for (const { profile } of vaults) await profile.close();
  }
  return [
    {
      measure: 'one passphrase: Argon2id, 64 MiB three times over, in a worker',
      unit: 'ms',
      ours: samples.of('argon'),
    },
    ...(['unlock', 'change'] as const).flatMap((work): Figure[] => {
      const of = (size: number) => samples.of(`${work} ${size}`);
      const says = `${works[work]}, besides Argon2id`;
      return [
        ...sizes.map(
          (size): Figure => ({ measure: `${says}: ${size} cases`, unit: 'ms', ours: of(size) }),
        ),
        growth(`${says}, growth 10 → 10,000 cases`, of(10), of(10_000), { atMost: 2 }),
      ];
    }),
  ];
}
