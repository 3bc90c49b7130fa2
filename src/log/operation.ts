// An operation: one immutable entry of the case log, and the fold that turns the log into a record.
import type { Address } from '#forms/answers/address.ts';
import { addressKey } from '#forms/answers/address.ts';
import type { ContentIndex } from '#forms/answers/contentIndex.ts';
import { fitsContent } from '#forms/answers/fits.ts';
import type { CaseRecord, Change, Instant } from '#forms/answers/record.ts';
import { emptyRecord } from '#forms/answers/record.ts';
import { Awaited } from './awaited.ts';
import { changesNow } from './earlierPlaces.ts';
import type { FoldState } from './foldState.ts';
import { foldStateOf, readFoldState } from './foldState.ts';
import { differ, differingHeads, insertHead, isInConflict, readIn } from './register.ts';
import type { Dated } from './turns.ts';
import { turnAfter, turnOf } from './turns.ts';
import { writeAll } from './writeAll.ts';

/** Random; tells nothing about case, person, time or device. */
export type OperationId = string;

/** A name given to the case as it was: what had been written when this was, and nothing later. */
export type VersionMark = {
  readonly kind: 'draft-sent' | 'after-hearing' | 'final' | 'other';
  /** In the adviser's own words; '' where the kind says enough. */
  readonly name: string;
};

/** Written once, never changed. Its size is that of what was written, not of the case. */
export type Operation = Dated & {
  readonly id: OperationId;
  /** Who wrote, as named in the case; '' while there is one user. */
  readonly by: string;
  readonly changes: readonly Change[];
  /** The operations whose values at the same addresses this one replaces. */
  readonly supersedes: readonly OperationId[];
  /** Names a version. Such an operation has no changes. */
  readonly mark?: VersionMark;
  /** Written by bringing in a file, or by undoing that; absent for what a person wrote here. */
  readonly source?: 'import' | 'undo';
  /** Who brought in, or undid, where the words are another's; '' where nobody is named. */
  readonly through?: string;
};

/** A value that stands at an address: more than one when two wrote without seeing each other. */
export type Head = Dated & {
  readonly operation: OperationId;
  readonly by: string;
  readonly change: Change;
};

/**
 * The log folded so far. Folding is order-independent: each address is a register that keeps every
 * value nobody has superseded, and reads as the latest of them (`readIn`). An operation costs what is in it,
 * however long the log is.
 */
export class CaseFold {
  readonly #index: ContentIndex;
  readonly #registers = new Map<string, Head[]>();
  readonly #seen: Set<OperationId>;
  readonly #awaited: Awaited;
  readonly #conflicts = new Map<string, Address>();
  /** What is read at addresses that the record does not show yet. */
  readonly #unwritten = new Map<string, Change>();
  #record: CaseRecord = emptyRecord;
  #isStale = false;
  #sorted: readonly Address[] | undefined;
  #latest: Instant;
  #writtenAt: Instant;

  constructor(index: ContentIndex, state?: FoldState) {
    this.#index = index;
    this.#seen = new Set(state?.seen);
    this.#awaited = new Awaited(state?.awaited);
    this.#latest = state?.latest ?? '';
    this.#writtenAt = state?.writtenAt ?? '';
    for (const heads of state?.registers ?? []) {
      const [first] = heads;
      if (first)
        this.#keep(addressKey(first.change.address), undefined, [...heads], isInConflict(heads));
    }
  }

  /** The fold that was kept; undefined when it is not one, or of another content. */
  static fromState(index: ContentIndex, state: unknown): CaseFold | undefined {
    const read = readFoldState(index, state);
    return read && new CaseFold(index, read);
  }

  /** Everything the fold knows, to go on from later. A cache: the log alone is the truth. */
  toState(): FoldState {
    return {
      ...foldStateOf(this.#index),
      latest: this.#latest,
      writtenAt: this.#writtenAt,
      seen: [...this.#seen],
      registers: [...this.#registers.values()].map((heads) => [...heads]),
      awaited: this.#awaited.toState(),
    };
  }

  /** The case as the log says. The same object until something else is read in it. */
  get record(): CaseRecord {
    if (this.#isStale) {
      this.#record = emptyRecord;
      for (const [key, heads] of this.#registers) {
        const change = readIn(heads);
        if (change) this.#unwritten.set(key, change);
      }
    }
    if (this.#unwritten.size > 0)
      this.#record = writeAll(this.#index, this.#record, [...this.#unwritten.values()]);
    this.#unwritten.clear();
    this.#isStale = false;
    return this.#record;
  }

  /** The turn of the last operation: what is written now comes after it. '' before the first. */
  get latest(): Instant {
    return this.#latest;
  }

  /** When the last operation was written, by the clock of who wrote it; '' before the first. */
  get writtenAt(): Instant {
    return this.#writtenAt;
  }

  /** The addresses where values stand that say different things, sorted by address key. */
  get conflicts(): readonly Address[] {
    this.#sorted ??= [...this.#conflicts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, address]) => address);
    return this.#sorted;
  }

  /** True when the operation has been folded in. */
  has(id: OperationId): boolean {
    return this.#seen.has(id);
  }

  /** Folds one operation in; the same one twice changes nothing. */
  apply(operation: Operation): void {
    const { id, by, supersedes } = operation;
    if (this.#seen.has(id)) return;
    this.#seen.add(id);
    this.#noteDate(operation);
    const head = { operation: id, ...datedAs(operation), by };
    const superseded = new Set(supersedes);
    const taken = this.#awaited.take(id);
    const keys: string[] = [];
    for (const change of lastOfEach(changesNow(operation.changes))) {
      if (!fitsContent(this.#index, change)) continue;
      const key = addressKey(change.address);
      keys.push(key);
      const isTaken = taken.some((at) => at.has(key));
      this.#write(key, superseded, isTaken ? undefined : { ...head, change });
    }
    this.#awaited.add(
      supersedes.filter((one) => !this.#seen.has(one)),
      keys,
    );
  }

  /** The values that stand at an address, the one that is read first. */
  headsAt(change: Pick<Change, 'address'>): readonly Head[] {
    return [...(this.#registers.get(addressKey(change.address)) ?? [])];
  }

  /** The values that stand at an address and say different things; none where there is no conflict. */
  conflictsAt(change: Pick<Change, 'address'>): readonly Head[] {
    const key = addressKey(change.address);
    return this.#conflicts.has(key) ? differingHeads(this.#registers.get(key) ?? []) : [];
  }

  /** The last is the same in whichever order they come. */
  #noteDate(operation: Dated): void {
    const { at } = operation;
    const turn = turnOf(operation);
    if (turn < this.#latest || (turn === this.#latest && at < this.#writtenAt)) return;
    this.#latest = turn;
    this.#writtenAt = at;
  }

  /** Takes out of a register what is superseded, and puts the new head in, if it still stands. */
  #write(key: string, superseded: ReadonlySet<OperationId>, head: Head | undefined): void {
    const before = this.#registers.get(key) ?? [];
    const [winner] = before;
    const left =
      superseded.size === 0 ? before : before.filter((one) => !superseded.has(one.operation));
    const [other] = left;
    // Where all said the same, the new one is compared with one of them.
    const wasConflict = this.#conflicts.has(key) && (left === before || isInConflict(left));
    const isNew = head !== undefined && other !== undefined && differ(head, other);
    if (head) insertHead(left, head);
    this.#keep(key, winner, left, wasConflict || isNew);
  }

  #keep(key: string, before: Head | undefined, heads: Head[], isConflict: boolean): void {
    const [winner] = heads;
    if (winner === undefined) this.#forget(key);
    else {
      this.#registers.set(key, heads);
      const change = readIn(heads);
      // What is withheld is read from all heads, whichever is the latest.
      const isRead = winner === before && winner.change.address.in !== 'withheld';
      if (change && !isRead) this.#unwritten.set(key, change);
    }
    if (isConflict === this.#conflicts.has(key)) return;
    this.#sorted = undefined;
    if (isConflict && winner) this.#conflicts.set(key, winner.change.address);
    else this.#conflicts.delete(key);
  }

  /** Two operations that each claim to supersede the other leave nothing, and the record is made anew. */
  #forget(key: string): void {
    this.#registers.delete(key);
    this.#unwritten.delete(key);
    this.#isStale = true;
  }
}

/** One change for each address, the last: what is written twice in one go is what was written last. */
export function lastOfEach(changes: readonly Change[]): readonly Change[] {
  const last = new Map<string, Change>();
  for (const change of changes) last.set(addressKey(change.address), change);
  return [...last.values()];
}

/** The date of a writing, and its turn where it has one. */
export function datedAs({ at, turn }: Dated): Dated {
  return turn === undefined ? { at } : { at, turn };
}

/** Who writes, when, and under which id. */
export type Stamp = Pick<Operation, 'id' | 'at' | 'turn' | 'by' | 'source' | 'through'>;

/** The stamp of what is written again: the words stay theirs who wrote them. */
export function onBehalfOf(by: string, stamp: Stamp): Stamp {
  return by === stamp.by ? stamp : { ...stamp, by, through: stamp.by };
}

/**
 * The operation that writes these changes over what the fold has now. `seen` says, by address key,
 * which operations stood at an address when the person began to type there: what came later was
 * not seen, so it is not superseded, and both stand. It comes after all that the fold has, also
 * where some of that is dated later.
 */
export function makeOperation(
  fold: CaseFold,
  given: readonly Change[],
  stamp: Stamp,
  seen?: ReadonlyMap<string, readonly OperationId[]>,
): Operation {
  const changes = lastOfEach(given);
  const supersedes = new Set<OperationId>();
  const unseen = new Set<OperationId>();
  for (const change of changes) {
    const standing = fold.headsAt(change).map((head) => head.operation);
    const known = new Set(seen?.get(addressKey(change.address)) ?? standing);
    for (const id of known) supersedes.add(id);
    for (const id of standing) if (!known.has(id)) unseen.add(id);
  }
  // To supersede counts at all addresses of an operation: what was unseen at one of them stands at all.
  return {
    ...turnAfter(fold.latest, stamp.at),
    ...stamp,
    changes,
    supersedes: [...supersedes].filter((id) => !unseen.has(id)),
  };
}
