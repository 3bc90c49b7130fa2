// The records of a case that do not open, taken out as they lie for somebody who knows the format.
import type { CaseId, RawRecord } from './caseStore.ts';
import type { Database } from './database.ts';
import { draftsOf, entriesAfter } from './database.ts';
import { rawRecord } from './faults.ts';
import { openDrafts, openEntries, openOne } from './openRecords.ts';
import { rowPlace } from './overview.ts';
import { readCase } from './readCase.ts';
import type { KeyRing, Sealer } from './sealer.ts';
import { SealBroken } from './sealer.ts';

/** All of them, with the key, when the key itself does not open; and all there are when it is gone. */
export async function rawRecordsOf(
  db: Database,
  ring: KeyRing,
  id: CaseId,
): Promise<readonly RawRecord[]> {
  const records = await readCase(db, id, true);
  if (!records) return withoutKey(db, id);
  const { key, row, entries, drafts } = records;
  const isRowWhole = row && (await openOne(ring.common, rowPlace(id), row.sealed)) !== undefined;
  const rows = row && !isRowWhole ? [rawRecord('rows', row)] : [];
  const sealer = await openKey(ring, id, key.kept);
  if (!sealer)
    return [
      rawRecord('keys', key),
      ...rows,
      ...entries.map((one) => rawRecord('entries', one)),
      ...drafts.map((one) => rawRecord('drafts', one)),
    ];
  const [log, typed] = await Promise.all([
    openEntries(sealer, entries),
    openDrafts(sealer, drafts),
  ]);
  return [
    ...rows,
    ...log.broken.map((one) => rawRecord('entries', one)),
    ...typed.broken.map((one) => rawRecord('drafts', one)),
  ];
}

/** What lies there of a case whose key is gone. */
async function withoutKey(db: Database, id: CaseId): Promise<readonly RawRecord[]> {
  const tx = db.transaction(['rows', 'entries', 'drafts']);
  const [row, entries, drafts] = await Promise.all([
    tx.objectStore('rows').get(id),
    tx.objectStore('entries').index('case').getAll(entriesAfter(id, 0)),
    tx.objectStore('drafts').getAll(draftsOf(id)),
  ]);
  return [
    ...(row ? [rawRecord('rows', row)] : []),
    ...entries.map((one) => rawRecord('entries', one)),
    ...drafts.map((one) => rawRecord('drafts', one)),
  ];
}

async function openKey(
  ring: KeyRing,
  ...key: Parameters<KeyRing['openCaseKey']>
): Promise<Sealer | undefined> {
  try {
    return await ring.openCaseKey(...key);
  } catch (cause) {
    if (cause instanceof SealBroken) return undefined;
    throw cause;
  }
}
