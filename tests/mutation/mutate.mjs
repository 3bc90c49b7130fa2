// Runs the mutation testing tool for the groups that were asked for, one after the other.
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import { root } from '#src/cli/root.mjs';
import { GROUP_VARIABLE, groups, groupsNamed } from './groups.mjs';

const config = fileURLToPath(new URL('./vitest.config.ts', import.meta.url));
const plugins = [
  import.meta.resolve('@stryker-mutator/vitest-runner'),
  new URL('./ignoreSentences.mjs', import.meta.url).href,
];

/** Git and the other tools look past this folder. */
const REPORTS = 'test-results/mutation';

/** Returns the exit code: 0 when every group could be run, however many mutants survived. */
export async function mutate(/** @type {readonly string[]} */ words) {
  const onlyChanged = words.includes('--changed');
  const names = words.filter((word) => word !== '--changed');
  const unknown = names.find((name) => !(name in groups));
  if (unknown !== undefined) {
    console.error(`“${unknown}”: say --changed or some of ${Object.keys(groups).join(', ')}.`);
    return 2;
  }
  process.chdir(root);
  for (const [name, group] of groupsNamed(names)) {
    console.log(`\n━━━ ${name}`);
    process.env[GROUP_VARIABLE] = name;
    await new Stryker(optionsFor(name, group, onlyChanged)).runMutationTest();
  }
  return 0;
}

/** @returns {ConstructorParameters<typeof Stryker>[0]} */
function optionsFor(
  /** @type {string} */ name,
  /** @type {import('./groups.mjs').Group} */ group,
  /** @type {boolean} */ onlyChanged,
) {
  const report = (/** @type {string} */ end) => join(REPORTS, `${name}.${end}`);
  return {
    mutate: [...group.mutate],
    plugins,
    ignorers: ['sentences'],
    testRunner: 'vitest',
    vitest: { configFile: relative(root, config) },
    coverageAnalysis: 'perTest',
    ignoreStatic: group.ignoreStatic,
    // What was found before holds as long as neither the mutant nor its tests have changed.
    incremental: true,
    incrementalFile: report('known.json'),
    force: !onlyChanged,
    concurrency: 2,
    // Milliseconds: a machine that does other things must not make a slow mutant look noticed.
    timeoutMS: 20_000,
    timeoutFactor: 3,
    tempDirName: join(REPORTS, 'copies'),
    ignorePatterns: ['.ci', 'coverage', 'dist', 'storybook-static', 'test-results'],
    reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
    clearTextReporter: { allowColor: false, logTests: false, reportMutants: true, skipFull: true },
    htmlReporter: { fileName: report('html') },
    jsonReporter: { fileName: report('json') },
    allowConsoleColors: false,
  };
}
