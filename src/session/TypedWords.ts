// Letters being typed: the latest of each field, until they are answers.
import type { Address } from '#forms/answers/address.ts';
import { addressKey } from '#forms/answers/address.ts';
import type { Change, StoredValue } from '#forms/answers/record.ts';
import type { Operation, OperationId } from '../log/operation.ts';
import { newId } from '../storage/newId.ts';

/** What stood in a field at the first letter: what the new words take the place of. */
export type Base = {
  /** The operations the person saw there. */
  readonly seen: readonly OperationId[];
  /** What the field said; undefined where nobody knows any more. */
  readonly from?: StoredValue | undefined;
};

/** What stands in one field. `draft` is the id its drafts are kept under, `kept` that the store has been given it. */
export type Typed = {
  readonly change: Change;
  readonly base: Base;
  readonly draft: string;
  readonly kept: boolean;
};

/** What a draft's words take the place of. Where nothing stood, nothing was said. */
export function baseOf({ supersedes }: Operation): Base {
  return { seen: supersedes, from: supersedes.length === 0 ? '' : undefined };
}

export class TypedWords {
  readonly #words = new Map<string, Typed>();
  readonly #drafts = new Set<string>();
  /** Address keys of what waits. */
  readonly #held = new Set<string>();

  /** Draft operations found in the store: words of a page that died. */
  constructor(drafts: readonly Operation[]) {
    for (const draft of drafts) {
      const { id, changes } = draft;
      const base = baseOf(draft);
      this.#drafts.add(id);
      for (const change of changes)
        this.#words.set(addressKey(change.address), { change, base, draft: id, kept: true });
    }
  }

  /** What may become answers now. */
  get all(): readonly Typed[] {
    return [...this.#words].filter(([key]) => !this.#held.has(key)).map(([, typed]) => typed);
  }

  /** Everything typed that is no answer yet, held or not, by address key. */
  get waiting(): readonly (readonly [key: string, typed: Typed])[] {
    return [...this.#words];
  }

  /** Half of something: no answer before the person has gone on, or has left the field. */
  hold(isHalf: (change: Change) => boolean): void {
    for (const [key, { change }] of this.#words) if (isHalf(change)) this.#held.add(key);
  }

  /** What was held may become answers. */
  release(): void {
    this.#held.clear();
  }

  /** What is held at an address. */
  heldAt(address: Address): StoredValue | undefined {
    const key = addressKey(address);
    return this.#held.has(key) ? this.#words.get(key)?.change.value : undefined;
  }

  /** True when the store has been given every letter. */
  get allKept(): boolean {
    return [...this.#words.values()].every((typed) => typed.kept);
  }

  /** The next letters in a field; `begin` is asked for the first of them. */
  put(change: Change, begin: () => Base): void {
    const key = addressKey(change.address);
    this.#held.delete(key);
    const { draft = newId('d'), base = begin() } = this.#words.get(key) ?? {};
    this.#drafts.add(draft);
    this.#words.set(key, { change, base, draft, kept: false });
  }

  /** True for a draft of words that were typed here, or taken over here. */
  has(draft: string): boolean {
    return this.#drafts.has(draft);
  }

  /** The store may have let go of the drafts at these addresses: they count as not given. */
  giveAgain(keys: readonly string[]): void {
    for (const key of keys) {
      const typed = this.#words.get(key);
      if (typed) this.#words.set(key, { ...typed, kept: false });
    }
  }

  /** What is written at once in a field counts, not the letters that stood there. */
  overrule(changes: readonly Change[]): void {
    for (const change of changes) {
      const typed = this.#words.get(addressKey(change.address));
      if (typed) this.put(change, () => typed.base);
    }
  }

  /** What the store has not been given yet, by address key; from now on it counts as given. */
  takeUnkept(): readonly (readonly [key: string, typed: Typed])[] {
    const unkept = [...this.#words].filter(([, typed]) => !typed.kept);
    for (const [key, typed] of unkept) this.#words.set(key, { ...typed, kept: true });
    return unkept;
  }

  /** Lets go of the words that are answers now; returns their address keys. */
  settle(isAnswer: (key: string) => boolean): readonly string[] {
    const settled = [...this.#words.keys()].filter(isAnswer);
    for (const key of settled) this.#words.delete(key);
    return settled;
  }
}
