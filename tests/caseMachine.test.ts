// The case machine and its log: what is told of each step, and that a day that turns writes nothing.
import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import type { Change } from '#forms/answers/record.ts';
import type { PhaseId } from '#forms/content/types.ts';
import type { CaseEvent, Written } from '#machines/caseMachine.ts';
import { caseMachine } from '#machines/caseMachine.ts';
import { withdrawnBecause } from '#machines/words.ts';
import { minute } from './fixtures/logWriters.ts';
import { say, viewOf } from './fixtures/makeCase.ts';
import { smallContent } from './fixtures/smallContent.ts';

const at = minute(30);
const today = '2026-02-03';

const finished = (phase: PhaseId): Change => ({
  address: { in: 'phase', phase },
  value: { state: 'finished', at: minute(1) },
});
const screened = [
  say('screening/outcome/choice', 'full'),
  say('screening/outcome/reason', 'Vi ved for lidt'),
];
const whole: readonly Change[] = [
  ...screened,
  say('theme/level/choice', '1'),
  say('theme/level/reason', 'Det siger skolen'),
  say('plan-choice/plan-choice/choice', 'no-plan'),
  say('plan-choice/plan-choice/reason', 'Én ydelse'),
  say('rhythm/first-date', '2026-05-03'),
];
const passed = ['opening', 'investigation', 'decision', 'plan', 'followUp'] as const;
const closed = [...whole, ...passed.map(finished)];

/** The machine over a case of these changes, after these events, and what its log was told. */
function come(changes: readonly Change[], ...events: readonly CaseEvent[]) {
  const told: Written[] = [];
  const actor = createActor(
    caseMachine.provide({ actions: { tellLog: (_, written) => void told.push(written) } }),
    { input: { view: viewOf(smallContent, changes, today) } },
  ).start();
  for (const event of events) actor.send(event);
  const { value, context } = actor.getSnapshot();
  return { value: value.phase, told, view: context.view };
}

describe('an answer', () => {
  test('is told as it was written, with the finish it takes back', () => {
    const changes = [say('child/child-name', 'Alma'), say('child/phone', '1')];
    const withdrawn: Change = {
      address: { in: 'phase', phase: 'opening' },
      value: { state: 'withdrawn', at, because: withdrawnBecause('Navn', 'child') },
    };
    const { value, told, view } = come([...screened, finished('opening')], {
      type: 'answer.written',
      changes,
      at,
    });
    expect(value).toBe('opening');
    expect(told).toEqual([{ changes: [...changes, withdrawn], at }]);
    expect(view.record).toEqual(
      viewOf(smallContent, [...screened, finished('opening'), ...changes, withdrawn]).record,
    );
  });

  test('is not told of a closed case', () => {
    const { value, told } = come(closed, {
      type: 'answer.written',
      changes: [say('child/child-name', 'Alma')],
      at,
    });
    expect([value, told]).toEqual(['closed', []]);
  });
});

describe('a phase that is finished', () => {
  test('is told with its moment, and not while an answer is missing', () => {
    const finish: CaseEvent = { type: 'phase.finished', at };
    const mark: Change = {
      address: { in: 'phase', phase: 'opening' },
      value: { state: 'finished', at },
    };
    const { value, told, view } = come(screened, finish);
    expect([value, told]).toEqual(['investigation', [{ changes: [mark], at }]]);
    expect(view.record.phases.opening).toEqual(mark.value);
    expect(come([], finish)).toMatchObject({ value: 'opening', told: [] });
  });
});

describe('a closed case', () => {
  test('is opened with its reason, told with the phase that is open again', () => {
    const { value, told, view } = come(closed, {
      type: 'case.reopened',
      reason: ' Ny viden ',
      at,
      id: 'o1',
    });
    expect(value).toBe('followUp');
    expect(told).toEqual([
      {
        changes: [
          { address: { in: 'reopening', id: 'o1' }, value: { at, reason: 'Ny viden' } },
          {
            address: { in: 'phase', phase: 'followUp' },
            value: { state: 'withdrawn', at, because: 'Ny viden' },
          },
        ],
        at,
      },
    ]);
    expect(view.record.reopened).toMatchObject([{ at, reason: 'Ny viden' }]);
  });
});

describe('what was written elsewhere', () => {
  const merged = (changes: readonly Change[], written: readonly Change[]): CaseEvent => ({
    type: 'log.merged',
    at,
    record: viewOf(smallContent, changes).record,
    written: written.map((change) => ({ change, turn: minute(20) })),
    turns: {},
  });
  const name = say('child/child-name', 'Alma');

  test('is taken over, and nothing is told where nothing is taken back', () => {
    const changes = [...screened, name];
    const { value, told, view } = come([], merged(changes, [name]));
    expect([value, told]).toEqual(['opening', []]);
    expect(view).toEqual(viewOf(smallContent, changes, today));
  });

  test('takes back a finish, which is told; so does what reaches a closed case', () => {
    for (const [before, phases] of [
      [[...screened, finished('opening')], ['opening']],
      [closed, passed],
    ] as const) {
      const { value, told, view } = come(before, merged([...before, name], [name]));
      expect(value).toBe('opening');
      expect(told).toMatchObject([
        { at, changes: phases.map((phase) => ({ address: { in: 'phase', phase } })) },
      ]);
      expect(view.record.phases.opening?.state).toBe('withdrawn');
    }
  });

  test('closes a case that others have closed', () => {
    expect(come([], merged(closed, []))).toMatchObject({ value: 'closed', told: [] });
  });
});

test.each([
  ['an open case', screened, 'opening'],
  ['a closed one', closed, 'closed'],
] as const)('midnight turns the day of %s, and writes nothing', (_, changes, state) => {
  const { value, told, view } = come(changes, { type: 'day.changed', today: '2026-02-04' });
  expect([value, told]).toEqual([state, []]);
  expect(view).toEqual(viewOf(smallContent, changes, '2026-02-04'));
});
