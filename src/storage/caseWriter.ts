// What a store does to write: seals what is given, and hands it over to one transaction.
import type { EntryLink, LogEntry } from '../log/entry.ts';
import type { Operation } from '../log/operation.ts';
import type { Saved } from './appendEntries.ts';
import type { CaseId, CaseSummary } from './caseStore.ts';
import type { EntryRecord, KeyRecord, RowRecord } from './database.ts';
import type { Listening } from './listening.ts';
import type { Loading } from './loadCase.ts';
import type { Neighbours } from './neighbours.ts';
import type { Linked, OpenCase } from './openCase.ts';
import type { SealedRow } from './openRecords.ts';
import { draftPlace, openEntries } from './openRecords.ts';
import { rowPlace } from './overview.ts';
import { casesOf, isKeyLost } from './readCase.ts';
import type { Save } from './saves.ts';
import { makeSave } from './saves.ts';
import type { Sealer } from './sealer.ts';
import { storeError, tellingWhy } from './storeSentences.ts';
import { writeAdded, writeNew, writeRow } from './writeCase.ts';

/** What writing needs of the store. */
export type Writing = Pick<Loading, 'db' | 'cases' | 'ends' | 'writer' | 'lock' | 'tools'> & {
  readonly common: Sealer;
  readonly neighbours: Neighbours;
  readonly listening: Listening;
};

/** The port's writes, as the port says them. */
export class CaseWriter {
  readonly #parts: Writing;

  constructor(parts: Writing) {
    this.#parts = parts;
  }

  create(summary: CaseSummary, operations: readonly Operation[]): Promise<void> {
    return tellingWhy('write', async () => {
      const { id } = summary;
      const open = await this.#parts.cases.make(id);
      const linked = await open.link(operations);
      const [entries, row, end] = await Promise.all([
        sealAll(open, linked),
        this.#sealRow(summary, linked.at(-1)?.link),
        this.#parts.ends.first(id, linked),
      ]);
      await writeNew(this.#parts.db, keyOf(open), row, entries, end);
      for (const operation of operations) open.own.add(operation.id);
      open.written(linked);
      this.#parts.cases.put(open);
      this.#parts.neighbours.tell(id);
    });
  }

  append(
    id: CaseId,
    operations: readonly Operation[],
    settled: readonly string[],
    summary: CaseSummary,
  ): Promise<void> {
    return tellingWhy('write', async () => {
      const open = await this.#parts.cases.get(id);
      await open.inTurn(async () => {
        await this.#parts.cases.readTips(open);
        const { ends, tools } = this.#parts;
        const [linked, drafts, found] = await Promise.all([
          open.link(operations),
          this.#draftsAt(open, settled),
          // Without entries nothing is held against what lies there.
          operations.length > 0 ? ends.expected(id) : ends.read(id),
        ]);
        await tools.ownTask?.();
        const [entries, row, end] = await Promise.all([
          sealAll(open, linked),
          this.#sealRow(summary, linked.at(-1)?.link ?? found.end.last),
          ends.next(id, linked, found, false),
        ]);
        for (const operation of operations) open.own.add(operation.id);
        let appending = { key: keyOf(open), entries, settled: drafts, row, end };
        let written = await this.#make({ is: 'answer', appending });
        // Another window was faster, or what the log ended with is gone: the note must say so.
        while (written === 'moved') {
          const renewed = await ends.next(id, linked, await ends.read(id), true);
          appending = { ...appending, end: renewed };
          written = await this.#make({ is: 'answer', appending });
        }
        const { put, there } = written;
        if (there.length === 0) ends.wrote(id, appending.end);
        open.written(linked.filter(({ link }) => put.includes(link.id)));
        // Tried before, and come through after all: it stands behind what it was given then.
        if (there.length > 0) {
          open.rewritten((await openEntries(open.sealer, there)).good);
          await this.#renewRow(open, summary);
        }
      });
      if (operations.length > 0) this.#parts.neighbours.tell(id);
    });
  }

  keepDraft(id: CaseId, key: string, operation: Operation): Promise<void> {
    return tellingWhy('write', async () => {
      const { writer, lock } = this.#parts;
      const [open] = await Promise.all([this.#parts.cases.get(id), lock.held]);
      const at = { case: id, writer, slot: await open.slotOf(key) };
      const sealed = await open.sealer.seal(draftPlace(at), { key, operation });
      await this.#make({ is: 'draft', key: keyOf(open), draft: { ...at, sealed } });
    });
  }

  keepSummary(summary: CaseSummary): Promise<void> {
    return tellingWhy('write', async () => {
      const open = await this.#parts.cases.get(summary.id);
      await this.#renewRow(open, summary);
    });
  }

  addEntries(
    id: CaseId,
    entries: readonly LogEntry[],
    fresh?: CaseSummary,
  ): Promise<readonly LogEntry[]> {
    return tellingWhy('write', async () => {
      // As it lies now: another window may have removed a case that this one has had open.
      const key = await this.#parts.db.get('keys', id);
      const there = key && (await this.#parts.cases.find(id, key));
      // With a new key, what lies there of it would never open.
      if (!there && (await isKeyLost(this.#parts.db, id))) throw storeError('lost-key');
      if (!there && !fresh) throw storeError('removed');
      const open = there ?? (await this.#parts.cases.make(id));
      const given = new Map(entries.map((entry) => [entry.operation.id, entry]));
      const found = await casesOf(this.#parts.db, [...given.keys()]);
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
      const put = new Set(
        await writeAdded(this.#parts.db, keyOf(open), sealed, open.broken, making),
      );
      if (!there) this.#parts.cases.put(open);
      for (const one of put) open.broken.delete(one);
      if (put.size > 0) {
        await this.#parts.listening.readOn(id);
        this.#parts.neighbours.tell(id);
      }
      return missing.filter(({ operation }) => put.has(operation.id));
    });
  }

  async #renewRow(open: OpenCase, summary: CaseSummary): Promise<void> {
    const { db, ends } = this.#parts;
    const { end } = await ends.read(open.id);
    await writeRow(db, keyOf(open), await this.#sealRow(summary, end.last));
  }

  /** `end`: what the log ends with, for the day when the note of it is gone. */
  async #sealRow(summary: CaseSummary, end?: EntryLink): Promise<RowRecord> {
    const { id } = summary;
    const row: SealedRow = { ...summary, end };
    return { id, sealed: await this.#parts.common.seal(rowPlace(id), row) };
  }

  /** Beside the page, or else here. */
  async #make(save: Save): Promise<Saved> {
    const { db, tools } = this.#parts;
    const saved = await tools.beside?.(db.name, save);
    if (saved) return saved;
    await tools.ownTask?.();
    return makeSave(db, save);
  }

  /** Where the drafts at these addresses lie: this window's, and those it was handed by `load`. */
  async #draftsAt(open: OpenCase, keys: readonly string[]) {
    const { writer } = this.#parts;
    const at = async (key: string) => [
      { case: open.id, writer, slot: await open.slotOf(key) },
      ...open.adopted(key).map((one) => ({ case: open.id, writer: one.writer, slot: one.slot })),
    ];
    return (await Promise.all(keys.map(at))).flat();
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
