// Answers that nobody replaced but the undoing of an import: found, and written beside what stands.
import type { Address } from '#forms/answers/address.ts';
import { addressKey } from '#forms/answers/address.ts';
import { isPhaseMark, isRowMark } from '#forms/answers/fits.ts';
import type { Change, Instant, StoredValue } from '#forms/answers/record.ts';
import { changesNow } from '../log/earlierPlaces.ts';
import type { LogEntry } from '../log/entry.ts';
import type { CaseFold, Head, Operation, OperationId, Stamp } from '../log/operation.ts';
import { onBehalfOf } from '../log/operation.ts';
import { isSameValue } from '../log/sameValue.ts';

/** Where an undo took an answer back, what it took, the latest first, and when it last did. */
export type TakenBack = {
  readonly address: Address;
  readonly heads: readonly Head[];
  readonly at: Instant;
};

/** The order of rows and the moment of a finish are nothing that anybody has said. */
export function saysSame(a: StoredValue, b: StoredValue): boolean {
  if (isRowMark(a) && isRowMark(b)) return a.removed === b.removed;
  if (isPhaseMark(a) && isPhaseMark(b)) return a.state === b.state;
  return isSameValue(a, b);
}

/** The marks of phases come along with answers, and are none. */
export const answersIn = (taken: readonly TakenBack[]): number =>
  taken.filter(({ address }) => address.in !== 'phase').length;

/** Every address that an undo in these entries wrote at. */
export function undoneIn(entries: readonly LogEntry[]): readonly Address[] {
  const found = new Map<string, Address>();
  for (const { operation } of entries) {
    if (operation.source !== 'undo') continue;
    for (const { address } of changesNow(operation.changes))
      found.set(addressKey(address), address);
  }
  return [...found.values()];
}

/**
 * Of the values that stood in `stood` at these addresses, those that do not stand in `now` and that
 * only undoing took away. What a person saw and replaced is not among them.
 */
export function takenBack(
  addresses: readonly Address[],
  stood: CaseFold,
  now: CaseFold,
  log: readonly LogEntry[],
): readonly TakenBack[] {
  if (addresses.length === 0) return [];
  const trail = new Trail(log);
  return addresses.flatMap((address) => {
    const told = now.headsAt({ address }).map((head) => head.change.value);
    const heads: Head[] = [];
    let at: Instant = '';
    for (const head of stood.headsAt({ address })) {
      const { value } = head.change;
      if (told.some((one) => saysSame(one, value))) continue;
      told.push(value);
      const undone = trail.undoneAt(head);
      if (undone === undefined) continue;
      heads.push(head);
      if (undone > at) at = undone;
    }
    return heads.length === 0 ? [] : [{ address, heads, at }];
  });
}

/** Who superseded what, at which address, in a log. */
class Trail {
  readonly #over = new Map<OperationId, Operation[]>();
  readonly #values = new Map<OperationId, ReadonlyMap<string, Change>>();

  constructor(log: readonly LogEntry[]) {
    for (const { operation } of log) {
      for (const id of operation.supersedes) {
        const known = this.#over.get(id);
        if (known) known.push(operation);
        else this.#over.set(id, [operation]);
      }
    }
  }

  /**
   * When a value was undone, the last time; undefined when it stands or a person replaced it. An
   * operation that says the same in its place carries it on, so what became of that is what counts.
   */
  undoneAt({ operation, change }: Head): Instant | undefined {
    const key = addressKey(change.address);
    const carriers = new Set([operation]);
    let undone: Instant | undefined;
    // A set goes on through what is added to it under way.
    for (const id of carriers) {
      let isFollowed = false;
      for (const next of this.#over.get(id) ?? []) {
        const written = this.#valuesOf(next).get(key);
        if (!written) continue;
        isFollowed = true;
        if (saysSame(written.value, change.value)) carriers.add(next.id);
        else if (next.source !== 'undo') return undefined;
        else if (undone === undefined || next.at > undone) undone = next.at;
      }
      if (!isFollowed) return undefined;
    }
    return undone;
  }

  #valuesOf({ id, changes }: Operation): ReadonlyMap<string, Change> {
    const known = this.#values.get(id);
    if (known) return known;
    const values = new Map(changesNow(changes).map((one) => [addressKey(one.address), one]));
    this.#values.set(id, values);
    return values;
  }
}

/**
 * The operations that write these values again, on behalf of those who wrote them: one for each of them,
 * more where several stood at an address. Each names the operations it carries on, and those of `over`, but nothing else that stands in `now`
 * where it writes: that stays beside it, for a person to choose.
 */
export function writeAgain(
  taken: readonly TakenBack[],
  now: CaseFold,
  stamp: (later: number) => Stamp,
  over: (one: TakenBack) => readonly OperationId[] = () => [],
): readonly Operation[] {
  const rounds: Map<string, { readonly changes: Change[]; readonly names: Set<OperationId> }>[] =
    [];
  const standing = new Set<OperationId>();
  const replaced = new Map(taken.map((one) => [one, over(one)]));
  for (const [one, ids] of replaced) {
    for (const { operation } of now.headsAt(one))
      if (!ids.includes(operation)) standing.add(operation);
    for (const [nth, head] of one.heads.entries()) {
      const ofAll = rounds[nth] ?? new Map();
      rounds[nth] = ofAll;
      const round = ofAll.get(head.by) ?? { changes: [], names: new Set() };
      ofAll.set(head.by, round);
      round.changes.push({ address: one.address, value: head.change.value });
      for (const id of [head.operation, ...ids]) round.names.add(id);
    }
  }
  return rounds.flatMap((ofAll, nth) =>
    [...ofAll].map(([by, { changes, names }]) => ({
      ...onBehalfOf(by, stamp(rounds.length - 1 - nth)),
      changes,
      // To supersede counts at all addresses of an operation: what stands at one of them is not named.
      supersedes: [...names].filter((id) => !standing.has(id)),
    })),
  );
}
