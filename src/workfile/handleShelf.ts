// Where the browser remembers which file is kept up to date. A handle cannot be sealed: it stands by itself.
import type { DBSchema } from 'idb';
import { openDB } from 'idb';
import type { Instant } from '#forms/answers/record.ts';
import { databaseNames } from '../storage/databaseNames.ts';
import type { FileHandle } from './fileHandle.ts';

/** The file that is kept up to date. Nothing here is about a case, unless the person named the file so. */
export type KeptHandle = {
  readonly handle: FileHandle;
  /** When it was last written; absent before the first time. */
  readonly writtenAt?: Instant;
  /** The seal of the header last written, and of one that was being written: by these we know our own. */
  readonly seals: readonly string[];
  /** The person has said that what is in it may go: it is written over once, and nothing taken from it. */
  readonly mayGo?: true;
};

export interface HandleShelf {
  read(): Promise<KeptHandle | undefined>;
  write(kept: KeptHandle): Promise<void>;
  forget(): Promise<void>;
}

interface Schema extends DBSchema {
  kept: { key: 'file'; value: KeptHandle };
}

/** A database of its own, opened for each use, so that it is never in the way of being removed. */
export const browserShelf: HandleShelf = {
  read: () => withShelf((db) => db.get('kept', 'file')),
  write: (kept) => withShelf(async (db) => void (await db.put('kept', kept, 'file'))),
  forget: () => withShelf((db) => db.delete('kept', 'file')),
};

async function withShelf<T>(use: (db: Awaited<ReturnType<typeof openShelf>>) => Promise<T>) {
  const db = await openShelf();
  try {
    return await use(db);
  } finally {
    db.close();
  }
}

function openShelf() {
  return openDB<Schema>(databaseNames.file, 1, {
    upgrade(database) {
      database.createObjectStore('kept');
    },
  });
}
