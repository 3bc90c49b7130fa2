// An open case: letters being typed, the case machine, the log and the store, held together.
import { createActor } from 'xstate';
import { addressKey } from '#forms/answers/address.ts';
import type { CaseView } from '#forms/answers/caseView.ts';
import type { ContentIndex } from '#forms/answers/contentIndex.ts';
import type { Change, Instant, StoredValue } from '#forms/answers/record.ts';
import { valueAt } from '#forms/answers/valueAt.ts';
import type { LocalDate, PhaseId } from '#forms/content/types.ts';
import { localDateOf } from '#forms/kinds/localDate.ts';
import { caseMachine } from '#machines/caseMachine.ts';
import { saveMachine } from '#machines/saveMachine.ts';
import type { Operation, OperationId, VersionMark } from '../log/operation.ts';
import { CaseFold, lastOfEach, makeOperation } from '../log/operation.ts';
import { makeVersion } from '../log/versions.ts';
import type { CaseStore, CaseSummary, StoredCase, StoreFault } from '../storage/caseStore.ts';
import { newId } from '../storage/newId.ts';
import { SaveQueue } from './SaveQueue.ts';
import { sortDrafts } from './sortDrafts.ts';
import { summaryOf } from './summaryOf.ts';
import { TypedWords } from './TypedWords.ts';

/** How long letters may wait before the store gets them, in milliseconds. */
const TYPING_PAUSE = 250;

/** What a session needs from its surroundings; tests give their own clock and timer. */
export type SessionTools = {
  now(): Date;
  /** Runs the work once after the pause; returns how to call it off. */
  later(work: () => void, pause: number): () => void;
  /** Who writes; '' without it. */
  by?(): string;
};

export const browserTools: SessionTools = {
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

/** One open case for as long as pages show it. */
export class CaseSession {
  readonly saving = createActor(saveMachine);
  /** Records of the case that could not be read when it was opened. */
  readonly faults: readonly StoreFault[];
  readonly #store: CaseStore;
  readonly #tools: SessionTools;
  readonly #fold: CaseFold;
  readonly #machine;
  readonly #queue: SaveQueue;
  readonly #typed: TypedWords;
  readonly #listeners = new Set<() => void>();
  #snapshot: SessionSnapshot;
  #callOff: (() => void) | undefined;
  #lastStamp = 0;

  constructor(index: ContentIndex, store: CaseStore, stored: StoredCase, tools = browserTools) {
    this.#store = store;
    this.#tools = tools;
    this.faults = stored.faults;
    this.#fold = new CaseFold(index, stored.foldState);
    const { typed, besides } = sortDrafts(stored.drafts);
    this.#typed = new TypedWords(typed);
    for (const operation of stored.operations) this.#fold.apply(operation);
    for (const { at } of [...typed, ...besides]) this.#stampAfter(at);
    this.#stampAfter(this.#fold.latest);
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
      () => this.#typed.allKept,
    );
    const phase = this.#phase();
    const summary = summaryOf(stored.summary, view, phase, stored.summary.changedAt);
    this.#snapshot = { view, phase, summary };
    // A page that died may have left a row that says more or less than the log.
    if (JSON.stringify(summary) !== JSON.stringify(stored.summary)) this.#keepSummary();
    this.#machine.subscribe(() => this.#renew());
    this.#settleFound(besides);
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
    this.#typed.put(change);
    // Told of the first letter only: a machine has no place in each key.
    if (!this.saving.getSnapshot().matches('unsaved')) this.saving.send({ type: 'words.written' });
    this.#callOff ??= this.#tools.later(() => this.keepTyped(), TYPING_PAUSE);
  }

  /** Hands what is being typed to the store now, as drafts. */
  keepTyped(): void {
    this.#callOff?.();
    this.#callOff = undefined;
    for (const [key, typed] of this.#typed.takeUnkept()) {
      const draft = this.#operation([typed.change], this.#stamp(), typed.draft);
      this.#queue.add(() => this.#store.keepDraft(this.#snapshot.summary.id, key, draft));
    }
  }

  /** What was typed becomes answers. */
  settle(): void {
    this.#callOff?.();
    this.#callOff = undefined;
    if (this.#typed.changes.length > 0) this.#give([]);
  }

  /** Answers given in one go: choices, references, rows, deferrals. */
  write(changes: readonly Change[]): void {
    if (this.#snapshot.phase !== 'closed') this.#give(changes);
  }

  /**
   * Finishes the phase the case is in. Does nothing while an answer is missing, nor when the words that
   * were being typed opened an earlier phase again.
   */
  finishPhase(): void {
    const { phase } = this.#snapshot;
    this.settle();
    if (this.#snapshot.phase === phase)
      this.#machine.send({ type: 'phase.finished', at: this.#stamp() });
  }

  /** Opens a closed case again; what another window left typed becomes answers now. */
  reopen(reason: string): void {
    this.#machine.send({ type: 'case.reopened', reason, at: this.#stamp(), id: newId('o') });
    this.settle();
  }

  /**
   * Names the case as it is now, with what is being typed. A version changes nothing, so a closed case
   * takes one too. Returns the operation that names it, which is saved like any other.
   */
  nameVersion(mark: VersionMark): OperationId {
    this.settle();
    const named = makeVersion(mark, this.#operation([], this.#stamp(), newId('o')));
    this.#fold.apply(named);
    this.#append([named]);
    return named.id;
  }

  /** Remembers where the adviser is, so that reopening lands there. */
  setPlace(instance: string, field?: string): void {
    const place = { instance, ...(field === undefined ? {} : { field }) };
    const { summary } = this.#snapshot;
    if (summary.place?.instance === instance && summary.place.field === field) return;
    this.#snapshot = { ...this.#snapshot, summary: { ...summary, place } };
    this.#keepSummary();
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

  /**
   * Words of windows that are gone become answers. Two that typed in the same field did not see each
   * other: both are kept, and stand side by side. A closed case takes none; its drafts wait.
   */
  #settleFound(besides: readonly Operation[]): void {
    const isOpen = this.#snapshot.phase !== 'closed' && besides.length > 0;
    // In the log before the drafts go, and folded after them: neither replaces the other.
    if (isOpen) this.#queue.add(() => this.#keep(besides, []));
    this.settle();
    if (!isOpen) return;
    for (const operation of besides) this.#fold.apply(operation);
    const written = besides.flatMap(({ at, changes }) => changes.map((change) => ({ change, at })));
    const { record } = this.#fold;
    this.#machine.send({ type: 'log.merged', record, written, at: this.#stamp() });
  }

  /** Typed words first, then the given changes: one event, one operation. */
  #give(given: readonly Change[]): void {
    this.#typed.overrule(given);
    const changes = lastOfEach([...this.#typed.changes, ...given]).filter(
      (change) => !this.#hasNow(change),
    );
    if (changes.length > 0)
      this.#machine.send({ type: 'answer.written', changes, at: this.#stamp() });
    else this.#append([]);
  }

  /** True when the case already says so; nothing written and an emptied answer are the same. */
  #hasNow(change: Change): boolean {
    const now = valueAt(this.#fold.record, change.address);
    return JSON.stringify(nothingAsText(now)) === JSON.stringify(nothingAsText(change.value));
  }

  #log(changes: readonly Change[], at: Instant): void {
    const operation = this.#operation(changes, at, newId('o'));
    this.#fold.apply(operation);
    this.#append([operation]);
  }

  /** Hands operations to the store; the drafts of what is written now, or already was, are settled. */
  #append(operations: readonly Operation[]): void {
    const written = new Set(
      operations.flatMap((one) => one.changes.map((change) => addressKey(change.address))),
    );
    const settled = this.#typed.settle((key, change) => written.has(key) || this.#hasNow(change));
    if (operations.length === 0 && settled.length === 0) return;
    this.saving.send({ type: 'words.written' });
    this.#queue.add(() => this.#keep(operations, settled));
  }

  #keep(operations: readonly Operation[], settled: readonly string[]): Promise<void> {
    const { summary } = this.#snapshot;
    return this.#store.append(summary.id, operations, settled, summary);
  }

  #keepSummary(): void {
    const { summary } = this.#snapshot;
    this.#queue.add(() => this.#store.keepSummary(summary), 'aside');
  }

  #operation(changes: readonly Change[], at: Instant, id: string): Operation {
    return makeOperation(this.#fold, changes, { id, at, by: this.#tools.by?.() ?? '' });
  }

  #renew(): void {
    const { view } = this.#machine.getSnapshot().context;
    const before = this.#snapshot;
    const phase = this.#phase();
    if (view === before.view && phase === before.phase) return;
    const isWritten = view.record !== before.view.record;
    const changedAt = isWritten
      ? new Date(this.#lastStamp).toISOString()
      : before.summary.changedAt;
    this.#snapshot = { view, phase, summary: summaryOf(before.summary, view, phase, changedAt) };
    for (const listener of this.#listeners) listener();
  }

  #phase(): PhaseId | 'closed' {
    const { value } = this.#machine.getSnapshot();
    if (value === 'resuming' || value === 'afterOpening' || value === 'afterDecision')
      throw new Error(`Expected a phase, got the passing state ${value}`);
    return value;
  }

  #stampAfter(at: Instant): void {
    if (at !== '') this.#lastStamp = Math.max(this.#lastStamp, Date.parse(at));
  }

  /** Now, but never before what was stamped last: a clock set back must not hide newer words. */
  #stamp(): Instant {
    this.#lastStamp = Math.max(this.#lastStamp + 1, this.#tools.now().getTime());
    return new Date(this.#lastStamp).toISOString();
  }
}

function nothingAsText(value: StoredValue | undefined): StoredValue {
  return value === undefined || (Array.isArray(value) && value.length === 0) ? '' : value;
}
