// Makes a database and deletes it: it makes Chromium put the files in order that it keeps the others in.
import { deleteDB, openDB } from 'idb';
import { databaseNames } from './databaseNames.ts';

/** Milliseconds to wait for a window that does not let go of a database. */
const PATIENCE = 5000;

/**
 * Two things Chromium does when a database is deleted, and not before; elsewhere it is a database less. Never rejects.
 *
 * It takes the bytes of those deleted before out of its files: keys that anybody could dig out are not removed.
 *
 * And it begins a new log. Killed in the midst of a write, it leaves half a record at the end of the log. The next
 * time it writes on after that half, and reads it together with what came after the time after that: then the log
 * is damaged, and it throws every database of the app away, with everything that was confirmed. In between there
 * is time to have the half put away (https://github.com/google/leveldb/issues/1287; seen in Chromium 156).
 */
export function sweep(): Promise<void> {
  // One after the other: one that was still under way was found to be left when everything had been removed.
  last = last.then(sweepOnce);
  return last;
}

let last: Promise<void> = Promise.resolve();

async function sweepOnce(): Promise<void> {
  const name = databaseNames.sweep;
  try {
    const db = await openDB(name, 1, { upgrade: (made) => void made.createObjectStore('empty') });
    await db.put('empty', 1, 1);
    db.close();
  } catch {
    // What is deleted is deleted, also where nothing new can be kept.
  }
  await deletePatiently(name);
}

/** A window that holds on to a database must not hold up the rest; the database is then left. Never rejects. */
export async function deletePatiently(name: string): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  await Promise.race([deleteDB(name).catch(() => undefined), enough]);
  clearTimeout(timer);
}
