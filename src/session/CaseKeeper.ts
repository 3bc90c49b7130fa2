// What the store is given of an open case, one after the other, and what the saved line is told of it.
import { createActor } from 'xstate';
import type { Instant } from '#forms/answers/record.ts';
import { saveMachine } from '#machines/saveMachine.ts';
import type { Operation } from '../log/operation.ts';
import type { CaseId, CaseStore, CaseSummary } from '../storage/caseStore.ts';
import { storeError } from '../storage/storeSentences.ts';
import { SaveQueue } from './SaveQueue.ts';
import type { SessionTools } from './sessionTools.ts';

type Parts = {
  readonly store: CaseStore;
  readonly id: CaseId;
  readonly now: () => Instant;
  /** Whether every letter in the page has been given. */
  readonly nothingWaits: () => boolean;
  /** The row as it is now. */
  readonly summary: () => CaseSummary;
  readonly later: SessionTools['later'];
  readonly ownTask: SessionTools['ownTask'] | undefined;
};

export class CaseKeeper {
  readonly saving = createActor(saveMachine);
  readonly #parts: Parts;
  readonly #queue: SaveQueue;
  readonly #unsaved = new Set<Operation>();
  #isRowBehind = false;
  /** How often something was written in the page, and how often it had been when the case was last put in a file. */
  #written = 0;
  #inFileUpTo: number | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.saving.start();
    const { now, nothingWaits, later, ownTask } = parts;
    this.#queue = new SaveQueue({ listener: this.saving, now, nothingWaits, later, ownTask });
  }

  /** The page has words that the store has not. Told once, until something else is. */
  wordsWritten(): void {
    this.#written += 1;
    if (this.saving.getSnapshot().value !== 'unsaved') this.saving.send({ type: 'words.written' });
  }

  /** The store has the case no more. */
  removed(): void {
    this.saving.send({ type: 'case.removed', sentence: storeError('removed').message });
  }

  /** True when the page alone has something: words that the store has refused, or a case that it has no more. */
  get isRefused(): boolean {
    const saving = this.saving.getSnapshot();
    return saving.matches('failed') || (saving.matches('removed') && !this.isInFile);
  }

  /** The store has the case no more. */
  get isRemoved(): boolean {
    return this.saving.getSnapshot().matches('removed');
  }

  /** Everything that was written in the page is in a file. */
  get isInFile(): boolean {
    return this.#inFileUpTo === this.#written;
  }

  /** A file is made of what the page has now; the result is to be called once it is there. */
  beginFile(): () => void {
    const upTo = this.#written;
    return () => {
      this.#inFileUpTo = upTo;
    };
  }

  /** `key`: the address of the field. */
  keepDraft(key: string, draft: Operation): void {
    const { store, id } = this.#parts;
    this.#queue.add(() => store.keepDraft(id, key, draft), 'draft');
  }

  /** With the row as it is when the store's turn comes. `settled`: the fields whose drafts go. */
  keep(operations: readonly Operation[], settled: readonly string[]): void {
    const { store, id, summary } = this.#parts;
    for (const one of operations) this.#unsaved.add(one);
    this.#queue.add(async () => {
      await store.append(id, operations, settled, summary());
      for (const one of operations) this.#unsaved.delete(one);
    });
  }

  /** What the store has been given and has not confirmed, in the order it was written. */
  get unsaved(): readonly Operation[] {
    return [...this.#unsaved];
  }

  keepRow(): void {
    const { store, summary } = this.#parts;
    const row = summary();
    this.#isRowBehind = false;
    this.#queue.add(() => store.keepSummary(row), 'aside');
  }

  /** The row in the store does not say what came from elsewhere. */
  rowIsBehind(): void {
    this.#isRowBehind = true;
  }

  /** Keeps the row, if it is behind. */
  catchUp(): void {
    if (this.#isRowBehind) this.keepRow();
  }

  /** Tries again what the store refused. */
  retry(): void {
    this.#queue.run();
  }

  /** When the store has everything it will take. */
  idle(): Promise<void> {
    return this.#queue.idle();
  }
}
