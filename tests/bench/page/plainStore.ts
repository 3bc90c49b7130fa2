// IndexedDB without anything around it: the least a save of the same records can cost.

export type PlainStore = Awaited<ReturnType<typeof openPlainStore>>;

/** Writes records of the same size and number as the app's store does. */
export async function openPlainStore() {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(`bench-plain-${crypto.randomUUID()}`, 1);
    opening.onupgradeneeded = () => {
      for (const name of ['cases', 'operations', 'drafts'])
        opening.result.createObjectStore(name, { keyPath: 'id' });
    };
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  let onConfirmed = () => {};
  const begin = (...stores: string[]) => {
    const transaction = db.transaction(stores, 'readwrite');
    transaction.oncomplete = () => onConfirmed();
    return transaction;
  };
  return {
    /** When the next write is confirmed. */
    whenConfirmed: () =>
      new Promise<void>((resolve) => {
        onConfirmed = resolve;
      }),
    keep(record: { readonly id: string }): void {
      begin('drafts').objectStore('drafts').put(record);
    },
    append(record: { readonly id: string }, summary: { readonly id: string }): void {
      const transaction = begin('cases', 'operations', 'drafts');
      transaction.objectStore('operations').add(record);
      transaction.objectStore('drafts').delete(record.id);
      transaction.objectStore('cases').put(summary);
    },
  };
}
