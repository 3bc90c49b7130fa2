// Brings one browser and the team database in step: takes in what is new there, sends what is new here.

import { fromBase64Url } from '../vault/bytes.ts';
import { CouchDatabase } from './CouchDatabase.ts';
import { CouchError } from './CouchError.ts';
import { currentKey, isIn, type SharedCase } from './caseKeys.ts';
import { type EntryDocument, entryDocumentId } from './documents.ts';
import {
  allDuties,
  grantsFor,
  type Handing,
  importCaseKey,
  ownParty,
  settleCases,
} from './handing.ts';
import { memberKey, sealMember } from './members.ts';
import type { PlacedEntry, TeamCases } from './ports.ts';
import { sealText } from './seals.ts';
import { entryPlace, TakeIn } from './TakeIn.ts';
import { TeamError } from './TeamError.ts';
import type { AsideWhy, SyncMemo, TeamSettings } from './TeamNotes.ts';
import { teamWords } from './words.ts';

/** Entries sent at a time, changes listed at a time, and characters in one request, more or less. */
const ENTRIES = 200;
const CHANGES = 1_000;
const REQUEST = 2_000_000;

/** What one round did, and how things stand after it. */
export type RoundReport = {
  /** Entries the server took. */
  readonly sent: number;
  /** Entries that were new here. */
  readonly received: number;
  /** Of those sent, how many the server once had: it has lost them, and has them again. */
  readonly resent: number;
  /** Documents laid aside, now and before. */
  readonly aside: { readonly [why in AsideWhy]: number };
  /** Entries that others follow and that have not come. */
  readonly gaps: number;
  /** Entries too large for the database. */
  readonly tooBig: number;
};

type Parts = {
  readonly handing: Handing;
  readonly cases: TeamCases;
  /** Given only by tests. */
  readonly fetchWith?: typeof fetch;
};

/** One at a time for each browser; see `Exclusively`. */
export class Replicator {
  readonly #parts: Parts;
  #session: Session | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Rejects with a `CouchError`, a `TeamError` or the store's error; what was done until then stands. */
  async round(signal: AbortSignal): Promise<RoundReport> {
    const { notes } = this.#parts.handing;
    const settings = await notes.settings.read();
    if (!settings) throw new TeamError(teamWords.off);
    if (!this.#session?.isFor(settings)) this.#session = new Session(this.#parts, settings);
    try {
      return await this.#session.round(signal);
    } catch (problem) {
      // Whatever the server is when it comes back, it is asked anew what it has.
      this.#session = undefined;
      throw problem;
    }
  }

  /** True when the server has something new, false when it has not for most of a minute. */
  async listen(signal: AbortSignal): Promise<boolean> {
    try {
      return (await this.#session?.listen(signal)) ?? true;
    } catch (problem) {
      if (!signal.aborted) this.#session = undefined;
      throw problem;
    }
  }
}

class Session {
  readonly #parts: Parts;
  readonly #settings: TeamSettings;
  readonly #database: CouchDatabase;
  readonly #takeIn: TakeIn;
  #met = false;
  #revision: string | undefined;
  /** Where the sending had come to when the server turned out to have lost something. */
  #before: SyncMemo['marks'] = {};
  #since = '0';
  #sent = 0;
  #resent = 0;

  constructor(parts: Parts, settings: TeamSettings) {
    this.#parts = parts;
    this.#settings = settings;
    this.#database = new CouchDatabase(settings, parts.fetchWith);
    this.#takeIn = new TakeIn(parts.handing, parts.cases, this.#database);
  }

  isFor({ address, user, password }: TeamSettings): boolean {
    const own = this.#settings;
    return own.address === address && own.user === user && own.password === password;
  }

  listen(signal: AbortSignal): Promise<boolean> {
    return this.#database.listen(this.#since, signal);
  }

  async round(signal: AbortSignal): Promise<RoundReport> {
    this.#sent = 0;
    this.#resent = 0;
    if (!this.#met) await this.#meet(signal);
    do {
      await this.#pull(signal);
    } while (await this.#push(signal));
    const { aside, tooBig } = await this.#memo.read();
    return {
      sent: this.#sent,
      received: this.#takeIn.takeReceived(),
      resent: this.#resent,
      aside: countOf(aside),
      gaps: this.#takeIn.gaps,
      tooBig: tooBig.length,
    };
  }

  get #memo() {
    return this.#parts.handing.notes.memo;
  }

  /** Compares what the server remembers of this browser with what this browser remembers of the server. */
  async #meet(signal: AbortSignal): Promise<void> {
    await this.#database.check(signal);
    const memo = await this.#memo.read();
    const note = await this.#database.readLocal(noteName(memo), signal);
    this.#revision = typeof note?._rev === 'string' ? note._rev : undefined;
    const count = typeof note?.count === 'number' ? note.count : 0;
    const hasLost = count < memo.count;
    this.#since = hasLost ? '0' : memo.since;
    if (hasLost) this.#before = memo.marks;
    await this.#memo.change((now) => ({
      ...now,
      reached: true,
      ...(hasLost && { since: '0', marks: {}, tooBig: [] }),
    }));
    if (hasLost) await this.#renewOutbox(signal);
    this.#met = true;
  }

  /** Lays what is not an entry in the outbox again, as far as the server has lost it. */
  async #renewOutbox(signal: AbortSignal): Promise<void> {
    const { handing } = this.#parts;
    const { notes } = handing;
    const { me, teamKey } = this.#settings;
    const { sent } = await notes.outbox.read();
    const there = new Set<string>();
    for (let at = 0; at < sent.length; at += ENTRIES) {
      const ids = sent.slice(at, at + ENTRIES).map(({ id }) => id);
      for (const doc of await this.#database.fetchAll(ids, signal)) {
        if (typeof doc === 'object' && doc !== null && '_id' in doc) there.add(String(doc._id));
      }
    }
    const lost = sent.filter(({ id }) => !there.has(id));
    const tags = new Set(lost.map(({ tag }) => tag));
    const { cases } = await notes.keys.read();
    const known = await notes.members.read();
    const grants = await Promise.all(
      cases
        .filter((shared) => tags.has(shared.tag) && isIn(shared.roll, me.id))
        .map(async (shared) => {
          const made = await grantsFor(handing, shared, allDuties(shared, me.id), known);
          return made.map((grant) => ({ grant, tag: shared.tag }));
        }),
    );
    const own = await sealMember(await memberKey(bytesOfKey(teamKey)), me);
    await notes.outbox.change((box) => ({
      waiting: [...box.waiting, own, ...grants.flat().map(({ grant }) => grant)],
      sent: [
        ...box.sent.filter(({ id }) => there.has(id)),
        ...grants.flat().map(({ grant, tag }) => ({ id: grant._id, tag })),
      ],
    }));
  }

  async #pull(signal: AbortSignal): Promise<void> {
    for (;;) {
      const page = await this.#database.changes(this.#since, CHANGES, signal);
      const before = await this.#memo.read();
      const aside = await this.#takeIn.take(page.ids, before.aside, signal);
      this.#since = page.last;
      await this.#memo.change((now) => ({ ...now, since: page.last, aside }));
      if (!page.full) return;
    }
  }

  /** Gives back whether the server took anything. */
  async #push(signal: AbortSignal): Promise<boolean> {
    await settleCases(this.#parts.handing, (cases) => cases);
    let any = await this.#pushOutbox(signal);
    const { notes } = this.#parts.handing;
    const me = await ownParty(this.#parts.handing);
    for (const shared of (await notes.keys.read()).cases) {
      if (isIn(shared.roll, me.id) && (await this.#pushCase(shared, signal))) any = true;
    }
    return any;
  }

  async #pushOutbox(signal: AbortSignal): Promise<boolean> {
    const { outbox } = this.#parts.handing.notes;
    const { waiting } = await outbox.read();
    for (let at = 0; at < waiting.length; at += ENTRIES) {
      const some = waiting.slice(at, at + ENTRIES);
      await this.#database.putAll(some, signal);
      const gone = new Set(some.map(({ _id }) => _id));
      await this.#note(signal, (now) => now);
      await outbox.change((box) => ({
        ...box,
        waiting: box.waiting.filter(({ _id }) => !gone.has(_id)),
      }));
    }
    return waiting.length > 0;
  }

  async #pushCase(shared: SharedCase, signal: AbortSignal): Promise<boolean> {
    const held = currentKey(shared);
    if (!held) return false;
    const { tag, caseId } = shared;
    const key = await importCaseKey(held.raw);
    let place = (await this.#memo.read()).marks[tag] ?? 0;
    let any = false;
    for (;;) {
      const placed = await this.#parts.cases.entriesAfter(caseId, place, ENTRIES);
      const last = placed.at(-1);
      if (!last) return any;
      const unsent = placed.filter(
        ({ entry }) => !this.#takeIn.atServer.has(entryDocumentId(tag, entry.operation.id)),
      );
      const documents = await Promise.all(
        unsent.map(async ({ entry }): Promise<EntryDocument> => {
          const _id = entryDocumentId(tag, entry.operation.id);
          const sealed = await sealText(key, entryPlace(_id, held.id), entry);
          return { _id, v: 1, key: held.id, ...sealed };
        }),
      );
      for (const some of inRequests(documents)) {
        if (await this.#send(shared, some, unsent, signal)) any = true;
      }
      place = last.place;
      const next = place;
      await this.#note(signal, (now) => ({ ...now, marks: { ...now.marks, [tag]: next } }));
    }
  }

  /** Sends documents; those too large together are sent in halves, and one too large alone is noted. */
  async #send(
    shared: SharedCase,
    documents: readonly EntryDocument[],
    placed: readonly PlacedEntry[],
    signal: AbortSignal,
  ): Promise<boolean> {
    try {
      const results = await this.#database.putAll(documents, signal);
      const written = results.filter(({ fate }) => fate === 'written').map(({ id }) => id);
      for (const { id } of results) this.#takeIn.atServer.add(id);
      this.#sent += written.length;
      const lost = new Set(written);
      this.#resent += placed.filter(
        ({ entry, place }) =>
          place <= (this.#before[shared.tag] ?? 0) &&
          lost.has(entryDocumentId(shared.tag, entry.operation.id)),
      ).length;
      return written.length > 0;
    } catch (problem) {
      if (!(problem instanceof CouchError) || problem.fault !== 'too-big') throw problem;
      const half = Math.ceil(documents.length / 2);
      if (half === documents.length) {
        const ids = documents.map(({ _id }) => _id);
        await this.#memo.change((now) => ({
          ...now,
          tooBig: [...new Set([...now.tooBig, ...ids])],
        }));
        return false;
      }
      const first = await this.#send(shared, documents.slice(0, half), placed, signal);
      return (await this.#send(shared, documents.slice(half), placed, signal)) || first;
    }
  }

  /**
   * Notes that something was sent: at the server first. A server that is put back to an earlier day has
   * a lower count than this browser, and everything is compared again.
   */
  async #note(signal: AbortSignal, turn: (now: SyncMemo) => SyncMemo): Promise<void> {
    const now = await this.#memo.read();
    const count = now.count + 1;
    const _rev = this.#revision;
    this.#revision = await this.#database.writeLocal(
      noteName(now),
      { count, ...(_rev !== undefined && { _rev }) },
      signal,
    );
    await this.#memo.change((there) => ({ ...turn(there), count }));
  }
}

function noteName({ client }: SyncMemo): string {
  return `ug-${client}`;
}

function bytesOfKey(text: string): Uint8Array<ArrayBuffer> {
  const bytes = fromBase64Url(text);
  if (!bytes) throw new TeamError(teamWords.damagedNotes);
  return bytes;
}

function countOf(aside: SyncMemo['aside']): RoundReport['aside'] {
  const count = { unreadable: 0, 'no-key': 0, changed: 0, stranger: 0, taken: 0 };
  for (const { why } of Object.values(aside)) count[why] += 1;
  return count;
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
