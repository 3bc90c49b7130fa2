// Keeps this browser in step with its team: one tab runs the machine and tells the others how it stands.
import { type Actor, createActor, fromCallback } from 'xstate';
import type { Instant } from '#forms/answers/record.ts';
import { type SyncEvent, type SyncRefusal, syncMachine } from '#machines/syncMachine.ts';
import { checkAddress } from './address.ts';
import { CouchError } from './CouchError.ts';
import type { Replicator, RoundReport } from './Replicator.ts';
import { TeamError } from './TeamError.ts';
import type { TeamNotes } from './TeamNotes.ts';

/** How things stand, for whoever shows it. */
export type SyncView = {
  readonly state: 'off' | 'inStep' | 'working' | 'waiting' | 'offline' | 'refused';
  readonly why?: SyncRefusal;
  /** What went wrong, when it is neither the network nor the server. */
  readonly sentence?: string;
  /** Seconds from the last failure to the next try. */
  readonly pause: number;
  /** When the next try comes, while waiting for it. */
  readonly until?: Instant;
  /** When everything was last in step; absent when it has not been since the browser was opened. */
  readonly doneAt?: Instant;
  /** What the last round left. `resent` is kept until the next time something is resent. */
  readonly report?: RoundReport;
  /** Whether the database was ever reached at its address. */
  readonly reached: boolean;
};

/** A line to the other tabs of this browser; carries no word of a case. */
export interface TabLine {
  tell(message: TabMessage): void;
  hear(listener: (message: TabMessage) => void): void;
  close(): void;
}

export type TabMessage =
  | { readonly says: 'view'; readonly view: SyncView }
  | {
      readonly says: 'event';
      readonly event: 'change.made' | 'sync.asked' | 'team.chosen' | 'team.left';
    }
  /** A tab has come. `isAble`: it may connect to the database. */
  | { readonly says: 'here'; readonly isAble: boolean };

type Parts = {
  readonly replicator: Replicator;
  readonly notes: TeamNotes;
  /** See `asOnlyTab`. */
  readonly onlyTab: (work: () => Promise<void>, signal: AbortSignal) => Promise<void>;
  readonly line: TabLine;
  readonly mayConnect: (origin: string) => boolean;
  readonly network: {
    isOnline(): boolean;
    /** Tells of every change until the signal aborts. */
    watch(hear: (isOnline: boolean) => void, signal: AbortSignal): void;
  };
  readonly now: () => Instant;
  /** From 0 up to 1. */
  readonly chance: () => number;
};

const atRest: SyncView = { state: 'off', pause: 0, reached: false };

export class TeamSync {
  readonly #parts: Parts;
  readonly #hearers = new Set<() => void>();
  readonly #end = new AbortController();
  #actor: Actor<typeof syncMachine> | undefined;
  #makeWay: () => void = () => {};
  #isAble = false;
  #view = atRest;
  #report: RoundReport | undefined;
  #reached = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Begins, as soon as no other tab does it. Resolves when it has been stopped. */
  async run(): Promise<void> {
    const { line, onlyTab } = this.#parts;
    const { signal } = this.#end;
    line.hear((message) => this.#hear(message));
    try {
      while (!signal.aborted) {
        const leading = onlyTab(() => this.#lead(), signal);
        // In line for its turn before a tab that cannot connect hears of it and makes way.
        this.#isAble = await this.#mayConnect().catch(() => false);
        line.tell({ says: 'here', isAble: this.#isAble });
        await leading;
      }
    } finally {
      line.close();
    }
  }

  /** For good: when the vault is locked. What was done stands; the rest comes next time. */
  stop(): void {
    this.#end.abort();
  }

  /** Whether it is this tab that sends and takes in. */
  get leads(): boolean {
    return this.#actor !== undefined;
  }

  get view(): SyncView {
    return this.#view;
  }

  /** Calls at every change of `view`; what comes back ends that. */
  subscribe(hear: () => void): () => void {
    this.#hearers.add(hear);
    return () => void this.#hearers.delete(hear);
  }

  /** `change.made`: a shared case was written to, or shared. `sync.asked`: try now. `team.…`: settings changed. */
  tell(event: 'change.made' | 'sync.asked' | 'team.chosen' | 'team.left'): void {
    if (this.#actor) this.#actor.send({ type: event });
    else this.#parts.line.tell({ says: 'event', event });
  }

  #hear(message: TabMessage): void {
    const leader = this.#actor;
    if (message.says === 'view' && !leader) {
      this.#show(message.view);
      // Another that cannot connect was before us in the line.
      if (message.view.why === 'reload' && this.#isAble) {
        this.#parts.line.tell({ says: 'here', isAble: true });
      }
    }
    if (message.says === 'event') leader?.send({ type: message.event });
    else if (message.says === 'here' && leader) {
      // Opened before the address was set, this tab can only say so; one that was opened after it can work.
      if (message.isAble && this.#view.why === 'reload') this.#makeWay();
      else this.#parts.line.tell({ says: 'view', view: this.#view });
    }
  }

  async #lead(): Promise<void> {
    const { signal } = this.#end;
    if (signal.aborted) return;
    const { notes, network, line } = this.#parts;
    const settings = await notes.settings.read();
    if (signal.aborted) return;
    const over = new AbortController();
    const actor = createActor(
      syncMachine.provide({
        actors: {
          round: this.#effect((stop) => this.#round(stop)),
          listen: this.#effect((stop) => this.#listen(stop)),
        },
      }),
      { input: { isOnline: network.isOnline() } },
    );
    this.#actor = actor;
    actor.subscribe(({ value, context: { why, sentence, doneAt, pause } }) => {
      const seconds = Math.round(pause / 1000);
      const until = value === 'waiting' ? this.#untilNextTry(seconds) : undefined;
      this.#show({
        state: value,
        pause: seconds,
        reached: this.#reached,
        ...(until !== undefined && { until }),
        ...(why !== undefined && { why }),
        ...(sentence !== undefined && { sentence }),
        ...(doneAt !== undefined && { doneAt }),
        ...(this.#report && { report: this.#report }),
      });
      line.tell({ says: 'view', view: this.#view });
    });
    actor.start();
    network.watch(
      (isOnline) => actor.send({ type: isOnline ? 'network.found' : 'network.lost' }),
      over.signal,
    );
    if (settings) actor.send({ type: 'team.chosen' });
    await new Promise<void>((done) => {
      this.#makeWay = done;
      signal.addEventListener('abort', () => done(), { once: true });
    });
    over.abort();
    actor.stop();
    this.#actor = undefined;
  }

  /** Whether this tab may connect to the database that is set. */
  async #mayConnect(): Promise<boolean> {
    const { notes, mayConnect } = this.#parts;
    const settings = await notes.settings.read();
    const checked = settings && checkAddress(settings.address);
    return checked?.ok === true && mayConnect(checked.origin);
  }

  #untilNextTry(seconds: number): Instant {
    const { state, until } = this.#view;
    if (state === 'waiting' && until !== undefined) return until;
    return new Date(Date.parse(this.#parts.now()) + seconds * 1000).toISOString();
  }

  /** Work that begins with a state, ends with it, and answers with one event. */
  #effect(work: (stop: AbortSignal) => Promise<SyncEvent>) {
    return fromCallback<SyncEvent>(({ sendBack }) => {
      const stop = new AbortController();
      work(stop.signal).then(
        (event) => !stop.signal.aborted && sendBack(event),
        (problem: unknown) => !stop.signal.aborted && sendBack(this.#eventFor(problem)),
      );
      return () => stop.abort(new DOMException('No longer wanted', 'AbortError'));
    });
  }

  async #round(stop: AbortSignal): Promise<SyncEvent> {
    const { notes, replicator, mayConnect, now } = this.#parts;
    const settings = await notes.settings.read();
    this.#reached = settings?.address === (await notes.memo.read()).address;
    const checked = settings && checkAddress(settings.address);
    if (checked?.ok && !mayConnect(checked.origin)) return { type: 'round.refused', why: 'reload' };
    const report = await replicator.round(stop);
    const resent = report.resent > 0 ? report.resent : (this.#report?.resent ?? 0);
    this.#report = { ...report, resent };
    this.#reached = true;
    return { type: 'round.done', at: now() };
  }

  async #listen(stop: AbortSignal): Promise<SyncEvent> {
    while (!(await this.#parts.replicator.listen(stop))) stop.throwIfAborted();
    return { type: 'change.heard' };
  }

  #eventFor(problem: unknown): SyncEvent {
    const chance = this.#parts.chance();
    if (problem instanceof CouchError) {
      const { fault } = problem;
      // Where a team database once answered, something else that answers is a proxy or a page to log on to.
      const mayMend =
        fault === 'away' || fault === 'too-big' || (fault === 'unlike' && this.#reached);
      if (mayMend) return { type: 'round.failed', chance };
      return { type: 'round.refused', why: fault };
    }
    // Our own sentences are for the adviser; what else may go wrong has none and is tried again.
    const isOurs =
      problem instanceof TeamError || (problem instanceof Error && problem.name === 'StoreError');
    return { type: 'round.failed', chance, ...(isOurs && { sentence: problem.message }) };
  }

  #show(view: SyncView): void {
    this.#view = view;
    for (const hear of this.#hearers) hear();
  }
}
