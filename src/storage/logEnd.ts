// The note of what a case's log ends with and what it is known to have lost: nobody cuts off its newest unseen.

import type { Instant } from '#forms/answers/record.ts';
import type { EntryLink, LogEntry } from '../log/entry.ts';
import type { OperationId } from '../log/operation.ts';
import type { CaseId, WitnessedLink } from './caseStore.ts';
import type { Database, NoteRecord } from './database.ts';
import type { Notes } from './notes.ts';
import type { Linked } from './openCase.ts';
import { isShaped, openOne } from './openRecords.ts';
import { rowPlace } from './overview.ts';
import type { Sealed, Sealer } from './sealer.ts';

/** An entry that is known of and not there, or no longer says what it said; since when that is known. */
export type LostEntry = EntryLink & { readonly since: Instant };

type LogEnd = { readonly last: EntryLink | undefined; readonly lost: readonly LostEntry[] };

/** The note as it is to be, and what must hold where it is written: else it would forget something. */
export type EndWrite = {
  readonly note: NoteRecord;
  /** The note it was made from. */
  readonly was: NoteRecord | undefined;
  readonly there: readonly OperationId[];
  /** What it says. */
  readonly end: LogEnd;
};

type ReadEnd = { readonly was: NoteRecord | undefined; readonly end: LogEnd };

const nameFor = (id: CaseId) => `${id}/end`;

export class LogEnds {
  readonly #db: Database;
  readonly #notes: Notes;
  readonly #common: Sealer;
  readonly #now: () => Date;
  /** What this page wrote last of each case, if it was all well: it need not be read before it is written on. */
  readonly #written = new Map<CaseId, ReadEnd>();

  constructor(db: Database, notes: Notes, common: Sealer, now: () => Date) {
    this.#db = db;
    this.#notes = notes;
    this.#common = common;
    this.#now = now;
  }

  /** The note of a new case; none when nothing is written. */
  async first(id: CaseId, linked: readonly Linked[]): Promise<NoteRecord | undefined> {
    const last = linked.at(-1);
    return last && this.#notes.seal(nameFor(id), last.link);
  }

  /**
   * The note for a log that goes on with these. What it ended with must lie there, or becomes one of the
   * lost; a lost one that is back and followed is held to by its follower from now on. `looks`: whether
   * what lies there is looked up first; the write itself finds out too.
   */
  async next(
    id: CaseId,
    linked: readonly Linked[],
    { was, end }: ReadEnd,
    looks: boolean,
  ): Promise<EndWrite | undefined> {
    const [first] = linked;
    const last = linked.at(-1);
    if (!first || !last) return undefined;
    const ended = end.last ? [end.last] : [];
    const known = [...ended, ...end.lost].map((one) => one.id);
    const there = looks || end.lost.length > 0 ? await this.#there(known) : new Set(known);
    const follows = new Map(first.entry.after.map((link) => [link.id, link.digest]));
    const isChanged = (one: EntryLink) => (follows.get(one.id) ?? one.digest) !== one.digest;
    const stays = end.lost.filter(
      (one) => !there.has(one.id) || follows.get(one.id) !== one.digest,
    );
    const noted = new Set(stays.map((one) => one.id));
    const since = this.#now().toISOString();
    const more = ended
      .filter((one) => !noted.has(one.id) && (!there.has(one.id) || isChanged(one)))
      .map((one) => ({ ...one, since }));
    const next = { last: last.link, lost: [...stays, ...more] };
    const note = await this.#seal(id, next);
    return {
      note,
      was,
      end: next,
      there: ended.map((one) => one.id).filter((one) => there.has(one)),
    };
  }

  /** The note that this page has written: the next write begins with it, and finds out when it no longer lies there. */
  wrote(id: CaseId, write: EndWrite | undefined): void {
    if (!write) return;
    if (write.end.lost.length > 0) this.#written.delete(id);
    else this.#written.set(id, { was: write.note, end: write.end });
  }

  /** What the log is thought to end with, for a write that finds out whether it does. */
  async expected(id: CaseId): Promise<ReadEnd> {
    return this.#written.get(id) ?? this.read(id);
  }

  /** What must be in the log. */
  async witnesses(id: CaseId): Promise<readonly WitnessedLink[]> {
    const { last, lost } = (await this.read(id)).end;
    const told = lost.map((one) => ({ id: one.id, digest: one.digest, lostSince: one.since }));
    return [...(last ? [last] : []), ...told];
  }

  /**
   * What a log is known to have had that does not lie there: its end, what was lost before, and what these
   * entries follow. New ones are noted, so that what is written on does not hide them.
   */
  async missing(id: CaseId, entries: readonly LogEntry[]): Promise<readonly LostEntry[]> {
    const { was, end } = await this.read(id);
    const here = new Set(entries.map(({ operation }) => operation.id));
    const since = this.#now().toISOString();
    const sought = new Map<OperationId, LostEntry>();
    const seek = (one: LostEntry) => {
      if (!here.has(one.id) && !sought.has(one.id)) sought.set(one.id, one);
    };
    for (const one of end.lost) seek(one);
    if (end.last) seek({ ...end.last, since });
    const wasLost = new Map(end.lost.map((one) => [one.id, one.digest]));
    const followed = new Set<OperationId>();
    for (const { after } of entries)
      for (const link of after) {
        if (wasLost.get(link.id) === link.digest) followed.add(link.id);
        if (!here.has(link.id)) seek({ ...link, since });
      }
    const there = sought.size > 0 ? await this.#there([...sought.keys()]) : new Set<OperationId>();
    const missing = [...sought.values()].filter((one) => !there.has(one.id));
    // One that is back, and that its followers hold to what it said, needs no note.
    const isBack = (one: LostEntry) =>
      followed.has(one.id) && (here.has(one.id) || there.has(one.id));
    const stays = end.lost.filter((one) => !isBack(one));
    const fresh = missing.filter((one) => !wasLost.has(one.id));
    if (fresh.length > 0 || stays.length < end.lost.length)
      await this.#note(id, was, { ...end, lost: [...stays, ...fresh] });
    return missing;
  }

  /** Leaves it where the note was renewed meanwhile, or none can be taken: the next who reads finds the same. */
  async #note(id: CaseId, was: NoteRecord | undefined, end: LogEnd): Promise<void> {
    try {
      const note = await this.#seal(id, end);
      const tx = this.#db.transaction(['keys', 'notes'], 'readwrite');
      const isThere = (await tx.objectStore('keys').getKey(id)) !== undefined;
      const found = await tx.objectStore('notes').get(note.name);
      if (isThere && isSameRecord(found, was)) await tx.objectStore('notes').put(note);
      await tx.done;
    } catch {
      // It is told all the same.
    }
  }

  #seal(id: CaseId, { last, lost }: LogEnd): Promise<NoteRecord> {
    return this.#notes.seal(nameFor(id), { ...last, ...(lost.length > 0 && { lost }) });
  }

  /**
   * The note as it lies, and what it says. Without one, the overview's row says what the log ended with: taking
   * the note away hides nothing.
   */
  async read(id: CaseId): Promise<ReadEnd> {
    const was = await this.#db.get('notes', nameFor(id));
    const said = was && (await this.#notes.open(was));
    return { was, end: said === undefined ? await this.#endInRow(id) : readLogEnd(said) };
  }

  async #endInRow(id: CaseId): Promise<LogEnd> {
    const row = await this.#db.get('rows', id);
    const said = row && (await openOne(this.#common, rowPlace(id), row.sealed));
    return { last: isShaped(said) ? readLink(said.end) : undefined, lost: [] };
  }

  /** Those that lie in the log, readable or not. */
  async #there(ids: readonly OperationId[]): Promise<ReadonlySet<OperationId>> {
    const index = this.#db.transaction('entries').store.index('id');
    const found = await Promise.all(ids.map((one) => index.getKey(one)));
    return new Set(ids.filter((_, at) => found[at] !== undefined));
  }
}

/** What a note says; nothing when there is none. */
function readLogEnd(value: unknown): LogEnd {
  const lost = isShaped(value) && Array.isArray(value.lost) ? value.lost : [];
  return { last: readLink(value), lost: lost.flatMap((one) => readLost(one) ?? []) };
}

function readLost(value: unknown): LostEntry | undefined {
  const link = readLink(value);
  return link && isShaped(value) && typeof value.since === 'string'
    ? { ...link, since: value.since }
    : undefined;
}

function readLink(value: unknown): EntryLink | undefined {
  if (!isShaped(value)) return undefined;
  const { id, digest } = value;
  return typeof id === 'string' && typeof digest === 'string' ? { id, digest } : undefined;
}

/** The very same record: each is sealed with an iv of its own. */
export function isSameRecord(
  a: { readonly sealed: Sealed } | undefined,
  b: { readonly sealed: Sealed } | undefined,
): boolean {
  return a === b || (a !== undefined && b !== undefined && isSame(a.sealed, b.sealed));
}

function isSame(a: Sealed, b: Sealed): boolean {
  if ('plain' in a || 'plain' in b) return JSON.stringify(a) === JSON.stringify(b);
  return a.iv.length === b.iv.length && a.iv.every((one, at) => one === b.iv[at]);
}
