// The write of a save: everything in one transaction, looked at while it is written, and undone where it does not hold.
import type { OperationId } from '../log/operation.ts';
import type { CaseId } from './caseStore.ts';
import type { Database, DraftRecord, EntryRecord, KeyRecord, RowRecord } from './database.ts';
import type { EndWrite } from './logEnd.ts';
import { isSameRecord } from './logEnd.ts';
import { storeError } from './storeSentences.ts';
import { asOne, begun, together } from './transactions.ts';
import { stillThere } from './writeCase.ts';

/** Where a draft lies. */
export type DraftKey = Omit<DraftRecord, 'sealed'>;

/** What is appended to a case's log, sealed. */
export type Appending = {
  readonly key: KeyRecord;
  readonly entries: readonly EntryRecord[];
  readonly settled: readonly DraftKey[];
  readonly row: RowRecord;
  /** What the log then ends with; none where there are no entries. */
  readonly end: EndWrite | undefined;
};

/** Which entries were put, and those that were there already, as they lie. */
export type Put = {
  readonly put: readonly OperationId[];
  readonly there: readonly EntryRecord[];
};

/** `moved`: nothing was written, because the note of the end was made from what no longer holds. */
export type Saved = Put | 'moved';

/** Why nothing was written: the note of the end was made from what no longer holds, or an entry lies there already. */
type Undone = 'moved' | 'taken';

/** Entries at the end of a case's log, drafts settled, the row renewed. What is there already stays as it is. */
export async function appendEntries(db: Database, appending: Appending): Promise<Saved> {
  const first = await write(db, appending, []);
  if (first !== 'taken') return first;
  // Some were tried before, and came through after all.
  const there = await lyingOf(db, appending.entries);
  const second = await write(db, appending, there);
  // Another window was faster still; whoever saves tries again.
  if (second === 'taken') throw storeError('unwritable');
  return second;
}

/** `there`: those of the entries that are known to lie there. Another that does undoes the whole. */
async function write(
  db: Database,
  appending: Appending,
  there: readonly EntryRecord[],
): Promise<Put | Undone> {
  const { key, entries, settled, row, end } = appending;
  const tx = db.transaction(['keys', 'rows', 'entries', 'drafts', 'notes'], 'readwrite');
  const log = tx.objectStore('entries');
  const known = new Set(there.map(({ id }) => id));
  const fresh = entries.filter(({ id }) => !known.has(id));
  let undone: Undone | undefined;
  const add = async (entry: EntryRecord) => {
    try {
      await log.add(entry);
    } catch (cause) {
      if (isTaken(cause)) undone = 'taken';
      throw cause;
    }
  };
  const work = async () => {
    // Put at once, and undone where something does not hold: each answer that is waited for keeps somebody waiting.
    const [kept, note, ended] = await Promise.all([
      begun(() => tx.objectStore('keys').get(key.id)),
      begun(async () => end && tx.objectStore('notes').get(end.note.name)),
      together((end?.there ?? []).map((one) => () => log.index('id').getKey(one))),
      together<unknown>([
        ...fresh.map((entry) => () => add(entry)),
        ...settled.map((one) => () => tx.objectStore('drafts').delete(placeOf(one))),
        () => tx.objectStore('rows').put(row),
        // What lies there already stands behind other entries than it was given now.
        ...(end && there.length === 0 ? [() => tx.objectStore('notes').put(end.note)] : []),
      ]),
    ]);
    stillThere(kept, key);
    if (end && (!isSameRecord(note, end.was) || ended.includes(undefined))) {
      undone = 'moved';
      throw new Error('The note of the end was made from what no longer holds.');
    }
    return { put: fresh.map(({ id }) => id), there };
  };
  try {
    return await asOne(tx, work);
  } catch (cause) {
    if (undone) return undone;
    throw cause;
  }
}

/** Those that lie in the log already. None of them can go but with the case. */
async function lyingOf(db: Database, entries: readonly EntryRecord[]) {
  const byId = db.transaction('entries').store.index('id');
  const found = await together(
    entries.map(
      ({ id }) =>
        () =>
          byId.get(id),
    ),
  );
  return found.flatMap((one) => one ?? []);
}

function isTaken(cause: unknown): boolean {
  return cause instanceof DOMException && cause.name === 'ConstraintError';
}

function placeOf({ case: id, writer, slot }: DraftKey): [CaseId, string, string] {
  return [id, writer, slot];
}
