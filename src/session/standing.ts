// What new words take the place of: only what the person saw. What came from elsewhere meanwhile stands beside them.
import type { Address } from '#forms/answers/address.ts';
import { addressKey } from '#forms/answers/address.ts';
import type { Change, StoredValue } from '#forms/answers/record.ts';
import type { CaseFold, Operation, OperationId, Stamp } from '../log/operation.ts';
import { makeOperation } from '../log/operation.ts';
import { isSameValue } from '../log/sameValue.ts';
import { newId } from '../storage/newId.ts';
import type { Base } from './TypedWords.ts';

/**
 * The operations that a field showing `shown` shows. Where two versions stand, that is one of them: what
 * is written in the field takes the place of that one, and the other waits for somebody to choose.
 */
export function seenIn(
  fold: CaseFold,
  address: Address,
  shown: StoredValue | undefined,
): readonly OperationId[] {
  const heads = fold.headsAt({ address });
  const isWords = address.in === 'answer' || address.in === 'deferral';
  return heads
    .filter((head) => !isWords || isSameValue(head.change.value, shown))
    .map((head) => head.operation);
}

/** True when the case would say the same with it: as it does already, or as it did when it was begun. */
export function addsNothing(
  fold: CaseFold,
  change: Change,
  { seen, from }: Base = { seen: [] },
): boolean {
  const heads = fold.headsAt(change);
  const saysIt = (one: { readonly change: Change }) => isExactly(one.change.value, change.value);
  const replaced = heads.filter((head) => seen.includes(head.operation));
  if (replaced.length > 0) return replaced.every(saysIt);
  if (from !== undefined && isExactly(from, change.value)) return true;
  return heads.length === 0 ? isExactly(undefined, change.value) : heads.some(saysIt);
}

/**
 * The changes as operations: one for all of them, and one for each that leaves something standing beside
 * it, for an operation replaces what it names wherever it writes.
 */
export function operationsOf(
  fold: CaseFold,
  changes: readonly Change[],
  bases: ReadonlyMap<string, Base>,
  stamp: Omit<Stamp, 'id'>,
): readonly Operation[] {
  const seen = new Map([...bases].map(([key, base]) => [key, base.seen]));
  const isApart = (change: Change) => {
    const known = seen.get(addressKey(change.address));
    return known && fold.headsAt(change).some((head) => !known.includes(head.operation));
  };
  const apart = changes.filter(isApart).map((change) => [change]);
  const together = changes.filter((change) => !isApart(change));
  return [together, ...apart]
    .filter((group) => group.length > 0)
    .map((group) => makeOperation(fold, group, { ...stamp, id: newId('o') }, seen));
}

/** To the letter; nothing written and an emptied answer are the same. */
function isExactly(a: StoredValue | undefined, b: StoredValue | undefined): boolean {
  return JSON.stringify(nothingAsText(a)) === JSON.stringify(nothingAsText(b));
}

function nothingAsText(value: StoredValue | undefined): StoredValue {
  return value === undefined || (Array.isArray(value) && value.length === 0) ? '' : value;
}
