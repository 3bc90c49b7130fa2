// What other windows, files and colleagues write, and what windows that are gone have left behind, taken into the open case.
import type { WrittenElsewhere } from '#machines/merging.ts';
import type { Operation } from '../log/operation.ts';
import { phaseTurns } from '../log/phaseTurns.ts';
import type { CaseStore, LogPlace } from '../storage/caseStore.ts';
import type { CaseKeeper } from './CaseKeeper.ts';
import { changesOf, closesCase, saysSomething } from './elsewhere.ts';
import type { Giving } from './Giving.ts';
import type { SessionLog } from './SessionLog.ts';
import type { ShownCase } from './ShownCase.ts';
import type { TypedWords } from './TypedWords.ts';
import type { Typing } from './Typing.ts';

type Parts = {
  readonly store: CaseStore;
  /** Up to where the case was loaded. */
  readonly place: LogPlace;
  readonly log: SessionLog;
  readonly typed: TypedWords;
  readonly typing: Typing;
  readonly keeper: CaseKeeper;
  readonly shown: ShownCase;
  readonly giving: Giving;
};

export class Following {
  readonly #parts: Parts;
  #stop: (() => void) | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Hears what is written elsewhere, from what was loaded on; once is enough. */
  start(): void {
    const { store, place, keeper } = this.#parts;
    const gone = () => keeper.removed();
    this.#stop ??= store.watch(this.#id, (news) => this.#hear(news), place, gone);
  }

  /** Hears no more. What was heard stays, and everything can still be written. */
  stop(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /**
   * Words of windows that are gone become answers. Two that typed in the same field did not see each
   * other: both are kept, and stand side by side. A closed case takes none; its drafts wait.
   */
  settleFound(besides: readonly Operation[]): void {
    const { shown, keeper, giving, log } = this.#parts;
    const isOpen = !shown.isClosed && besides.length > 0;
    // In the log before the drafts go, and folded after them: neither replaces the other.
    if (isOpen) keeper.keep(besides, []);
    giving.settle();
    if (!isOpen) return;
    log.take(besides, undefined);
    this.#merge(changesOf(besides));
  }

  /**
   * Takes over words that a window left behind in mid-word, when it is gone: answers now, beside what was
   * written since. A closed case takes none; they wait. What cannot be read now is found when the case is
   * opened next.
   */
  async takeLeft(): Promise<void> {
    const { store, log, typed, typing, keeper, shown } = this.#parts;
    await keeper.idle();
    const stored = await store.load(this.#id).catch(() => undefined);
    const found = stored?.drafts.filter(({ operation }) => !typed.has(operation.id)) ?? [];
    const left = found.filter(({ operation }) => !log.fold.has(operation.id));
    if (left.length === 0 || shown.isClosed) return;
    const keys = left.map((one) => one.key);
    const news = left.map((one) => one.operation).filter((one) => saysSomething(log.fold, one));
    log.take(news, 'elsewhere');
    keeper.wordsWritten();
    keeper.keep(news, keys);
    typed.giveAgain(keys);
    typing.keep();
    log.catchUp();
    if (news.length > 0) this.#merge(changesOf(news));
  }

  /** Takes in what was written elsewhere. It is in the store already; of words being typed none is touched. */
  #hear(operations: readonly Operation[]): void {
    const { log, keeper } = this.#parts;
    const news = operations.filter((one) => !log.fold.has(one.id));
    if (news.length === 0) return;
    log.take(news, 'elsewhere');
    log.catchUp();
    keeper.rowIsBehind();
    this.#merge([...changesOf(news), ...(news.some(closesCase) ? this.#lastWords() : [])]);
  }

  /**
   * Words being typed when the case was closed elsewhere: answers now, given without knowing of it. Later
   * a closed case would not take them.
   */
  #lastWords(): readonly WrittenElsewhere[] {
    const { log, giving } = this.#parts;
    const at = log.nextAt();
    const written = giving.giveLast(at);
    return written.map((change) => ({ change, turn: log.fold.latest }));
  }

  /** Tells the machine what the fold has taken in. */
  #merge(written: readonly WrittenElsewhere[]): void {
    const { log, shown } = this.#parts;
    const { record } = log.fold;
    const turns = phaseTurns(log.fold);
    shown.send({ type: 'log.merged', record, written, turns, at: log.nextAt() });
  }

  get #id() {
    return this.#parts.shown.getSnapshot().summary.id;
  }
}
