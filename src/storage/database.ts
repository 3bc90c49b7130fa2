// The database of one home: which records it has, and how it is opened.
import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import type { OperationId } from '../log/operation.ts';
import type { CaseId } from './caseStore.ts';
import type { KeptKey, Sealed } from './sealer.ts';
import { tellingWhy } from './storeSentences.ts';

/** A case is there when its key is. */
export type KeyRecord = { readonly id: CaseId; readonly kept: KeptKey };
/** The overview's row; sealed for `row/<case>` with the common key. */
export type RowRecord = { readonly id: CaseId; readonly sealed: Sealed };
/** A log entry; sealed for its own id. `seq` is given by the database: the order it got them in. */
export type EntryRecord = {
  readonly seq?: number;
  readonly id: OperationId;
  readonly case: CaseId;
  readonly sealed: Sealed;
};
/** Words being typed; sealed for `draft/<case>/<writer>/<slot>`. The slot hides which field it is. */
export type DraftRecord = {
  readonly case: CaseId;
  readonly writer: string;
  readonly slot: string;
  readonly sealed: Sealed;
};
/** What can be made again: `fold/<case>` and `overview`. `upTo`: the last entry that is in it. */
export type CacheRecord = { readonly name: string; readonly upTo: number; readonly sealed: Sealed };
/** The store's own notes; sealed for `note/<name>`. Those of a case are called `<case>/…`. */
export type NoteRecord = { readonly name: string; readonly sealed: Sealed };

export interface Schema extends DBSchema {
  keys: { key: CaseId; value: KeyRecord };
  rows: { key: CaseId; value: RowRecord };
  entries: {
    key: number;
    value: EntryRecord;
    indexes: { id: OperationId; case: [CaseId, number] };
  };
  drafts: { key: [CaseId, string, string]; value: DraftRecord };
  caches: { key: string; value: CacheRecord };
  notes: { key: string; value: NoteRecord };
  /** How many cases were removed: whoever makes a cache sees whether one went meanwhile. */
  counts: { key: 'removals'; value: number };
  /** The vault's own record: wrapped keys. Read before anything can be unlocked. */
  vault: { key: 'record'; value: unknown };
}

export type Database = IDBPDatabase<Schema>;

const VERSION = 1;

/** Opens a home's database, made on first use. Rejects with a `StoreError` where the browser refuses. */
export function openDatabase(name: string): Promise<Database> {
  return tellingWhy('open', () =>
    openDB<Schema>(name, VERSION, {
      // One step for each version from the one the browser has. A step adds; it never empties a store.
      upgrade(database, from) {
        if (from < 1) {
          database.createObjectStore('keys', { keyPath: 'id' });
          database.createObjectStore('rows', { keyPath: 'id' });
          const entries = database.createObjectStore('entries', {
            keyPath: 'seq',
            autoIncrement: true,
          });
          entries.createIndex('id', 'id', { unique: true });
          entries.createIndex('case', ['case', 'seq']);
          database.createObjectStore('drafts', { keyPath: ['case', 'writer', 'slot'] });
          database.createObjectStore('caches', { keyPath: 'name' });
          database.createObjectStore('notes', { keyPath: 'name' });
          database.createObjectStore('counts');
          database.createObjectStore('vault');
        }
      },
      blocking: letGo,
    }),
  );
}

/** Opens a home's database as it is; rejects where there is none, and makes none. */
export function openExisting(name: string): Promise<Database> {
  return openDB<Schema>(name, undefined, {
    upgrade(_database, _from, _to, tx) {
      // Whoever opens hears of it.
      tx.done.catch(() => undefined);
      tx.abort();
    },
    blocking: letGo,
  });
}

/** A newer window, or one that removes everything, waits for the database. */
function letGo(_current: number, _blocked: number | null, event: IDBVersionChangeEvent): void {
  if (event.target instanceof IDBDatabase) event.target.close();
}

/** The entries of a case after a place in the log. */
export const entriesAfter = (id: CaseId, seq: number) =>
  IDBKeyRange.bound([id, seq], [id, Number.POSITIVE_INFINITY], true);

/** The drafts of a case. */
export const draftsOf = (id: CaseId) => IDBKeyRange.bound([id], [id, []]);

/** The notes of a case. */
export const notesOf = (id: CaseId) => IDBKeyRange.bound(`${id}/`, `${id}0`, false, true);
