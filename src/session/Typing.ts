// Letters on their way: a moment after the last one the store gets them, as drafts.
import type { Change } from '#forms/answers/record.ts';
import type { Operation } from '../log/operation.ts';
import { makeOperation } from '../log/operation.ts';
import type { CaseKeeper } from './CaseKeeper.ts';
import type { SessionLog } from './SessionLog.ts';
import type { SessionTools } from './sessionTools.ts';
import type { Base, Typed, TypedWords } from './TypedWords.ts';

/** How long letters may wait before the store gets them, in milliseconds: half a second must do on a busy machine too. */
const TYPING_PAUSE = 280;

type Parts = {
  readonly words: TypedWords;
  readonly log: SessionLog;
  readonly keeper: CaseKeeper;
  readonly tools: SessionTools;
};

export class Typing {
  readonly #parts: Parts;
  #callOff: (() => void) | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The next letters in a field; `begin` is asked for what the first of them take the place of. */
  put(change: Change, begin: () => Base): void {
    const { words, keeper, tools } = this.#parts;
    words.put(change, begin);
    // Told of the first letter only: a machine has no place in each key.
    if (!keeper.saving.getSnapshot().matches('unsaved')) keeper.wordsWritten();
    this.#callOff ??= tools.later(() => this.keep(), TYPING_PAUSE);
  }

  /** Hands the letters to the store now. */
  keep(): void {
    const { words, keeper } = this.#parts;
    this.callOff();
    for (const [key, typed] of words.takeUnkept()) keeper.keepDraft(key, this.#draftOf(key, typed));
  }

  /** Everything typed that is no answer yet, whether the store has it or not. */
  drafts(): readonly Operation[] {
    return this.#parts.words.waiting.map(([key, typed]) => this.#draftOf(key, typed));
  }

  #draftOf(key: string, { change, base, draft }: Typed): Operation {
    const { log } = this.#parts;
    const seen = new Map([[key, base.seen]]);
    return makeOperation(log.fold, [change], log.stampAs(draft), seen);
  }

  /** What waits is taken care of in another way. */
  callOff(): void {
    this.#callOff?.();
    this.#callOff = undefined;
  }
}
