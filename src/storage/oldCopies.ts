// Practice copies of real cases that were made before their words were left out.
import type { CaseSummary } from './caseStore.ts';

/** What a practice copy of a real case calls the child, then and now. */
export const CHILD_STAND_IN = 'Barnet (øvelse)';

/**
 * True for a row that is called as a copy is, and that nothing vouches for. Copies made since say that
 * they are `fromReal`, also in a file; the examples have names of their own.
 */
export function mayHoldRealWords({ practice, fromReal, name }: CaseSummary): boolean {
  return practice && !fromReal && name === CHILD_STAND_IN;
}
