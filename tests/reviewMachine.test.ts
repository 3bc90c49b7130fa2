// The drafts given to read, beside the phases: every state of them is reached, and none is passed over.
import { describe, expect, test, vi } from 'vitest';
import type { EventFromLogic, SnapshotFrom } from 'xstate';
import { createActor } from 'xstate';
import { getAdjacencyMap } from 'xstate/graph';
import type { CaseView } from '#forms/answers/caseView.ts';
import { indexContent } from '#forms/answers/contentIndex.ts';
import type { CaseRecord, Change } from '#forms/answers/record.ts';
import { emptyRecord } from '#forms/answers/record.ts';
import type { ReviewAnswer, ReviewReply, ReviewRound } from '#forms/answers/reviews.ts';
import type { LocalDate } from '#forms/content/types.ts';
import type { Written } from '#machines/caseMachine.ts';
import { caseMachine } from '#machines/caseMachine.ts';
import { isFinished } from '#machines/phases.ts';
import { needingReply, reviewStateOf, roundStateOf } from '#machines/reviewStates.ts';
import { smallContent } from './fixtures/smallContent.ts';

// Many states in one test: slow machines get their time.
vi.setConfig({ testTimeout: 60_000 });

type Event = EventFromLogic<typeof caseMachine>;
type State = SnapshotFrom<typeof caseMachine>;

const at = '2026-02-03T10:00:00.000Z';
const today: LocalDate = '2026-02-03';
const late: LocalDate = '2026-02-18';
const index = indexContent(smallContent);

const round = (id: string, over: Partial<ReviewRound> = {}): ReviewRound => ({
  id,
  recipient: { is: 'custodian', name: 'Ane Prøve' },
  sentAt: at,
  answerBy: '2026-02-17',
  draft: '',
  key: `${'A'.repeat(43)}=`,
  spots: [{ id: 'p-1', at: 'theme/level', nth: 0, title: 'Støtte', text: 'Det siger skolen' }],
  leftOut: [],
  ...over,
});
const closing = {
  statement: '',
  wishes: '',
  support: '',
  meeting: '',
  important: '',
  different: '',
};
const answered = (review: string, says: 'recognise' | 'wrong'): ReviewAnswer => ({
  id: `svar-${review}-${says}`,
  review,
  way: 'phone',
  writtenAt: at,
  shares: false,
  comments: [{ id: `c-${says}`, spot: 'p-1', says, words: 'Sådan er det ikke' }],
  closing,
});
const reply = (review: string, state: ReviewReply['state'], words: string): ReviewReply => ({
  review,
  comment: 'c-wrong',
  at,
  state,
  words,
});

const sends = (value: ReviewRound): Change => ({
  address: { in: 'review', id: value.id },
  value,
});
const answers = (value: ReviewAnswer): Change => ({
  address: { in: 'reviewAnswer', review: value.review, id: value.id },
  value,
});
const replies = (value: ReviewReply): Change => ({
  address: { in: 'reviewReply', review: value.review, comment: value.comment },
  value,
});
const callsOff = (review: string): Change => ({
  address: { in: 'reviewEnd', review },
  value: { at, because: 'Der er skrevet et nyt udkast' },
});

const said = (instance: string, question: string, value: string, part?: string): Change => ({
  address: { in: 'answer', instance, question, ...(part === undefined ? {} : { part }) },
  value,
});
const judged = (instance: string, question: string, choice: string): readonly Change[] => [
  said(instance, question, choice, 'choice'),
  said(instance, question, 'Det er oplyst', 'reason'),
];
const writes = (...changes: readonly Change[]): Event => ({ type: 'answer.written', changes, at });
const finishes: Event = { type: 'phase.finished', at };

/** Where the case stands after some events, and what its log was told. */
function come(...events: readonly Event[]) {
  const told: Written[] = [];
  const machine = caseMachine.provide({
    actions: { tellLog: (_, written) => void told.push(written) },
  });
  const view: CaseView = { index, record: emptyRecord, today };
  const actor = createActor(machine, { input: { view } }).start();
  for (const event of events) actor.send(event);
  const { value, context } = actor.getSnapshot();
  return { ...value, told, view: context.view, record: context.view.record };
}

const sent = (id = 'g-1'): Event => ({ type: 'review.sent', changes: [sends(round(id))], at });
const back = (says: 'recognise' | 'wrong', id = 'g-1'): Event => ({
  type: 'review.answered',
  changes: [answers(answered(id, says))],
  at,
});
const replied = (
  state: ReviewReply['state'],
  words: string,
  id = 'g-1',
  comment = 'c-wrong',
): Event => ({
  type: 'review.replied',
  changes: [replies({ ...reply(id, state, words), comment })],
  at,
});
/** An answer file with nothing in it but words at the end. */
const ends = (more: Partial<ReviewAnswer['closing']>): Event => ({
  type: 'review.answered',
  changes: [
    answers({
      ...answered('g-1', 'wrong'),
      way: 'file',
      comments: [],
      closing: { ...closing, ...more },
    }),
  ],
  at,
});
const calledOff = (id = 'g-1'): Event => ({
  type: 'review.calledOff',
  changes: [callsOff(id)],
  at,
});
const turns = (day: LocalDate): Event => ({ type: 'day.changed', today: day });

const toDecision: readonly Event[] = [
  writes(...judged('screening', 'outcome', 'none')),
  finishes,
  writes(...judged('plan-choice', 'plan-choice', 'no-plan')),
];

describe('the region beside the phases', () => {
  test('stands as the record says, at each step', () => {
    expect(come().review).toBe('notSent');
    expect(come(sent()).review).toBe('awaiting');
    expect(come(sent(), turns('2026-02-17')).review).toBe('awaiting');
    expect(come(sent(), turns(late)).review).toBe('overdue');
    expect(come(sent(), back('recognise')).review).toBe('settled');
    expect(come(sent(), turns(late), back('recognise')).review).toBe('settled');
    expect(come(sent(), back('wrong')).review).toBe('answered');
    expect(come(sent(), back('wrong'), replied('taken-in', 'Rettet')).review).toBe('settled');
    expect(come(sent(), calledOff()).review).toBe('notSent');
  });

  test('of several rounds, the one that needs somebody most counts', () => {
    const other = sent('g-2');
    expect(come(sent(), back('recognise'), other).review).toBe('awaiting');
    expect(come(sent(), back('recognise'), other, turns(late)).review).toBe('overdue');
    expect(come(sent(), back('wrong'), other, turns(late)).review).toBe('answered');
    expect(come(sent(), back('recognise'), other, calledOff('g-2')).review).toBe('settled');
  });

  test('what was said of a draft that is called off still wants its reply', () => {
    const { review, record } = come(sent(), back('wrong'), calledOff());
    expect(review).toBe('answered');
    expect(record.reviews.map((one) => roundStateOf(record, one, late))).toEqual(['answered']);
    expect(come(sent(), back('wrong'), calledOff(), replied('kept', 'Fordi')).review).toBe(
      'notSent',
    );
  });

  test('a reply that takes in or keeps needs no words, one that leaves open does', () => {
    expect(come(sent(), back('wrong'), replied('taken-in', '')).review).toBe('settled');
    expect(come(sent(), back('wrong'), replied('open', '')).review).toBe('answered');
  });

  test('a round that is called off, with nothing said of it, stands as that', () => {
    const { record } = come(sent(), calledOff());
    expect(record.reviews.map((one) => roundStateOf(record, one, late))).toEqual(['calledOff']);
  });

  test('what comes before its round waits for its reply all the same', () => {
    const record = { ...emptyRecord, reviewAnswers: [answered('g-1', 'wrong')] };
    expect(needingReply(record)).toHaveLength(1);
    expect(reviewStateOf({ index, record, today })).toBe('answered');
  });

  test('hears what comes from elsewhere', () => {
    const record = { ...emptyRecord, reviews: [round('g-1')] };
    const merged: Event = { type: 'log.merged', at, record, written: [], turns: {} };
    expect(come(merged)).toMatchObject({ phase: 'opening', review: 'awaiting' });
  });

  test('a wish alone waits for its reply, and what was said of the meeting does not', () => {
    const wish = ends({ wishes: 'At kunne sove' });
    expect(come(sent(), wish).review).toBe('answered');
    expect(come(sent(), wish, replied('taken-in', 'Er et mål nu')).review).toBe('answered');
    const told = replied('taken-in', 'Er et mål nu', 'g-1', 'closing-wishes');
    expect(come(sent(), wish, told).review).toBe('settled');
    expect(come(sent(), ends({ meeting: 'Ja', important: 'Ja' })).review).toBe('settled');
    expect(come(sent(), ends({ different: 'Kortere møder' })).review).toBe('answered');
  });

  test('tells the log, and opens no phase again', () => {
    const { told, phase } = come(...toDecision, finishes, sent(), back('wrong'));
    expect(phase).toBe('followUp');
    expect(told.slice(-2).map((one) => one.changes)).toEqual([
      [sends(round('g-1'))],
      [answers(answered('g-1', 'wrong'))],
    ]);
  });
});

describe('finishing the decision', () => {
  test.each([
    ['nothing was said against the draft', [back('recognise')], true],
    ['a draft is out, and nobody has answered', [], true],
    ['a comment has no reply', [back('wrong')], false],
    ['it was taken in', [back('wrong'), replied('taken-in', 'Niveauet er rettet')], true],
    ['it was kept as it was', [back('wrong'), replied('kept', 'Skolen ser det anderledes')], true],
    ['it is open, and why', [back('wrong'), replied('open', 'Vi taler sammen den 3.')], true],
    ['it is open without a reason', [back('wrong'), replied('open', ' ')], false],
    ['the round was called off', [back('wrong'), calledOff()], false],
    ['a wish has no reply', [ends({ wishes: 'At sove' })], false],
    [
      'the wish has one',
      [
        ends({ wishes: 'At sove' }),
        replied('kept', 'Det er en anden sag', 'g-1', 'closing-wishes'),
      ],
      true,
    ],
  ] as const)('%s', (_, events, isFinal) => {
    const { view, told } = come(...toDecision, sent(), ...events, finishes);
    expect(isFinished(view, 'decision')).toBe(isFinal);
    if (!isFinal) expect(told.at(-1)?.changes[0]?.address.in).not.toBe('phase');
  });

  test('is the only one that waits for replies: an earlier phase is finished without', () => {
    const { view, phase, review } = come(
      ...toDecision.slice(0, 1),
      sent(),
      back('wrong'),
      finishes,
    );
    expect([isFinished(view, 'opening'), phase, review]).toEqual([true, 'decision', 'answered']);
  });

  test('what comes later opens nothing again by itself, and is seen', () => {
    const { phase, review } = come(...toDecision, sent(), finishes, back('wrong'));
    expect([phase, review]).toEqual(['followUp', 'answered']);
  });
});

describe('a closed case', () => {
  const closed = [
    ...toDecision,
    sent(),
    finishes,
    writes(said('rhythm', 'first-date', '2026-05-03')),
    finishes,
  ];

  test('takes answers in, replies to them, and lets a round be called off; no draft is given any more', () => {
    expect(come(...closed)).toMatchObject({ phase: 'closed', review: 'awaiting' });
    expect(come(...closed, back('wrong'))).toMatchObject({ phase: 'closed', review: 'answered' });
    expect(come(...closed, back('wrong'), replied('kept', 'Fordi'))).toMatchObject({
      phase: 'closed',
      review: 'settled',
    });
    expect(come(...closed, calledOff())).toMatchObject({ phase: 'closed', review: 'notSent' });
    expect(come(...closed, sent('g-2')).record.reviews).toHaveLength(1);
  });
});

describe('giving a draft', () => {
  const risk = [said('screening', 'risk', 'yes')];
  const assessed = [
    said('screening', 'risk-assessed-on', '2026-02-01'),
    said('screening', 'risk-assessment', 'Det er vurderet'),
  ];

  test('waits while a risk of involving the parents stands unassessed', () => {
    const record = (...changes: readonly Change[]): CaseRecord => ({
      ...emptyRecord,
      answers: {
        screening: Object.fromEntries(
          changes.map(({ address, value }) => [
            'question' in address ? address.question : '',
            { shape: 'leaf', value: String(value) },
          ]),
        ),
      },
    });
    const from = (...changes: readonly Change[]) => {
      const input = { view: { index, record: record(...changes), today } };
      const actor = createActor(caseMachine, { input }).start();
      actor.send(sent());
      return actor.getSnapshot().value.review;
    };
    expect(from()).toBe('awaiting');
    expect(from(...risk)).toBe('notSent');
    expect(from(...risk, ...assessed.slice(0, 1))).toBe('notSent');
    expect(from(...risk, ...assessed)).toBe('awaiting');
  });

  test('is no hearing of a party: no event of a draft writes an answer', () => {
    const { record } = come(sent(), back('wrong'), replied('kept', 'Fordi'), calledOff());
    expect(record.answers).toEqual({});
    const heard = come(writes(said('wishes', 'purpose', 'At være med')));
    expect(heard.review).toBe('notSent');
    expect(heard.record).toMatchObject({ reviews: [], reviewAnswers: [] });
  });
});

describe('every path of two rounds', () => {
  const events: Event[] = [
    ...toDecision,
    sent('g-1'),
    sent('g-2'),
    back('wrong', 'g-1'),
    back('recognise', 'g-2'),
    replied('taken-in', 'Rettet', 'g-1'),
    replied('open', '', 'g-1'),
    calledOff('g-1'),
    turns(late),
    writes(said('rhythm', 'first-date', '2026-05-03')),
  ];
  const serialize = ({ value, context }: State) => {
    const { answers: given, phases, ...rest } = context.view.record;
    const { reviews, reviewAnswers, reviewReplies, reviewEnds } = rest;
    const marks = Object.entries(phases).map(([phase, mark]) => [phase, mark?.state]);
    const ids = [
      reviews.map(({ id }) => id).sort(),
      reviewAnswers.map(({ id }) => id).sort(),
      reviewReplies.map(({ state }) => state),
      reviewEnds.map(({ review }) => review),
    ];
    return JSON.stringify([
      value,
      marks.sort(),
      Object.keys(given).sort(),
      ids,
      context.view.today,
    ]);
  };
  const view: CaseView = { index, record: emptyRecord, today };

  test('the region is what the record says, and no decision is finished with a comment unanswered before it', () => {
    const map = getAdjacencyMap(caseMachine, {
      events,
      input: { view },
      serializeState: serialize,
      limit: 60_000,
    });
    const entries = Object.values(map);
    expect(entries.length).toBeGreaterThan(300);
    expect(new Set(entries.map(({ state }) => state.value.review))).toEqual(
      new Set(['notSent', 'awaiting', 'overdue', 'answered', 'settled']),
    );
    for (const { state, transitions } of entries) {
      expect(state.value.review).toBe(reviewStateOf(state.context.view));
      for (const { state: next } of Object.values<{ state: State }>(transitions)) {
        const isNew =
          !isFinished(state.context.view, 'decision') && isFinished(next.context.view, 'decision');
        if (isNew) expect(needingReply(next.context.view.record)).toEqual([]);
      }
    }
  });
});
