// What bringing a case in makes of it, worked out before anything is written.

import { addressKey } from '#forms/answers/address.ts';
import type { CaseView } from '#forms/answers/caseView.ts';
import type { ContentIndex } from '#forms/answers/contentIndex.ts';
import type { Change, Instant } from '#forms/answers/record.ts';
import { valueAt } from '#forms/answers/valueAt.ts';
import type { LocalDate } from '#forms/content/types.ts';
import { withdrawnByMerge } from '#machines/merging.ts';
import { changesNow } from '../log/earlierPlaces.ts';
import type { LogEntry } from '../log/entry.ts';
import type { Operation, OperationId, Stamp } from '../log/operation.ts';
import { CaseFold, makeOperation, onBehalfOf } from '../log/operation.ts';
import { phaseTurns } from '../log/phaseTurns.ts';
import { isSameValue } from '../log/sameValue.ts';
import type { Dated } from '../log/turns.ts';
import { isAhead, LATEST_INSTANT, turnAfter, turnOf } from '../log/turns.ts';
import { compareLogs } from './compareLogs.ts';
import type { CaseInFile } from './records.ts';
import type { TakenBack } from './takenBack.ts';
import { answersIn, takenBack, undoneIn, writeAgain } from './takenBack.ts';

/** Who brings in, when, and what day it is there. */
export type Now = {
  readonly at: Instant;
  readonly today: LocalDate;
  /** As named in the case; '' while there is one user. */
  readonly by: string;
};

export type MergePlan =
  | { readonly state: 'same' }
  | { readonly state: 'behind'; readonly onlyHere: number }
  | { readonly state: 'clash' }
  | {
      /** `again`: nothing of it is new, but some of it was brought in before and undone. */
      readonly state: 'new' | 'merge' | 'again';
      /** What the file has and the log here has not. */
      readonly fresh: readonly LogEntry[];
      /** The import's own operations, which say that there was one; they follow everything else. */
      readonly own: readonly Operation[];
      /** Answers here that an undo in the file would take back: they stay, beside what it says. */
      readonly kept: readonly TakenBack[];
      /** Answers of the file that were undone here: they come in again. */
      readonly again: readonly TakenBack[];
      /** The case as it is here, and as it will be. */
      readonly before: CaseFold;
      readonly after: CaseFold;
    };

/** `here`: the log in the store; undefined when the case is not there. `makeId`: for the import's own operations. */
export function planMerge(
  index: ContentIndex,
  here: readonly LogEntry[] | undefined,
  file: CaseInFile,
  makeId: () => OperationId,
  now: Now,
): MergePlan {
  const { fresh, onlyHere, clashing } = compareLogs(here ?? [], file.entries);
  if (clashing.length > 0) return { state: 'clash' };
  const before = foldOf(index, here ?? []);
  const log = [...(here ?? []), ...fresh];
  const after = foldOf(index, log);
  const undone = undoneIn(here ?? []);
  const again =
    undone.length === 0 ? [] : takenBack(undone, foldOf(index, file.entries), after, log);
  if (here && fresh.length === 0 && answersIn(again) === 0)
    return onlyHere === 0 ? { state: 'same' } : { state: 'behind', onlyHere };
  const kept = takenBack(undoneIn(fresh), before, after, log);
  const dated = datesAfter(after, now);
  const stamp = (later: number): Stamp => ({
    id: makeId(),
    ...dated(later),
    by: now.by,
    source: 'import',
  });
  const own = [...writeAgain(kept, after, stamp), ...bringAgain(index, again, after, log, stamp)];
  for (const operation of own) after.apply(operation);
  const written = [...fresh.map((entry) => entry.operation), ...own];
  const typed = here ? [] : typedIn(after, file.drafts);
  for (const [by, changes] of typed) {
    const theirs = makeOperation(after, changes, onBehalfOf(by, stamp(own.length)));
    after.apply(theirs);
    own.push(theirs);
  }
  const stampOfLast = stamp(own.length);
  const fallen = withdrawn(viewOf(index, after, now), after, written, stampOfLast.at);
  // Two who exchange files would never be done, if each import of the other's were answered by one.
  const saysNothing = written.every((one) => one.source === 'import' && one.changes.length === 0);
  if (fallen.length > 0 || (own.length === 0 && !saysNothing)) {
    const last = makeOperation(after, fallen, stampOfLast);
    after.apply(last);
    own.push(last);
  }
  const state = !here ? 'new' : fresh.length === 0 ? 'again' : 'merge';
  return { state, fresh, own, kept, again, before, after };
}

/** The log folded. */
export function foldOf(index: ContentIndex, entries: readonly LogEntry[]): CaseFold {
  const fold = new CaseFold(index);
  for (const { operation } of entries) fold.apply(operation);
  return fold;
}

export function viewOf(index: ContentIndex, fold: CaseFold, { today }: Now): CaseView {
  return { index, record: fold.record, today };
}

/**
 * Dates for what is written now, each so many milliseconds later: after everything in the log. Where the
 * log is dated far ahead, the date is of today all the same, and the turn is what comes after.
 */
export function datesAfter(fold: CaseFold, { at }: Now): (later: number) => Dated {
  const { latest } = fold;
  const next = turnAfter(latest, at).turn;
  const isFar = next !== undefined && isAhead(next, at);
  const base = isFar || next === undefined ? at : next;
  return (later) => {
    const date = plus(base, later + (base === latest ? 1 : 0));
    return isFar ? { at: date, turn: plus(next, later) } : { at: date };
  };
}

function plus(at: Instant, milliseconds: number): Instant {
  const later = new Date(Date.parse(at) + milliseconds).toISOString();
  return later < LATEST_INSTANT ? later : at;
}

/** Words that were being typed where the file was written, by who typed them, as far as they are not answers already. */
function typedIn(
  fold: CaseFold,
  drafts: readonly Operation[],
): ReadonlyMap<string, readonly Change[]> {
  const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const inTime = [...drafts].sort((a, b) => order(turnOf(a), turnOf(b)));
  const last = new Map(
    inTime.flatMap(({ by, changes }) =>
      changesNow(changes).map((change) => [addressKey(change.address), { by, change }]),
    ),
  );
  const typed = new Map<string, readonly Change[]>();
  for (const { by, change } of last.values()) {
    if (isSameValue(valueAt(fold.record, change.address), change.value)) continue;
    typed.set(by, [...(typed.get(by) ?? []), change]);
  }
  return typed;
}

function withdrawn(
  view: CaseView,
  fold: CaseFold,
  operations: readonly Operation[],
  at: Instant,
): readonly Change[] {
  const written = operations.flatMap((one) =>
    changesNow(one.changes).map((change) => ({ change, turn: turnOf(one) })),
  );
  return withdrawnByMerge(view, { written, turns: phaseTurns(fold) }, at);
}

/**
 * What was undone, written again: over what the undo put there, as far as the file's writer had seen
 * and replaced that; beside everything else.
 */
function bringAgain(
  index: ContentIndex,
  again: readonly TakenBack[],
  after: CaseFold,
  log: readonly LogEntry[],
  stamp: (later: number) => Stamp,
): readonly Operation[] {
  if (again.length === 0) return [];
  const undos = new Set(
    log.flatMap(({ operation: { id, source } }) => (source === 'undo' ? [id] : [])),
  );
  const without = foldOf(
    index,
    log.filter(({ operation }) => !undos.has(operation.id)),
  );
  const over = (one: TakenBack) =>
    after.headsAt(one).flatMap(({ operation, change }) => {
      const stood = without
        .headsAt(one)
        .some((head) => isSameValue(head.change.value, change.value));
      return undos.has(operation) && !stood ? [operation] : [];
    });
  // Apart: what one of them replaces, the other stands beside.
  const replacing = again.filter((one) => over(one).length > 0);
  const beside = again.filter((one) => over(one).length === 0);
  return [...writeAgain(replacing, after, stamp, over), ...writeAgain(beside, after, stamp)];
}
