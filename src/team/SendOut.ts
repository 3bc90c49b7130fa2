// Sends what the team database has not got: first keys and the like, then entries, case by case.
import type { LogEntry } from '../log/entry.ts';
import type { CouchDatabase } from './CouchDatabase.ts';
import { CouchError } from './CouchError.ts';
import { currentKey, type HeldKey, isIn, type SharedCase } from './caseKeys.ts';
import { type CaseTag, type EntryDocument, entryDocumentId, entryPlace } from './documents.ts';
import { type Handing, importCaseKey, ownParty, settleCases } from './handing.ts';
import type { PlacedEntry, TeamCases } from './ports.ts';
import { SentMarks } from './SentMarks.ts';
import { sealText } from './seals.ts';
import type { TakeIn } from './TakeIn.ts';
import type { SyncMemo } from './TeamNotes.ts';

/** Entries read and sent at a time, and characters in one request, more or less. */
const ENTRIES = 200;
const REQUEST = 2_000_000;

type Parts = {
  readonly handing: Handing;
  readonly cases: TeamCases;
  readonly database: CouchDatabase;
  readonly takeIn: TakeIn;
  /** Notes, here and at the server, that something was sent. */
  readonly note: (turn: (now: SyncMemo) => SyncMemo, signal: AbortSignal) => Promise<void>;
};

/** A case, the key it is sealed with, how far it was sent before, and where it is written down how far now. */
type Sending = {
  readonly shared: SharedCase;
  readonly held: HeldKey;
  readonly from: number;
  readonly sent: SentMarks;
};

type Batch = {
  readonly shared: SharedCase;
  readonly documents: readonly EntryDocument[];
  readonly placed: ReadonlyMap<string, PlacedEntry>;
};

export class SendOut {
  readonly #parts: Parts;
  /** How far the sending had come when the server turned out to have lost something. */
  before: SyncMemo['marks'] = {};
  #sent = 0;
  #resent = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** How many entries the server took, and of these had lost, since the last time this was asked. */
  takeCounts(): { readonly sent: number; readonly resent: number } {
    const counts = { sent: this.#sent, resent: this.#resent };
    this.#sent = 0;
    this.#resent = 0;
    return counts;
  }

  /** Gives back whether the server took anything. */
  async send(signal: AbortSignal): Promise<boolean> {
    const { handing } = this.#parts;
    await settleCases(handing, (cases) => cases);
    let any = await this.#sendOutbox(signal);
    const me = await ownParty(handing);
    // Read once for all cases: nobody else moves a case's mark.
    const { marks } = await this.#memo.read();
    const sent = new SentMarks(Object.keys(marks).length, (fresh) =>
      this.#parts.note((now) => ({ ...now, marks: { ...now.marks, ...fresh } }), signal),
    );
    for (const shared of (await handing.notes.keys.read()).cases) {
      const held = currentKey(shared);
      if (!held || !isIn(shared.roll, me.id)) continue;
      if (await this.#sendCase({ shared, held, from: marks[shared.tag] ?? 0, sent }, signal))
        any = true;
    }
    await sent.note();
    return any;
  }

  async #sendOutbox(signal: AbortSignal): Promise<boolean> {
    const { handing, database, note } = this.#parts;
    const { outbox } = handing.notes;
    const { waiting } = await outbox.read();
    // Written whole each time: many are taken out at once.
    const share = Math.max(ENTRIES, Math.ceil(waiting.length / 4));
    const gone = new Set<string>();
    for (let at = 0; at < waiting.length; at += ENTRIES) {
      const some = waiting.slice(at, at + ENTRIES);
      await database.putAll(some, signal);
      for (const { _id } of some) gone.add(_id);
      if (gone.size < share && at + ENTRIES < waiting.length) continue;
      await note((now) => now, signal);
      await outbox.change((box) => ({
        ...box,
        waiting: box.waiting.filter(({ _id }) => !gone.has(_id)),
      }));
      gone.clear();
    }
    return waiting.length > 0;
  }

  async #sendCase({ shared, held, from, sent }: Sending, signal: AbortSignal) {
    const { cases, takeIn } = this.#parts;
    const { tag, caseId } = shared;
    let key: CryptoKey | undefined;
    let place = from;
    let any = false;
    for (;;) {
      const some = await cases.entriesAfter(caseId, place, ENTRIES);
      const last = some.at(-1);
      if (!last) return any;
      const sealing = key ?? (await importCaseKey(held.raw));
      key = sealing;
      const named = some.map((one) => [entryDocumentId(tag, one.entry.operation.id), one] as const);
      const placed = new Map(named);
      const listed = [...placed.keys()].filter((id) => takeIn.listed.has(id));
      await this.#compare(shared, listed, placed, signal);
      for (const id of listed) placed.delete(id);
      const documents = await Promise.all(
        [...placed].map(([id, { entry }]) => seal(sealing, held, id, entry)),
      );
      for (const request of inRequests(documents)) {
        if (await this.#put({ shared, documents: request, placed }, signal)) any = true;
      }
      place = last.place;
      await sent.add(tag, place, some.length);
    }
  }

  /** Those too large together are sent in halves, and one too large alone is noted and left out. */
  async #put({ shared, documents, placed }: Batch, signal: AbortSignal): Promise<boolean> {
    const { database, takeIn } = this.#parts;
    try {
      const results = await database.putAll(documents, signal);
      const written = results.flatMap(({ id, fate }) => (fate === 'written' ? [id] : []));
      const there = results.flatMap(({ id, fate }) => (fate === 'there' ? [id] : []));
      await this.#compare(shared, there, placed, signal);
      for (const id of written) takeIn.confirmed.add(id);
      this.#sent += written.length;
      this.#resent += written.filter((id) => this.#wasSent(shared.tag, placed.get(id))).length;
      return written.length > 0;
    } catch (problem) {
      if (!(problem instanceof CouchError) || problem.fault !== 'too-big') throw problem;
      if (documents.length === 1) {
        const ids = documents.map(({ _id }) => _id);
        await this.#memo.change((now) => ({
          ...now,
          tooBig: [...new Set([...now.tooBig, ...ids])],
        }));
        return false;
      }
      const half = Math.ceil(documents.length / 2);
      const halves = [documents.slice(0, half), documents.slice(half)];
      let any = false;
      for (const some of halves) {
        if (await this.#put({ shared, documents: some, placed }, signal)) any = true;
      }
      return any;
    }
  }

  /**
   * A name that is taken is as a rule our own, sent before the answer was lost, or an entry that somebody
   * else had from a file. It is looked at all the same.
   */
  async #compare(
    shared: SharedCase,
    there: readonly string[],
    placed: Batch['placed'],
    signal: AbortSignal,
  ): Promise<void> {
    const { takeIn } = this.#parts;
    const ours = new Map<string, LogEntry>();
    for (const id of there) {
      const own = placed.get(id);
      if (own && !takeIn.confirmed.has(id)) ours.set(id, own.entry);
    }
    if (ours.size === 0) return;
    const unlike = await takeIn.unlike(shared, ours, signal);
    for (const id of ours.keys()) takeIn.confirmed.add(id);
    if (unlike.length === 0) return;
    const laid = { why: 'changed', about: shared.caseId } as const;
    await this.#memo.change((now) => ({
      ...now,
      aside: { ...now.aside, ...Object.fromEntries(unlike.map((id) => [id, laid])) },
    }));
  }

  get #memo() {
    return this.#parts.handing.notes.memo;
  }

  #wasSent(tag: CaseTag, one: PlacedEntry | undefined): boolean {
    return one !== undefined && one.place <= (this.before[tag] ?? 0);
  }
}

async function seal(
  key: CryptoKey,
  held: HeldKey,
  id: string,
  entry: LogEntry,
): Promise<EntryDocument> {
  return { _id: id, v: 1, key: held.id, ...(await sealText(key, entryPlace(id, held.id), entry)) };
}

function* inRequests(documents: readonly EntryDocument[]): Generator<readonly EntryDocument[]> {
  let some: EntryDocument[] = [];
  let size = 0;
  for (const document of documents) {
    if (some.length > 0 && size + document.ct.length > REQUEST) {
      yield some;
      some = [];
      size = 0;
    }
    some.push(document);
    size += document.ct.length;
  }
  if (some.length > 0) yield some;
}
