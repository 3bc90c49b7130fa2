// Runs every check in turn and ends with one line: how many passed, how many failed.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '#src/cli/ensureBuild.mjs';
import { ensureDependencies } from '#src/cli/ensureDependencies.mjs';
import { ensureChromium, ensurePdfTools } from '#src/cli/ensureTools.mjs';
import { root } from '#src/cli/root.mjs';
import { runCommand } from '#src/cli/runCommand.mjs';
import { countTests } from './countTests.mjs';

/** @typedef {import('./countTests.mjs').Count} Count */

const scratch = mkdtempSync(join(tmpdir(), 'udredningsguiden-tests-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** Milliseconds after which a step is taken to hang, and fails. No step comes near it. */
const stepLimit = 10 * 60_000;

/** @type {(Count & { name: string, seconds: number })[]} */
const results = [];

await step('packages', () =>
  prepared(() => ensureDependencies(() => console.log('Installing packages …'))),
);
if (anyFailed()) finish();

await step('Chromium', () =>
  prepared(async () => {
    process.env.CHROMIUM_PATH = await ensureChromium();
  }),
);
await step('PDF tools', () => prepared(ensurePdfTools));
// They take one processor, and are told of when the unit tests are.
const readings = readSources();
await step('unit', () => project('unit'));
for (const { name, told } of await readings) await step(name, told);
await step('stories', () => project('stories'));
const appFolder = join(scratch, 'app');
await step('production build', () => counted(() => buildApp(appFolder)));
process.env.WALKS_APP = appFolder;
await step('walks', () => project('walks'));
finish();

/** Runs one step, shows its name and keeps its count; one that ran aside brings its own time. */
async function step(
  /** @type {string} */ name,
  /** @type {() => Promise<Count & { seconds?: number }>} */ run,
) {
  console.log(`\n━━━ ${name}`);
  const started = Date.now();
  const count = await run();
  results.push({ name, seconds: (Date.now() - started) / 1000, ...count });
}

/** Runs the checks that only read the sources, one after the other, out of sight. */
async function readSources() {
  const checks = /** @type {const} */ ([
    ['types', 'typescript/bin/tsc', ['--noEmit']],
    ['lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']],
    ['dead code', 'knip/bin/knip.js', []],
  ]);
  const done = [];
  for (const [name, bin, args] of checks) {
    const started = Date.now();
    const { isFine, said } = await runAside(bin, [...args]);
    const seconds = (Date.now() - started) / 1000;
    const told = async () => {
      process.stdout.write(said);
      return { passed: isFine ? 1 : 0, failed: isFine ? 0 : 1, seconds };
    };
    done.push({ name, told });
  }
  return done;
}

/**
 * Runs a program among our packages and keeps what it says.
 * @returns {Promise<{ isFine: boolean, said: string }>} `isFine`: it ended with 0
 */
function runAside(/** @type {string} */ bin, /** @type {string[]} */ args) {
  const command = [join(root, 'node_modules', bin), ...args];
  const limits = { cwd: root, timeout: stepLimit, maxBuffer: 100_000_000 };
  return new Promise((resolve) => {
    execFile(process.execPath, command, limits, (error, out, complaints) =>
      resolve({ isFine: error === null, said: out + complaints }),
    );
  });
}

/** A check that passes or fails as a whole; a sentence it throws is shown. */
async function counted(/** @type {() => Promise<boolean | void>} */ check) {
  try {
    return (await check()) === false ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

/** What must be there before anything is checked: it counts only when it is missing. */
async function prepared(/** @type {() => Promise<boolean | void>} */ prepare) {
  return { ...(await counted(prepare)), passed: 0 };
}

/** One of the test projects of vite.config.ts, counted test by test. */
async function project(/** @type {string} */ name) {
  const reportFile = join(scratch, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const exitCode = await runBin('vitest/vitest.mjs', ['run', '--project', name, ...reporters]);
  return countTests(readReport(reportFile), exitCode);
}

function runBin(/** @type {string} */ bin, /** @type {string[]} */ args) {
  const path = join(root, 'node_modules', bin);
  return runCommand(process.execPath, [path, ...args], { timeout: stepLimit });
}

/** @returns {unknown} */
function readReport(/** @type {string} */ file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // the runner died before it could write one
  }
}

function anyFailed() {
  return results.some(({ failed }) => failed > 0);
}

/** The last line is the whole result, and the exit code agrees with it. */
function finish() {
  console.log('\n━━━ result');
  for (const { name, passed, failed, seconds } of results) {
    const counts = `${String(passed).padStart(6)} passed ${String(failed).padStart(4)} failed`;
    console.log(`${name.padEnd(18)}${counts} ${seconds.toFixed(1).padStart(7)} s`);
  }
  const sum = (/** @type {'passed' | 'failed'} */ key) =>
    results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exit(anyFailed() ? 1 : 0);
}
