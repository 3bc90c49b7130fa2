// Serves the app, kills it as often as was asked for, and says what was left each time.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '#src/cli/ensureBuild.mjs';
import { ensureChromium } from '#src/cli/ensureTools.mjs';
import { serveApp } from '#src/cli/serveApp.mjs';
import type { Kill } from './killing.ts';
import { killAtRandom } from './killing.ts';
import { readOptions } from './options.ts';

/** First port tried; a port in use: the next free one. */
const FIRST_PORT = 5370;

const say = (text: string) => void process.stdout.write(`${text}\n`);

/** Returns the exit code: 0 when everything was whole each time. */
export async function kill(words: readonly string[]): Promise<number> {
  const options = readOptions(words);
  if (typeof options === 'string') {
    say(options);
    return 2;
  }
  process.env.CHROMIUM_PATH = await ensureChromium();
  const folder = options.app ?? (await mkdtemp(join(tmpdir(), 'kill-app-')));
  if (options.app === undefined && !(await buildApp(folder)))
    throw new Error('The production build failed.');
  const { address, close } = await serveApp({ outDir: folder, port: FIRST_PORT });
  say(`Killing ${options.count} times from seed ${options.seed}.`);
  try {
    let done = 0;
    const kills = await killAtRandom({
      ...options,
      home: address,
      tell: (one) => {
        done += 1;
        say(`${done}. ${storyOf(one)}`);
      },
    });
    for (const line of summaryOf(kills)) say(line);
    return kills.every(isWhole) ? 0 : 1;
  } finally {
    await close();
    if (options.app === undefined) await rm(folder, { recursive: true });
  }
}

const isWhole = ({ faults }: Kill) => faults.length === 0;

function storyOf({ act, way, after, wasDone, cut, seed, lost, note, faults }: Kill): string {
  const midst = wasDone ? ', when it was done' : cut ? ', in the midst of a request' : '';
  const moment = `${act}: ${way} killed after ${after} ms${midst}`;
  const missing = lost === undefined ? '' : `, ${Math.round(lost)} ms missing`;
  const besides = note === undefined ? '' : ` (${note})`;
  if (faults.length === 0) return `${moment}: whole${missing}${besides}`;
  return `${moment}: NOT WHOLE (seed ${seed}): ${faults.join(' | ')}`;
}

function summaryOf(kills: readonly Kill[]): readonly string[] {
  const names = [...new Set(kills.map(({ act }) => act))].sort();
  const each = names.map((name) => {
    const own = kills.filter(({ act }) => act === name);
    const most = Math.max(0, ...own.map(({ lost }) => lost ?? 0));
    const worst = own.some(({ lost }) => lost !== undefined)
      ? `, at most ${Math.round(most)} ms missing`
      : '';
    const cut = own.filter((one) => one.cut).length;
    const midst = cut > 0 ? `, ${cut} in the midst of a request` : '';
    return `${name}: ${own.length} kills, ${own.filter(isWhole).length} whole${worst}${midst}`;
  });
  return [...each, `${kills.length} kills: ${kills.filter(isWhole).length} whole`];
}
