// How far each case has been sent, written down for many at a time.
import type { CaseTag } from './documents.ts';
import type { SyncMemo } from './TeamNotes.ts';

/** Entries sent before it is written down at all. */
const LEAST = 200;
/** Or this share of the marks there are. */
const SHARE = 1 / 4;

/**
 * All marks stand in one note, which is written whole. Once for each case it would cost the square of
 * their number; waiting for a share of them costs each case the same, however many there are. A sending
 * that breaks off compares that share with the database again, and sends none of it twice.
 */
export class SentMarks {
  readonly #write: (fresh: SyncMemo['marks']) => Promise<void>;
  readonly #fresh = new Map<CaseTag, number>();
  #noted: number;
  #entries = 0;

  /** `noted`: how many marks stand in the note. `write`: adds to them. */
  constructor(noted: number, write: (fresh: SyncMemo['marks']) => Promise<void>) {
    this.#noted = noted;
    this.#write = write;
  }

  /** So many more entries of a case are sent, up to this place in its log. */
  async add(tag: CaseTag, place: number, entries: number): Promise<void> {
    this.#fresh.set(tag, place);
    this.#entries += entries;
    if (this.#entries >= Math.max(LEAST, this.#noted * SHARE)) await this.note();
  }

  /** Writes down what is not. */
  async note(): Promise<void> {
    if (this.#fresh.size === 0) return;
    await this.#write(Object.fromEntries(this.#fresh));
    this.#noted += this.#fresh.size;
    this.#fresh.clear();
    this.#entries = 0;
  }
}
