// The case everything is measured on: the twelve-year-old's.

import { examples } from '#src/cases/examples.ts';
import type { CaseFile } from '#src/storage/caseFileSchema.ts';
import { newCaseId } from '#src/storage/caseIds.ts';

/** The case file, read and checked as the app does it, with an id that the store keeps. */
export async function readExample(): Promise<CaseFile> {
  const example = examples.find((one) => one.id === 'cerebral-parese');
  if (!example) throw new Error('Expected the fictional case cerebral-parese');
  return { ...(await example.load()), id: newCaseId('practice') };
}
