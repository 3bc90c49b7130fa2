// One truth about what is missing: guard, progress, row of the overview and review never disagree.
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createActor } from 'xstate';
import type { CaseView, Instance } from '#forms/answers/caseView.ts';
import { instancesIn, instancesInPhase, isPhaseSkipped, isShown } from '#forms/answers/caseView.ts';
import {
  deferralsIn,
  gapsIn,
  gapsInPhase,
  gapsInQuestion,
  sectionState,
} from '#forms/answers/completeness.ts';
import { indexContent } from '#forms/answers/contentIndex.ts';
import type { CaseRecord, Change, PhaseMark } from '#forms/answers/record.ts';
import { emptyRecord } from '#forms/answers/record.ts';
import { writeChange } from '#forms/answers/writeChange.ts';
import { content } from '#forms/content/index.ts';
import type { Content } from '#forms/content/types.ts';
import { isAnswerBlank } from '#forms/kinds/answer.ts';
import { kindOf } from '#forms/kinds/index.ts';
import { caseMachine } from '#machines/caseMachine.ts';
import { nextOpenPhase, phases, phasesOf } from '#machines/phases.ts';
import { needingReply } from '#machines/reviewStates.ts';
import { summaryOf } from '#src/session/summaryOf.ts';
import { recordOf } from '#src/storage/caseFile.ts';
import { readCaseFile } from '#src/storage/readCaseFile.ts';
import { anyChange } from './fixtures/arbitraries.ts';
import { caseText } from './fixtures/badFiles.ts';
import { viewOf } from './fixtures/makeCase.ts';
import { smallContent } from './fixtures/smallContent.ts';

// Many tries in one test: slow machines get their time.
vi.setConfig({ testTimeout: 30_000 });

const at = '2026-02-03T10:00:00.000Z';

/** Random cases of the small content, and real ones with something changed. */
const anyView: fc.Arbitrary<CaseView> = fc.oneof(
  fc
    .array(anyChange(smallContent), { maxLength: 25 })
    .map((changes) => viewOf(smallContent, changes)),
  fc
    .record({
      case: fc.constantFrom('autisme-halvvejs.json', 'cerebral-parese.json', 'epilepsi.json'),
      changes: fc.array(anyChange(content), { maxLength: 15 }),
      today: fc.constantFrom('2026-02-28', '2026-11-21', '2031-01-01'),
    })
    .map((one) => ({ ...changed(content, recordIn(one.case), one.changes), today: one.today })),
);

const records = new Map<string, CaseRecord>();
function recordIn(name: string): CaseRecord {
  const found = records.get(name);
  if (found) return found;
  const result = readCaseFile(content, caseText(name));
  if (!result.ok) throw new Error(result.sentence);
  const record = recordOf(content, result.file);
  records.set(name, record);
  return record;
}

function changed(pack: Content, from: CaseRecord, changes: readonly Change[]): CaseView {
  const actor = createActor(caseMachine, {
    input: {
      view: { index: indexContent(pack), record: { ...from, phases: {} }, today: '2026-11-21' },
    },
  });
  actor.start().send({ type: 'answer.written', changes, at });
  return actor.getSnapshot().context.view;
}

/** The same case with these phases finished and no other. */
function finished(view: CaseView, done: readonly string[]): CaseView {
  const mark: PhaseMark = { state: 'finished', at };
  const marks = phases.flatMap((phase) => (done.includes(phase) ? [[phase, mark] as const] : []));
  return { ...view, record: { ...view.record, phases: Object.fromEntries(marks) } };
}

/** A real case with one choice made otherwise, for every choice there is in it. */
function* otherwise(name: string): Generator<CaseView> {
  const view = changed(content, recordIn(name), []);
  for (const { key: instance, section } of instancesIn(view)) {
    for (const question of section.questions) {
      const whole = question.kind === 'choice' ? [{ ...question, id: undefined }] : [];
      const parts = kindOf(question).shape === 'cells' ? kindOf(question).parts : [];
      for (const part of [...whole, ...parts]) {
        for (const { value } of part.kind === 'choice' ? part.options : []) {
          const change: Change = {
            address: {
              in: 'answer',
              instance,
              question: question.id,
              ...(part.id === undefined ? {} : { part: part.id }),
            },
            value,
          };
          yield { ...view, record: writeChange(view.index, view.record, change) };
        }
      }
    }
  }
}

const holdsFor = (check: (view: CaseView) => void, numRuns = 40) =>
  fc.assert(fc.property(anyView, check), { numRuns });

describe('in every case', () => {
  test('a section is reasoned or put off exactly when nothing is missing and something is said', () => {
    holdsFor((view) => {
      for (const { key, section } of instancesIn(view)) {
        const shown = section.questions.filter((question) => isShown(view, key, question));
        const waits = deferralsIn(view, key).length > 0;
        const touched =
          waits ||
          shown.some((question) => !isAnswerBlank(view.record.answers[key]?.[question.id]));
        const gaps = gapsIn(view, key).length;
        const state = sectionState(view, key);
        expect(state === 'empty', key).toBe(!touched);
        expect(state === 'started', key).toBe(touched && gaps > 0);
        expect(state === 'deferred', key).toBe(waits && gaps === 0);
        expect(state === 'reasoned', key).toBe(touched && !waits && gaps === 0);
      }
    });
  });

  test('the machine lets a phase be finished exactly when nothing is missing and no comment waits', () => {
    holdsFor((view) => {
      const passed = phasesOf(view);
      for (const [place, phase] of passed.entries()) {
        const open = finished(view, passed.slice(0, place));
        const actor = createActor(caseMachine, { input: { view: open } }).start();
        expect(actor.getSnapshot().value.phase).toBe(phase);
        const waits = phase === 'decision' && needingReply(view.record).length > 0;
        expect(actor.getSnapshot().can({ type: 'phase.finished', at })).toBe(
          gapsInPhase(view, phase).length === 0 && !waits,
        );
      }
    }, 40);
  });

  test('the overview counts what the phase is missing', () => {
    holdsFor((view) => {
      const phase = nextOpenPhase(view) ?? 'closed';
      const before = { id: 'c1', name: '', practice: true, createdAt: at, changedAt: at };
      const { open } = summaryOf({ ...before, phase }, view, phase, at);
      const told = instancesIn(view).filter((one) => one.phase === phase);
      expect(open).toBe(told.flatMap(({ key }) => gapsIn(view, key)).length);
    });
  });

  test('a gap is a shown question with a sentence, and no question is both missing and put off', () => {
    holdsFor((view) => {
      for (const instance of instancesIn(view)) {
        const waiting = deferralsIn(view, instance.key).map((one) => one.question.id);
        const gaps = gapsIn(view, instance.key);
        expect(gaps.filter((gap) => waiting.includes(gap.question))).toEqual([]);
        for (const gap of gaps) {
          const question = instance.section.questions.find((one) => one.id === gap.question);
          expect(question && isShown(view, instance.key, question)).toBe(true);
          expect(gap.message).toMatch(/\S/);
          expect(gap.instance).toBe(instance.key);
        }
        // Nothing is lost between the questions and their section.
        const each = instance.section.questions
          .filter((question) => !waiting.includes(question.id))
          .flatMap((question) => gapsInQuestion(view, instance, question));
        expect(gaps).toEqual(each);
      }
    });
  });

  test('each section asked is asked in one phase that the case passes', () => {
    holdsFor((view) => {
      const byPhase = phases.flatMap((phase) => instancesInPhase(view, phase));
      expect(byPhase.map((one) => one.key).sort()).toEqual(
        instancesIn(view)
          .map((one) => one.key)
          .sort(),
      );
      for (const { phase } of byPhase) expect(isPhaseSkipped(view, phase)).toBe(false);
    });
  });

  test('what is hidden decides nothing: without it, the same is asked and the same is missing', () => {
    holdsFor(decidesNothing);
  });

  test('what is hidden decides nothing, whichever choice is made otherwise', () => {
    let tried = 0;
    for (const view of otherwise('epilepsi.json')) {
      tried += 1;
      decidesNothing(view);
    }
    expect(tried).toBeGreaterThan(200);
  });
});

function decidesNothing(view: CaseView): void {
  const seen = { ...view, record: onlyShown(view) };
  const told = ({ key, section }: Instance, from: CaseView) => [
    key,
    section.questions.filter((question) => isShown(from, key, question)).map((one) => one.id),
    gapsIn(from, key),
  ];
  // As text: a thousand comparisons of long lists take their time.
  const asked = JSON.stringify(instancesIn(view).map((one) => told(one, view)));
  expect(JSON.stringify(instancesIn(seen).map((one) => told(one, seen)))).toBe(asked);
}

/** The record without the answers and deferrals that are not asked for now. */
function onlyShown(view: CaseView): CaseRecord {
  const keep = <T>(all: { readonly [key: string]: { readonly [id: string]: T } | undefined }) =>
    Object.fromEntries(
      instancesIn(view).map(({ key, section }) => [
        key,
        Object.fromEntries(
          Object.entries(all[key] ?? {}).filter(([id]) =>
            section.questions.some((one) => one.id === id && isShown(view, key, one)),
          ),
        ),
      ]),
    );
  const { answers, deferred, phases: marks } = view.record;
  return { ...emptyRecord, answers: keep(answers), deferred: keep(deferred), phases: marks };
}
