// What a store does to read: one case or all, as much as is asked for, with what does not open left out.
import type { LogEntry } from '../log/entry.ts';
import type { OperationId } from '../log/operation.ts';
import type { Pace } from '../log/slices.ts';
import type {
  CaseId,
  CaseSummary,
  LogPlace,
  MendedRows,
  RawRecord,
  StoredCase,
  WitnessedLink,
} from './caseStore.ts';
import type { Home, Loading } from './loadCase.ts';
import { loadCase } from './loadCase.ts';
import { RowMender } from './mendRows.ts';
import type { PlacedEntry } from './openRecords.ts';
import { openEntries, openOne, readSummary } from './openRecords.ts';
import { rowPlace } from './overview.ts';
import { rawRecordsOf } from './rawRecords.ts';
import { casesOf, isKeyLost, lastPlaceOfAll, readEntriesAfter } from './readCase.ts';
import type { KeyRing } from './sealer.ts';
import { storeError, tellingWhy } from './storeSentences.ts';

/** Entries read from the database at a time. */
const PORTION = 1000;

/** What reading needs of the store. */
export type Reading = Loading & { readonly ring: KeyRing };

/** The port's reads, as the port says them, and what files and the team ask besides. */
export class CaseReader {
  readonly #parts: Reading;
  readonly #mender: RowMender;

  constructor(parts: Reading) {
    this.#parts = parts;
    this.#mender = new RowMender(parts);
  }

  list(): Promise<readonly CaseSummary[]> {
    return tellingWhy('read', async () => {
      const { rows, broken, keyless } = await this.#parts.overview.list();
      const all = [...rows, ...broken.map((id) => unreadRow(id, this.#parts.home))];
      if (keyless.size === 0) return all;
      return all.map((row) => (keyless.has(row.id) ? { ...row, keyless: true } : row));
    });
  }

  mendRows(): Promise<MendedRows> {
    return tellingWhy('write', () => this.#mender.mend());
  }

  load(id: CaseId): Promise<StoredCase | undefined> {
    return tellingWhy('read', () => loadCase(this.#parts, id));
  }

  /**
   * In portions: read in one go, a long log would leave the page dead for seconds. What it follows and has
   * not is noted.
   */
  async readLog(id: CaseId, { signal, onProgress }: Pace = {}): Promise<readonly LogEntry[]> {
    await tellingWhy('read', async () => {
      if (await isKeyLost(this.#parts.db, id)) throw storeError('lost-key');
    });
    const log: LogEntry[] = [];
    for (let place = 0; ; ) {
      const { entries, mark } = await this.entriesAfter(id, place, PORTION);
      signal?.throwIfAborted();
      log.push(...entries);
      if (mark === place) break;
      place = mark;
      onProgress?.(log.length);
    }
    await tellingWhy('read', () => this.#parts.ends.missing(id, log));
    return log;
  }

  /** The entries after a place, at most so many; and how far that was. */
  async entriesAfter(
    id: CaseId,
    place: LogPlace,
    limit?: number,
  ): Promise<{ readonly entries: readonly LogEntry[]; readonly mark: LogPlace }> {
    const { placed, mark } = await this.placedAfter(id, place, limit);
    return { entries: placed.map(({ entry }) => entry), mark };
  }

  /** The same, with the place of each. */
  placedAfter(
    id: CaseId,
    place: LogPlace,
    limit?: number,
  ): Promise<{ readonly placed: readonly PlacedEntry[]; readonly mark: LogPlace }> {
    return tellingWhy('read', async () => {
      const open = await this.#parts.cases.find(id);
      if (!open) return { placed: [], mark: place };
      const records = await readEntriesAfter(this.#parts.db, id, place, limit);
      const { good, broken } = await openEntries(open.sealer, records);
      for (const one of broken) open.broken.add(one.id);
      return { placed: good, mark: records.at(-1)?.seq ?? place };
    });
  }

  /** The overview's row of a case; undefined when there is none, or it does not open. */
  findRow(id: CaseId): Promise<CaseSummary | undefined> {
    return tellingWhy('read', async () => {
      const record = await this.#parts.db.get('rows', id);
      const opened = record && openOne(this.#parts.ring.common, rowPlace(id), record.sealed);
      return readSummary(await opened, id);
    });
  }

  /** The place after everything that any case has now. */
  lastPlace(): Promise<LogPlace> {
    return tellingWhy('read', () => lastPlaceOfAll(this.#parts.db));
  }

  /** Those of the operations that the case has no entry of, or none that opens. */
  lacking(id: CaseId, ids: readonly OperationId[]): Promise<readonly OperationId[]> {
    return tellingWhy('read', async () => {
      const open = await this.#parts.cases.find(id);
      const found = await casesOf(this.#parts.db, ids);
      return ids.filter((one, at) => found[at] !== id || open?.broken.has(one));
    });
  }

  async has(id: CaseId): Promise<boolean> {
    return tellingWhy('read', async () => (await this.#parts.db.getKey('keys', id)) !== undefined);
  }

  readEnd(id: CaseId): Promise<readonly WitnessedLink[]> {
    return tellingWhy('read', () => this.#parts.ends.witnesses(id));
  }

  rawRecords(id: CaseId): Promise<readonly RawRecord[]> {
    return tellingWhy('read', () => rawRecordsOf(this.#parts.db, this.#parts.ring, id));
  }
}

/** A row that is gone or that nobody can read: the case can be opened, and then has its row again. */
function unreadRow(id: CaseId, home: Home): CaseSummary {
  const never = new Date(0).toISOString();
  const practice = home === 'practice';
  const blank = { id, name: '', practice, createdAt: never, changedAt: never, open: 0 } as const;
  return { ...blank, phase: 'opening', broken: true };
}
