// Letters being typed: the latest of each field, until they are answers.
import { addressKey } from '#forms/answers/address.ts';
import type { Change } from '#forms/answers/record.ts';
import type { Operation } from '../log/operation.ts';
import { newId } from '../storage/newId.ts';

/** What stands in one field. `draft` is the id its drafts are kept under, `kept` that the store has been given it. */
type Typed = { readonly change: Change; readonly draft: string; readonly kept: boolean };

export class TypedWords {
  readonly #words = new Map<string, Typed>();

  /** Draft operations found in the store: words of a page that died. */
  constructor(drafts: readonly Operation[]) {
    for (const { id, changes } of drafts) {
      for (const change of changes)
        this.#words.set(addressKey(change.address), { change, draft: id, kept: true });
    }
  }

  get changes(): readonly Change[] {
    return [...this.#words.values()].map((typed) => typed.change);
  }

  /** True when the store has been given every letter. */
  get allKept(): boolean {
    return [...this.#words.values()].every((typed) => typed.kept);
  }

  put(change: Change): void {
    const key = addressKey(change.address);
    const draft = this.#words.get(key)?.draft ?? newId('d');
    this.#words.set(key, { change, draft, kept: false });
  }

  /** What is written at once in a field counts, not the letters that stood there. */
  overrule(changes: readonly Change[]): void {
    for (const change of changes) {
      if (this.#words.has(addressKey(change.address))) this.put(change);
    }
  }

  /** What the store has not been given yet, by address key; from now on it counts as given. */
  takeUnkept(): readonly (readonly [key: string, typed: Typed])[] {
    const unkept = [...this.#words].filter(([, typed]) => !typed.kept);
    for (const [key, typed] of unkept) this.#words.set(key, { ...typed, kept: true });
    return unkept;
  }

  /** Lets go of the words that are answers now; returns their address keys. */
  settle(isAnswer: (key: string, change: Change) => boolean): readonly string[] {
    const settled = [...this.#words]
      .filter(([key, { change }]) => isAnswer(key, change))
      .map(([key]) => key);
    for (const key of settled) this.#words.delete(key);
    return settled;
  }
}
