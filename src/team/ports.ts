// What the team's part asks of the rest of the house: a sealed shelf, the cases' logs, and one tab at a time.
import type { LogEntry } from '../log/entry.ts';
import type { OperationId } from '../log/operation.ts';
import type { CaseId } from '../storage/caseStore.ts';

/**
 * Where what belongs to the team is kept, sealed by the vault: settings, keys, colleagues, how far the
 * replication has come. Values are plain JSON. Every promise resolves when the write is confirmed.
 */
export interface TeamShelf {
  /** Undefined when nothing is kept there. */
  read(place: string): Promise<unknown>;
  keep(place: string, value: unknown): Promise<void>;
  remove(place: string): Promise<void>;
}

/** Where the adviser's own key pair is kept, wrapped by the vault. */
export interface KeyPairShelf {
  load(): Promise<CryptoKeyPair | undefined>;
  /** The pair's private key may be exported once, here; what comes back may not. */
  keep(pair: CryptoKeyPair): Promise<CryptoKeyPair>;
}

/** An entry and where it stands in this browser: later ones have a higher place, and no place changes. */
export type PlacedEntry = { readonly entry: LogEntry; readonly place: number };

/** The logs of the vault's cases. Practice cases are not among them. */
export interface TeamCases {
  /** A case's entries that came into this browser after `place` (0: all), in that order, at most `limit`. */
  entriesAfter(id: CaseId, place: number, limit: number): Promise<readonly PlacedEntry[]>;
  /** Those of the operations that the case's log has not got; all of them when there is no such case. */
  lacking(id: CaseId, ids: readonly OperationId[]): Promise<readonly OperationId[]>;
  /** Adds those not there, all or nothing, and makes the case when it is not there. Gives back the new ones. */
  addEntries(id: CaseId, entries: readonly LogEntry[]): Promise<readonly LogEntry[]>;
  /** Whether there is such a case in the vault. */
  has(id: CaseId): Promise<boolean>;
}

/** Runs the work while nobody else, in this tab or another, runs work under the same name. */
export type Exclusively = <T>(name: string, work: () => Promise<T>) => Promise<T>;
