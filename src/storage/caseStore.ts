// The port to where cases live. What is locked, and with which key, is behind it.
import type { Instant } from '#forms/answers/record.ts';
import type { PhaseId } from '#forms/content/types.ts';
import type { EntryLink, LogEntry } from '../log/entry.ts';
import type { FoldState } from '../log/foldState.ts';
import type { Operation } from '../log/operation.ts';
import type { Pace } from '../log/slices.ts';

/** Random text without meaning; the only thing about a case that may stand in an address. */
export type CaseId = string;

/** A row of the overview, kept in an index of its own so that listing never reads a case. */
export type CaseSummary = {
  readonly id: CaseId;
  /** The child's name as written; '' until there is one. */
  readonly name: string;
  readonly practice: boolean;
  /** A practice case that was made here from a real one, without its words. */
  readonly fromReal?: true;
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  /** The phase the case is in. */
  readonly phase: PhaseId | 'closed';
  /** How many required answers are neither given nor deferred in that phase. */
  readonly open: number;
  /** Where the adviser last was: a section's key, and the field. Never part of the case itself. */
  readonly place?: { readonly instance: string; readonly field?: string };
  /** The row is gone or could not be read: nothing above is known but the id and whether it is practice. */
  readonly broken?: true;
  /** The case's key is gone: what lies there of it cannot be opened. */
  readonly keyless?: true;
};

/** Words somebody was typing that have not become an answer. */
export type KeptDraft = {
  /** The window they were typed in: random, another one at each start. */
  readonly writer: string;
  /** The address key they are kept under. */
  readonly key: string;
  readonly operation: Operation;
};

/**
 * A record that is there but does not open: changed, torn, or of another key. `missing`: an entry that is
 * known of and not there.
 */
export type StoreFault = {
  readonly record: 'entry' | 'draft' | 'row' | 'missing';
  /** Its id in the store; tells nothing of the case. */
  readonly place: string;
  /** When it was first found not to open, or not to be there. */
  readonly seenAt: Instant;
  /** When the entries before and after it were written: it is from between them. */
  readonly after?: Instant;
  readonly before?: Instant;
  /** What cannot be read and what to do, in Danish. */
  readonly sentence: string;
};

/** An entry that must be in a log. `lostSince`: when it was found to be missing or changed. */
export type WitnessedLink = EntryLink & { readonly lostSince?: Instant };

/** How far into a store's log somebody has read. Only the store it came from can tell what it means. */
export type LogPlace = number;

/** What a store holds of one case. */
export type StoredCase = {
  readonly summary: CaseSummary;
  /** What the log came to at some time: a cache that this content can read. */
  readonly foldState?: FoldState;
  /** Those after the fold state; without one, all. */
  readonly operations: readonly Operation[];
  /**
   * Words of this window and of windows that are gone: at most one for each writer and address. Words
   * another open window is still typing are its own.
   */
  readonly drafts: readonly KeptDraft[];
  /** What could not be read; everything else is here. */
  readonly faults: readonly StoreFault[];
  /** Where `watch` goes on from here. */
  readonly place: LogPlace;
};

/** A record as it lies in the store, for somebody who knows the format; JSON-able. */
export type RawRecord = { readonly store: string; readonly record: unknown };

/** Why a store could not; each has a sentence of its own. */
export type StoreTrouble =
  /** No room left. */
  | 'full'
  /** The browser lets nothing be kept: forbidden, or a private window. */
  | 'blocked'
  /** The database is from a newer version of the product. */
  | 'newer'
  /** The connection broke off: cleared, closed by a newer window, or torn. */
  | 'cut-off'
  | 'unreadable'
  | 'unwritable'
  /** There is a case with this id. */
  | 'taken'
  /** The case was removed, here or in another window. */
  | 'removed'
  /** Real cases are locked away, or there is no vault yet. */
  | 'locked'
  /** A practice case among real ones, or the other way round. */
  | 'other-home'
  /** An entry of one case given to another. */
  | 'other-case'
  /** The case's own key does not open. */
  | 'broken-key'
  /** The case's own key is gone, and the rest of it is there. */
  | 'lost-key'
  /** Everything was removed from the browser, here or in another window. */
  | 'cleared';

/** What came of mending the overview: rows written again, and cases found that only their entries name. */
export type MendedRows = { readonly written: number; readonly found: number };

/** Something the store could not do; the sentence says what happened and what to do. */
export class StoreError extends Error {
  override name = 'StoreError';
  readonly trouble: StoreTrouble;

  constructor(sentence: string, more: ErrorOptions & { readonly trouble?: StoreTrouble } = {}) {
    super(sentence, more);
    this.trouble = more.trouble ?? 'unwritable';
  }
}

/**
 * Every promise resolves only when the store has confirmed the write; it rejects with a
 * `StoreError` otherwise, and then nothing of that call was written. Writing to a case that is not
 * there (any more) is refused; writing the same again changes nothing.
 */
export interface CaseStore {
  /** A row that is gone or does not open is listed without a name, so that its case can be opened. */
  list(): Promise<readonly CaseSummary[]>;
  /** Fails when the id is taken. */
  create(summary: CaseSummary, operations: readonly Operation[]): Promise<void>;
  load(id: CaseId): Promise<StoredCase | undefined>;
  /**
   * Appends operations, forgets the drafts they settle (address keys; those of this window and those
   * `load` handed over), and renews the overview's row.
   */
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
  /** Every entry that opens, in the order the store got them. */
  readLog(id: CaseId, pace?: Pace): Promise<readonly LogEntry[]>;
  /**
   * What this browser's log ended with when it was last written to here, and what it has been found to have
   * lost: entries that must be in the log. Without it nobody could tell whether the newest were changed or
   * cut off.
   */
  readEnd(id: CaseId): Promise<readonly WitnessedLink[]>;
  /**
   * Puts the entries that are not there or do not open, from a file or a colleague, and returns those:
   * all or nothing. `fresh`: the row to make the case with when it is not there; without one that is
   * refused. A row that is there stays as it is.
   */
  addEntries(
    id: CaseId,
    entries: readonly LogEntry[],
    fresh?: CaseSummary,
  ): Promise<readonly LogEntry[]>;
  /**
   * Hears what other windows, files and colleagues write, each operation once and in the store's order,
   * never what this store appended itself. From `place` on, which `load` gave, else from now. Returns
   * how to stop. `gone`: the case was removed, also where it has been made again since.
   */
  watch(
    id: CaseId,
    hear: (operations: readonly Operation[]) => void,
    place?: LogPlace,
    gone?: () => void,
  ): () => void;
  /** The records of a case that do not open, as they lie; all of them when its key does not or is gone. */
  rawRecords?(id: CaseId): Promise<readonly RawRecord[]>;
  /**
   * Writes rows that are gone or do not open again from the logs, a portion at a time, and looks for cases
   * that nothing but their entries names. To be called after `list` until it has done nothing more.
   */
  mendRows?(): Promise<MendedRows>;
  /** Which homes could not be read when they were last listed, and why. */
  readonly troubles?: { readonly practice?: StoreError; readonly vault?: StoreError };
}
