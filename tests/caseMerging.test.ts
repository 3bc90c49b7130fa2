// Two people write in one case without seeing each other, and meet: nothing stands finished that is not.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createActor } from 'xstate';
import { gapsInPhase } from '#forms/answers/completeness.ts';
import { indexContent } from '#forms/answers/contentIndex.ts';
import { isPhaseMark } from '#forms/answers/fits.ts';
import type { Change } from '#forms/answers/record.ts';
import type { PhaseId } from '#forms/content/types.ts';
import type { CaseEvent } from '#machines/caseMachine.ts';
import { caseMachine } from '#machines/caseMachine.ts';
import type { PhaseTurns } from '#machines/merging.ts';
import { withdrawnByMerge } from '#machines/merging.ts';
import { isFinished, nextOpenPhase, phasesOf } from '#machines/phases.ts';
import { mergedOutOfOrder, mergedWithGap, withdrawnBecause } from '#machines/words.ts';
import type { Operation } from '#src/log/operation.ts';
import { CaseFold, makeOperation } from '#src/log/operation.ts';
import { phaseTurns } from '#src/log/phaseTurns.ts';
import { turnOf } from '#src/log/turns.ts';
import { minute } from './fixtures/logWriters.ts';
import { say, viewOf } from './fixtures/makeCase.ts';
import { smallContent } from './fixtures/smallContent.ts';

const index = indexContent(smallContent);
const today = '2026-02-03';

/** Clocks of the two go differently; what one writes has its own order all the same. */
class Writer {
  readonly written: Operation[] = [];
  readonly #fold = new CaseFold(index);
  readonly #name: string;
  #clock: number;
  readonly #actor;

  constructor(name: string, clock: number) {
    this.#name = name;
    this.#clock = clock;
    this.#actor = createActor(
      caseMachine.provide({
        actions: {
          tellLog: (_, { changes, at }) => {
            const id = `${this.#name}${this.written.length}`;
            const operation = makeOperation(this.#fold, changes, { id, at, by: this.#name });
            this.#fold.apply(operation);
            this.written.push(operation);
          },
        },
      }),
      { input: { view: { index, record: this.#fold.record, today } } },
    ).start();
  }

  get view() {
    return this.#actor.getSnapshot().context.view;
  }

  get state() {
    return this.#actor.getSnapshot().value.phase;
  }

  do(step: Step): void {
    const at = this.#tick();
    this.#actor.send(step(at));
  }

  hear(operations: readonly Operation[]): void {
    for (const operation of operations) this.#fold.apply(operation);
    const written = operations.flatMap((one) =>
      one.changes.map((change) => ({ change, turn: turnOf(one) })),
    );
    const { record } = this.#fold;
    const turns = phaseTurns(this.#fold);
    this.#actor.send({ type: 'log.merged', at: this.#tick(), record, written, turns });
  }

  #tick(): string {
    this.#clock += 1000;
    return new Date(Date.UTC(2026, 1, 3) + this.#clock).toISOString();
  }
}

type Step = (at: string) => CaseEvent;

function answered(
  ...changes: readonly (readonly [string, string, string | undefined, string])[]
): Step {
  const given = changes.map(
    ([instance, question, part, value]): Change => ({
      address: { in: 'answer', instance, question, ...(part === undefined ? {} : { part }) },
      value,
    }),
  );
  return (at) => ({ type: 'answer.written', at, changes: given });
}

const finish: Step = (at) => ({ type: 'phase.finished', at });

const steps: readonly Step[] = [
  answered(
    ['screening', 'outcome', 'choice', 'full'],
    ['screening', 'outcome', 'reason', 'Vi ved for lidt'],
  ),
  answered(
    ['screening', 'outcome', 'choice', 'none'],
    ['screening', 'outcome', 'reason', 'Alt er oplyst'],
  ),
  answered(['screening', 'outcome', 'reason', '']),
  answered(['theme', 'level', 'choice', '1'], ['theme', 'level', 'reason', 'Det siger skolen']),
  answered(['theme', 'level', 'reason', '']),
  answered(
    ['plan-choice', 'plan-choice', 'choice', 'no-plan'],
    ['plan-choice', 'plan-choice', 'reason', 'Én ydelse'],
  ),
  answered(['rhythm', 'first-date', undefined, '2026-05-03']),
  answered(['rhythm', 'first-date', undefined, '']),
  finish,
  finish,
  finish,
  (at) => ({ type: 'case.reopened', at, id: `o${at.replaceAll(/\D/g, '')}`, reason: 'Ny viden' }),
];

const life = fc.array(fc.constantFrom(...steps), { maxLength: 14 });

/** What each wrote reaches the other, until nobody has more to say. */
function meet(a: Writer, b: Writer, from: readonly [number, number]): number {
  let [heardOfA, heardOfB] = from;
  let rounds = 0;
  while (heardOfA < a.written.length || heardOfB < b.written.length) {
    const [ofA, ofB] = [a.written.slice(heardOfA), b.written.slice(heardOfB)];
    heardOfA = a.written.length;
    heardOfB = b.written.length;
    if (ofB.length > 0) a.hear(ofB);
    if (ofA.length > 0) b.hear(ofA);
    rounds += 1;
    if (rounds > 20) break;
  }
  return rounds;
}

describe('two writers who meet', () => {
  test('come to the same case, in which no phase is finished with an answer missing', () => {
    fc.assert(
      fc.property(
        life,
        life,
        life,
        fc.integer({ min: -5000, max: 5000 }),
        (both, mine, yours, skew) => {
          const a = new Writer('a', 0);
          const b = new Writer('b', skew);
          for (const step of both) a.do(step);
          meet(a, b, [0, 0]);
          const known: [number, number] = [a.written.length, b.written.length];
          for (const step of mine) a.do(step);
          for (const step of yours) b.do(step);
          expect(meet(a, b, known)).toBeLessThan(10);
          expect(a.view.record).toEqual(b.view.record);
          for (const { view, state } of [a, b]) {
            expect(state).toBe(nextOpenPhase(view) ?? 'closed');
            const passed = phasesOf(view);
            const open = passed.findIndex((phase) => !isFinished(view, phase));
            for (const phase of passed) {
              if (!isFinished(view, phase)) continue;
              expect(gapsInPhase(view, phase)).toEqual([]);
              expect(open === -1 || passed.indexOf(phase) < open).toBe(true);
            }
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('what a merge takes back', () => {
  const finished = (phase: PhaseId, at: number): Change => ({
    address: { in: 'phase', phase },
    value: { state: 'finished', at: minute(at) },
  });
  const answers: readonly Change[] = [
    say('screening/outcome/choice', 'full'),
    say('screening/outcome/reason', 'Vi ved for lidt'),
    say('theme/level/choice', '1'),
    say('theme/level/reason', 'Det siger skolen'),
    say('plan-choice/plan-choice/choice', 'no-plan'),
    say('plan-choice/plan-choice/reason', 'Én ydelse'),
  ];
  const now = minute(59);
  /** What is taken back, and why, where this is the case after the merge. */
  function takenBack(
    marks: readonly Change[],
    written: readonly (readonly [Change, number])[],
    turns: PhaseTurns = {},
  ): readonly (readonly [string, string | undefined])[] {
    const elsewhere = written.map(([change, at]) => ({ change, turn: minute(at) }));
    const view = viewOf(smallContent, [...answers, ...marks, ...written.map(([one]) => one)]);
    return withdrawnByMerge(view, { written: elsewhere, turns }, now).map(({ address, value }) => {
      if (address.in !== 'phase' || !isPhaseMark(value))
        throw new Error('Expected a phase to be withdrawn');
      expect(value).toMatchObject({ state: 'withdrawn', at: now });
      return [address.phase, value.because];
    });
  }
  const name = say('child/child-name', 'Alma');
  const nameChanged = withdrawnBecause('Navn', 'child');

  test('is a finish that did not know of an answer, and no finish that came after it', () => {
    const marks = [finished('opening', 10)];
    expect(takenBack(marks, [[name, 11]])).toEqual([['opening', nameChanged]]);
    expect(takenBack(marks, [[name, 10]])).toEqual([]);
    expect(takenBack(marks, [[name, 9]])).toEqual([]);
    expect(takenBack([], [[name, 11]])).toEqual([]);
  });

  test('is nothing for a practical detail, nor for what is asked in a later phase', () => {
    const marks = [finished('opening', 10)];
    expect(takenBack(marks, [[say('child/phone', '1'), 11]])).toEqual([]);
    expect(takenBack(marks, [[say('theme/level/reason', 'Igen'), 11]])).toEqual([]);
    expect(takenBack(marks, [[finished('opening', 10), 11]])).toEqual([]);
  });

  test('names the first answer that took each phase with it', () => {
    const marks = [finished('opening', 10), finished('investigation', 20)];
    expect(
      takenBack(marks, [
        [say('theme/level/reason', 'Igen'), 30],
        [name, 31],
      ]),
    ).toEqual([
      ['investigation', withdrawnBecause('level', 'theme')],
      ['opening', nameChanged],
    ]);
  });

  test('is every finish after a phase that is open again', () => {
    const marks = [finished('opening', 10), finished('investigation', 20)];
    expect(takenBack(marks, [[name, 15]])).toEqual([
      ['opening', nameChanged],
      ['investigation', mergedOutOfOrder],
    ]);
    expect(takenBack([finished('investigation', 20), finished('decision', 30)], [])).toEqual([
      ['investigation', mergedOutOfOrder],
      ['decision', mergedOutOfOrder],
    ]);
  });

  test('is a finish with an answer missing, and those after it', () => {
    const marks = [
      finished('opening', 10),
      finished('investigation', 20),
      finished('decision', 30),
    ];
    expect(takenBack(marks, [[say('theme/level/reason', ''), 5]])).toEqual([
      ['investigation', mergedWithGap],
      ['decision', mergedWithGap],
    ]);
    expect(takenBack(marks, [])).toEqual([]);
  });
});
