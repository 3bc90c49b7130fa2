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
import type { Database, EntryRecord, KeyRecord, NoteRecord, RowRecord } from './database.ts';
import { openDatabase } from './database.ts';
import { Listening } from './listening.ts';
import type { Home, Loading } from './loadCase.ts';
import { loadCase } from './loadCase.ts';
import { logEndName, readLogEnd } from './logEnd.ts';
import type { StoreTools } from './neighbours.ts';
import { browserTools, Neighbours, WriterLock } from './neighbours.ts';
import { newId } from './newId.ts';
import { Notes } from './notes.ts';
import type { Linked, OpenCase } from './openCase.ts';
import { OpenCases } from './openCases.ts';
import type { PlacedEntry } from './openRecords.ts';
import { draftPlace, openEntries, openOne, readSummary } from './openRecords.ts';
import { Overview, rowPlace } from './overview.ts';
import { rawRecordsOf } from './rawRecords.ts';
import { lastPlaceOfAll, readEntriesAfter } from './readCase.ts';
import type { KeyRing } from './sealer.ts';
import { storeError, tellingWhy } from './storeSentences.ts';
import {
  forgetCase,
  writeAdded,
  writeAppended,
  writeDraft,
  writeNew,
  writeRow,
} from './writeCase.ts';

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
    return tellingWhy('write', async () => {
      const { id } = summary;
      const open = await this.#cases.make(id);
      const linked = await open.link(operations);
      const [entries, row, end] = await Promise.all([
        sealAll(open, linked),
        this.#sealRow(summary),
        this.#sealEnd(id, linked),
      ]);
      await writeNew(this.#db, keyOf(open), row, entries, end);
      for (const operation of operations) open.own.add(operation.id);
      open.written(linked);
      this.#cases.put(open);
      this.#neighbours.tell(id);
    });
  }

  append(
    id: CaseId,
    operations: readonly Operation[],
    settled: readonly string[],
    summary: CaseSummary,
  ): Promise<void> {
    return tellingWhy('write', async () => {
      const open = await this.#cases.get(id);
      await open.inTurn(async () => {
        await this.#cases.readTips(open);
        const [linked, row, drafts] = await Promise.all([
          open.link(operations),
          this.#sealRow(summary),
          this.#draftsAt(open, settled),
        ]);
        const [entries, end] = await Promise.all([
          sealAll(open, linked),
          this.#sealEnd(id, linked),
        ]);
        for (const operation of operations) open.own.add(operation.id);
        const { put, there } = await writeAppended(
          this.#db,
          keyOf(open),
          entries,
          drafts,
          row,
          end,
        );
        open.written(linked.filter(({ link }) => put.includes(link.id)));
        // Tried before, and come through after all: it stands behind what it was given then.
        if (there.length > 0) open.rewritten((await openEntries(open.sealer, there)).good);
      });
      if (operations.length > 0) this.#neighbours.tell(id);
    });
  }

  keepDraft(id: CaseId, key: string, operation: Operation): Promise<void> {
    return tellingWhy('write', async () => {
      const { writer, lock } = this.#loading;
      const [open] = await Promise.all([this.#cases.get(id), lock.held]);
      const at = { case: id, writer, slot: await open.slotOf(key) };
      const sealed = await open.sealer.seal(draftPlace(at), { key, operation });
      await writeDraft(this.#db, keyOf(open), { ...at, sealed });
    });
  }

  keepSummary(summary: CaseSummary): Promise<void> {
    return tellingWhy('write', async () => {
      const open = await this.#cases.get(summary.id);
      await writeRow(this.#db, keyOf(open), await this.#sealRow(summary));
    });
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
      const found = await this.#casesOf(ids);
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
    return tellingWhy('write', async () => {
      const there = await this.#cases.find(id);
      if (!there && !fresh) throw storeError('removed');
      const open = there ?? (await this.#cases.make(id));
      const given = new Map(entries.map((entry) => [entry.operation.id, entry]));
      const found = await this.#casesOf([...given.keys()]);
      if (found.some((one) => one !== undefined && one !== id)) throw storeError('other-case');
      const missing = [...given.values()].filter(
        ({ operation }, at) => found[at] === undefined || open.broken.has(operation.id),
      );
      const [sealed, making] = await Promise.all([
        sealAll(
          open,
          missing.map((entry) => ({ entry })),
        ),
        there || !fresh ? undefined : this.#sealRow(fresh),
      ]);
      const put = new Set(await writeAdded(this.#db, keyOf(open), sealed, open.broken, making));
      if (!there) this.#cases.put(open);
      for (const one of put) open.broken.delete(one);
      if (put.size > 0) {
        await this.#listening.readOn(id);
        this.#neighbours.tell(id);
      }
      return missing.filter(({ operation }) => put.has(operation.id));
    });
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

  /** The note of what the log ends with; none when nothing is written. */
  async #sealEnd(id: CaseId, linked: readonly Linked[]): Promise<NoteRecord | undefined> {
    const last = linked.at(-1);
    return last && this.notes.seal(logEndName(id), last.link);
  }

  async #sealRow(summary: CaseSummary): Promise<RowRecord> {
    const { id } = summary;
    return { id, sealed: await this.#ring.common.seal(rowPlace(id), summary) };
  }

  /** Where the drafts at these addresses lie: this window's, and those it was handed by `load`. */
  async #draftsAt(open: OpenCase, keys: readonly string[]) {
    const { writer } = this.#loading;
    const at = async (key: string) => [
      { case: open.id, writer, slot: await open.slotOf(key) },
      ...open.adopted(key).map((one) => ({ case: open.id, writer: one.writer, slot: one.slot })),
    ];
    return (await Promise.all(keys.map(at))).flat();
  }

  /** Which case each entry is of; undefined for those that are not there. */
  async #casesOf(ids: readonly OperationId[]): Promise<readonly (CaseId | undefined)[]> {
    const index = this.#db.transaction('entries').store.index('id');
    const found = await Promise.all(ids.map((one) => index.get(one)));
    return found.map((one) => one?.case);
  }
}

async function sealAll(
  { id, sealer }: OpenCase,
  entries: readonly Pick<Linked, 'entry'>[],
): Promise<readonly EntryRecord[]> {
  return Promise.all(
    entries.map(async ({ entry }) => {
      const own = entry.operation.id;
      return { id: own, case: id, sealed: await sealer.seal(own, entry) };
    }),
  );
}

function keyOf({ id, kept }: OpenCase): KeyRecord {
  return { id, kept };
}

/** A row nobody can read: the case can be opened, and then has its row again. */
function unreadRow(id: CaseId, home: Home): CaseSummary {
  const never = new Date(0).toISOString();
  const practice = home === 'practice';
  const blank = { id, name: '', practice, createdAt: never, changedAt: never, open: 0 } as const;
  return { ...blank, phase: 'opening', broken: true };
}
