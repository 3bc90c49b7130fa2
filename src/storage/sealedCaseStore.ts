// The case store in IndexedDB, written once for both homes: what it writes is sealed by the key ring it is given.
import type { ContentIndex } from '#forms/answers/contentIndex.ts';
import type { LogEntry } from '../log/entry.ts';
import type { Operation, OperationId } from '../log/operation.ts';
import type { Pace } from '../log/slices.ts';
import { CaseReader } from './caseReader.ts';
import type {
  CaseId,
  CaseStore,
  CaseSummary,
  LogPlace,
  MendedRows,
  RawRecord,
  StoredCase,
  WitnessedLink,
} from './caseStore.ts';
import { CaseWriter } from './caseWriter.ts';
import type { Database } from './database.ts';
import { openDatabase } from './database.ts';
import { Listening } from './listening.ts';
import type { Home, Loading } from './loadCase.ts';
import { LogEnds } from './logEnd.ts';
import type { StoreTools } from './neighbours.ts';
import { browserTools, Neighbours, WriterLock } from './neighbours.ts';
import { newId } from './newId.ts';
import { Notes } from './notes.ts';
import { OpenCases } from './openCases.ts';
import type { PlacedEntry } from './openRecords.ts';
import { Overview } from './overview.ts';
import type { KeyRing } from './sealer.ts';
import { tellingWhy } from './storeSentences.ts';
import { forgetCase } from './writeCase.ts';

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
  readonly #cases: OpenCases;
  readonly #neighbours: Neighbours;
  readonly #listening: Listening;
  readonly #lock: WriterLock;
  readonly #reader: CaseReader;
  readonly #writer: CaseWriter;

  /** `leftBehind`: the writers that had drafts when the store was opened. */
  constructor(db: Database, options: SealedStoreOptions, leftBehind: ReadonlySet<string>) {
    const { name, home, ring, loadIndex, tools = browserTools } = options;
    const writer = newId('w');
    this.#db = db;
    this.notes = new Notes(db, ring.common);
    this.#cases = new OpenCases(db, ring);
    this.#listening = new Listening(db, (id) => this.#cases.find(id));
    this.#neighbours = new Neighbours(tools.channel(name), (id) => void this.#listening.readOn(id));
    this.#lock = new WriterLock(writer, tools.locks);
    const loading: Loading = {
      db,
      home,
      tools,
      writer,
      leftBehind,
      loadIndex,
      cases: this.#cases,
      overview: new Overview(db, ring, tools.atRest),
      notes: this.notes,
      ends: new LogEnds(db, this.notes, ring.common, () => tools.now()),
      lock: this.#lock,
    };
    this.#reader = new CaseReader({ ...loading, ring });
    this.#writer = new CaseWriter({
      ...loading,
      common: ring.common,
      neighbours: this.#neighbours,
      listening: this.#listening,
    });
  }

  list(): Promise<readonly CaseSummary[]> {
    return this.#reader.list();
  }

  mendRows(): Promise<MendedRows> {
    return this.#reader.mendRows();
  }

  load(id: CaseId): Promise<StoredCase | undefined> {
    return this.#reader.load(id);
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
      await this.#listening.readOn(id);
    });
  }

  readLog(id: CaseId, pace?: Pace): Promise<readonly LogEntry[]> {
    return this.#reader.readLog(id, pace);
  }

  /** The entries after a place, at most so many; and how far that was. */
  entriesAfter(
    id: CaseId,
    place: LogPlace,
    limit?: number,
  ): Promise<{ readonly entries: readonly LogEntry[]; readonly mark: LogPlace }> {
    return this.#reader.entriesAfter(id, place, limit);
  }

  /** The same, with the place of each. */
  placedAfter(
    id: CaseId,
    place: LogPlace,
    limit?: number,
  ): Promise<{ readonly placed: readonly PlacedEntry[]; readonly mark: LogPlace }> {
    return this.#reader.placedAfter(id, place, limit);
  }

  /** The overview's row of a case; undefined when there is none, or it does not open. */
  findRow(id: CaseId): Promise<CaseSummary | undefined> {
    return this.#reader.findRow(id);
  }

  /** The place after everything that any case has now. */
  lastPlace(): Promise<LogPlace> {
    return this.#reader.lastPlace();
  }

  /** Those of the operations that the case has no entry of, or none that opens. */
  lacking(id: CaseId, ids: readonly OperationId[]): Promise<readonly OperationId[]> {
    return this.#reader.lacking(id, ids);
  }

  has(id: CaseId): Promise<boolean> {
    return this.#reader.has(id);
  }

  addEntries(
    id: CaseId,
    entries: readonly LogEntry[],
    fresh?: CaseSummary,
  ): Promise<readonly LogEntry[]> {
    return this.#writer.addEntries(id, entries, fresh);
  }

  readEnd(id: CaseId): Promise<readonly WitnessedLink[]> {
    return this.#reader.readEnd(id);
  }

  watch(
    id: CaseId,
    hear: (operations: readonly Operation[]) => void,
    place?: LogPlace,
    gone?: () => void,
  ): () => void {
    return this.#listening.watch(id, hear, place, gone);
  }

  rawRecords(id: CaseId): Promise<readonly RawRecord[]> {
    return this.#reader.rawRecords(id);
  }

  /** Lets go of the database, the other windows and this window's lock. Nothing can be read or written after. */
  close(): void {
    this.#lock.release();
    this.#neighbours.close();
    this.#db.close();
  }
}
