// Keeps this browser in step with its team: one tab runs the machine and tells the others how it stands.
import { type Actor, createActor } from 'xstate';
import type { Instant } from '#forms/answers/record.ts';
import { syncMachine } from '#machines/syncMachine.ts';
import { SyncWork, type SyncWorkParts } from './SyncWork.ts';
import type { SyncView, TabEvent, TabLine, TabMessage } from './syncView.ts';

type Parts = SyncWorkParts & {
  /** See `asOnlyTab`. */
  readonly onlyTab: (work: () => Promise<void>, signal: AbortSignal) => Promise<void>;
  readonly line: TabLine;
  readonly network: {
    isOnline(): boolean;
    /** Tells of every change until the signal aborts. */
    watch(hear: (isOnline: boolean) => void, signal: AbortSignal): void;
  };
};

const atRest: SyncView = { state: 'off', pause: 0, reached: false };

export class TeamSync {
  readonly #parts: Parts;
  readonly #work: SyncWork;
  readonly #hearers = new Set<() => void>();
  readonly #end = new AbortController();
  #actor: Actor<typeof syncMachine> | undefined;
  #makeWay: () => void = () => {};
  #isAble = false;
  #view = atRest;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#work = new SyncWork(parts);
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
        this.#isAble = await this.#work.mayConnect().catch(() => false);
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
  tell(event: TabEvent): void {
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
    const { actors } = this.#work;
    const actor = createActor(syncMachine.provide({ actors }), {
      input: { isOnline: network.isOnline() },
    });
    this.#actor = actor;
    actor.subscribe(({ value, context: { why, sentence, doneAt, pause } }) => {
      const seconds = Math.round(pause / 1000);
      const until = value === 'waiting' ? this.#untilNextTry(seconds) : undefined;
      const { report, reached } = this.#work;
      this.#show({
        state: value,
        pause: seconds,
        reached,
        ...(until !== undefined && { until }),
        ...(why !== undefined && { why }),
        ...(sentence !== undefined && { sentence }),
        ...(doneAt !== undefined && { doneAt }),
        ...(report && { report }),
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

  #untilNextTry(seconds: number): Instant {
    const { state, until } = this.#view;
    if (state === 'waiting' && until !== undefined) return until;
    return new Date(Date.parse(this.#parts.now()) + seconds * 1000).toISOString();
  }

  #show(view: SyncView): void {
    this.#view = view;
    for (const hear of this.#hearers) hear();
  }
}
