// Operations that were superseded before they came: the log may arrive in any order.
import type { OperationId } from './operation.ts';

/** Operations not seen yet, and the address keys at which somebody has superseded them. */
export type AwaitedState = {
  readonly ids: readonly OperationId[];
  readonly keys: readonly string[];
};

export class Awaited {
  readonly #superseded = new Map<OperationId, ReadonlySet<string>[]>();

  constructor(states: readonly AwaitedState[] = []) {
    for (const { ids, keys } of states) this.add(ids, keys);
  }

  /** Remembers that these operations, when they come, are superseded at these addresses. */
  add(ids: readonly OperationId[], keys: readonly string[]): void {
    if (ids.length === 0 || keys.length === 0) return;
    // One set for all of them: an import may supersede thousands at thousands of addresses.
    const at: ReadonlySet<string> = new Set(keys);
    for (const id of ids) {
      const known = this.#superseded.get(id);
      if (known) known.push(at);
      else this.#superseded.set(id, [at]);
    }
  }

  /** Where an operation that has come is superseded already; it is awaited no more. */
  take(id: OperationId): readonly ReadonlySet<string>[] {
    const found = this.#superseded.get(id) ?? [];
    this.#superseded.delete(id);
    return found;
  }

  toState(): readonly AwaitedState[] {
    const idsOf = new Map<ReadonlySet<string>, OperationId[]>();
    for (const [id, sets] of this.#superseded) {
      for (const set of sets) {
        const ids = idsOf.get(set);
        if (ids) ids.push(id);
        else idsOf.set(set, [id]);
      }
    }
    return [...idsOf].map(([set, ids]) => ({ ids, keys: [...set] }));
  }
}
