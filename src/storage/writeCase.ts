// The writes of a store: each one transaction of records that are sealed already, whole or not at all.
import type { OperationId } from '../log/operation.ts';
import type { CaseId } from './caseStore.ts';
import type {
  Database,
  DraftRecord,
  EntryRecord,
  KeyRecord,
  NoteRecord,
  RowRecord,
} from './database.ts';
import { draftsOf, entriesAfter, notesOf } from './database.ts';
import { foldCacheName } from './foldCache.ts';
import { isSameRecord } from './logEnd.ts';
import { isSameKey } from './openCase.ts';
import { storeError } from './storeSentences.ts';
import { asOne, begun, together } from './transactions.ts';

/** A new case; refused when there is one with its id. `end`: what its log ends with. */
export function writeNew(
  db: Database,
  key: KeyRecord,
  row: RowRecord,
  entries: readonly EntryRecord[],
  end: NoteRecord | undefined,
): Promise<void> {
  const tx = db.transaction(['keys', 'rows', 'entries', 'notes'], 'readwrite');
  return asOne(tx, async () => {
    if ((await tx.objectStore('keys').getKey(key.id)) !== undefined) throw storeError('taken');
    await together<unknown>([
      () => tx.objectStore('keys').add(key),
      () => tx.objectStore('rows').put(row),
      ...entries.map((entry) => () => tx.objectStore('entries').add(entry)),
      ...(end ? [() => tx.objectStore('notes').put(end)] : []),
    ]);
  });
}

/**
 * Entries from elsewhere. `making`: the row of a case that is made with them. `instead`: records that
 * do not open and that these take the place of.
 */
export function writeAdded(
  db: Database,
  key: KeyRecord,
  entries: readonly EntryRecord[],
  instead: ReadonlySet<OperationId>,
  making: RowRecord | undefined,
): Promise<readonly OperationId[]> {
  const tx = db.transaction(['keys', 'rows', 'entries'], 'readwrite');
  return asOne(tx, async () => {
    const kept = await tx.objectStore('keys').get(key.id);
    const isNew = kept === undefined && making !== undefined;
    if (!isNew) stillThere(kept, key);
    const log = tx.objectStore('entries');
    const found = await together(
      entries.map(
        ({ id }) =>
          () =>
            log.index('id').get(id),
      ),
    );
    const fresh = entries.filter((entry, at) => found[at] === undefined || instead.has(entry.id));
    // A good copy comes at the end: whoever has read past the broken one hears of it.
    const torn = found.flatMap((one) =>
      one?.seq !== undefined && instead.has(one.id) ? [one.seq] : [],
    );
    await together<unknown>(torn.map((seq) => () => log.delete(seq)));
    await together<unknown>([
      ...(isNew
        ? [() => tx.objectStore('keys').add(key), () => tx.objectStore('rows').put(making)]
        : []),
      ...fresh.map((entry) => () => log.add(entry)),
    ]);
    return fresh.map(({ id }) => id);
  });
}

export function writeDraft(db: Database, key: KeyRecord, draft: DraftRecord): Promise<void> {
  const tx = db.transaction(['keys', 'drafts'], 'readwrite');
  return asOne(tx, async () => {
    // Put at once, and undone where the case is gone.
    const [kept] = await Promise.all([
      begun(() => tx.objectStore('keys').get(key.id)),
      begun(() => tx.objectStore('drafts').put(draft)),
    ]);
    stillThere(kept, key);
  });
}

export function writeRow(db: Database, key: KeyRecord, row: RowRecord): Promise<void> {
  const tx = db.transaction(['keys', 'rows'], 'readwrite');
  return asOne(tx, async () => {
    stillThere(await tx.objectStore('keys').get(key.id), key);
    await tx.objectStore('rows').put(row);
  });
}

/** A row in the place of one that is gone or does not open. False when another has been written meanwhile. */
export function writeRowInstead(
  db: Database,
  key: KeyRecord,
  row: RowRecord,
  was: RowRecord | undefined,
): Promise<boolean> {
  const tx = db.transaction(['keys', 'rows'], 'readwrite');
  return asOne(tx, async () => {
    const [kept, now] = await Promise.all([
      tx.objectStore('keys').get(key.id),
      tx.objectStore('rows').get(key.id),
    ]);
    const isSameKept = kept !== undefined && isSameKey(kept.kept, key.kept);
    if (!isSameKept || !isSameRecord(now, was)) return false;
    await tx.objectStore('rows').put(row);
    return true;
  });
}

/** A case and everything of it: key, row, entries, drafts, caches and notes. */
export function forgetCase(db: Database, id: CaseId): Promise<void> {
  const tx = db.transaction(
    ['keys', 'rows', 'entries', 'drafts', 'caches', 'notes', 'counts'],
    'readwrite',
  );
  return asOne(tx, async () => {
    const log = tx.objectStore('entries');
    const counts = tx.objectStore('counts');
    const [entries, removals = 0] = await Promise.all([
      log.index('case').getAllKeys(entriesAfter(id, 0)),
      counts.get('removals'),
    ]);
    await together<unknown>([
      () => tx.objectStore('keys').delete(id),
      () => tx.objectStore('rows').delete(id),
      ...entries.map((seq) => () => log.delete(seq)),
      () => tx.objectStore('drafts').delete(draftsOf(id)),
      () => tx.objectStore('caches').delete(foldCacheName(id)),
      // The row is in there too.
      () => tx.objectStore('caches').delete('overview'),
      () => tx.objectStore('notes').delete(notesOf(id)),
      () => counts.put(removals + 1, 'removals'),
    ]);
  });
}

/** Removed in another window: a late write must not make half a case of it again. */
export function stillThere(found: KeyRecord | undefined, expected: KeyRecord): void {
  if (found === undefined || !isSameKey(found.kept, expected.kept)) throw storeError('removed');
}
