// What becomes part of the case when somebody writes: typed words and choices, by the machine into the log, and to the store.
import type { Change, Instant, StoredValue } from '#forms/answers/record.ts';
import { valueAt } from '#forms/answers/valueAt.ts';
import type { BesideEvent } from '#machines/caseMachine.ts';
import type { Operation } from '../log/operation.ts';
import type { CaseKeeper } from './CaseKeeper.ts';
import { givenIn, keyOf, NOTHING_GIVEN } from './given.ts';
import type { SessionLog } from './SessionLog.ts';
import type { ShownCase } from './ShownCase.ts';
import { seenIn } from './standing.ts';
import type { Base } from './TypedWords.ts';
import { TypedWords } from './TypedWords.ts';
import type { Typing } from './Typing.ts';

type Parts = {
  readonly log: SessionLog;
  readonly typed: TypedWords;
  readonly typing: Typing;
  readonly keeper: CaseKeeper;
  readonly shown: ShownCase;
};

const NOTHING_TYPED = new TypedWords([]);

export class Giving {
  readonly #parts: Parts;
  /** What goes with an event to the log while it is on its way. */
  #given = NOTHING_GIVEN;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** What was typed becomes answers. */
  settle(): void {
    const { typed, typing } = this.#parts;
    typing.callOff();
    if (typed.all.length > 0) this.give([]);
  }

  /** Typed words first, then the given changes: one event. `seen`: what those saw who chose, by address key. */
  give(changes: readonly Change[], seen?: ReadonlyMap<string, Base>): void {
    const { typed, shown, log } = this.#parts;
    typed.overrule(changes);
    this.#giving(changes, seen, (news) => {
      if (news.length > 0) shown.send({ type: 'answer.written', changes: news, at: log.nextAt() });
      else this.append([]);
    });
  }

  /** What stands beside the answers: marks, and drafts given to read. What is being typed is not part of it. */
  putBeside(type: BesideEvent, changes: readonly Change[], seen?: ReadonlyMap<string, Base>): void {
    const { shown, log } = this.#parts;
    this.#giving(
      changes,
      seen,
      (news) => {
        if (news.length > 0) shown.send({ type, changes: news, at: log.nextAt() });
      },
      NOTHING_TYPED,
    );
  }

  /** What is typed becomes answers although the machine would no longer let them through. */
  giveLast(at: Instant): readonly Change[] {
    let written: readonly Change[] = [];
    this.#giving([], undefined, (news) => {
      this.write(news, at);
      written = news;
    });
    return written;
  }

  /** What the machine has let through is in the log now, and on its way to the store. */
  write(changes: readonly Change[], at: Instant): void {
    this.append(this.#parts.log.write(changes, this.#given.bases, at));
  }

  /** Hands operations to the store; the drafts of what is written now, or already was, are settled. */
  append(operations: readonly Operation[]): void {
    const { typed, keeper } = this.#parts;
    const written = new Set(operations.flatMap((one) => one.changes.map(keyOf)));
    const { idle } = this.#given;
    const settled = typed.settle((key) => written.has(key) || idle.has(key));
    if (operations.length === 0 && settled.length === 0) return;
    keeper.wordsWritten();
    keeper.keep(operations, settled);
  }

  /** What the pages show at an address. */
  valueAt({ address }: Change): StoredValue {
    return valueAt(this.#parts.shown.getSnapshot().view.record, address) ?? '';
  }

  /** Finds out what typed words and given changes say that is new, and works with it. */
  #giving(
    changes: readonly Change[],
    shown: ReadonlyMap<string, Base> = new Map(),
    work: (news: readonly Change[]) => void,
    typed: TypedWords = this.#parts.typed,
  ): void {
    const { log } = this.#parts;
    const { fold } = log;
    // What a choice takes the place of: what the page shows there.
    const baseOf = (change: Change) => ({
      seen: seenIn(fold, change.address, this.valueAt(change)),
    });
    this.#given = givenIn({ fold, typed, changes, baseOf, shown });
    work(this.#given.changes);
    this.#given = NOTHING_GIVEN;
  }
}
