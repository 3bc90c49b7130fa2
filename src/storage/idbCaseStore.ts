// The case store in IndexedDB: small records, one transaction for each save.
import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import type { Operation } from '../log/operation.ts';
import type { CaseId, CaseStore, CaseSummary } from './caseStore.ts';
import { StoreError } from './caseStore.ts';
import { storeSentences, tellingWhy } from './storeSentences.ts';

interface Schema extends DBSchema {
  cases: { key: CaseId; value: CaseSummary };
  operations: {
    key: string;
    value: { id: string; case: CaseId; operation: Operation };
    indexes: { case: CaseId };
  };
  drafts: {
    key: [CaseId, string];
    value: { case: CaseId; key: string; draft: Operation };
    indexes: { case: CaseId };
  };
}

const VERSION = 1;

/** Opens the database, made on first use. Rejects with a `StoreError` where the browser refuses. */
export async function openCaseStore(name = 'udredningsguiden'): Promise<CaseStore> {
  const db = await tellingWhy('open', () =>
    openDB<Schema>(name, VERSION, {
      // One step for each version from the one the browser has. A step adds; it never empties a store.
      upgrade(database, from) {
        if (from < 1) {
          database.createObjectStore('cases', { keyPath: 'id' });
          database.createObjectStore('operations', { keyPath: 'id' }).createIndex('case', 'case');
          database
            .createObjectStore('drafts', { keyPath: ['case', 'key'] })
            .createIndex('case', 'case');
        }
      },
      // A newer window waits for the database: let go, and say so at the next write.
      blocking(_current, _blocked, event) {
        if (event.target instanceof IDBDatabase) event.target.close();
      },
    }),
  );
  return new IdbCaseStore(db);
}

class IdbCaseStore implements CaseStore {
  readonly #db: IDBPDatabase<Schema>;

  constructor(db: IDBPDatabase<Schema>) {
    this.#db = db;
  }

  list() {
    return tellingWhy('read', () => this.#db.getAll('cases'));
  }

  load(id: CaseId) {
    return tellingWhy('read', async () => {
      const tx = this.#db.transaction(['cases', 'operations', 'drafts']);
      const [summary, operations, drafts] = await Promise.all([
        tx.objectStore('cases').get(id),
        tx.objectStore('operations').index('case').getAll(id),
        tx.objectStore('drafts').index('case').getAll(id),
      ]);
      return (
        summary && {
          summary,
          operations: operations.map((one) => one.operation),
          drafts: drafts.map((one) => one.draft),
        }
      );
    });
  }

  create(summary: CaseSummary, operations: readonly Operation[]) {
    return tellingWhy('write', () => {
      const tx = this.#db.transaction(['cases', 'operations'], 'readwrite');
      return asOne(tx, async () => {
        const { id } = summary;
        if ((await tx.objectStore('cases').getKey(id)) !== undefined)
          throw new StoreError(storeSentences.taken);
        await together([
          () => tx.objectStore('cases').add(summary),
          ...operations.map(
            (operation) => () =>
              tx.objectStore('operations').add({ id: operation.id, case: id, operation }),
          ),
        ]);
      });
    });
  }

  append(
    id: CaseId,
    operations: readonly Operation[],
    settled: readonly string[],
    summary: CaseSummary,
  ) {
    return tellingWhy('write', () => {
      const tx = this.#db.transaction(['cases', 'operations', 'drafts'], 'readwrite');
      return asOne(tx, async () => {
        stillThere(await tx.objectStore('cases').getKey(id));
        await together([
          // An operation written twice is the same operation: a save may be tried again.
          ...operations.map(
            (operation) => () =>
              tx.objectStore('operations').put({ id: operation.id, case: id, operation }),
          ),
          ...settled.map((key) => () => tx.objectStore('drafts').delete([id, key])),
          () => tx.objectStore('cases').put(summary),
        ]);
      });
    });
  }

  keepDraft(id: CaseId, key: string, draft: Operation) {
    return tellingWhy('write', () => {
      const tx = this.#db.transaction(['cases', 'drafts'], 'readwrite');
      return asOne(tx, async () => {
        stillThere(await tx.objectStore('cases').getKey(id));
        await tx.objectStore('drafts').put({ case: id, key, draft });
      });
    });
  }

  keepSummary(summary: CaseSummary) {
    return tellingWhy('write', () => {
      const tx = this.#db.transaction('cases', 'readwrite');
      return asOne(tx, async () => {
        stillThere(await tx.store.getKey(summary.id));
        await tx.store.put(summary);
      });
    });
  }

  remove(id: CaseId) {
    return tellingWhy('write', () => {
      const tx = this.#db.transaction(['cases', 'operations', 'drafts'], 'readwrite');
      const forget = async (store: 'operations' | 'drafts') => {
        let cursor = await tx.objectStore(store).index('case').openCursor(id);
        while (cursor) {
          await cursor.delete();
          cursor = await cursor.continue();
        }
      };
      return asOne(tx, () =>
        together([
          () => tx.objectStore('cases').delete(id),
          () => forget('operations'),
          () => forget('drafts'),
        ]),
      );
    });
  }
}

/** Removed in another window: a late write must not make half a case of it again. */
function stillThere(key: CaseId | undefined): void {
  if (key === undefined) throw new StoreError(storeSentences.removed);
}

/** Writes side by side; one that is refused on the spot leaves none of the others unheard. */
async function together(writes: readonly (() => Promise<unknown>)[]): Promise<void> {
  await Promise.all(writes.map(async (write) => write()));
}

/** All of the work or nothing, and done only when the database says that it is. */
async function asOne(
  tx: { readonly done: Promise<void>; abort(): void },
  work: () => Promise<void>,
): Promise<void> {
  const done = tx.done;
  try {
    await Promise.all([work(), done]);
  } catch (cause) {
    try {
      tx.abort();
    } catch {
      // It was the database itself that broke off.
    }
    await done.catch(() => undefined);
    throw cause;
  }
}
