// Where the vault keeps its record: in the database of the real cases, so that both are there or neither.
import type { VaultShelf } from '../vault/vaultRecord.ts';
import type { Database } from './database.ts';
import { openDatabase } from './database.ts';
import { databaseNames } from './databaseNames.ts';
import { tellingWhy } from './storeSentences.ts';
import { setVaultMark } from './vaultMark.ts';

/** The database is held only while something is read or written: nobody waits for this to let go. */
export const vaultShelf: VaultShelf = {
  async read() {
    const record = await atTheShelf('read', (db) => db.get('vault', 'record'));
    if (record !== undefined) setVaultMark();
    return record;
  },
  hasLocked: () =>
    atTheShelf('read', async (db) => {
      const tx = db.transaction(['keys', 'rows', 'entries']);
      const counts = await Promise.all([
        tx.objectStore('keys').count(),
        tx.objectStore('rows').count(),
        tx.objectStore('entries').count(),
      ]);
      return counts.some((count) => count > 0);
    }),
  write: (record) =>
    atTheShelf('write', async (db) => {
      // On the disk before anybody is told: whoever loses this record loses every case.
      const tx = db.transaction('vault', 'readwrite', { durability: 'strict' });
      await Promise.all([tx.store.put(record, 'record'), tx.done]);
      setVaultMark();
    }),
};

async function atTheShelf<T>(
  doing: 'read' | 'write',
  work: (db: Database) => Promise<T>,
): Promise<T> {
  const db = await openDatabase(databaseNames.vault);
  try {
    return await tellingWhy(doing, () => work(db));
  } finally {
    db.close();
  }
}
