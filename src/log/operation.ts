// An operation: one immutable entry of the case log, and the fold that turns the log into a record.
import { addressKey } from '#forms/answers/address.ts';
import type { ContentIndex } from '#forms/answers/contentIndex.ts';
import { fitsContent } from '#forms/answers/fits.ts';
import type { CaseRecord, Change, Instant } from '#forms/answers/record.ts';
import { emptyRecord } from '#forms/answers/record.ts';
import { writeChange } from '#forms/answers/writeChange.ts';

/** Random; tells nothing about case, person, time or device. */
export type OperationId = string;

/** Written once, never changed. Its size is that of what was written, not of the case. */
export type Operation = {
  readonly id: OperationId;
  readonly at: Instant;
  /** Who wrote, as named in the case; '' while there is one user. */
  readonly by: string;
  readonly changes: readonly Change[];
  /** The operations whose values at the same addresses this one replaces. */
  readonly supersedes: readonly OperationId[];
};

/** A value that stands at an address: more than one when two wrote without seeing each other. */
export type Head = {
  readonly operation: OperationId;
  readonly at: Instant;
  readonly by: string;
  readonly change: Change;
};

type Register = { heads: Head[]; replaced: Set<OperationId> };

/**
 * The log folded so far. Folding is order-independent: each address is a register that keeps every
 * value nobody has superseded, and reads as the latest of them.
 */
export class CaseFold {
  readonly #index: ContentIndex;
  readonly #registers = new Map<string, Register>();
  readonly #seen = new Set<OperationId>();
  #record: CaseRecord = emptyRecord;

  constructor(index: ContentIndex) {
    this.#index = index;
  }

  get record(): CaseRecord {
    return this.#record;
  }

  /** Folds one operation in; the same one twice changes nothing. */
  apply(operation: Operation): void {
    if (this.#seen.has(operation.id)) return;
    this.#seen.add(operation.id);
    for (const change of operation.changes) {
      if (!fitsContent(this.#index, change)) continue;
      const key = addressKey(change.address);
      const register = this.#registers.get(key) ?? { heads: [], replaced: new Set() };
      this.#registers.set(key, register);
      for (const id of operation.supersedes) register.replaced.add(id);
      const { id, at, by } = operation;
      register.heads = [...register.heads, { operation: id, at, by, change }]
        .filter((head) => !register.replaced.has(head.operation))
        .sort(latestFirst);
      const winner = register.heads[0];
      if (winner) this.#record = writeChange(this.#index, this.#record, winner.change);
    }
  }

  /** The values that stand at an address, the one that is read first. */
  headsAt(change: Pick<Change, 'address'>): readonly Head[] {
    return this.#registers.get(addressKey(change.address))?.heads ?? [];
  }
}

function latestFirst(a: Head, b: Head): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return a.operation < b.operation ? 1 : a.operation > b.operation ? -1 : 0;
}

/** One change for each address, the last: what is written twice in one go is what was written last. */
export function lastOfEach(changes: readonly Change[]): readonly Change[] {
  const last = new Map<string, Change>();
  for (const change of changes) last.set(addressKey(change.address), change);
  return [...last.values()];
}

/** The operation that writes these changes over what the fold has now. */
export function makeOperation(
  fold: CaseFold,
  given: readonly Change[],
  stamp: { readonly id: OperationId; readonly at: Instant; readonly by: string },
): Operation {
  const changes = lastOfEach(given);
  const supersedes = new Set(
    changes.flatMap((change) => fold.headsAt(change).map((head) => head.operation)),
  );
  return { ...stamp, changes, supersedes: [...supersedes] };
}
