// Puts a locked copy back into a browser that has no real cases: all of it, or nothing.
import { sha256 } from '@noble/hashes/sha2.js';
import type { IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import { bytesOf } from '../vault/bytes.ts';
import { openDatabase } from './database.ts';
import { databaseNames } from './databaseNames.ts';
import type { CopyHead } from './lockedCopy.ts';
import { COPY_VERSION } from './lockedCopy.ts';
import { lockedCopyWords } from './lockedCopyWords.ts';
import { isShaped } from './openRecords.ts';
import { base64UrlOf, fromJson } from './rawJson.ts';
import { tellingWhy } from './storeSentences.ts';
import { asOne, together } from './transactions.ts';

/** Characters in a copy. No browser holds a longer text at once. */
const LONGEST = 400_000_000;

/** Every object store but the caches, which make themselves again. */
const STORES = ['keys', 'rows', 'entries', 'drafts', 'notes', 'counts', 'vault'] as const;
type StoreName = (typeof STORES)[number];

type Placed = {
  readonly store: StoreName;
  /** Of a store whose records do not hold their own. */
  readonly key: string | undefined;
  readonly record: unknown;
};

/** `skipped`: records that were damaged so far that they have no place. The sentence says what to do. */
export type PutBack =
  | { readonly ok: true; readonly skipped: number }
  | { readonly ok: false; readonly sentence: string };

/** Verifies the copy before anything is written. Rejects with a `StoreError` where the browser refuses. */
export async function putBackLockedCopy(file: Blob): Promise<PutBack> {
  if (file.size > LONGEST) return refuse('tooLarge');
  const text = await file.text();
  const read = readCopy(text);
  if (typeof read === 'string') return refuse(read);
  return tellingWhy('write', async () => {
    const db = await openRaw();
    try {
      if (read.head.database > db.version) return refuse('newer');
      const lines = read.lines.filter(({ store }) => store !== 'caches');
      const placed = lines.flatMap((line) => placeOf(line) ?? []);
      const isFree = await write(db, placed);
      return isFree ? { ok: true, skipped: lines.length - placed.length } : refuse('taken');
    } finally {
      db.close();
    }
  });
}

/** The database as this version makes it, for records that are only put there. */
async function openRaw(): Promise<IDBPDatabase> {
  (await openDatabase(databaseNames.vault)).close();
  return openDB(databaseNames.vault);
}

const refuse = (why: keyof typeof lockedCopyWords.refused): PutBack => ({
  ok: false,
  sentence: lockedCopyWords.refused[why],
});

type Line = { readonly store: unknown; readonly key: unknown; readonly record: unknown };
type Copy = { readonly head: CopyHead; readonly lines: readonly Line[] };

function readCopy(text: string): Copy | 'newer' | 'damaged' {
  try {
    const [first = '', ...rest] = text.split('\n');
    const head = headIn(JSON.parse(first));
    if (!head) return 'damaged';
    // What comes after the first line may be another then.
    if (head.version > COPY_VERSION) return 'newer';
    const last = rest.at(-2) ?? '';
    if (rest.at(-1) !== '' || !isEnd(JSON.parse(last), text, last, rest.length - 2))
      return 'damaged';
    return { head, lines: rest.slice(0, -2).map(lineIn) };
  } catch {
    return 'damaged';
  }
}

function headIn(value: unknown): CopyHead | undefined {
  const head = isShaped(value) ? value.lockedCopy : undefined;
  if (!isShaped(head)) return undefined;
  const { version, database, writtenAt } = head;
  return typeof version === 'number' &&
    typeof database === 'number' &&
    typeof writtenAt === 'string' &&
    version >= 1 &&
    database >= 1
    ? { version, database, writtenAt }
    : undefined;
}

function isEnd(value: unknown, text: string, last: string, records: number): boolean {
  const end = isShaped(value) ? value.end : undefined;
  const before = text.slice(0, text.length - last.length - 1);
  return (
    isShaped(end) && end.records === records && end.digest === base64UrlOf(sha256(bytesOf(before)))
  );
}

function lineIn(text: string): Line {
  const line: unknown = JSON.parse(text);
  if (!isShaped(line)) throw new TypeError('Expected a record');
  return { store: line.store, key: line.key, record: fromJson(line.record) };
}

/** Undefined for what is damaged so far that it would not lie anywhere. */
function placeOf({ store, key, record }: Line): Placed | undefined {
  const name = STORES.find((one) => one === store);
  if (!name) return undefined;
  if (name === 'counts' || name === 'vault')
    return typeof key === 'string' ? { store: name, key, record } : undefined;
  return isShaped(record) && KEYS[name].every((part) => isKey(record[part]))
    ? { store: name, key: undefined, record }
    : undefined;
}

const KEYS = {
  keys: ['id'],
  rows: ['id'],
  entries: ['seq', 'id', 'case'],
  drafts: ['case', 'writer', 'slot'],
  notes: ['name'],
} as const;

const isKey = (value: unknown) => typeof value === 'string' || typeof value === 'number';

/** False, and nothing is written, where there are real cases already. */
function write(db: IDBPDatabase, placed: readonly Placed[]): Promise<boolean> {
  // On the disk before anybody is told: whoever loses the vault's record loses every case.
  const tx = db.transaction(STORES, 'readwrite', { durability: 'strict' });
  return asOne(tx, async () => {
    const [record, cases] = await Promise.all([
      tx.objectStore('vault').get('record'),
      tx.objectStore('keys').count(),
    ]);
    if (record !== undefined || cases > 0) return false;
    // As they lay: what a record is, whoever opens it finds out.
    await together(
      placed.map(
        ({ store, key, record }) =>
          () =>
            tx.objectStore(store).put(record, key),
      ),
    );
    return true;
  });
}
