// The figures of the team's part: in all, and what of it is ours.
import type { Figure, Goal, Samples } from '../figures.ts';
import { growth } from '../figures.ts';

/** Operations in the case that is passed on. */
export const sizes = [100, 5000, 50_000] as const;
/** Taken once, as it takes minutes. */
export const LARGEST = 50_000;
/** Shared cases in which nothing is new. */
export const cases = [10, 1000, 10_000] as const;

export const idleName = (count: number) => `idle ${count}`;

const ways = { sent: 'send', received: 'take in' } as const;
const FLAT: Goal = { atMost: 2 };

export function syncFigures(samples: Samples): readonly Figure[] {
  return [
    ...(['sent', 'received'] as const).flatMap((way): Figure[] => {
      const of = (name: string) => samples.of(`${way} ${name}`);
      const says = `each operation: ${ways[way]}`;
      const own = `${says}, our own share`;
      return [
        ...sizes.map(
          (size): Figure => ({
            measure: `each of ${size} operations: ${ways[way]}`,
            unit: 'ms',
            ours: of(`peer each ${size}`),
            peer: { name: 'the server alone', values: of(`peer each ${size} server`) },
          }),
        ),
        ...sizes.map(
          (size): Figure => ({
            measure: `each of ${size} operations: ${ways[way]}, our own share`,
            unit: 'ms',
            ours: of(`standIn each ${size} own`),
          }),
        ),
        growth(`${own}, growth 100 → 50,000`, ...pair(of, 'each', [100, 50_000]), FLAT),
        growth(`${own}, growth 5,000 → 50,000`, ...pair(of, 'each', [5000, 50_000]), FLAT),
        ...sizes.map(
          (size): Figure => ({
            measure: `one new operation after ${size}: ${ways[way]}, our own share`,
            unit: 'ms',
            ours: of(`standIn one ${size} own`),
          }),
        ),
        growth(
          `one new operation: ${ways[way]}, our own share, growth 100 → 50,000`,
          ...pair(of, 'one', [100, 50_000]),
          FLAT,
        ),
      ];
    }),
    ...cases.map(
      (count): Figure => ({
        measure: `a round with nothing new in ${count} shared cases`,
        unit: 'ms',
        ours: samples.of(idleName(count)),
      }),
    ),
    growth(
      'a round with nothing new, for each case, growth 1,000 → 10,000',
      each(1000),
      each(10_000),
      FLAT,
    ),
  ];

  function each(count: number): readonly number[] {
    return samples.of(idleName(count)).map((value) => value / count);
  }
}

function pair(
  of: (name: string) => readonly number[],
  what: 'each' | 'one',
  [small, large]: readonly [number, number],
) {
  return [of(`standIn ${what} ${small} own`), of(`standIn ${what} ${large} own`)] as const;
}
