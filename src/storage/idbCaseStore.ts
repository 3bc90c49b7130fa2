// The case store in IndexedDB: small records, one transaction for each save.
import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import type { CaseId, CaseStore, CaseSummary } from './caseStore.ts';
import { StoreError } from './caseStore.ts';
import type { Operation } from './operation.ts';

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
  const db = await attempt(() =>
    openDB<Schema>(name, VERSION, {
      upgrade(database) {
        database.createObjectStore('cases', { keyPath: 'id' });
        database.createObjectStore('operations', { keyPath: 'id' }).createIndex('case', 'case');
        database
          .createObjectStore('drafts', { keyPath: ['case', 'key'] })
          .createIndex('case', 'case');
      },
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
    return attempt(() => this.#db.getAll('cases'));
  }

  create(summary: CaseSummary, operations: readonly Operation[]) {
    return attempt(async () => {
      const tx = this.#db.transaction(['cases', 'operations'], 'readwrite');
      const writes = [
        tx.objectStore('cases').add(summary),
        ...operations.map((operation) =>
          tx.objectStore('operations').add({ id: operation.id, case: summary.id, operation }),
        ),
      ];
      await Promise.all([...writes, tx.done]);
    });
  }

  load(id: CaseId) {
    return attempt(async () => {
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

  append(
    id: CaseId,
    operations: readonly Operation[],
    settled: readonly string[],
    summary: CaseSummary,
  ) {
    return attempt(async () => {
      const tx = this.#db.transaction(['cases', 'operations', 'drafts'], 'readwrite');
      const writes = [
        ...operations.map((operation) =>
          tx.objectStore('operations').add({ id: operation.id, case: id, operation }),
        ),
        ...settled.map((key) => tx.objectStore('drafts').delete([id, key])),
        tx.objectStore('cases').put(summary),
      ];
      await Promise.all([...writes, tx.done]);
    });
  }

  keepDraft(id: CaseId, key: string, draft: Operation) {
    return attempt(async () => {
      await this.#db.put('drafts', { case: id, key, draft });
    });
  }

  keepSummary(summary: CaseSummary) {
    return attempt(async () => {
      await this.#db.put('cases', summary);
    });
  }

  remove(id: CaseId) {
    return attempt(async () => {
      const tx = this.#db.transaction(['cases', 'operations', 'drafts'], 'readwrite');
      const forget = async (store: 'operations' | 'drafts') => {
        let cursor = await tx.objectStore(store).index('case').openCursor(id);
        while (cursor) {
          await cursor.delete();
          cursor = await cursor.continue();
        }
      };
      await Promise.all([
        tx.objectStore('cases').delete(id),
        forget('operations'),
        forget('drafts'),
      ]);
      await tx.done;
    });
  }
}

/** Turns the browser's errors into sentences an adviser can act on. */
async function attempt<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof StoreError) throw cause;
    throw new StoreError(sentenceFor(cause), { cause });
  }
}

function sentenceFor(cause: unknown): string {
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'QuotaExceededError')
    return 'Der er ikke mere plads i browseren. Gem sagen i en fil, og slet noget, du ikke skal bruge.';
  if (name === 'VersionError')
    return 'Sagerne er gemt af en nyere udgave af Udredningsguiden. Genindlæs siden, så du får den nye udgave.';
  if (name === 'InvalidStateError' || name === 'AbortError')
    return 'Forbindelsen til browserens lager blev afbrudt. Gem sagen i en fil, og genindlæs siden.';
  if (name === 'ConstraintError') return 'Sagen findes allerede her i browseren.';
  return 'Browseren kunne ikke gemme. Gem sagen i en fil, og prøv igen.';
}
