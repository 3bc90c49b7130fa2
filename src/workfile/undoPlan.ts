// What undoing an import writes back, and what it leaves because somebody has written there since.

import type { Address } from '#forms/answers/address.ts';
import { addressKey } from '#forms/answers/address.ts';
import type { ContentIndex } from '#forms/answers/contentIndex.ts';
import { isRowMark } from '#forms/answers/fits.ts';
import type { Change, Instant, StoredValue } from '#forms/answers/record.ts';
import { withdrawnByMerge } from '#machines/merging.ts';
import { changesNow } from '../log/earlierPlaces.ts';
import type { LogEntry } from '../log/entry.ts';
import type { Operation, OperationId } from '../log/operation.ts';
import { type CaseFold, makeOperation, onBehalfOf } from '../log/operation.ts';
import { isSameValue } from '../log/sameValue.ts';
import type { Now } from './mergePlan.ts';
import { datesAfter, foldOf, viewOf } from './mergePlan.ts';
import { workFileWords } from './words.ts';

export type UndoPlan = {
  /** One as a rule; more where several versions stood side by side. None when nothing is left to undo. */
  readonly operations: readonly Operation[];
  /** Where somebody has written after the import, or nothing can be taken back: it stands as it is. */
  readonly kept: readonly Address[];
  /** The case as it will be. */
  readonly after: CaseFold;
};

/** `added`: the entries the import brought. `makeId` makes ids for the operations. */
export function planUndo(
  index: ContentIndex,
  log: readonly LogEntry[],
  added: ReadonlySet<OperationId>,
  now: Now,
  makeId: () => OperationId,
): UndoPlan {
  const since = followersOf(log, added);
  // What followed counts only at addresses it wrote, and those are left as they are.
  const before = foldOf(
    index,
    log.filter(({ operation }) => !added.has(operation.id)),
  );
  const after = foldOf(index, log);
  const dated = datesAfter(after, now);
  const { at } = dated(0);
  const writtenSince = new Set(
    log.flatMap(({ operation: { id, changes } }) =>
      since.has(id) ? changesNow(changes).map(({ address }) => addressKey(address)) : [],
    ),
  );
  /** By who wrote it: the first value that stood at each address, the second, and so on. */
  const rounds: Map<string, Change[]>[] = [];
  const kept: Address[] = [];
  for (const [key, address] of touchedBy(log, added)) {
    const heads = after.headsAt({ address });
    const isWrittenSince = writtenSince.has(key);
    if (!isWrittenSince && !heads.some((head) => added.has(head.operation))) continue;
    const values = standing(before, address, heads[0]?.change.value, at);
    if (isWrittenSince || values.length === 0) kept.push(address);
    else
      for (const [nth, { value, by = now.by }] of values.entries()) {
        const round = rounds[nth] ?? new Map<string, Change[]>();
        rounds[nth] = round;
        const changes = round.get(by) ?? [];
        round.set(by, [...changes, { address, value }]);
      }
  }
  const stamp = (later: number) => ({
    id: makeId(),
    ...dated(later),
    by: now.by,
    source: 'undo' as const,
  });
  // All are made before any is applied: none of them replaces another. What was read first is the latest.
  const operations = rounds.flatMap((round, nth) =>
    [...round].map(([by, changes]) =>
      makeOperation(after, changes, onBehalfOf(by, stamp(rounds.length - nth))),
    ),
  );
  for (const operation of operations) after.apply(operation);
  const withdrawn = withdrawnByMerge(viewOf(index, after, now), { written: [], turns: {} }, at);
  if (withdrawn.length > 0) {
    const last = makeOperation(after, withdrawn, stamp(rounds.length + 1));
    after.apply(last);
    operations.push(last);
  }
  return { operations, kept, after };
}

/** Every entry written by somebody who had the added ones, directly or not. */
function followersOf(
  log: readonly LogEntry[],
  added: ReadonlySet<OperationId>,
): ReadonlySet<OperationId> {
  const next = new Map<OperationId, OperationId[]>();
  for (const { operation, after } of log) {
    for (const { id } of after) {
      const known = next.get(id);
      if (known) known.push(operation.id);
      else next.set(id, [operation.id]);
    }
  }
  const reached = new Set(added);
  // A set goes on through what is added to it under way.
  for (const id of reached) for (const one of next.get(id) ?? []) reached.add(one);
  return new Set([...reached].filter((id) => !added.has(id)));
}

function touchedBy(
  log: readonly LogEntry[],
  added: ReadonlySet<OperationId>,
): ReadonlyMap<string, Address> {
  const touched = new Map<string, Address>();
  for (const { operation } of log) {
    if (!added.has(operation.id)) continue;
    for (const { address } of changesNow(operation.changes))
      touched.set(addressKey(address), address);
  }
  return touched;
}

/** A value, and who wrote it; nobody, where nothing stood. */
type Stood = { readonly value: StoredValue; readonly by?: string };

/** The values that stood, each once; the empty one where there was none; none where nothing can be emptied. */
function standing(
  before: CaseFold,
  address: Address,
  now: StoredValue | undefined,
  at: Instant,
): readonly Stood[] {
  const heads = before.headsAt({ address }).map(({ by, change: { value } }) => ({ value, by }));
  if (heads.length === 0) {
    const empty = emptyAt(address, now, at);
    return empty === undefined ? [] : [{ value: empty }];
  }
  return heads.filter(
    ({ value }, nth) => heads.findIndex((one) => isSameValue(one.value, value)) === nth,
  );
}

function emptyAt(
  address: Address,
  now: StoredValue | undefined,
  at: Instant,
): StoredValue | undefined {
  switch (address.in) {
    case 'answer':
      return Array.isArray(now) ? [] : '';
    case 'deferral':
    case 'withheldBecause':
      return '';
    case 'withheld':
      return [];
    case 'row':
      return { order: orderIn(now), removed: true };
    case 'phase':
      return { state: 'withdrawn', at, because: workFileWords.undo.withdrawn };
    // What somebody got to read, or wrote back, has happened: it stands, whoever brought it in.
    case 'reopening':
    case 'review':
    case 'reviewAnswer':
    case 'reviewReply':
    case 'reviewEnd':
      return undefined;
  }
}

function orderIn(value: StoredValue | undefined): number {
  return value !== undefined && isRowMark(value) ? value.order : 0;
}
