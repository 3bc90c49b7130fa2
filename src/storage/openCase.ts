// What a store knows of a case it has opened: the key, where the log ends, and who listens.
import { linkEntry, Tips } from '../log/chain.ts';
import type { EntryLink, LogEntry } from '../log/entry.ts';
import type { Operation, OperationId } from '../log/operation.ts';
import type { CaseId } from './caseStore.ts';
import { addToTips } from './foldCache.ts';
import type { PlacedDraft, PlacedEntry } from './openRecords.ts';
import type { KeptKey, Sealer } from './sealer.ts';

/** Somebody who watches a case; `at` is how far they have heard. */
export type Watcher = {
  at: number;
  readonly hear: (operations: readonly Operation[]) => void;
  /** The case was removed. */
  readonly gone: () => void;
};

/** An entry made here, and its link for those that follow. */
export type Linked = { readonly entry: LogEntry; readonly link: EntryLink };

export class OpenCase {
  readonly id: CaseId;
  readonly kept: KeptKey;
  readonly sealer: Sealer;
  /** What this store has appended itself; its watchers do not hear of it. */
  readonly own = new Set<OperationId>();
  /** Entries found not to open: a good copy may take their place. */
  readonly broken = new Set<OperationId>();
  /** Drafts of windows that are gone, handed over by `load`: by address key. */
  #adopted = new Map<string, readonly PlacedDraft[]>();
  readonly #slots = new Map<string, Promise<string>>();
  #tips: Tips | undefined;
  #tipsAt = 0;
  #digesting: Promise<void> = Promise.resolve();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(id: CaseId, kept: KeptKey, sealer: Sealer) {
    this.id = id;
    this.kept = kept;
    this.sealer = sealer;
  }

  /** True while the log's end is not known. */
  get needsTips(): boolean {
    return this.#tips === undefined;
  }

  /** Where the reading of the log for its end has come to. */
  get tipsAt(): number {
    return this.#tipsAt;
  }

  /** Begins with a log's end that is known, and goes on with the entries after it. */
  startTips(tips: readonly EntryLink[], at: number): void {
    this.#tips = new Tips(tips);
    this.#tipsAt = at;
  }

  /** Takes in what was read after `tipsAt`; in the background, and before the next append. */
  follow(entries: readonly PlacedEntry[], upTo: number): void {
    const tips = this.#tips;
    if (!tips || upTo <= this.#tipsAt) return;
    const fresh = entries.filter(({ seq }) => seq > this.#tipsAt);
    this.#tipsAt = upTo;
    this.#digesting = this.#digesting.then(() => addToTips(tips, fresh));
  }

  /** The operations as entries, one behind the other. Nothing is kept of them until `follow`. */
  async link(operations: readonly Operation[]): Promise<readonly Linked[]> {
    await this.#digesting;
    const linked: Linked[] = [];
    let tips = this.#tips?.links ?? [];
    for (const operation of operations) {
      const one = await linkEntry(operation, tips);
      linked.push(one);
      tips = [one.link];
    }
    return linked;
  }

  /** Entries that lie in the store now. */
  written(linked: readonly Linked[]): void {
    for (const { entry, link } of linked) this.#tips?.add(entry, link.digest);
  }

  /** Entries of this store that lay there already. */
  rewritten(entries: readonly PlacedEntry[]): void {
    const tips = this.#tips;
    if (tips) this.#digesting = this.#digesting.then(() => addToTips(tips, entries));
  }

  /** The name a field's draft lies under. */
  slotOf(key: string): Promise<string> {
    const slot = this.#slots.get(key) ?? this.sealer.nameFor(key);
    this.#slots.set(key, slot);
    return slot;
  }

  adopt(drafts: readonly PlacedDraft[]): void {
    this.#adopted = new Map();
    for (const draft of drafts) this.#adopted.set(draft.key, [...this.adopted(draft.key), draft]);
  }

  /** Drafts of others that are settled with this address. */
  adopted(key: string): readonly PlacedDraft[] {
    return this.#adopted.get(key) ?? [];
  }

  /** One write to a case at a time: each entry follows the one before it. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work, work);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }
}

/** The same key on the disk. Another one means that the case was removed and made again. */
export function isSameKey(a: KeptKey, b: KeptKey): boolean {
  if ('plain' in a || 'plain' in b) return 'plain' in a && 'plain' in b;
  return (
    a.wrapped.length === b.wrapped.length && a.wrapped.every((one, at) => one === b.wrapped[at])
  );
}
