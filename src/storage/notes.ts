// A store's own notes: small values, sealed with the common key, each under a name that tells nothing.
import type { Database, NoteRecord } from './database.ts';
import { openOne } from './openRecords.ts';
import type { Sealer } from './sealer.ts';
import { tellingWhy } from './storeSentences.ts';

export class Notes {
  readonly #db: Database;
  readonly #sealer: Sealer;

  constructor(db: Database, sealer: Sealer) {
    this.#db = db;
    this.#sealer = sealer;
  }

  /** Undefined when there is none, or it does not open. */
  read(name: string): Promise<unknown> {
    return tellingWhy('read', async () => {
      const note = await this.#db.get('notes', name);
      return note && this.open(note);
    });
  }

  /** What a note's record says; undefined when it does not open. */
  open({ name, sealed }: NoteRecord): Promise<unknown> {
    return openOne(this.#sealer, placeOf(name), sealed);
  }

  /** Whether there is one, readable or not. */
  async has(name: string): Promise<boolean> {
    return tellingWhy('read', async () => (await this.#db.getKey('notes', name)) !== undefined);
  }

  /** `value`: plain JSON. Notes called `<case>/…` go with the case. */
  keep(name: string, value: unknown): Promise<void> {
    return tellingWhy('write', async () => {
      await this.#db.put('notes', await this.seal(name, value));
    });
  }

  /** The record of a note that is written together with something else. */
  async seal(name: string, value: unknown): Promise<NoteRecord> {
    return { name, sealed: await this.#sealer.seal(placeOf(name), value) };
  }

  remove(name: string): Promise<void> {
    return tellingWhy('write', () => this.#db.delete('notes', name));
  }
}

const placeOf = (name: string) => `note/${name}`;
