// The tests that are run against each mutant: unit tests of one group, in one process, without a browser.
import { statSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { GROUP_VARIABLE, groupsNamed } from './groups.mjs';

const tests = groupsNamed([process.env[GROUP_VARIABLE] ?? '']).flatMap(([, group]) => group.tests);

/** The first test that notices ends the matter, and small files are quick to ask. */
class SmallestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sizeOf = ({ moduleId }: TestSpecification) => statSync(moduleId).size;
    return files.toSorted((a, b) => sizeOf(a) - sizeOf(b));
  }
}

export default defineConfig({
  test: {
    environment: 'node',
    include: tests.map((name) => `tests/${name}.test.ts`),
    exclude: ['tests/*InBrowser.test.ts'],
    setupFiles: ['tests/setup/failOnNoise.ts'],
    // Each mutant has a process of its own; to load the program once in it is enough.
    isolate: false,
    sequence: { sequencer: SmallestFirst },
    // Milliseconds. A mutant that makes a test wait for ever is noticed by it.
    testTimeout: 20_000,
  },
});
