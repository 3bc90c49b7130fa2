// The port to where cases live. IndexedDB now; encryption and replication come behind the same port.
import type { Instant } from '#forms/answers/record.ts';
import type { PhaseId } from '#forms/content/types.ts';
import type { Operation } from '../log/operation.ts';

/** Random text without meaning; the only thing about a case that may stand in an address. */
export type CaseId = string;

/** A row of the overview, kept in an index of its own so that listing never reads a case. */
export type CaseSummary = {
  readonly id: CaseId;
  /** The child's name as written; '' until there is one. */
  readonly name: string;
  readonly practice: boolean;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  /** The phase the case is in. */
  readonly phase: PhaseId | 'closed';
  /** How many required answers are neither given nor deferred in that phase. */
  readonly open: number;
  /** Where the adviser last was: a section's key, and the field. Never part of the case itself. */
  readonly place?: { readonly instance: string; readonly field?: string };
};

/** What a store holds of one case. */
export type StoredCase = {
  readonly summary: CaseSummary;
  readonly operations: readonly Operation[];
  /** What was being typed and has not become an answer: at most one for each address. */
  readonly drafts: readonly Operation[];
};

/** Something the store could not do; the sentence says what happened and what to do. */
export class StoreError extends Error {
  override name = 'StoreError';
}

/**
 * Every promise resolves only when the store has confirmed the write; it rejects with a
 * `StoreError` otherwise, and then nothing of that call was written. Writing to a case that is not
 * there (any more) is refused; writing the same again changes nothing.
 */
export interface CaseStore {
  list(): Promise<readonly CaseSummary[]>;
  /** Fails when the id is taken. */
  create(summary: CaseSummary, operations: readonly Operation[]): Promise<void>;
  load(id: CaseId): Promise<StoredCase | undefined>;
  /** Appends operations, forgets the drafts they settle, and renews the overview's row. */
  append(
    id: CaseId,
    operations: readonly Operation[],
    settled: readonly string[],
    summary: CaseSummary,
  ): Promise<void>;
  /** Keeps words that are still being typed, one draft for each address key, overwriting the last. */
  keepDraft(id: CaseId, key: string, draft: Operation): Promise<void>;
  /** Renews the overview's row alone. */
  keepSummary(summary: CaseSummary): Promise<void>;
  /** Removes a case with everything it has. */
  remove(id: CaseId): Promise<void>;
}
