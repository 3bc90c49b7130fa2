// An open case as the pages read it: what the case machine makes of the log, with the overview's row and the conflicts.
import { createActor } from 'xstate';
import type { CaseView } from '#forms/answers/caseView.ts';
import type { ContentIndex } from '#forms/answers/contentIndex.ts';
import type { PhaseId } from '#forms/content/types.ts';
import { localDateOf } from '#forms/kinds/localDate.ts';
import type { CaseEvent, Written } from '#machines/caseMachine.ts';
import { caseMachine } from '#machines/caseMachine.ts';
import type { CaseSummary } from '../storage/caseStore.ts';
import type { SessionLog } from './SessionLog.ts';
import type { ShownConflict } from './shownConflicts.ts';
import type { ShownSummary } from './summaryOf.ts';
import { countedRow, shownSummaryOf } from './summaryOf.ts';

/** What the pages read. A new object for each change of the case; typing makes none. */
export type SessionSnapshot = {
  readonly view: CaseView;
  readonly phase: PhaseId | 'closed';
  readonly summary: ShownSummary;
  /** Answers that stand in more than one version. The same list until something about them changes. */
  readonly conflicts: readonly ShownConflict[];
};

type Parts = {
  readonly index: ContentIndex;
  readonly log: SessionLog;
  /** The row as the store has it. */
  readonly row: CaseSummary;
  readonly now: Date;
  /** Puts into the log what the machine has let through. */
  readonly tellLog: (written: Written) => void;
};

export class ShownCase {
  readonly #log: SessionLog;
  readonly #machine;
  readonly #listeners = new Set<() => void>();
  #snapshot: SessionSnapshot;

  constructor({ index, log, row, now, tellLog }: Parts) {
    this.#log = log;
    const view = { index, record: log.fold.record, today: localDateOf(now) };
    const machine = caseMachine.provide({ actions: { tellLog: (_, written) => tellLog(written) } });
    this.#machine = createActor(machine, { input: { view } });
    this.#machine.start();
    const phase = this.#phase();
    const summary = shownSummaryOf(row, view, phase, row.changedAt);
    this.#snapshot = { view, phase, summary, conflicts: log.conflictsIn(view, []) };
    this.#machine.subscribe(() => this.#renew());
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): SessionSnapshot => this.#snapshot;

  get isClosed(): boolean {
    return this.#snapshot.phase === 'closed';
  }

  /** The row of the overview, as the case is now. */
  get row(): CaseSummary {
    const { view, summary } = this.#snapshot;
    return countedRow(summary, view);
  }

  send(event: CaseEvent): void {
    this.#machine.send(event);
  }

  /** Where the adviser is: in the row, and told to nobody. */
  put(place: NonNullable<CaseSummary['place']>): void {
    this.#snapshot = { ...this.#snapshot, summary: { ...this.#snapshot.summary, place } };
  }

  #renew(): void {
    const { view } = this.#machine.getSnapshot().context;
    const before = this.#snapshot;
    const phase = this.#phase();
    if (view === before.view && phase === before.phase) return;
    const isWritten = view.record !== before.view.record;
    const changedAt = isWritten ? this.#log.fold.writtenAt : before.summary.changedAt;
    const summary = shownSummaryOf(before.summary, view, phase, changedAt);
    const conflicts = this.#log.conflictsIn(view, before.conflicts);
    this.#snapshot = { view, phase, summary, conflicts };
    for (const listener of this.#listeners) listener();
  }

  #phase(): PhaseId | 'closed' {
    const { phase } = this.#machine.getSnapshot().value;
    if (phase === 'resuming' || phase === 'afterOpening' || phase === 'afterDecision')
      throw new Error(`Expected a phase, got the passing state ${phase}`);
    return phase;
  }
}
