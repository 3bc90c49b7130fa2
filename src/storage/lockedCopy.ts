// The locked copy: every record of the real cases as it lies, still locked, for when this app cannot open them.
import { sha256 } from '@noble/hashes/sha2.js';
import type { IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import type { Instant } from '#forms/answers/record.ts';
import { bytesOf } from '../vault/bytes.ts';
import { databaseNames } from './databaseNames.ts';
import { asJson, base64UrlOf } from './rawJson.ts';
import { tellingWhy } from './storeSentences.ts';

/** Raised when a reader of the version before would read a copy wrongly. */
export const COPY_VERSION = 1;

/** The first line. `database`: the version of the database the records are from. */
export type CopyHead = {
  readonly version: number;
  readonly database: number;
  readonly writtenAt: Instant;
};

/** Records read at a time. */
const PORTION = 500;

/**
 * As LOCKED-COPY.md says. Knows nothing of what the records are, so that it copies those of a newer version
 * too. Undefined where there is no such database. Rejects with a `StoreError`.
 */
export function makeLockedCopy(now = new Date()): Promise<Blob | undefined> {
  return tellingWhy('read', async () => {
    const db = await openAsItIs();
    if (!db) return undefined;
    try {
      return await copyOf(db, now.toISOString());
    } finally {
      db.close();
    }
  });
}

async function copyOf(db: IDBPDatabase, writtenAt: Instant): Promise<Blob> {
  const head: CopyHead = { version: COPY_VERSION, database: db.version, writtenAt };
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const digest = sha256.create();
  const write = (lines: readonly unknown[]) => {
    const bytes = bytesOf(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    digest.update(bytes);
    parts.push(bytes);
  };
  write([{ lockedCopy: head }]);
  let records = 0;
  // One moment of the whole database: nothing but the database is waited for until all is read.
  const tx = db.transaction([...db.objectStoreNames]);
  for (const name of db.objectStoreNames) {
    const store = tx.objectStore(name);
    const isKeyed = store.keyPath !== null;
    for (let range: IDBKeyRange | null = null; ; ) {
      const [keys, values]: [IDBValidKey[], unknown[]] = await Promise.all([
        store.getAllKeys(range, PORTION),
        store.getAll(range, PORTION),
      ]);
      write(
        values.map((value, at) => ({
          store: name,
          ...(!isKeyed && { key: keys[at] }),
          record: asJson(value),
        })),
      );
      records += values.length;
      const last = keys.at(-1);
      if (last === undefined) break;
      range = IDBKeyRange.lowerBound(last, true);
    }
  }
  await tx.done;
  const sum = base64UrlOf(digest.digest());
  return new Blob([...parts, `${JSON.stringify({ end: { records, digest: sum } })}\n`], {
    type: 'application/json',
  });
}

/** A database of whatever version it has; asking must not make one. */
async function openAsItIs(): Promise<IDBPDatabase | undefined> {
  let isNew = false;
  try {
    return await openDB(databaseNames.vault, undefined, {
      upgrade(_db, _from, _to, tx) {
        isNew = true;
        // That it is broken off is told by the opening itself.
        tx.done.catch(() => undefined);
        tx.abort();
      },
    });
  } catch (cause) {
    if (isNew) return undefined;
    throw cause;
  }
}
