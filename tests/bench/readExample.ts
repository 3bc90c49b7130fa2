// The case everything is measured on: the twelve-year-old's.

import { examples } from '#src/cases/examples.ts';
import type { CaseFile } from '#src/storage/caseFileSchema.ts';

/** The case file, read and checked as the app does it. */
export async function readExample(): Promise<CaseFile> {
  const example = examples.find((one) => one.id === 'cerebral-parese');
  if (!example) throw new Error('Expected the fictional case cerebral-parese');
  return example.load();
}
