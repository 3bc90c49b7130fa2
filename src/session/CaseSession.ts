// An open case: letters being typed, the case machine, the log and the store, held together.
import { createActor } from 'xstate';
import { addressKey } from '#forms/answers/address.ts';
import type { CaseView } from '#forms/answers/caseView.ts';
import type { ContentIndex } from '#forms/answers/contentIndex.ts';
import type { Change, Instant } from '#forms/answers/record.ts';
import { valueAt } from '#forms/answers/valueAt.ts';
import type { LocalDate, PhaseId } from '#forms/content/types.ts';
import { localDateOf } from '#forms/kinds/localDate.ts';
import { caseMachine } from '#machines/caseMachine.ts';
import { saveMachine } from '#machines/saveMachine.ts';
import type { CaseStore, CaseSummary, StoredCase } from '../storage/caseStore.ts';
import { newId } from '../storage/newId.ts';
import type { Operation } from '../storage/operation.ts';
import { CaseFold, makeOperation } from '../storage/operation.ts';
import { SaveQueue } from './SaveQueue.ts';
import { summaryOf } from './summaryOf.ts';

/** How long letters may wait before the store gets them, in milliseconds. */
const TYPING_PAUSE = 250;

/** What a session needs from its surroundings; tests give their own clock and timer. */
export type SessionTools = {
  now(): Date;
  /** Runs the work once after the pause; returns how to call it off. */
  later(work: () => void, pause: number): () => void;
};

const browserTools: SessionTools = {
  now: () => new Date(),
  later(work, pause) {
    const timer = setTimeout(work, pause);
    return () => clearTimeout(timer);
  },
};

/** What the pages read. A new object for each change of the case; typing makes none. */
export type SessionSnapshot = {
  readonly view: CaseView;
  readonly phase: PhaseId | 'closed';
  readonly summary: CaseSummary;
};

export class CaseSession {
  readonly saving = createActor(saveMachine);
  readonly #store: CaseStore;
  readonly #tools: SessionTools;
  readonly #fold: CaseFold;
  readonly #machine;
  readonly #queue: SaveQueue;
  readonly #typed = new Map<string, { change: Change; draft: string; kept: boolean }>();
  readonly #listeners = new Set<() => void>();
  #snapshot: SessionSnapshot;
  #callOff: (() => void) | undefined;
  #lastStamp = 0;

  constructor(index: ContentIndex, store: CaseStore, stored: StoredCase, tools = browserTools) {
    this.#store = store;
    this.#tools = tools;
    this.#fold = new CaseFold(index);
    for (const operation of stored.operations) this.#fold.apply(operation);
    for (const operation of [...stored.operations, ...stored.drafts]) {
      this.#lastStamp = Math.max(this.#lastStamp, Date.parse(operation.at));
    }
    const view = { index, record: this.#fold.record, today: localDateOf(tools.now()) };
    const machine = caseMachine.provide({
      actions: { tellLog: (_, { changes, at }) => this.#log(changes, at) },
    });
    this.#machine = createActor(machine, { input: { view } });
    this.#machine.start();
    this.saving.start();
    this.#queue = new SaveQueue(
      this.saving,
      () => tools.now().toISOString(),
      () => [...this.#typed.values()].every((typed) => typed.kept),
    );
    this.#snapshot = { view, phase: this.#phase(), summary: stored.summary };
    this.#machine.subscribe(() => this.#renew());
    for (const draft of stored.drafts) {
      for (const change of draft.changes)
        this.#typed.set(addressKey(change.address), { change, draft: draft.id, kept: true });
    }
    this.settle();
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): SessionSnapshot => this.#snapshot;

  /** Letters typed in a field: kept within half a second, an answer once settled. */
  type(change: Change): void {
    if (this.#snapshot.phase === 'closed') return;
    const key = addressKey(change.address);
    const draft = this.#typed.get(key)?.draft ?? newId('d');
    this.#typed.set(key, { change, draft, kept: false });
    this.saving.send({ type: 'words.written' });
    this.#callOff ??= this.#tools.later(() => this.keepTyped(), TYPING_PAUSE);
  }

  /** Hands what is being typed to the store now, as drafts. */
  keepTyped(): void {
    this.#callOff?.();
    this.#callOff = undefined;
    for (const [key, typed] of this.#typed) {
      if (typed.kept) continue;
      typed.kept = true;
      const draft = this.#operation([typed.change], this.#stamp(), typed.draft);
      this.#queue.add(() => this.#store.keepDraft(this.#snapshot.summary.id, key, draft));
    }
  }

  /** What was typed becomes answers. */
  settle(): void {
    this.#callOff?.();
    this.#callOff = undefined;
    if (this.#typed.size > 0) this.#give([]);
  }

  /** Answers given in one go: choices, references, rows, deferrals. */
  write(changes: readonly Change[]): void {
    if (this.#snapshot.phase !== 'closed') this.#give(changes);
  }

  /** Finishes the phase the case is in; does nothing while an answer is missing. */
  finishPhase(): void {
    this.settle();
    this.#machine.send({ type: 'phase.finished', at: this.#stamp() });
  }

  /** Opens a closed case again. */
  reopen(reason: string): void {
    this.#machine.send({ type: 'case.reopened', reason, at: this.#stamp(), id: newId('o') });
  }

  /** Remembers where the adviser is, so that reopening lands there. */
  setPlace(instance: string, field?: string): void {
    const place = { instance, ...(field === undefined ? {} : { field }) };
    const { summary } = this.#snapshot;
    if (summary.place?.instance === instance && summary.place.field === field) return;
    this.#snapshot = { ...this.#snapshot, summary: { ...summary, place } };
    this.#queue.add(() => this.#store.keepSummary(this.#snapshot.summary), 'aside');
  }

  /** Tells the session which day it is; ages and limits follow. */
  setToday(today: LocalDate): void {
    if (today !== this.#snapshot.view.today) this.#machine.send({ type: 'day.changed', today });
  }

  /** Tries again to save what the store refused. */
  retry(): void {
    this.#queue.run();
  }

  /** Settles what is typed and waits until the store has everything it will take. */
  async leave(): Promise<void> {
    this.settle();
    await this.#queue.idle();
  }

  /** Typed words first, then the given changes: one event, one operation. */
  #give(given: readonly Change[]): void {
    const typed = [...this.#typed.values()].map((one) => one.change);
    const { view } = this.#snapshot;
    const changes = [...typed, ...given].filter(
      (change) => !sameValue(valueAt(view.record, change.address), change.value),
    );
    if (changes.length > 0) {
      this.#machine.send({ type: 'answer.written', changes, at: this.#stamp() });
      return;
    }
    this.#append([]);
  }

  #log(changes: readonly Change[], at: Instant): void {
    const operation = this.#operation(changes, at, newId('o'));
    this.#fold.apply(operation);
    this.#append([operation]);
  }

  #append(operations: readonly Operation[]): void {
    const settled = [...this.#typed.keys()];
    this.#typed.clear();
    if (operations.length === 0 && settled.length === 0) return;
    this.saving.send({ type: 'words.written' });
    this.#queue.add(() => {
      const { summary } = this.#snapshot;
      return this.#store.append(summary.id, operations, settled, summary);
    });
  }

  #operation(changes: readonly Change[], at: Instant, id: string): Operation {
    return makeOperation(this.#fold, changes, { id, at, by: '' });
  }

  #renew(): void {
    const { view } = this.#machine.getSnapshot().context;
    const phase = this.#phase();
    const summary = summaryOf(this.#snapshot.summary, view, phase, this.#tools.now());
    this.#snapshot = { view, phase, summary };
    for (const listener of this.#listeners) listener();
  }

  #phase(): PhaseId | 'closed' {
    const { value } = this.#machine.getSnapshot();
    if (value === 'resuming' || value === 'afterOpening' || value === 'afterDecision')
      throw new Error(`Expected a phase, got the passing state ${value}`);
    return value;
  }

  /** Now, but never before what was stamped last: a clock set back must not hide newer words. */
  #stamp(): Instant {
    this.#lastStamp = Math.max(this.#lastStamp + 1, this.#tools.now().getTime());
    return new Date(this.#lastStamp).toISOString();
  }
}

function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? '') === JSON.stringify(b);
}
