// Turns the samples of the pages into figures with their goals.
import type { Figure, Goal, Samples } from '../figures.ts';
import { growth } from '../figures.ts';

type Row = readonly [
  measure: string,
  scenario: string,
  sample: string,
  unit: Figure['unit'],
  goal?: Goal,
];

/** In the order they are shown. Without a goal: shown for what it explains. */
const rows: readonly Row[] = [
  ['key in a long text, one theme: main thread', 'one-theme', 'task', 'ms', { ratioAtMost: 1.5 }],
  // Plain HTML runs no script here, so what counts is that there is little of it.
  ['key in a long text, one theme: script of it', 'one-theme', 'script', 'ms', { atMost: 7 }],
  ['key in a long text, one theme: INP', 'one-theme', 'inp', 'ms', { atMost: 64 }],
  ['key, all themes on one page: main thread', 'all-themes', 'task', 'ms', { ratioAtMost: 0.8 }],
  ['key, all themes on one page: script of it', 'all-themes', 'script', 'ms'],
  ['key, all themes on one page: INP', 'all-themes', 'inp', 'ms'],
  ['next theme, click to paint', 'one-theme', 'next theme', 'ms', { ratioAtMost: 2 }],
  ['next theme: main thread', 'one-theme', 'next theme: work', 'ms'],
  ['add a row to 8, click to paint', 'rows-8', 'add a row', 'ms', { ratioAtMost: 2 }],
  ['add a row to 8: main thread', 'rows-8', 'add a row: work', 'ms'],
  ['add a row to 160, click to paint', 'rows-160', 'add a row', 'ms', { ratioAtMost: 2.5 }],
  ['add a row to 160: main thread', 'rows-160', 'add a row: work', 'ms'],
  ['one theme usable, from navigation', 'one-theme', 'ready', 'ms', { ratioAtMost: 2.5 }],
  ['all themes usable, from navigation', 'all-themes', 'ready', 'ms'],
  ['heap, one theme', 'one-theme', 'heap', 'MB', { atMost: 8 }],
  ['heap, all themes', 'all-themes', 'heap', 'MB', { atMost: 12 }],
];

export function uiFigures(samples: Samples): readonly Figure[] {
  const figures = rows.map(
    ([measure, scenario, sample, unit, goal]): Figure => ({
      measure,
      unit,
      ours: samples.of(`ours ${scenario} ${sample}`),
      peer: { name: 'plain', values: samples.of(`plain ${scenario} ${sample}`) },
      ...(goal && { goal }),
    }),
  );
  const added = (rows: number) => samples.of(`ours rows-${rows} add a row`);
  return [
    ...figures,
    growth('add a row, growth 8 → 160 rows', added(8), added(160), { atMost: 4 }),
  ];
}
