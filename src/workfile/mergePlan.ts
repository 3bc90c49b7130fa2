// What bringing a case in makes of it, worked out before anything is written.
import type { CaseView } from '#forms/answers/caseView.ts';
import type { ContentIndex } from '#forms/answers/contentIndex.ts';
import type { Change, Instant } from '#forms/answers/record.ts';
import { valueAt } from '#forms/answers/valueAt.ts';
import type { LocalDate } from '#forms/content/types.ts';
import { withdrawnByMerge } from '#machines/merging.ts';
import type { LogEntry } from '../log/entry.ts';
import type { Operation } from '../log/operation.ts';
import { CaseFold, lastOfEach, makeOperation } from '../log/operation.ts';
import { isSameValue } from '../log/sameValue.ts';
import { compareLogs } from './compareLogs.ts';
import { LATEST_INSTANT } from './limits.ts';
import type { CaseInFile } from './records.ts';

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
      readonly state: 'new' | 'merge';
      /** What the file has and the log here has not. */
      readonly fresh: readonly LogEntry[];
      /** The import's own operation, which says that there was one; it follows everything else. */
      readonly own: Operation | undefined;
      /** The case as it is here, and as it will be. */
      readonly before: CaseFold;
      readonly after: CaseFold;
    };

/** `here`: the log in the store; undefined when the case is not there. `id`: for the import's own operation. */
export function planMerge(
  index: ContentIndex,
  here: readonly LogEntry[] | undefined,
  file: CaseInFile,
  id: string,
  now: Now,
): MergePlan {
  const { fresh, onlyHere, clashing } = compareLogs(here ?? [], file.entries);
  if (clashing.length > 0) return { state: 'clash' };
  if (here && fresh.length === 0)
    return onlyHere === 0 ? { state: 'same' } : { state: 'behind', onlyHere };
  const before = foldOf(index, here ?? []);
  const after = foldOf(index, [...(here ?? []), ...fresh]);
  const typed = here ? [] : typedIn(after, file.drafts);
  const own = ownOperation(index, after, typed, fresh, id, now);
  if (own) after.apply(own);
  return { state: here ? 'merge' : 'new', fresh, own, before, after };
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

/** Now, but after everything in the log: a clock set back must not hide newer words. */
export function stampAfter(fold: CaseFold, { at }: Now): Instant {
  if (at > fold.latest) return at;
  const next = new Date(Date.parse(fold.latest) + 1).toISOString();
  return next < LATEST_INSTANT ? next : fold.latest;
}

/** Words that were being typed where the file was written, as far as they are not answers already. */
function typedIn(fold: CaseFold, drafts: readonly Operation[]): readonly Change[] {
  const inTime = [...drafts].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return lastOfEach(inTime.flatMap((draft) => draft.changes)).filter(
    ({ address, value }) => !isSameValue(valueAt(fold.record, address), value),
  );
}

/**
 * Undefined when all that is new are such operations of others: two who exchange files would otherwise
 * never be done.
 */
function ownOperation(
  index: ContentIndex,
  fold: CaseFold,
  typed: readonly Change[],
  fresh: readonly LogEntry[],
  id: string,
  now: Now,
): Operation | undefined {
  const at = stampAfter(fold, now);
  const view = viewOf(index, fold, now);
  const written = fresh.flatMap(({ operation }) =>
    operation.changes.map((change) => ({ change, at: operation.at })),
  );
  const changes = [...typed, ...withdrawnByMerge(view, written, at)];
  const saysNothing = fresh.every(
    ({ operation }) => operation.source === 'import' && operation.changes.length === 0,
  );
  if (changes.length === 0 && saysNothing) return undefined;
  return makeOperation(fold, changes, { id, at, by: now.by, source: 'import' });
}
