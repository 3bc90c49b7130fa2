// Writes to the store one after the other; what fails stays first in line.
import type { Instant } from '#forms/answers/record.ts';
import type { SaveEvent } from '#machines/saveMachine.ts';
import { StoreError } from '../storage/caseStore.ts';

/** Where the queue reports: the save machine, or anything that listens like it. */
type Listener = { send(event: SaveEvent): void };

/**
 * `words`: an answer. `draft`: letters still being typed, of which it is told once typing rests. `aside`: not
 * the adviser's words, and not told about.
 */
type Kind = 'words' | 'draft' | 'aside';

type Task = { readonly save: () => Promise<void>; readonly kind: Kind };

type Parts = {
  readonly listener: Listener;
  readonly now: () => Instant;
  /** Whether every letter in the page has been handed to the queue. */
  readonly nothingWaits: () => boolean;
  /** Runs the work once after the pause in milliseconds; returns how to call it off. */
  readonly later: (work: () => void, pause: number) => () => void;
  /** Lets the page do what waits before the store's part of a save. */
  readonly ownTask: (() => Promise<void>) | undefined;
};

/** Milliseconds until what the store refused is tried again by itself: there may be room by then. */
const RETRY = 60_000;

/**
 * Milliseconds a draft must have been the last before it is told that it is safe. Longer than the time from one
 * draft to the next: telling of each of them cost more than the letters.
 */
export const DRAFT_REST = 420;

export class SaveQueue {
  readonly #tasks: Task[] = [];
  readonly #parts: Parts;
  #running: Promise<void> | undefined;
  #refused = false;
  #callOffRetry: (() => void) | undefined;
  #callOffNews: (() => void) | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Queues a write. */
  add(save: () => Promise<void>, kind: Kind = 'words'): void {
    this.#tasks.push({ save, kind });
    this.run();
  }

  /** Goes on, also after a failure. */
  run(): void {
    this.#running ??= this.#work();
  }

  /** When everything is written, or the store has refused. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #work(): Promise<void> {
    // What was queued may still be finishing its own turn (the machine tells before it is done).
    const { listener, ownTask } = this.#parts;
    await (ownTask?.() ?? Promise.resolve());
    this.#callOffRetry?.();
    const done = new Set<Kind>();
    let begun = false;
    const begin = () => {
      if (!begun) listener.send({ type: 'save.begun' });
      begun = true;
    };
    for (let task = this.#tasks[0]; task; task = this.#tasks[0]) {
      if (task.kind !== 'aside') this.#callOffNews?.();
      // After a refusal that was told, the recovery is told too.
      if (task.kind === 'words' || this.#refused) begin();
      try {
        await task.save();
      } catch (cause) {
        if (task.kind === 'draft') begin();
        this.#rest(begun);
        const type = isRemoved(cause) ? 'case.removed' : 'save.failed';
        listener.send({ type, sentence: sentenceOf(cause) });
        if (mayPass(cause)) this.#callOffRetry = this.#parts.later(() => this.run(), RETRY);
        return;
      }
      done.add(task.kind);
      this.#tasks.shift();
    }
    this.#rest(false);
    if (begun) this.#tell();
    else if (done.has('draft')) this.#tellLater();
  }

  /** Everything handed over is written. */
  #tell(): void {
    const { listener, now, nothingWaits } = this.#parts;
    listener.send({ type: 'save.confirmed', at: now(), all: nothingWaits() });
  }

  /** The same, if no letters have come meanwhile: they have a draft of their own on its way. */
  #tellLater(): void {
    const { listener, now, nothingWaits, later } = this.#parts;
    const at = now();
    this.#callOffNews = later(() => {
      if (nothingWaits()) listener.send({ type: 'save.confirmed', at, all: true });
    }, DRAFT_REST);
  }

  /** At rest before anybody is told: who hears of it may have something new to save. */
  #rest(refused: boolean): void {
    this.#refused = refused;
    this.#running = undefined;
  }
}

/** True where there is nothing to save in any more. */
function isRemoved(cause: unknown): boolean {
  return cause instanceof StoreError && cause.trouble === 'removed';
}

/** True where waiting may help: there is room again, or the browser writes again. */
function mayPass(cause: unknown): boolean {
  return (
    !(cause instanceof StoreError) || cause.trouble === 'full' || cause.trouble === 'unwritable'
  );
}

function sentenceOf(cause: unknown): string {
  return cause instanceof StoreError
    ? cause.message
    : 'Browseren kunne ikke gemme. Gem sagen i en fil, og prøv igen.';
}
