// The PDF against the same one without a structure tree, and against jsPDF and @react-pdf on the same words: time,
// peak memory and size as the case grows, one process for each run.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { content } from '#forms/content/index.ts';
import { root } from '#src/cli/root.mjs';
import { readCaseFile } from '#src/storage/readCaseFile.ts';
import type { Part } from '../bench.ts';
import type { Figure, Goal } from '../figures.ts';
import { growth } from '../figures.ts';
import { readExample } from '../readExample.ts';
import type { Run } from './makeOnce.ts';
import { measureWorker } from './measureWorker.ts';
import { repeatCase } from './repeatCase.ts';

/** The most that the structure tree may add, in time and in room. */
const STRUCTURE_COSTS: Goal = { ratioAtMost: 1.3 };

/** How many times the case. */
const sizes = [1, 2, 4, 8] as const;
const engines = ['ours', 'pdfmake', 'jspdf', 'react-pdf'] as const;

/** How much quicker than @react-pdf at the least, by size. */
const QUICKER: { readonly [times: number]: Goal } = {
  1: { timesFaster: 3 },
  8: { timesFaster: 10 },
};

/** A document of 500 pages and more. */
const LONG = { times: 60, pages: 500 } as const;
/** How much longer a page of it may take than one at 8×: linear, but for what memory costs. */
const LINEAR: Goal = { ratioAtMost: 1.3 };

const run = promisify(execFile);

export const measurePdf: Part = async ({ rounds }, say) => {
  await checkCases();
  const runs = new Map<string, Run[]>();
  for (let round = 1; round <= rounds; round += 1) {
    for (const times of sizes) {
      for (const engine of engines) {
        const key = `${engine} ${times}`;
        runs.set(key, [...(runs.get(key) ?? []), await makeOnce(engine, times)]);
      }
    }
    const key = `ours ${LONG.times}`;
    const long = await makeOnce('ours', LONG.times);
    if (long.pages < LONG.pages) throw new Error(`Expected ${LONG.pages} pages, got ${long.pages}`);
    runs.set(key, [...(runs.get(key) ?? []), long]);
    say(`round ${round} of ${rounds}`);
  }
  const perPage = (times: number) =>
    (runs.get(`ours ${times}`) ?? []).map(({ took, pages }) => took / pages);
  const taken = (engine: string, times: number, what: keyof Run) =>
    (runs.get(`${engine} ${times}`) ?? []).map((one) => one[what]);
  for (const times of sizes) {
    const told = engines.map((engine) => {
      const made = runs.get(`${engine} ${times}`)?.[0];
      return `${engine} ${made?.pages} pages, ${made?.kilobytes.toFixed(0)} kB`;
    });
    const characters = runs.get(`ours ${times}`)?.[0]?.characters;
    say(`${times}×: ${characters} characters · ${told.join(' · ')}`);
  }
  const untagged = { engine: 'pdfmake', name: 'pdfmake, untagged' } as const;
  const react = { engine: 'react-pdf', name: '@react-pdf' } as const;
  const peers = [untagged, { engine: 'jspdf', name: 'jsPDF' }, react] as const;
  const goalOf = (peer: (typeof peers)[number], what: 'took' | 'peakMegabytes', times: number) => {
    if (what !== 'took') return undefined;
    if (peer === untagged) return STRUCTURE_COSTS;
    return peer === react ? QUICKER[times] : undefined;
  };
  const beside = (what: 'took' | 'peakMegabytes', name: string, unit: 'ms' | 'MB'): Figure[] => [
    ...sizes.flatMap((times) =>
      peers.map((peer) => {
        const goal = goalOf(peer, what, times);
        return {
          measure: `PDF in Node, ${times}× the case: ${name}`,
          unit,
          ours: taken('ours', times, what),
          peer: { name: peer.name, values: taken(peer.engine, times, what) },
          ...(goal && { goal }),
        };
      }),
    ),
    ...engines.map((engine) =>
      growth(
        `PDF in Node, growth of ${name} from 1× to 8×: ${engine}`,
        taken(engine, 1, what),
        taken(engine, 8, what),
      ),
    ),
  ];
  const size = sizes.map(
    (times): Figure => ({
      measure: `PDF in Node, ${times}× the case: size`,
      unit: 'kB',
      ours: taken('ours', times, 'kilobytes'),
      peer: { name: untagged.name, values: taken(untagged.engine, times, 'kilobytes') },
      goal: STRUCTURE_COSTS,
    }),
  );
  return [
    ...size,
    ...beside('took', 'time', 'ms'),
    {
      measure: `PDF in Node, ${LONG.pages} pages and more: time for a page, beside one at 8×`,
      unit: 'ms',
      ours: perPage(LONG.times),
      peer: { name: 'ours at 8×', values: perPage(8) },
      goal: LINEAR,
    },
    ...beside('peakMegabytes', 'peak memory', 'MB'),
    ...(await measureWorker(await readExample(), rounds, say)),
  ];
};

/** A case made larger must still be one the app would open, or the figures say nothing. */
async function checkCases(): Promise<void> {
  const file = await readExample();
  for (const times of [...sizes, LONG.times]) {
    const larger = repeatCase(file, times);
    const read = readCaseFile(content, JSON.stringify(larger));
    if (!read.ok) throw new Error(`The case ${times}× is no case: ${read.sentence}`);
  }
}

async function makeOnce(engine: string, times: number): Promise<Run> {
  const script = fileURLToPath(new URL('./makeOnce.ts', import.meta.url));
  const { stdout } = await run(
    process.execPath,
    ['--import', 'tsx', script, engine, String(times)],
    { cwd: root },
  );
  return JSON.parse(stdout);
}
