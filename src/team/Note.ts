// One note on the team's shelf: read strictly, changed by one at a time.
import type { z } from 'zod';
import type { Exclusively, TeamShelf } from './ports.ts';
import { TeamError } from './TeamError.ts';
import { teamWords } from './words.ts';

export class Note<T> {
  readonly #shelf: TeamShelf;
  readonly #exclusively: Exclusively;
  readonly #place: string;
  readonly #shape: z.ZodType<T>;
  readonly #empty: () => T;

  constructor(
    where: { readonly shelf: TeamShelf; readonly exclusively: Exclusively },
    place: string,
    shape: z.ZodType<T>,
    /** What is read where nothing is kept. */
    empty: () => T,
  ) {
    this.#shelf = where.shelf;
    this.#exclusively = where.exclusively;
    this.#place = `team/${place}`;
    this.#shape = shape;
    this.#empty = empty;
  }

  /** Rejects with a `TeamError` when what is kept is not readable: it is never taken for nothing. */
  async read(): Promise<T> {
    const kept = await this.#shelf.read(this.#place);
    if (kept === undefined) return this.#empty();
    const parsed = this.#shape.safeParse(kept);
    if (!parsed.success) throw new TeamError(teamWords.damagedNotes, { cause: parsed.error });
    return parsed.data;
  }

  /** Reads, changes and keeps with nobody in between. The same value back: nothing is written. */
  change(turn: (now: T) => T | Promise<T>): Promise<T> {
    return this.#exclusively(`ug-${this.#place}`, async () => {
      const now = await this.read();
      const next = await turn(now);
      if (next !== now) await this.#shelf.keep(this.#place, next);
      return next;
    });
  }

  remove(): Promise<void> {
    return this.#exclusively(`ug-${this.#place}`, () => this.#shelf.remove(this.#place));
  }
}
