// Rows of the overview that are gone or do not open, written again from the logs; and cases nothing else names.

import type { Reading } from './caseReader.ts';
import type { CaseId, CaseSummary, MendedRows } from './caseStore.ts';
import { StoreError } from './caseStore.ts';
import { entriesAfter } from './database.ts';
import { openFoldCache } from './foldCache.ts';
import { standIn } from './loadCase.ts';
import type { SealedRow } from './openRecords.ts';
import { openEntries, openOne, readSummary } from './openRecords.ts';
import { rowPlace } from './overview.ts';
import { casesWithEntries, readCase, readEntriesAfter } from './readCase.ts';
import { writeRowInstead } from './writeCase.ts';

/** Rows written before the overview is shown anew. */
const PORTION = 100;

export class RowMender {
  readonly #store: Reading;
  /** Those that no row can be made of: tried once in each window. */
  readonly #hopeless = new Set<CaseId>();
  #hasSought = false;

  constructor(store: Reading) {
    this.#store = store;
  }

  /** A portion of the rows; and, the first time, the cases that only their entries name. */
  async mend(): Promise<MendedRows> {
    const { overview } = this.#store;
    const { broken, keyless } = await overview.list();
    let written = 0;
    for (const id of broken) {
      if (keyless.has(id) || this.#hopeless.has(id)) continue;
      const outcome = await this.#mendOne(id);
      if (outcome === 'written') written += 1;
      if (outcome === 'hopeless') this.#hopeless.add(id);
      if (written === PORTION) return { written, found: 0 };
    }
    if (this.#hasSought || written > 0) return { written, found: 0 };
    this.#hasSought = true;
    return { written, found: await this.#seek() };
  }

  /** `there`: somebody else was faster, and knows more of the row than the log does. */
  async #mendOne(id: CaseId): Promise<'written' | 'there' | 'hopeless'> {
    const { db, ends, ring } = this.#store;
    const records = await readCase(db, id, false);
    const { row: was } = records ?? {};
    if (!records || (was && readSummary(await openOne(ring.common, rowPlace(id), was.sealed), id)))
      return 'there';
    const row = await this.#rowOf(id);
    if (!row) return 'hopeless';
    const { end } = await ends.read(id);
    const sealedRow: SealedRow = { ...row, end: end.last };
    const sealed = await ring.common.seal(rowPlace(id), sealedRow);
    const isWritten = await writeRowInstead(db, records.key, { id, sealed }, was);
    return isWritten ? 'written' : 'there';
  }

  /** Undefined where the case's key does not open, or nothing of its log does. */
  async #rowOf(id: CaseId): Promise<CaseSummary | undefined> {
    const { db, cases, home, tools, loadIndex } = this.#store;
    const open = await cases.find(id).catch((cause: unknown) => {
      if (cause instanceof StoreError && cause.trouble === 'broken-key') return undefined;
      throw cause;
    });
    if (!open) return undefined;
    const [index, { buildRow }] = await Promise.all([loadIndex(), import('./buildRow.ts')]);
    let records = await readCase(db, id, false);
    const cache = records?.cache && (await openFoldCache(id, open.sealer, records.cache, index));
    if (records?.cache && !cache) records = await readCase(db, id, true);
    if (!records) return undefined;
    const { good, broken } = await openEntries(open.sealer, records.entries);
    if (!cache && good.length === 0 && broken.length > 0) return undefined;
    const first = await openEntries(open.sealer, await readEntriesAfter(db, id, 0, 1));
    const now = tools.now();
    const blank = standIn(id, home, [...first.good, ...good], now.toISOString());
    const operations = good.map(({ entry }) => entry.operation);
    return buildRow(blank, index, { state: cache?.fold, operations }, now);
  }

  /** Cases with a row or a key alone where that is not seen by counting, and those with neither: how many there are. */
  async #seek(): Promise<number> {
    const { db, overview, tools } = this.#store;
    // It asks the database once for each case, and nobody waits for it.
    await new Promise<void>((resolve) => tools.atRest(async () => resolve()));
    const tx = db.transaction(['keys', 'rows']);
    const [keys, rows] = await Promise.all([
      tx.objectStore('keys').getAllKeys(),
      tx.objectStore('rows').getAllKeys(),
    ]);
    const named = new Set(rows);
    // Where there are not as many of each, the overview has seen it itself.
    const unlike = keys.length === rows.length ? keys.filter((id) => !named.has(id)) : [];
    if (unlike.length > 0) overview.noteUnlikeIds();
    for (const id of keys) named.add(id);
    const found: CaseId[] = [];
    for await (const id of casesWithEntries(db)) if (!named.has(id)) found.push(id);
    // Made meanwhile, they have a key.
    const orphans: CaseId[] = [];
    for (const id of found) {
      const [key, entry] = await Promise.all([
        db.getKey('keys', id),
        db.getKeyFromIndex('entries', 'case', entriesAfter(id, 0)),
      ]);
      if (key === undefined && entry !== undefined) orphans.push(id);
    }
    overview.noteOrphans(orphans);
    return unlike.length + orphans.length;
  }
}
