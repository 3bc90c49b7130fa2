// Writes to the store one after the other; what fails stays first in line.
import type { Instant } from '#forms/answers/record.ts';
import type { SaveEvent } from '#machines/saveMachine.ts';
import { StoreError } from '../storage/caseStore.ts';

/** Where the queue reports: the save machine, or anything that listens like it. */
type Listener = { send(event: SaveEvent): void };

type Task = { readonly save: () => Promise<void>; readonly told: boolean };

export class SaveQueue {
  readonly #tasks: Task[] = [];
  readonly #listener: Listener;
  readonly #now: () => Instant;
  readonly #nothingWaits: () => boolean;
  #running: Promise<void> | undefined;
  #refused = false;

  /** `nothingWaits` tells whether every letter in the page has been handed to the queue. */
  constructor(listener: Listener, now: () => Instant, nothingWaits: () => boolean) {
    this.#listener = listener;
    this.#now = now;
    this.#nothingWaits = nothingWaits;
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
    let told = false;
    for (let task = this.#tasks[0]; task; task = this.#tasks[0]) {
      // After a refusal that was told, the recovery is told too.
      if (!told && (task.told || this.#refused)) {
        told = true;
        this.#listener.send({ type: 'save.begun' });
      }
      try {
        await task.save();
      } catch (cause) {
        this.#rest(told);
        this.#listener.send({ type: 'save.failed', sentence: sentenceOf(cause) });
        return;
      }
      this.#tasks.shift();
    }
    this.#rest(false);
    if (told)
      this.#listener.send({ type: 'save.confirmed', at: this.#now(), all: this.#nothingWaits() });
  }

  /** At rest before anybody is told: who hears of it may have something new to save. */
  #rest(refused: boolean): void {
    this.#refused = refused;
    this.#running = undefined;
  }
}

function sentenceOf(cause: unknown): string {
  return cause instanceof StoreError
    ? cause.message
    : 'Browseren kunne ikke gemme. Gem sagen i en fil, og prøv igen.';
}
