// What one operation costs in a log of many: folded, verified, added, opened, and carried in a working file.
import type { Page } from 'playwright';
import type { CaseFile } from '#src/storage/caseFileSchema.ts';
import type { Say } from '../bench.ts';
import type { Figure, Goal } from '../figures.ts';
import { growth, median, Samples } from '../figures.ts';
import type { OpenApp } from '../openApp.ts';
import { openProfile, openUnlockedPage } from '../openProfile.ts';
import type { Beside } from '../page/log.ts';

/** Operations in the case. */
const sizes = [100, 5000, 50_000] as const;
type Size = (typeof sizes)[number];

/** Operations added in one sample; their median is the sample. */
const APPENDS = 30;

const FLAT: Goal = { atMost: 2 };

/** What is told for each operation, with what it is measured beside. */
const perOperation = {
  fold: { says: 'fold', peer: 'last value wins' },
  verify: { says: 'verify the hash chain', peer: 'SHA-256 of its JSON' },
  write: { says: 'write to a working file', peer: 'JSON, packed' },
  read: { says: 'read back from a working file', peer: 'JSON, unpacked' },
} as const;

export async function measureOperations(
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
        // A page of its own, so that no size finds the memory full of another's.
        const page = await openUnlockedPage(profile, app);
        await takeSamples(page, file, size, samples);
        await page.close();
        say(`log of ${size} operations: round ${round} of ${rounds}`);
      }
    }
  } finally {
    await profile.close();
  }
  return figuresOf(samples);
}

async function takeSamples(page: Page, file: CaseFile, size: Size, samples: Samples) {
  const add = (name: string, { ours, plain }: Beside) => {
    samples.add(`${name} ${size}`, ours);
    samples.add(`plain ${name} ${size}`, plain);
  };
  const addMicroseconds = (name: keyof typeof perOperation, { ours, plain }: Beside) =>
    add(name, { ours: ours * 1000, plain: plain * 1000 });
  const given = [file, size] as const;
  const id = await page.evaluate((args) => window.bench.makeCase(...args), given);
  addMicroseconds('fold', await page.evaluate((args) => window.bench.fold(...args), given));
  addMicroseconds('verify', await page.evaluate((one) => window.bench.verify(one), id));
  const { cached, whole } = await page.evaluate((one) => window.bench.reopen(one), id);
  add('open', { ours: cached, plain: whole });
  samples.add(`open each ${size}`, (whole * 1000) / size);
  const { write, read } = await page.evaluate((one) => window.bench.passThroughFile(one), id);
  addMicroseconds('write', write);
  addMicroseconds('read', read);
  const append = [id, APPENDS] as const;
  const { ours, plain } = await page.evaluate((args) => window.bench.append(...args), append);
  add('append', { ours: median(ours), plain: median(plain) });
}

function figuresOf(samples: Samples): readonly Figure[] {
  const of = (name: string, size: Size) => samples.of(`${name} ${size}`);
  const grown = (says: string, name: string) =>
    growth(`${says}, growth 100 → 50,000 operations`, of(name, 100), of(name, 50_000), FLAT);
  // What each costs once, whatever the size, hides at 100 operations what each operation costs.
  const grownLate = (says: string, name: string) =>
    growth(`${says}, growth 5,000 → 50,000`, of(name, 5000), of(name, 50_000), FLAT);
  const each = (['fold', 'verify', 'write', 'read'] as const).flatMap((name): Figure[] => {
    const { says, peer } = perOperation[name];
    return [
      ...sizes.map(
        (size): Figure => ({
          measure: `each of ${size} operations: ${says}`,
          unit: 'µs',
          ours: of(name, size),
          peer: { name: peer, values: of(`plain ${name}`, size) },
        }),
      ),
      grown(`each operation: ${says}`, name),
      grownLate(`each operation: ${says}`, name),
    ];
  });
  return [
    ...each,
    ...sizes.map(
      (size): Figure => ({
        measure: `add one operation to ${size}`,
        unit: 'ms',
        ours: of('append', size),
        peer: { name: 'plain', values: of('plain append', size) },
      }),
    ),
    grown('add one operation', 'append'),
    ...sizes.map(
      (size): Figure => ({
        measure: `open a case of ${size} operations with the cache of its fold`,
        unit: 'ms',
        ours: of('open', size),
        peer: { name: 'without', values: of('plain open', size) },
        ...(size === 50_000 && { goal: { atMost: 500 } }),
      }),
    ),
    grown('open a case without a cache, for each operation', 'open each'),
    grownLate('open a case without a cache, for each operation', 'open each'),
  ];
}
