// The PDF against jsPDF on the same words: time and peak memory as the case grows, one process for each run.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { content } from '#forms/content/index.ts';
import { root } from '#src/cli/root.mjs';
import { readCaseFile } from '#src/storage/readCaseFile.ts';
import type { Part } from '../bench.ts';
import type { Figure } from '../figures.ts';
import { growth } from '../figures.ts';
import { readExample } from '../readExample.ts';
import type { Run } from './makeOnce.ts';
import { measureWorker } from './measureWorker.ts';
import { repeatCase } from './repeatCase.ts';

/** How many times the case. */
const sizes = [1, 2, 4, 8] as const;
const engines = ['ours', 'jspdf'] as const;

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
    say(`round ${round} of ${rounds}`);
  }
  const taken = (engine: string, times: number, what: keyof Run) =>
    (runs.get(`${engine} ${times}`) ?? []).map((one) => one[what]);
  for (const times of sizes) {
    const [ours, peer] = engines.map((engine) => runs.get(`${engine} ${times}`)?.[0]);
    if (ours && peer)
      say(
        `${times}×: ${ours.characters} characters · ours ${ours.pages} pages, ${ours.kilobytes.toFixed(0)} kB` +
          ` · jsPDF ${peer.pages} pages, ${peer.kilobytes.toFixed(0)} kB`,
      );
  }
  const beside = (what: 'took' | 'peakMegabytes', name: string, unit: 'ms' | 'MB'): Figure[] => [
    ...sizes.map((times) => ({
      measure: `PDF in Node, ${times}× the case: ${name}`,
      unit,
      ours: taken('ours', times, what),
      peer: { name: 'jsPDF', values: taken('jspdf', times, what) },
    })),
    ...engines.map((engine) =>
      growth(
        `PDF in Node, growth of ${name} from 1× to 8×: ${engine}`,
        taken(engine, 1, what),
        taken(engine, 8, what),
      ),
    ),
  ];
  return [
    ...beside('took', 'time', 'ms'),
    ...beside('peakMegabytes', 'peak memory', 'MB'),
    ...(await measureWorker(await readExample(), rounds, say)),
  ];
};

/** A case made larger must still be one the app would open, or the figures say nothing. */
async function checkCases(): Promise<void> {
  const file = await readExample();
  for (const times of sizes) {
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
