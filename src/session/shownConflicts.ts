// The conflicts of an open case as pages read them: the same objects as long as nothing about them has changed.
import type { CaseView } from '#forms/answers/caseView.ts';
import type { Conflict, ConflictVersion } from '../log/conflicts.ts';
import { conflictsIn } from '../log/conflicts.ts';
import type { CaseFold, OperationId } from '../log/operation.ts';

/** Where a version was written: in this window, in another or by a colleague; undefined when it was there before. */
export type Origin = 'here' | 'elsewhere' | undefined;

export type ShownVersion = ConflictVersion & { readonly origin: Origin };

/** One answer, or one part of one, where different things stand. */
export type ShownConflict = Omit<Conflict, 'versions'> & {
  readonly versions: readonly ShownVersion[];
};

const NONE: readonly ShownConflict[] = [];

export function shownConflicts(
  view: CaseView,
  fold: CaseFold,
  originOf: (operation: OperationId) => Origin,
  before: readonly ShownConflict[] = NONE,
): readonly ShownConflict[] {
  if (fold.conflicts.length === 0) return NONE;
  const known = new Map(before.map((one) => [one.key, one]));
  const now = conflictsIn(view, fold).map((conflict) => {
    const versions = conflict.versions.map((one) => ({ ...one, origin: originOf(one.operation) }));
    const shown = { ...conflict, versions };
    const old = known.get(conflict.key);
    return old && JSON.stringify(old) === JSON.stringify(shown) ? old : shown;
  });
  const isSame = now.length === before.length && now.every((one, at) => one === before[at]);
  return isSame ? before : now;
}
