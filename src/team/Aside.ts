// Documents laid aside because they could not be taken in: remembered by id, so that they are counted once.

import { SealBroken } from '../storage/sealer.ts';
import type { CouchDatabase } from './CouchDatabase.ts';
import type { AsideWhy, SyncMemo } from './TeamNotes.ts';

export type LaidAside = SyncMemo['aside'];

/** A server that sends nothing but rubbish must not fill the browser. */
const MOST = 2_000;

export class Aside {
  #laid: Record<string, LaidAside[string]>;

  constructor(laid: LaidAside) {
    this.#laid = { ...laid };
  }

  get laid(): LaidAside {
    return this.#laid;
  }

  has(id: string): boolean {
    return this.#laid[id] !== undefined;
  }

  lay(id: string, why: AsideWhy, about = ''): void {
    if (this.has(id) || Object.keys(this.#laid).length < MOST) this.#laid[id] = { why, about };
  }

  /** Takes it up again, whatever it lay there for, or only for that. */
  take(id: string, only?: AsideWhy): void {
    if (only === undefined || this.#laid[id]?.why === only) delete this.#laid[id];
  }

  /** Fetches documents and reads each, once; one that cannot be read is laid aside and stops nobody. */
  async readEach<T>(
    database: CouchDatabase,
    ids: readonly string[],
    signal: AbortSignal,
    read: (id: string, value: unknown) => Promise<T>,
  ): Promise<T[]> {
    if (ids.length === 0) return [];
    const asked = new Set(ids);
    const values = await database.fetchAll([...asked], signal);
    const found = await Promise.all(
      values.map(async (value): Promise<T[]> => {
        const id = idIn(value);
        // Only what was asked for, and that once.
        if (id === undefined || !asked.delete(id)) return [];
        try {
          return [await read(id, value)];
        } catch (problem) {
          if (!(problem instanceof SealBroken)) throw problem;
          this.lay(id, 'unreadable');
          return [];
        }
      }),
    );
    return found.flat();
  }
}

/** The id a document says it has. */
export function idIn(value: unknown): string | undefined {
  return typeof value === 'object' &&
    value !== null &&
    '_id' in value &&
    typeof value._id === 'string'
    ? value._id
    : undefined;
}
