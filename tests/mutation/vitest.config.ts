// The tests that are run against each mutant: unit tests of one group, in one process, without a browser.
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { defineConfig } from 'vitest/config';
import type { Reporter, TestModule, TestSpecification, Vitest } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';
import { GROUP_VARIABLE, groupsNamed } from './groups.mjs';

const tests = groupsNamed([process.env[GROUP_VARIABLE] ?? '']).flatMap(([, group]) => group.tests);

/** In the order of the group; where a name stands for several, the small ones first. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification) =>
      tests.findIndex((name) => fits(name, basename(moduleId)));
    const sizeOf = ({ moduleId }: TestSpecification) => statSync(moduleId).size;
    return files.toSorted((a, b) => placeOf(a) - placeOf(b) || sizeOf(a) - sizeOf(b));
  }
}

/** A file that cannot even be loaded has no test that fails: the tool would think the mutant unnoticed. */
class NotLoaded implements Reporter {
  #vitest: Vitest | undefined;

  onInit(vitest: Vitest): void {
    this.#vitest = vitest;
  }

  onTestModuleEnd(module: TestModule): void {
    for (const error of module.errors()) this.#vitest?.state.catchError(error, 'Not loaded');
  }
}

const fits = (name: string, file: string) =>
  new RegExp(`^${name.replaceAll('*', '.*')}\\.test\\.ts$`).test(file);

export default defineConfig({
  test: {
    environment: 'node',
    include: tests.map((name) => `tests/${name}.test.ts`),
    exclude: ['tests/*InBrowser.test.ts'],
    // The same random cases for each mutant: what is noticed once is noticed again.
    setupFiles: ['tests/setup/failOnNoise.ts', 'tests/setup/fixSeed.ts'],
    // Each mutant has a process of its own; to load the program once in it is enough.
    isolate: false,
    sequence: { sequencer: QuickFirst },
    reporters: ['default', new NotLoaded()],
    // Milliseconds. A mutant that makes a test wait for ever is noticed by it.
    testTimeout: 20_000,
    expect: { poll: { timeout: 5_000 } },
  },
});
