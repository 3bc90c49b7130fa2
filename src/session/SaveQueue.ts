// Writes to the store one after the other; what fails stays first in line.
import type { Instant } from '#forms/answers/record.ts';
import type { SaveEvent } from '#machines/saveMachine.ts';
import { StoreError } from '../storage/caseStore.ts';

/** Where the queue reports: the save machine, or anything that listens like it. */
type Listener = { send(event: SaveEvent): void };

/** `letters`: words still being typed. `aside`: not the adviser's words, and not told about. */
type Kind = 'words' | 'letters' | 'aside';

type Task = { readonly save: () => Promise<void>; readonly kind: Kind };

type Parts = {
  readonly listener: Listener;
  readonly now: () => Instant;
  /** Whether every letter in the page has been handed to the queue. */
  readonly nothingWaits: () => boolean;
  /** Runs the work once after the pause in milliseconds; returns how to call it off. */
  readonly later: (work: () => void, pause: number) => () => void;
};

/**
 * How long no letter may come, in milliseconds, before letters that are safe are told of: in the middle of a
 * word nobody reads it, and a machine that heard of each draft cost as much as the letters.
 */
const LETTERS_REST = 250;

/** Milliseconds until what the store refused is tried again by itself: there may be room by then. */
const RETRY = 60_000;

export class SaveQueue {
  readonly #tasks: Task[] = [];
  readonly #parts: Parts;
  #running: Promise<void> | undefined;
  #refused = false;
  #callOff: (() => void) | undefined;
  #callOffRetry: (() => void) | undefined;

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
    await Promise.resolve();
    const { listener } = this.#parts;
    this.#callOffRetry?.();
    let told = false;
    let hasLetters = false;
    for (let task = this.#tasks[0]; task; task = this.#tasks[0]) {
      // After a refusal that was told, the recovery is told too.
      if (!told && (task.kind === 'words' || this.#refused)) {
        told = true;
        listener.send({ type: 'save.begun' });
      }
      try {
        await task.save();
      } catch (cause) {
        this.#rest(told || task.kind === 'letters');
        listener.send({ type: 'save.failed', sentence: sentenceOf(cause) });
        if (mayPass(cause)) this.#callOffRetry = this.#parts.later(() => this.run(), RETRY);
        return;
      }
      hasLetters ||= task.kind === 'letters';
      this.#tasks.shift();
    }
    this.#rest(false);
    if (told) this.#confirm();
    else if (hasLetters) this.#confirmAtRest();
  }

  #confirm(): void {
    const { listener, now, nothingWaits } = this.#parts;
    listener.send({ type: 'save.confirmed', at: now(), all: nothingWaits() });
  }

  /** Letters on their way, or a write, come back here when they are done. */
  #confirmAtRest(): void {
    this.#callOff?.();
    this.#callOff = this.#parts.later(() => {
      if (this.#running === undefined && this.#parts.nothingWaits()) this.#confirm();
    }, LETTERS_REST);
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
