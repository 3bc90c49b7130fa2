// What other windows wrote, and what they left behind.
import { isPhaseMark } from '#forms/answers/fits.ts';
import type { WrittenElsewhere } from '#machines/merging.ts';
import type { CaseFold, Operation } from '../log/operation.ts';
import { turnOf } from '../log/turns.ts';
import { addsNothing } from './standing.ts';
import { baseOf } from './TypedWords.ts';

/** True for words left behind that are not in the case, nor what stood there when they were begun. */
export function saysSomething(fold: CaseFold, draft: Operation): boolean {
  return draft.changes.some((change) => !addsNothing(fold, change, baseOf(draft)));
}

/** What operations write, for the machine. */
export function changesOf(operations: readonly Operation[]): readonly WrittenElsewhere[] {
  return operations.flatMap((one) => one.changes.map((change) => ({ change, turn: turnOf(one) })));
}

/** True for the finish of the last phase. */
export function closesCase({ changes }: Operation): boolean {
  return changes.some(
    ({ address, value }) =>
      address.in === 'phase' &&
      address.phase === 'followUp' &&
      isPhaseMark(value) &&
      value.state === 'finished',
  );
}
