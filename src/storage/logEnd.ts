// The note of what a case's log ends with: whoever changes or cuts off its newest entry is found out.
import type { EntryLink } from '../log/entry.ts';
import type { CaseId } from './caseStore.ts';
import { isShaped } from './openRecords.ts';

export const logEndName = (id: CaseId) => `${id}/end`;

/** The link in a note; undefined when there is none. */
export function readLogEnd(value: unknown): EntryLink | undefined {
  if (!isShaped(value)) return undefined;
  const { id, digest } = value;
  return typeof id === 'string' && typeof digest === 'string' ? { id, digest } : undefined;
}
