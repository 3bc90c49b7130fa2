// Letters on their way: a moment after the last one the store gets them, as drafts.
import type { Change } from '#forms/answers/record.ts';
import { makeOperation } from '../log/operation.ts';
import type { CaseKeeper } from './CaseKeeper.ts';
import type { SessionLog } from './SessionLog.ts';
import type { SessionTools } from './sessionTools.ts';
import type { Base, TypedWords } from './TypedWords.ts';

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
    const { words, log, keeper } = this.#parts;
    this.callOff();
    for (const [key, { change, base, draft }] of words.takeUnkept()) {
      const seen = new Map([[key, base.seen]]);
      keeper.keepDraft(key, makeOperation(log.fold, [change], log.stampAs(draft), seen));
    }
  }

  /** What waits is taken care of in another way. */
  callOff(): void {
    this.#callOff?.();
    this.#callOff = undefined;
  }
}
