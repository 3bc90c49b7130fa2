// Reads the records of a case as they lie, all from the same moment.
import type { OperationId } from '../log/operation.ts';
import type { CaseId } from './caseStore.ts';
import type {
  CacheRecord,
  Database,
  DraftRecord,
  EntryRecord,
  KeyRecord,
  RowRecord,
} from './database.ts';
import { draftsOf, entriesAfter } from './database.ts';
import { foldCacheName } from './foldCache.ts';

export type CaseRecords = {
  readonly key: KeyRecord;
  readonly row: RowRecord | undefined;
  readonly cache: CacheRecord | undefined;
  /** Those after the cache. */
  readonly entries: readonly EntryRecord[];
  readonly drafts: readonly DraftRecord[];
  /** How many cases had been removed by then. */
  readonly removals: number;
};

/** Undefined when there is no such case. `whole`: as if there were no cache. */
export async function readCase(
  db: Database,
  id: CaseId,
  whole: boolean,
): Promise<CaseRecords | undefined> {
  const tx = db.transaction(['keys', 'rows', 'caches', 'entries', 'drafts', 'counts']);
  const reading = Promise.all([
    tx.objectStore('keys').get(id),
    tx.objectStore('rows').get(id),
    whole ? undefined : tx.objectStore('caches').get(foldCacheName(id)),
    tx.objectStore('drafts').getAll(draftsOf(id)),
    tx.objectStore('counts').get('removals'),
  ]);
  const [key, row, cache, drafts, removals = 0] = await reading;
  if (!key) return undefined;
  const after = entriesAfter(id, cache?.upTo ?? 0);
  const entries = await tx.objectStore('entries').index('case').getAll(after);
  return { key, row, cache, entries, drafts, removals };
}

/** Cases asked for in one go: while they are read, no save can be made. */
const CASES_AT_ONCE = 100;

/** Every case that has entries, by the entries alone. */
export async function* casesWithEntries(db: Database): AsyncGenerator<CaseId> {
  for (let last: CaseId | undefined; ; ) {
    const some: CaseId[] = [];
    const range =
      last === undefined ? null : IDBKeyRange.lowerBound([last, Number.POSITIVE_INFINITY], true);
    let cursor = await db.transaction('entries').store.index('case').openKeyCursor(range);
    while (cursor && some.length < CASES_AT_ONCE) {
      const [id] = cursor.key;
      some.push(id);
      cursor = await cursor.continue([id, Number.POSITIVE_INFINITY]);
    }
    yield* some;
    last = some.at(-1);
    if (some.length < CASES_AT_ONCE) return;
  }
}

/** Whether anything of a case lies here although its key does not. */
export async function isKeyLost(db: Database, id: CaseId): Promise<boolean> {
  const tx = db.transaction(['keys', 'rows', 'entries']);
  const [key, row, entry] = await Promise.all([
    tx.objectStore('keys').getKey(id),
    tx.objectStore('rows').getKey(id),
    tx.objectStore('entries').index('case').getKey(entriesAfter(id, 0)),
  ]);
  return key === undefined && (row !== undefined || entry !== undefined);
}

/** The entries after a place, at most so many. */
export function readEntriesAfter(
  db: Database,
  id: CaseId,
  seq: number,
  limit?: number,
): Promise<EntryRecord[]> {
  return db.getAllFromIndex('entries', 'case', entriesAfter(id, seq), limit);
}

/** How many entries a case has up to a place. */
export function countUpTo(db: Database, id: CaseId, seq: number): Promise<number> {
  return db.countFromIndex('entries', 'case', IDBKeyRange.bound([id, 0], [id, seq]));
}

/** The place of a case's last entry; 0 when it has none. */
export async function lastPlace(db: Database, id: CaseId): Promise<number> {
  const tx = db.transaction('entries');
  const cursor = await tx.store.index('case').openKeyCursor(entriesAfter(id, 0), 'prev');
  return cursor?.primaryKey ?? 0;
}

/** The place of the last entry of any case; 0 when there is none. */
export async function lastPlaceOfAll(db: Database): Promise<number> {
  const cursor = await db.transaction('entries').store.openKeyCursor(null, 'prev');
  return cursor?.primaryKey ?? 0;
}

/** Which case each entry is of; undefined for those that are not there. */
export async function casesOf(
  db: Database,
  ids: readonly OperationId[],
): Promise<readonly (CaseId | undefined)[]> {
  const index = db.transaction('entries').store.index('id');
  const found = await Promise.all(ids.map((one) => index.get(one)));
  return found.map((one) => one?.case);
}
