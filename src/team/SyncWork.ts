// What the sync machine has done while it is in a state: a round with the database, or listening to it.
import { fromCallback } from 'xstate';
import type { Instant } from '#forms/answers/record.ts';
import type { SyncEvent } from '#machines/syncMachine.ts';
import { checkAddress } from './address.ts';
import { CouchError } from './CouchError.ts';
import type { Replicator, RoundReport } from './Replicator.ts';
import { TeamError } from './TeamError.ts';
import type { TeamNotes } from './TeamNotes.ts';

export type SyncWorkParts = {
  readonly replicator: Replicator;
  readonly notes: TeamNotes;
  readonly mayConnect: (origin: string) => boolean;
  readonly now: () => Instant;
  /** From 0 up to 1. */
  readonly chance: () => number;
};

export class SyncWork {
  readonly #parts: SyncWorkParts;
  #report: RoundReport | undefined;
  #reached = false;

  constructor(parts: SyncWorkParts) {
    this.#parts = parts;
  }

  /** What the last round left. */
  get report(): RoundReport | undefined {
    return this.#report;
  }

  /** Whether the database was ever reached at its address. */
  get reached(): boolean {
    return this.#reached;
  }

  /** The machine's actors. */
  get actors() {
    return {
      round: this.#effect((stop) => this.#round(stop)),
      listen: this.#effect((stop) => this.#listen(stop)),
    };
  }

  /** Whether this tab may connect to the database that is set. */
  async mayConnect(): Promise<boolean> {
    const { notes, mayConnect } = this.#parts;
    const settings = await notes.settings.read();
    const checked = settings && checkAddress(settings.address);
    return checked?.ok === true && mayConnect(checked.origin);
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
}
