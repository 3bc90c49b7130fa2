// What the page itself has of an open case: enough for a file of it where the store takes nothing, or has it no more.
import type { CaseFold, Head, Operation, OperationId } from '../log/operation.ts';
import { turnOf } from '../log/turns.ts';
import type { CaseSummary } from '../storage/caseStore.ts';
import { newId } from '../storage/newId.ts';

export type PageCopy = {
  readonly summary: CaseSummary;
  /** Written in the page, and not confirmed by the store. */
  readonly unsaved: readonly Operation[];
  /** Being typed. */
  readonly drafts: readonly Operation[];
  /** To be called once this is in a file: what only the page had is safe there. */
  putInFile(): void;
  /** The whole case as it stands in the page, as a log of its own; without what was replaced, and without versions. */
  alone(): readonly Operation[];
};

/**
 * What stands in a fold as new operations: as those it was written with, less what has been replaced. Each takes
 * the place of the one it is from, so that both logs joined say the same as each of them.
 */
export function standingIn(fold: CaseFold): readonly Operation[] {
  const written = new Map<OperationId, Head[]>();
  for (const head of fold.toState().registers.flat())
    written.set(head.operation, [...(written.get(head.operation) ?? []), head]);
  const operations = [...written.values()].flatMap((heads) => again(heads) ?? []);
  return operations.sort((a, b) => (turnOf(a) < turnOf(b) ? -1 : 1));
}

function again(heads: readonly Head[]): Operation | undefined {
  const [first] = heads;
  if (!first) return undefined;
  const { operation, at, turn, by } = first;
  return {
    id: newId('o'),
    at,
    ...(turn !== undefined && { turn }),
    by,
    changes: heads.map((head) => head.change),
    supersedes: [operation],
  };
}
