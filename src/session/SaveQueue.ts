// Writes to the store one after the other; what fails stays first in line.
import type { Instant } from '#forms/answers/record.ts';
import type { SaveEvent } from '#machines/saveMachine.ts';
import { StoreError } from '../storage/caseStore.ts';

/** Where the queue reports: the save machine, or anything that listens like it. */
type Listener = { send(event: SaveEvent): void };

type Task = { readonly save: () => Promise<void>; readonly told: boolean };

type Parts = {
  readonly listener: Listener;
  readonly now: () => Instant;
  /** Whether every letter in the page has been handed to the queue. */
  readonly nothingWaits: () => boolean;
  /** Runs the work once after the pause in milliseconds; returns how to call it off. */
  readonly later: (work: () => void, pause: number) => () => void;
};

/** Milliseconds until what the store refused is tried again by itself: there may be room by then. */
const RETRY = 60_000;

export class SaveQueue {
  readonly #tasks: Task[] = [];
  readonly #parts: Parts;
  #running: Promise<void> | undefined;
  #refused = false;
  #callOffRetry: (() => void) | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Queues a write. `aside` writes are not the adviser's words and are not told about. */
  add(save: () => Promise<void>, kind: 'words' | 'aside' = 'words'): void {
    this.#tasks.push({ save, told: kind === 'words' });
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
    await Promise.resolve();
    const { listener, now, nothingWaits } = this.#parts;
    this.#callOffRetry?.();
    let told = false;
    for (let task = this.#tasks[0]; task; task = this.#tasks[0]) {
      // After a refusal that was told, the recovery is told too.
      if (!told && (task.told || this.#refused)) {
        told = true;
        listener.send({ type: 'save.begun' });
      }
      try {
        await task.save();
      } catch (cause) {
        this.#rest(told);
        listener.send({ type: 'save.failed', sentence: sentenceOf(cause) });
        if (mayPass(cause)) this.#callOffRetry = this.#parts.later(() => this.run(), RETRY);
        return;
      }
      this.#tasks.shift();
    }
    this.#rest(false);
    if (told) listener.send({ type: 'save.confirmed', at: now(), all: nothingWaits() });
  }

  /** At rest before anybody is told: who hears of it may have something new to save. */
  #rest(refused: boolean): void {
    this.#refused = refused;
    this.#running = undefined;
  }
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
