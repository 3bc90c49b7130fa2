// Looks into the databases themselves: nothing in them is half of a case.
import type { Page } from 'playwright';
import { databaseNames } from '#src/storage/databaseNames.ts';

const HOMES = [databaseNames.practice, databaseNames.vault];

/** What is amiss in the database of the real cases and in that of the practice cases. */
export function halvesIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(async (homes: readonly string[]) => {
    const answer = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    const faults: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      if (!homes.includes(name)) continue;
      const db = await answer(indexedDB.open(name));
      const tx = db.transaction([...db.objectStoreNames]);
      const read = async (store: string): Promise<readonly { id: string; case: string }[]> =>
        answer(tx.objectStore(store).getAll());
      const [keys, rows, entries, drafts] = await Promise.all(
        ['keys', 'rows', 'entries', 'drafts'].map(read),
      );
      db.close();
      const there = new Set(keys?.map(({ id }) => id));
      const withRow = new Set(rows?.map(({ id }) => id));
      const withEntries = new Set(entries?.map((entry) => entry.case));
      for (const id of there) {
        if (!withRow.has(id)) faults.push(`${name}: a case without a row`);
        if (!withEntries.has(id)) faults.push(`${name}: a case without entries`);
      }
      for (const id of withRow) if (!there.has(id)) faults.push(`${name}: a row without a case`);
      for (const id of [...withEntries, ...(drafts ?? []).map((draft) => draft.case)])
        if (!there.has(id)) faults.push(`${name}: entries or drafts without a case`);
    }
    return faults;
  }, HOMES);
}

/** What the browser keeps for the app: the names of its databases, and the keys of the small storage. */
export function keptIn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const names = databases.map(({ name, version }) => `${name} (${version})`);
    return `databases: ${names.join(', ')}; local: ${Object.keys(localStorage).join(', ')}`;
  });
}
