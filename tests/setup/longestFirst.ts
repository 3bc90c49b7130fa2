// The order test files are run in: those that take longest first, so that none of them is left to run alone at the end.
import { basename } from 'node:path';
import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** Vitest goes by the size of a file it has not run before. These are short to read and long to run. */
const long: readonly string[] = [
  'pdfEveryEdition.test.ts',
  'pdfEgg.test.ts',
  'pdfConformance.test.ts',
  'newCaseToPdf.walk.ts',
  'leaks.walk.ts',
  'review.walk.ts',
  'slowStart.walk.ts',
  'stopAndComeBack.walk.ts',
  'narrow.walk.ts',
  'followsReader.walk.ts',
  'kill.walk.ts',
];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => long.includes(basename(moduleId));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((one) => !isLong(one))];
  }
}
