// What is remembered of a case from one answer to the next is what a look with fresh eyes finds.
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { CaseView } from '#forms/answers/caseView.ts';
import { instancesIn } from '#forms/answers/caseView.ts';
import { gapsIn, sectionState } from '#forms/answers/completeness.ts';
import { indexContent } from '#forms/answers/contentIndex.ts';
import type { CaseRecord, Change } from '#forms/answers/record.ts';
import { emptyRecord } from '#forms/answers/record.ts';
import { statementIdsIn, statementsIn } from '#forms/answers/references.ts';
import { Remembered } from '#forms/answers/remembered.ts';
import { writeChange } from '#forms/answers/writeChange.ts';
import { content } from '#forms/content/index.ts';
import type { Content, Option, Question } from '#forms/content/types.ts';
import type { Answer } from '#forms/kinds/answer.ts';
import { kindOf } from '#forms/kinds/index.ts';
import { recordOf } from '#src/storage/caseFile.ts';
import { readCaseFile } from '#src/storage/readCaseFile.ts';
import { anyChange } from './fixtures/arbitraries.ts';
import { caseText } from './fixtures/badFiles.ts';
import { contentWith, row, say } from './fixtures/makeCase.ts';
import { smallContent } from './fixtures/smallContent.ts';

// Many tries in one test: slow machines get their time.
vi.setConfig({ testTimeout: 60_000 });

/** Everything that is remembered of a case. */
function lookAt(view: CaseView) {
  const instances = instancesIn(view);
  return {
    instances,
    statements: statementsIn(view),
    ids: [...statementIdsIn(view)],
    gaps: instances.map(({ key }) => gapsIn(view, key)),
    states: instances.map(({ key }) => sectionState(view, key)),
  };
}

function expectAgreement(pack: Content, start: CaseRecord, steps: readonly Step[]) {
  let record = start;
  for (const { change, today } of steps) {
    record = writeChange(indexContent(pack), record, change);
    const view = { index: indexContent(pack), record, today };
    // Nothing is known of an index never seen before.
    const fresh = { ...view, index: { ...view.index } };
    expect(lookAt(view)).toEqual(lookAt(fresh));
  }
}

type Step = { readonly change: Change; readonly today: string };

function anySteps(pack: Content, maxLength: number): fc.Arbitrary<readonly Step[]> {
  const today = fc.constantFrom('2026-02-28', '2026-11-21', '2031-01-01');
  return fc.array(fc.record({ change: anyChange(pack), today }), { minLength: 2, maxLength });
}

function recordIn(name: string): CaseRecord {
  const result = readCaseFile(content, caseText(name));
  if (!result.ok) throw new Error(result.sentence);
  return recordOf(content, result.file);
}

/** Each choice of a question, made. */
function choicesIn(instance: string, question: Question): readonly Change[] {
  const { parts, shape } = kindOf(question);
  const at = { in: 'answer', instance, question: question.id } as const;
  const made = (options: readonly Option[], part?: string) =>
    options.map(({ value }) => ({
      address: part === undefined ? at : { ...at, part },
      value,
    }));
  if (question.kind === 'choice') return made(question.options);
  if (shape !== 'cells') return [];
  return parts.flatMap((part) => (part.kind === 'choice' ? made(part.options, part.id) : []));
}

/** What takes an answer away: its rows, or what it says. */
function emptied(
  instance: string,
  question: string,
  answer: Answer | undefined,
): readonly Change[] {
  const at = { instance, question } as const;
  if (answer === undefined) return [];
  switch (answer.shape) {
    case 'leaf':
      return [{ address: { in: 'answer', ...at }, value: '' }];
    case 'cells':
      return Object.keys(answer.cells).map((part) => ({
        address: { in: 'answer', ...at, part },
        value: '',
      }));
    case 'rows':
      return answer.rows.map(({ id }) => ({
        address: { in: 'row', ...at, row: id },
        value: { order: 0, removed: true },
      }));
  }
}

describe('what is remembered of a case', () => {
  test('agrees with a fresh look after any answers, in any order', () => {
    fc.assert(
      fc.property(anySteps(smallContent, 25), (steps) =>
        expectAgreement(smallContent, emptyRecord, steps),
      ),
      { numRuns: 80 },
    );
  });

  test('agrees with a fresh look in real cases', () => {
    const names = ['autisme-halvvejs.json', 'cerebral-parese.json', 'epilepsi.json'];
    const records = new Map(names.map((name) => [name, recordIn(name)]));
    fc.assert(
      fc.property(fc.constantFrom(...names), anySteps(content, 12), (name, steps) =>
        expectAgreement(content, records.get(name) ?? emptyRecord, steps),
      ),
      { numRuns: 20 },
    );
  });

  test('agrees with a fresh look after every choice there is', () => {
    const record = recordIn('epilepsi.json');
    const steps = instancesIn({
      index: indexContent(content),
      record,
      today: '2026-11-21',
    }).flatMap(({ key: instance, section }) =>
      section.questions.flatMap((one) => choicesIn(instance, one)),
    );
    expect(steps.length).toBeGreaterThan(200);
    for (const change of steps) expectAgreement(content, record, [{ change, today: '2026-11-21' }]);
  });

  test('agrees with a fresh look after any row is gone, or any answer is', () => {
    const record = recordIn('epilepsi.json');
    const { answers } = record;
    const steps = Object.entries(answers).flatMap(([instance, ofInstance]) =>
      Object.entries(ofInstance ?? {}).flatMap(([question, answer]) =>
        emptied(instance, question, answer),
      ),
    );
    expect(steps.length).toBeGreaterThan(200);
    for (const change of steps) expectAgreement(content, record, [{ change, today: '2026-11-21' }]);
  });

  test('agrees with a fresh look after the rows of another section are gone', () => {
    const put = [
      row('wishes/wishes:w1', 0),
      say('wishes/wishes:w1/words', 'Ud'),
      row('wishes/wishes:w2', 1),
    ];
    const required: Question = {
      id: 'from',
      kind: 'references',
      label: 'Fra',
      missing: 'Vælg',
      from: { to: 'rows', of: 'wishes/wishes', labelColumn: 'words', noun: 'Ønske' },
    };
    const asked: Question = {
      id: 'when-wished',
      kind: 'text',
      label: 'Når der er ønsker',
      missing: 'Skriv',
      shownWhen: {
        when: { anyRow: 'wishes/wishes', column: 'words', is: ['Ud'] },
        because: 'Der er et ønske.',
      },
    };
    const pack = contentWith([required, asked]);
    const changes = [
      ...put,
      say('extra/from', ['w1']),
      say('wishes/wishes:w1/words', 'Hjem'),
      row('wishes/wishes:w1', 0, true),
    ];
    expectAgreement(
      pack,
      emptyRecord,
      changes.map((change) => ({ change, today: '2026-11-21' })),
    );
  });

  test('is the same object while nothing it is made of changes', () => {
    const record = recordIn('cerebral-parese.json');
    const view = (one: CaseRecord) => ({
      index: indexContent(content),
      record: one,
      today: '2026-11-21',
    });
    const before = view(record);
    const [statements, gaps] = [statementsIn(before), gapsIn(before, 'theme-self-care')];
    const after = view(
      writeChange(before.index, record, {
        address: { in: 'answer', instance: 'analysis', question: 'most-important' },
        value: 'Noget helt andet.',
      }),
    );
    expect(statementsIn(after)).toBe(statements);
    expect(gapsIn(after, 'theme-self-care')).toBe(gaps);
  });

  test('is made anew when a piece is another, or there are more or fewer', () => {
    const remembered = new Remembered<object>();
    const index = indexContent(smallContent);
    const [one, other] = [{}, {}];
    const at = (...from: unknown[]) => remembered.of(index, 'key', from, () => ({}));
    const first = at(one, other);
    expect(at(one, other)).toBe(first);
    expect(at(one)).not.toBe(first);
    expect(at(one, other)).not.toBe(first);
    const again = at(one, other);
    expect(at(other, one)).not.toBe(again);
    expect(remembered.of(index, 'another', [one, other], () => ({}))).not.toBe(again);
  });
});
