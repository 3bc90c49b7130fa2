// Runs the parts of the bench one after the other and prints one table. It asserts nothing about time.
import type { Figure } from './figures.ts';
import { isWithin, tableOf } from './figures.ts';
import { loadLine, machineLines } from './machine.ts';
import type { Options, PartName } from './options.ts';
import { readOptions } from './options.ts';
import { samplesSlipped } from './throttle.ts';

/** Shows a line of progress. */
export type Say = (line: string) => void;

/** Measures something. */
export type Part = (options: Options, say: Say) => Promise<readonly Figure[]>;

const parts: { readonly [name in PartName]: () => Promise<Part> } = {
  ui: async () => (await import('./ui/measureUi.ts')).measureUi,
  store: async () => (await import('./store/measureStore.ts')).measureStore,
  log: async () => (await import('./log/measureLog.ts')).measureLog,
  sync: async () => (await import('./sync/measureSync.ts')).measureSync,
  pdf: async () => (await import('./pdf/measurePdf.ts')).measurePdf,
};

/**
 * The whole bench. Resolves with the exit code: 0 when everything was measured, whatever the figures
 * say; 1 when something could not be measured, with a sentence.
 */
export async function bench(words: readonly string[]): Promise<number> {
  const options = readOptions(words);
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n`);
    return 1;
  }
  say(machineLines());
  say(`${loadLine('at the start')} · ${options.rounds} rounds`);
  const figures: Figure[] = [];
  const problems: string[] = [];
  for (const name of options.parts) {
    say(`\n━━━ ${name}`);
    try {
      const measure = await parts[name]();
      figures.push(...(await measure(options, say)));
      say(loadLine(`after ${name}`));
    } catch (cause) {
      problems.push(`${name} could not be measured: ${sentenceOf(cause)}`);
    }
  }
  if (figures.length > 0) say(`\n${tableOf(figures)}`);
  const judged = figures.map(isWithin).filter((one) => one !== undefined);
  say(`\n${judged.filter(Boolean).length} of ${judged.length} goals within.`);
  if (samplesSlipped() > 0)
    say(
      `${samplesSlipped()} samples stand although the page was hardly slowed: the machine was too busy. Trust the ratios.`,
    );
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  return problems.length > 0 ? 1 : 0;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function sentenceOf(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}
