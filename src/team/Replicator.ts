// Brings one browser and the team database in step, a round at a time: takes in what is new there, sends what is new here.
import { CouchDatabase } from './CouchDatabase.ts';
import type { Handing } from './handing.ts';
import type { TeamCases } from './ports.ts';
import { withoutCases } from './removal.ts';
import { renewOutbox } from './renewOutbox.ts';
import { SendOut } from './SendOut.ts';
import { keptLacks, seekLacking } from './seekLacking.ts';
import { TakeIn } from './TakeIn.ts';
import { TeamError } from './TeamError.ts';
import type { AsideWhy, SyncMemo, TeamSettings } from './TeamNotes.ts';
import { teamWords } from './words.ts';

/** Changes listed at a time. */
const CHANGES = 1_000;

/** What one round did, and how things stand after it. */
export type RoundReport = {
  /** Entries the server took. */
  readonly sent: number;
  /** Entries that were new here. */
  readonly received: number;
  /** Of those sent, how many the server once had: it had lost them, and has them again. */
  readonly resent: number;
  /** Documents laid aside, now and before. */
  readonly aside: { readonly [why in AsideWhy]: number };
  /** Entries that cases are known to lack: followed by others and not come, damaged here, or gone. */
  readonly gaps: number;
  /** Entries too large for the database. */
  readonly tooBig: number;
  /** Shared cases that wait for the adviser's yes or no. */
  readonly waiting: number;
};

type Parts = {
  readonly handing: Handing;
  readonly cases: TeamCases;
  /** Given only by tests. */
  readonly fetchWith?: typeof fetch;
};

/** One for each browser: see `asOnlyTab`. */
export class Replicator {
  readonly #parts: Parts;
  #session: Session | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Rejects with a `CouchError`, a `TeamError` or the store's error; what was done until then stands. */
  round(signal: AbortSignal): Promise<RoundReport> {
    // One that was called off may still be writing down how far it came.
    const round = this.#last.then(() => this.#round(signal));
    this.#last = round.catch(() => {});
    return round;
  }

  /** True when the server has something new, false when it has not for most of a minute. */
  async listen(signal: AbortSignal): Promise<boolean> {
    return (await this.#session?.listen(signal)) ?? true;
  }

  async #round(signal: AbortSignal): Promise<RoundReport> {
    signal.throwIfAborted();
    const settings = await this.#parts.handing.notes.settings.read();
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
}

/** From one failure to the next. */
class Session {
  readonly #parts: Parts;
  readonly #settings: TeamSettings;
  readonly #database: CouchDatabase;
  readonly #takeIn: TakeIn;
  readonly #sendOut: SendOut;
  #hasMet = false;
  #revision: string | undefined;
  #since = '0';

  constructor(parts: Parts, settings: TeamSettings) {
    const { handing, cases } = parts;
    const database = new CouchDatabase(settings, parts.fetchWith);
    const takeIn = new TakeIn(handing, cases, database);
    this.#parts = parts;
    this.#settings = settings;
    this.#database = database;
    this.#takeIn = takeIn;
    this.#sendOut = new SendOut({
      handing,
      cases,
      database,
      takeIn,
      note: (turn, signal) => this.#note(turn, signal),
    });
  }

  isFor({ address, user, password }: TeamSettings): boolean {
    const own = this.#settings;
    return own.address === address && own.user === user && own.password === password;
  }

  listen(signal: AbortSignal): Promise<boolean> {
    return this.#database.listen(this.#since, signal);
  }

  async round(signal: AbortSignal): Promise<RoundReport> {
    if (!this.#hasMet) await this.#meet(signal);
    do {
      await this.#pull(signal);
    } while (await this.#sendOut.send(signal));
    const { aside, tooBig, lacks } = await this.#memo.read();
    const { offered } = await this.#parts.handing.notes.keys.read();
    return {
      ...this.#sendOut.takeCounts(),
      received: this.#takeIn.takeReceived(),
      aside: countOf(aside),
      gaps: Object.values(lacks).reduce((sum, { operations }) => sum + operations.length, 0),
      tooBig: tooBig.length,
      waiting: offered.length,
    };
  }

  get #memo() {
    return this.#parts.handing.notes.memo;
  }

  /** Compares what the server remembers of this browser with what this browser remembers of the server. */
  async #meet(signal: AbortSignal): Promise<void> {
    await this.#database.check(signal);
    const memo = await this.#memo.read();
    // Before the first time there is none to be read, and the browser would write that into its console.
    const note =
      memo.address === '' ? undefined : await this.#database.readLocal(noteName(memo), signal);
    this.#revision = typeof note?._rev === 'string' ? note._rev : undefined;
    const count = typeof note?.count === 'number' ? note.count : 0;
    const { address } = this.#settings;
    // A database that was moved, or is another, has lost nothing: it is only compared with.
    const isElsewhere = memo.address !== address;
    const startsOver = isElsewhere || count < memo.count;
    if (startsOver && memo.count > 0) {
      this.#sendOut.before = isElsewhere ? {} : memo.marks;
      await renewOutbox(this.#parts.handing, this.#database, signal);
    }
    await this.#memo.change((now) => ({
      ...now,
      address,
      ...(startsOver && { since: '0', marks: {}, tooBig: [], lacks: askedAnew(now.lacks) }),
    }));
    this.#since = startsOver ? '0' : memo.since;
    this.#hasMet = true;
  }

  async #pull(signal: AbortSignal): Promise<void> {
    for (;;) {
      const page = await this.#database.changes(this.#since, CHANGES, signal);
      const before = await this.#memo.read();
      const aside = await this.#takeIn.take(page.ids, before.aside, signal);
      const { forgotten } = await this.#parts.handing.notes.keys.read();
      const gone = new Set(forgotten.map(({ tag }) => tag));
      await this.#memo.change((now) => withoutCases({ ...now, since: page.last, aside }, gone));
      this.#since = page.last;
      if (!page.full) break;
    }
    await this.#seek(signal);
  }

  async #seek(signal: AbortSignal): Promise<void> {
    const { handing, cases } = this.#parts;
    const takeIn = this.#takeIn;
    const { lacks, aside } = await this.#memo.read();
    const isComplete = [...takeIn.gaps.values()].every((gaps) => gaps.length === 0);
    if (isComplete && Object.keys(lacks).length === 0) return;
    const shared = (await handing.notes.keys.read()).cases;
    const found = await seekLacking({ takeIn, cases, shared }, lacks, aside, signal);
    if (JSON.stringify(found) === JSON.stringify({ lacks, aside })) return;
    await this.#memo.change((now) => ({
      ...now,
      lacks: keptLacks(now.lacks, lacks, found.lacks),
      aside: found.aside,
    }));
  }

  /**
   * At the server first. A server that is put back to an earlier day has a lower count than this
   * browser, one that is new has none, and then everything is compared again.
   */
  async #note(turn: (now: SyncMemo) => SyncMemo, signal: AbortSignal): Promise<void> {
    const now = await this.#memo.read();
    const count = now.count + 1;
    const note = { count, ...(this.#revision !== undefined && { _rev: this.#revision }) };
    this.#revision = await this.#database.writeLocal(noteName(now), note, signal);
    await this.#memo.change((there) => ({ ...turn(there), count }));
  }
}

/** A database that is another, or was put back, may have what the one before it had not. */
function askedAnew(lacks: SyncMemo['lacks']): SyncMemo['lacks'] {
  const anew = Object.entries(lacks).map(([id, lack]) => [id, { ...lack, asked: false }] as const);
  return Object.fromEntries(anew);
}

function noteName({ client }: SyncMemo): string {
  return `ug-${client}`;
}

function countOf(aside: SyncMemo['aside']): RoundReport['aside'] {
  const count = { unreadable: 0, 'no-key': 0, changed: 0, stranger: 0, taken: 0 };
  for (const { why } of Object.values(aside)) count[why] += 1;
  return count;
}
