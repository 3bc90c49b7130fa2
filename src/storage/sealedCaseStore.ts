// The case store in IndexedDB, written once for both homes: what it writes is sealed by the key ring it is given.
import type { ContentIndex } from '#forms/answers/contentIndex.ts';
import type { EntryLink, LogEntry } from '../log/entry.ts';
import type { Operation, OperationId } from '../log/operation.ts';
import type { Pace } from '../log/slices.ts';
import type {
  CaseId,
  CaseStore,
  CaseSummary,
  LogPlace,
  RawRecord,
  StoredCase,
} from './caseStore.ts';
import { CaseWriter } from './caseWriter.ts';
import type { Database } from './database.ts';
import { openDatabase } from './database.ts';
import { Listening } from './listening.ts';
import type { Home, Loading } from './loadCase.ts';
import { loadCase } from './loadCase.ts';
import { logEndName, readLogEnd } from './logEnd.ts';
import type { StoreTools } from './neighbours.ts';
import { browserTools, Neighbours, WriterLock } from './neighbours.ts';
import { newId } from './newId.ts';
import { Notes } from './notes.ts';
import { OpenCases } from './openCases.ts';
import type { PlacedEntry } from './openRecords.ts';
import { openEntries, openOne, readSummary } from './openRecords.ts';
import { Overview, rowPlace } from './overview.ts';
import { rawRecordsOf } from './rawRecords.ts';
import { lastPlaceOfAll, readEntriesAfter } from './readCase.ts';
import type { KeyRing } from './sealer.ts';
import { tellingWhy } from './storeSentences.ts';
import { forgetCase } from './writeCase.ts';

/** Entries read from the database at a time. */
const PORTION = 1000;

export type SealedStoreOptions = {
  /** The database. */
  readonly name: string;
  readonly home: Home;
  readonly ring: KeyRing;
  /** The content that the caches of folds are made with. */
  loadIndex(): Promise<ContentIndex>;
  readonly tools?: StoreTools;
};

/** Opens a home. Rejects with a `StoreError` where the browser refuses. */
export async function openSealedStore(options: SealedStoreOptions): Promise<SealedCaseStore> {
  const db = await openDatabase(options.name);
  const drafts = await tellingWhy('read', () => db.getAllKeys('drafts'));
  return new SealedCaseStore(db, options, new Set(drafts.map(([, writer]) => writer)));
}

export class SealedCaseStore implements CaseStore {
  /** Small values beside the cases, sealed with the common key. */
  readonly notes: Notes;
  readonly #db: Database;
  readonly #ring: KeyRing;
  readonly #cases: OpenCases;
  readonly #overview: Overview;
  readonly #neighbours: Neighbours;
  readonly #listening: Listening;
  readonly #loading: Loading;
  readonly #writer: CaseWriter;

  /** `leftBehind`: the writers that had drafts when the store was opened. */
  constructor(db: Database, options: SealedStoreOptions, leftBehind: ReadonlySet<string>) {
    const { name, home, ring, loadIndex, tools = browserTools } = options;
    const writer = newId('w');
    this.#db = db;
    this.#ring = ring;
    this.notes = new Notes(db, ring.common);
    this.#cases = new OpenCases(db, ring);
    this.#overview = new Overview(db, ring, tools.atRest);
    this.#listening = new Listening(db, (id) => this.#cases.find(id));
    this.#neighbours = new Neighbours(tools.channel(name), (id) => void this.#listening.readOn(id));
    this.#loading = {
      db,
      home,
      tools,
      writer,
      leftBehind,
      loadIndex,
      cases: this.#cases,
      overview: this.#overview,
      notes: this.notes,
      lock: new WriterLock(writer, tools.locks),
    };
    this.#writer = new CaseWriter({
      ...this.#loading,
      common: ring.common,
      neighbours: this.#neighbours,
      listening: this.#listening,
    });
  }

  list() {
    return tellingWhy('read', async () => {
      const { rows, broken } = await this.#overview.list();
      return [...rows, ...broken.map((id) => unreadRow(id, this.#loading.home))];
    });
  }

  load(id: CaseId): Promise<StoredCase | undefined> {
    return tellingWhy('read', () => loadCase(this.#loading, id));
  }

  create(summary: CaseSummary, operations: readonly Operation[]): Promise<void> {
    return this.#writer.create(summary, operations);
  }

  append(
    id: CaseId,
    operations: readonly Operation[],
    settled: readonly string[],
    summary: CaseSummary,
  ): Promise<void> {
    return this.#writer.append(id, operations, settled, summary);
  }

  keepDraft(id: CaseId, key: string, draft: Operation): Promise<void> {
    return this.#writer.keepDraft(id, key, draft);
  }

  keepSummary(summary: CaseSummary): Promise<void> {
    return this.#writer.keepSummary(summary);
  }

  remove(id: CaseId): Promise<void> {
    return tellingWhy('write', async () => {
      await forgetCase(this.#db, id);
      this.#cases.forget(id);
      this.#neighbours.tell(id);
    });
  }

  /** In portions: read in one go, a long log would leave the page dead for seconds. */
  async readLog(id: CaseId, { signal, onProgress }: Pace = {}): Promise<readonly LogEntry[]> {
    const log: LogEntry[] = [];
    for (let place = 0; ; ) {
      const { entries, mark } = await this.entriesAfter(id, place, PORTION);
      signal?.throwIfAborted();
      log.push(...entries);
      if (mark === place) return log;
      place = mark;
      onProgress?.(log.length);
    }
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
      const open = await this.#cases.find(id);
      if (!open) return { placed: [], mark: place };
      const records = await readEntriesAfter(this.#db, id, place, limit);
      const { good, broken } = await openEntries(open.sealer, records);
      for (const one of broken) open.broken.add(one.id);
      return { placed: good, mark: records.at(-1)?.seq ?? place };
    });
  }

  /** The overview's row of a case; undefined when there is none, or it does not open. */
  findRow(id: CaseId): Promise<CaseSummary | undefined> {
    return tellingWhy('read', async () => {
      const record = await this.#db.get('rows', id);
      const opened = record && openOne(this.#ring.common, rowPlace(id), record.sealed);
      return readSummary(await opened, id);
    });
  }

  /** The place after everything that any case has now. */
  lastPlace(): Promise<LogPlace> {
    return tellingWhy('read', () => lastPlaceOfAll(this.#db));
  }

  /** Those of the operations that the case has no entry of, or none that opens. */
  lacking(id: CaseId, ids: readonly OperationId[]): Promise<readonly OperationId[]> {
    return tellingWhy('read', async () => {
      const open = await this.#cases.find(id);
      const found = await this.#writer.casesOf(ids);
      return ids.filter((one, at) => found[at] !== id || open?.broken.has(one));
    });
  }

  async has(id: CaseId): Promise<boolean> {
    return tellingWhy('read', async () => (await this.#db.getKey('keys', id)) !== undefined);
  }

  addEntries(
    id: CaseId,
    entries: readonly LogEntry[],
    fresh?: CaseSummary,
  ): Promise<readonly LogEntry[]> {
    return this.#writer.addEntries(id, entries, fresh);
  }

  async readEnd(id: CaseId): Promise<readonly EntryLink[]> {
    const link = readLogEnd(await this.notes.read(logEndName(id)));
    return link ? [link] : [];
  }

  watch(
    id: CaseId,
    hear: (operations: readonly Operation[]) => void,
    place?: LogPlace,
  ): () => void {
    return this.#listening.watch(id, hear, place);
  }

  rawRecords(id: CaseId): Promise<readonly RawRecord[]> {
    return tellingWhy('read', () => rawRecordsOf(this.#db, this.#ring, id));
  }

  /** Lets go of the database, the other windows and this window's lock. Nothing can be read or written after. */
  close(): void {
    this.#loading.lock.release();
    this.#neighbours.close();
    this.#db.close();
  }
}

/** A row nobody can read: the case can be opened, and then has its row again. */
function unreadRow(id: CaseId, home: Home): CaseSummary {
  const never = new Date(0).toISOString();
  const practice = home === 'practice';
  const blank = { id, name: '', practice, createdAt: never, changedAt: never, open: 0 } as const;
  return { ...blank, phase: 'opening', broken: true };
}
