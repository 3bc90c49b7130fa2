// Remembers what was made of a part of a case until something it was made of changes: a letter more in one answer leaves the rest.
import type { ContentIndex } from './contentIndex.ts';

/** The latest of each key: what it was made of, piece by piece, and what it is. */
type Known<T> = { readonly from: readonly unknown[]; readonly made: T };

export class Remembered<T> {
  readonly #known = new WeakMap<ContentIndex, Map<string, Known<T>>>();

  /** What is made from these pieces. The same again, and the same object, while each of them is the same. */
  of(index: ContentIndex, key: string, from: readonly unknown[], make: () => T): T {
    const known = this.#known.get(index) ?? new Map<string, Known<T>>();
    this.#known.set(index, known);
    const found = known.get(key);
    if (found && areSame(found.from, from)) return found.made;
    const made = make();
    known.set(key, { from, made });
    return made;
  }
}

function areSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, at) => Object.is(one, others[at]));
}
