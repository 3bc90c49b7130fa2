// The case machine: which phase a case is in, what it takes to finish one, and what withdraws a finish.
import { assign, enqueueActions, setup } from 'xstate';
import type { CaseView } from '#forms/answers/caseView.ts';
import { choiceOf } from '#forms/answers/caseView.ts';
import { gapsInPhase } from '#forms/answers/completeness.ts';
import type { Change, Instant } from '#forms/answers/record.ts';
import { writeChange } from '#forms/answers/writeChange.ts';
import type { LocalDate, PhaseId } from '#forms/content/types.ts';
import { nextOpenPhase, phases, withdrawals } from './phases.ts';

/** The machine hears of answers and steps, never of characters being typed. */
export type CaseEvent =
  | { type: 'answer.written'; changes: readonly Change[]; at: Instant }
  | { type: 'phase.finished'; at: Instant }
  | { type: 'case.reopened'; reason: string; at: Instant; id: string }
  /** Midnight passed: ages and limits are seen from the new day. */
  | { type: 'day.changed'; today: LocalDate };

/** Told to whoever keeps the log: these changes are part of the case now. */
export type CaseEmitted = { type: 'changes.made'; changes: readonly Change[]; at: Instant };

type CaseContext = { readonly view: CaseView };

/** The case as it is after some changes. */
function written(view: CaseView, changes: readonly Change[]): CaseView {
  return {
    ...view,
    record: changes.reduce(
      (record, change) => writeChange(view.index, record, change),
      view.record,
    ),
  };
}

/** Sets a phase's mark: finished at this moment. */
function finishOf(phase: PhaseId, at: Instant): readonly Change[] {
  return [{ address: { in: 'phase', phase }, value: { state: 'finished', at } }];
}

const caseSetup = setup({
  types: {
    context: {} as CaseContext,
    events: {} as CaseEvent,
    emitted: {} as CaseEmitted,
    input: {} as CaseContext,
  },
  guards: {
    /** Every required answer of the phase is given, or deferred with a reason. */
    everyAnswerGivenOrDeferred: ({ context }, { phase }: { phase: PhaseId }) =>
      gapsInPhase(context.view, phase).length === 0,
    /** The case's own marks say that this phase comes next. */
    isNextOpen: ({ context }, { phase }: { phase: PhaseId }) =>
      nextOpenPhase(context.view) === phase,
    screeningSaysNothingMore: ({ context }) =>
      choiceOf(context.view, 'screening', 'outcome') === 'none',
    noPlanIsChosen: ({ context }) =>
      choiceOf(context.view, 'plan-choice', 'plan-choice') === 'no-plan',
    reasonIsGiven: ({ event }) => event.type === 'case.reopened' && event.reason.trim() !== '',
  },
  actions: {
    writeAnswers: enqueueActions(({ context, event, enqueue }) => {
      if (event.type !== 'answer.written') return;
      const changes = [...event.changes, ...withdrawals(context.view, event.changes, event.at)];
      enqueue.assign({ view: written(context.view, changes) });
      enqueue.emit({ type: 'changes.made', changes, at: event.at });
    }),
    finishPhase: enqueueActions(({ context, event, enqueue }, { phase }: { phase: PhaseId }) => {
      if (event.type !== 'phase.finished') return;
      const changes = finishOf(phase, event.at);
      enqueue.assign({ view: written(context.view, changes) });
      enqueue.emit({ type: 'changes.made', changes, at: event.at });
    }),
    reopenCase: enqueueActions(({ context, event, enqueue }) => {
      if (event.type !== 'case.reopened') return;
      const { at, id } = event;
      const reason = event.reason.trim();
      const changes: readonly Change[] = [
        { address: { in: 'reopening', id }, value: { at, reason } },
        {
          address: { in: 'phase', phase: 'followUp' },
          value: { state: 'withdrawn', at, because: reason },
        },
      ];
      enqueue.assign({ view: written(context.view, changes) });
      enqueue.emit({ type: 'changes.made', changes, at });
    }),
    turnDay: assign(({ context, event }) =>
      event.type === 'day.changed' ? { view: { ...context.view, today: event.today } } : {},
    ),
  },
});

const answering = {
  'answer.written': { actions: 'writeAnswers' },
  'day.changed': { actions: 'turnDay' },
} as const;

/** Back to the earliest phase whose finish was withdrawn. */
function backTo<P extends PhaseId>(...earlier: readonly P[]) {
  return earlier.map((phase) => ({
    guard: { type: 'isNextOpen' as const, params: { phase } },
    target: phase,
  }));
}

/** What finishing a phase takes, and what it does. */
function whenFinished<P extends PhaseId>(phase: P) {
  return {
    guard: { type: 'everyAnswerGivenOrDeferred' as const, params: { phase } },
    actions: { type: 'finishPhase' as const, params: { phase } },
  };
}

/**
 * Pure: no `invoke`, no `after`. The state is derived from the record (`resuming`), never stored,
 * so that states can be renamed without losing anybody's work.
 */
export const caseMachine = caseSetup.createMachine({
  id: 'case',
  context: ({ input }) => input,
  initial: 'resuming',
  states: {
    resuming: {
      always: [...backTo(...phases), { target: 'closed' }],
    },
    opening: {
      on: {
        ...answering,
        'phase.finished': { ...whenFinished('opening'), target: 'afterOpening' },
      },
    },
    afterOpening: {
      always: [
        { guard: 'screeningSaysNothingMore', target: 'decision' },
        { target: 'investigation' },
      ],
    },
    investigation: {
      always: backTo('opening'),
      on: {
        ...answering,
        'phase.finished': { ...whenFinished('investigation'), target: 'decision' },
      },
    },
    decision: {
      always: backTo('opening', 'investigation'),
      on: {
        ...answering,
        'phase.finished': { ...whenFinished('decision'), target: 'afterDecision' },
      },
    },
    afterDecision: {
      always: [{ guard: 'noPlanIsChosen', target: 'followUp' }, { target: 'plan' }],
    },
    plan: {
      always: backTo('opening', 'investigation', 'decision'),
      on: {
        ...answering,
        'phase.finished': { ...whenFinished('plan'), target: 'followUp' },
      },
    },
    followUp: {
      always: backTo('opening', 'investigation', 'decision', 'plan'),
      on: {
        ...answering,
        'phase.finished': { ...whenFinished('followUp'), target: 'closed' },
      },
    },
    /** Closed is not locked for ever: a reason opens it. */
    closed: {
      on: {
        'case.reopened': { guard: 'reasonIsGiven', actions: 'reopenCase', target: 'followUp' },
        'day.changed': { actions: 'turnDay' },
      },
    },
  },
});
