// The case machine: which phase a case is in, what it takes to finish one, and what withdraws a finish.
import { assign, setup } from 'xstate';
import type { CaseView } from '#forms/answers/caseView.ts';
import { choiceOf } from '#forms/answers/caseView.ts';
import { gapsInPhase } from '#forms/answers/completeness.ts';
import { isRiskAssessed } from '#forms/answers/involvingParents.ts';
import type { Change, Instant } from '#forms/answers/record.ts';
import { writeChange } from '#forms/answers/writeChange.ts';
import type { LocalDate, PhaseId } from '#forms/content/types.ts';
import type { Merged } from './merging.ts';
import { withdrawnByMerge } from './merging.ts';
import { nextOpenPhase, phases, withdrawals } from './phases.ts';
import type { ReviewState } from './reviewStates.ts';
import { needingReply, reviewStateOf, reviewStates } from './reviewStates.ts';

/** The machine hears of answers and steps, never of characters being typed. */
export type CaseEvent =
  | { type: 'answer.written'; changes: readonly Change[]; at: Instant }
  /** For whom something is meant was marked: also in a closed case, which papers are given out from too. */
  | { type: 'answer.marked'; changes: readonly Change[]; at: Instant }
  /** A draft was given to somebody to read. Not a hearing of a party, which is an answer like others. */
  | { type: 'review.sent'; changes: readonly Change[]; at: Instant }
  /** What came back, the adviser's reply to it, or that a round was called off: also in a closed case. */
  | {
      type: 'review.answered' | 'review.replied' | 'review.calledOff';
      changes: readonly Change[];
      at: Instant;
    }
  | { type: 'phase.finished'; at: Instant }
  | { type: 'case.reopened'; reason: string; at: Instant; id: string }
  /** The log has taken in what was written elsewhere. */
  | ({ type: 'log.merged'; at: Instant } & Merged)
  /** Midnight passed: ages and limits are seen from the new day. */
  | { type: 'day.changed'; today: LocalDate };

/** What happens to drafts given to read. */
export type ReviewEvent = Extract<CaseEvent, { type: `review.${string}` }>['type'];

/** What is written beside the answers: no phase relies on it. */
export type BesideEvent = ReviewEvent | 'answer.marked';

/** What the log is told: these changes are part of the case now. */
export type Written = { readonly changes: readonly Change[]; readonly at: Instant };

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
    input: {} as CaseContext,
  },
  guards: {
    /**
     * Every required answer of the phase is given, or deferred with a reason. Before a decision, what
     * families said of a draft has its reply too, or stays open with a reason.
     */
    isReasoned: ({ context }, { phase }: { phase: PhaseId }) =>
      gapsInPhase(context.view, phase).length === 0 &&
      (phase !== 'decision' || needingReply(context.view.record).length === 0),
    /** The case's own marks say that this phase comes next. */
    isNextOpen: ({ context }, { phase }: { phase: PhaseId }) =>
      nextOpenPhase(context.view) === phase,
    /** No risk of involving the parents stands unassessed. */
    mayInvolveParents: ({ context }) => isRiskAssessed(context.view),
    /** The record says that the drafts given to read stand like this. */
    reviewStandsAs: ({ context }, { state }: { state: ReviewState }) =>
      reviewStateOf(context.view) === state,
    screeningSaysNothingMore: ({ context }) =>
      choiceOf(context.view, 'screening', 'outcome') === 'none',
    noPlanIsChosen: ({ context }) =>
      choiceOf(context.view, 'plan-choice', 'plan-choice') === 'no-plan',
    reasonIsGiven: ({ event }) => event.type === 'case.reopened' && event.reason.trim() !== '',
  },
  actions: {
    /** Given by whoever keeps the log; the machine itself keeps none. */
    tellLog: (_, _written: Written) => {},
    turnDay: assign(({ context, event }) =>
      event.type === 'day.changed' ? { view: { ...context.view, today: event.today } } : {},
    ),
  },
});

/** Writes changes into the case and tells the log. */
const writeAnswers = caseSetup.enqueueActions(({ context, event, enqueue }) => {
  if (event.type !== 'answer.written') return;
  const changes = [...event.changes, ...withdrawals(context.view, event.changes, event.at)];
  enqueue.assign({ view: written(context.view, changes) });
  enqueue({ type: 'tellLog', params: { changes, at: event.at } });
});

/** Writes what no phase relies on, so that none is opened again: marks, and drafts given to read. */
const writeBeside = caseSetup.enqueueActions(({ context, event, enqueue }) => {
  if (!('changes' in event) || event.type === 'answer.written') return;
  const { changes, at } = event;
  enqueue.assign({ view: written(context.view, changes) });
  enqueue({ type: 'tellLog', params: { changes, at } });
});

/** Takes over the merged record, and takes back what no longer stands. */
const takeMerged = caseSetup.enqueueActions(({ context, event, enqueue }) => {
  if (event.type !== 'log.merged') return;
  const view = { ...context.view, record: event.record };
  const changes = withdrawnByMerge(view, event, event.at);
  enqueue.assign({ view: written(view, changes) });
  if (changes.length > 0) enqueue({ type: 'tellLog', params: { changes, at: event.at } });
});

function finishPhase(phase: PhaseId) {
  return caseSetup.enqueueActions(({ context, event, enqueue }) => {
    if (event.type !== 'phase.finished') return;
    const changes = finishOf(phase, event.at);
    enqueue.assign({ view: written(context.view, changes) });
    enqueue({ type: 'tellLog', params: { changes, at: event.at } });
  });
}

const reopenCase = caseSetup.enqueueActions(({ context, event, enqueue }) => {
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
  enqueue({ type: 'tellLog', params: { changes, at } });
});

// Each transition says which rule of law or method it stands on; the generated paths hold us to it.
const answering = {
  'answer.written': {
    actions: writeAnswers,
    description:
      'Metoden: man kan altid gå tilbage og rette; det, der byggede på svaret, åbnes igen',
  },
  'review.sent': {
    guard: 'mayInvolveParents',
    actions: writeBeside,
    description:
      'BL §§ 2 og 18: familien læser med, når en risiko ved at inddrage forældrene er vurderet',
  },
  'day.changed': { actions: 'turnDay', description: 'Alder og frister ses fra dagen i dag' },
} as const;

/** In every phase, and when the case is closed. */
const always = {
  'answer.marked': {
    actions: writeBeside,
    description: 'FVL § 27: tavshedspligten gælder også, når sagen er afsluttet',
  },
  'review.answered': {
    actions: writeBeside,
    description:
      'BL §§ 2 og 5: det, familien siger, tages imod hele tiden; om det ændrer en afgørelse, vurderer rådgiveren',
  },
  'review.replied': {
    actions: writeBeside,
    description: 'BL § 22: det skal kunne ses, hvordan familiens syn er taget med',
  },
  'review.calledOff': {
    actions: writeBeside,
    description: 'Sagen viser, at et udkast er kaldt tilbage, og hvorfor',
  },
  'log.merged': {
    target: '.phase.resuming',
    actions: takeMerged,
    description:
      'RSL § 10: det, andre har skrevet, er en del af sagen; en afslutning, der ikke kendte det, falder væk',
  },
} as const;

const CONTINUES = 'Sagen fortsætter i den første fase, der ikke er afsluttet';
const WITHDRAWN = 'RSL § 10: en fase, der bygger på et ændret svar, er ikke længere oplyst færdig';

/** Back to the earliest phase whose finish was withdrawn. */
function backTo<P extends PhaseId>(description: string, ...earlier: readonly P[]) {
  return earlier.map((phase) => ({
    guard: { type: 'isNextOpen' as const, params: { phase } },
    target: phase,
    description,
  }));
}

/** What finishing a phase takes, and what it does. */
function whenFinished<P extends PhaseId>(phase: P, description: string) {
  return {
    guard: { type: 'isReasoned' as const, params: { phase } },
    actions: finishPhase(phase),
    description,
  };
}

const REVIEW_GROUNDS: { readonly [state in ReviewState]: string } = {
  notSent: 'Sagen har ikke noget udkast ude til gennemlæsning',
  awaiting: 'BL § 2: familien har fået et udkast og tid til at læse det',
  overdue: 'BL § 2: der er ikke svaret inden den ønskede dag; at tie er ikke at sige ja',
  answered: 'BL §§ 2 og 22: familien har svaret, og det, de har sagt, venter på et svar',
  settled: 'BL § 22: alt, hvad familien har sagt om udkastet, er der svaret på',
};

/** To where the record says the drafts stand. */
function movesFrom(state: ReviewState) {
  return reviewStates
    .filter((one) => one !== state)
    .map((one) => ({
      guard: { type: 'reviewStandsAs' as const, params: { state: one } },
      target: one,
      description: REVIEW_GROUNDS[one],
    }));
}

/**
 * Pure: no `invoke`, no `after`. The state is derived from the record (`resuming`), never stored,
 * so that states can be renamed without losing anybody's work.
 */
export const caseMachine = caseSetup.createMachine({
  id: 'case',
  context: ({ input }) => input,
  type: 'parallel',
  on: always,
  states: {
    phase: {
      initial: 'resuming',
      states: {
        resuming: {
          always: [
            ...backTo(CONTINUES, ...phases),
            { target: 'closed', description: 'Alle faser er afsluttet' },
          ],
        },
        opening: {
          on: {
            ...answering,
            'phase.finished': {
              ...whenFinished('opening', 'BL § 18: sagen er screenet med begrundelse'),
              target: 'afterOpening',
            },
          },
        },
        afterOpening: {
          always: [
            {
              guard: 'screeningSaysNothingMore',
              target: 'decision',
              description: 'BL § 18: der skal ikke afdækkes mere; ansøgningen afgøres',
            },
            {
              target: 'investigation',
              description: 'BL §§ 19 og 20: afdækning eller børnefaglig undersøgelse',
            },
          ],
        },
        investigation: {
          always: backTo(WITHDRAWN, 'opening'),
          on: {
            ...answering,
            'phase.finished': {
              ...whenFinished(
                'investigation',
                'BL § 22: undersøgelsen ender i en begrundet stillingtagen',
              ),
              target: 'decision',
            },
          },
        },
        decision: {
          always: backTo(WITHDRAWN, 'opening', 'investigation'),
          on: {
            ...answering,
            'phase.finished': {
              ...whenFinished(
                'decision',
                'FVL §§ 22-25: afgørelsen er begrundet og har klagevejledning',
              ),
              target: 'afterDecision',
            },
          },
        },
        afterDecision: {
          always: [
            {
              guard: 'noPlanIsChosen',
              target: 'followUp',
              description: 'BL § 91: det er besluttet med begrundelse, at der ikke laves en plan',
            },
            {
              target: 'plan',
              description: 'BL §§ 91 og 108: der laves barnets plan eller ungeplan',
            },
          ],
        },
        plan: {
          always: backTo(WITHDRAWN, 'opening', 'investigation', 'decision'),
          on: {
            ...answering,
            'phase.finished': {
              ...whenFinished('plan', 'BL § 92: planen har konkrete mål'),
              target: 'followUp',
            },
          },
        },
        followUp: {
          always: backTo(WITHDRAWN, 'opening', 'investigation', 'decision', 'plan'),
          on: {
            ...answering,
            'phase.finished': {
              ...whenFinished('followUp', 'BL § 95: der er fulgt op, og rytmen er begrundet'),
              target: 'closed',
            },
          },
        },
        /** Closed is not locked for ever: a reason opens it. */
        closed: {
          on: {
            'case.reopened': {
              guard: 'reasonIsGiven',
              actions: reopenCase,
              target: 'followUp',
              description: 'BL § 95, stk. 4: en opfølgning kan vise, at sagen skal åbnes igen',
            },
            'day.changed': answering['day.changed'],
          },
        },
      },
    },
    /** Beside the phases: the drafts given to read, by the round that needs somebody most. */
    review: {
      initial: 'notSent',
      states: {
        notSent: { always: movesFrom('notSent') },
        awaiting: { always: movesFrom('awaiting') },
        overdue: { always: movesFrom('overdue') },
        answered: { always: movesFrom('answered') },
        settled: { always: movesFrom('settled') },
      },
    },
  },
});
