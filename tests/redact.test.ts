// What is withheld is left out whole: no word of it comes back, and nothing else is lost.
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { CaseView } from '#forms/answers/caseView.ts';
import { findAge, holds, instancesIn, isShown } from '#forms/answers/caseView.ts';
import { deferralsIn, gapsIn, sectionState } from '#forms/answers/completeness.ts';
import { findPart, findQuestion } from '#forms/answers/contentIndex.ts';
import type { Change } from '#forms/answers/record.ts';
import { statementsIn } from '#forms/answers/references.ts';
import { noReviews } from '#forms/answers/reviews.ts';
import type { Markable } from '#forms/answers/withheld.ts';
import { reasonsFor } from '#forms/answers/withheld.ts';
import { content } from '#forms/content/index.ts';
import type { Content } from '#forms/content/types.ts';
import type { WithheldReason } from '#forms/content/withholding.ts';
import { withholdings } from '#forms/content/withholding.ts';
import { isAnswerBlank, liveRows } from '#forms/kinds/answer.ts';
import { kindOf } from '#forms/kinds/index.ts';
import type { Audience } from '#src/document/audience.ts';
import { isWithheldFrom } from '#src/document/audience.ts';
import { leftOutTexts } from '#src/document/leftOutTexts.ts';
import { redact } from '#src/document/redact.ts';
import { recordOf } from '#src/storage/caseFile.ts';
import { readCaseFile } from '#src/storage/readCaseFile.ts';
import { anyChange } from './fixtures/arbitraries.ts';
import { caseText } from './fixtures/badFiles.ts';
import { contentWith, defer, oneFromAnother, row, say, viewOf } from './fixtures/makeCase.ts';
import { because, withhold } from './fixtures/marks.ts';
import { smallContent } from './fixtures/smallContent.ts';

// Many tries in one test: slow machines get their time.
vi.setConfig({ testTimeout: 60_000 });

const audiences = ['family', 'child', 'appeals', 'course'] as const;

const facts: readonly Change[] = ['ra', 'rb', 'rc'].flatMap((id, at) => [
  row(`theme/facts:${id}`, at + 1),
  say(`theme/facts:${id}/text`, `Oplysning ${id}`),
  say(`theme/facts:${id}/source-name`, `Kilde ${id}`),
]);
const small = (...changes: readonly Change[]) => viewOf(smallContent, changes);
const told = (view: CaseView, audience: Audience = 'family') => redact(view, audience).told.record;

describe('what is marked', () => {
  test('is left out of the answers, with the reason why it waits, and the marks with it', () => {
    const view = small(
      say('wishes/purpose', 'At få ro'),
      say('child/child-name', 'Alma'),
      defer('wishes/purpose', 'Vi venter på mormor'),
      withhold('wishes/purpose', 'third-party'),
      because('wishes/purpose', 'Mormor har bedt om det'),
    );
    expect(told(view)).toEqual({
      answers: { child: { 'child-name': { shape: 'leaf', value: 'Alma' } } },
      deferred: {},
      withheld: {},
      withheldBecause: {},
      phases: {},
      reopened: [],
      ...noReviews,
    });
    expect(redact(view, 'family').leftOut).toEqual([
      { instance: 'wishes', question: 'purpose', for: 'marked' },
    ]);
    expect(redact(view, 'adviser').told).toBe(view);
    expect(leftOutTexts(view, 'family').map((one) => one.text)).toEqual([
      'At få ro',
      'Vi venter på mormor',
    ]);
    expect(leftOutTexts(view, 'adviser')).toEqual([]);
  });

  test('is left out for those it is not meant for, and nobody else', () => {
    const view = small(
      say('wishes/purpose', 'At få ro'),
      withhold('wishes/purpose', 'not-for-child'),
    );
    expect(audiences.map((one) => told(view, one).answers.wishes === undefined)).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });

  test('is not said to be left out where nothing stands', () => {
    const view = small(withhold('wishes/purpose', 'third-party'));
    expect(redact(view, 'family').leftOut).toEqual([]);
  });

  test('in a row leaves its place and number, and no word of it', () => {
    const view = small(...facts, withhold('theme/facts:rb', 'third-party'));
    const { told, leftOut } = redact(view, 'family');
    expect(statementsIn(told).map(({ id, number, cells }) => [id, number, cells.text])).toEqual([
      ['ra', 1, 'Oplysning ra'],
      ['rb', 2, undefined],
      ['rc', 3, 'Oplysning rc'],
    ]);
    expect(statementsIn(told)[1]?.cells).toEqual({});
    expect(leftOut).toEqual([{ instance: 'theme', question: 'facts', row: 'rb', for: 'marked' }]);
    // The whole answer left out: the numbers still stand.
    const all = redact(small(...facts, withhold('theme/facts', 'third-party')), 'family').told;
    expect(all.record.answers).toEqual({});
    expect(statementsIn(all).map(({ number, cells }) => [number, cells])).toEqual([
      [1, {}],
      [2, {}],
      [3, {}],
    ]);
  });

  test('is left out as anybody marked it, when rows that were taken out have no reader either', () => {
    const view = small(
      ...facts,
      row('theme/facts:ra', 1, true),
      withhold('theme/facts:rb', 'third-party'),
    );
    expect(JSON.stringify(told(view))).not.toMatch(/Oplysning r[ab]|Kilde r[ab]/);
    expect(JSON.stringify(told(view))).toContain('Oplysning rc');
  });

  test('takes its name out of the titles of repeated sections', () => {
    const custodians = [
      row('child/custodians:ra', 1),
      say('child/custodians:ra/name', 'Maja Eksempel'),
      say('parent-view@ra/words', 'Vi er trætte'),
    ];
    const titles = (...marks: readonly Change[]) =>
      instancesIn(redact(viewOf(content, [...custodians, ...marks]), 'family').told)
        .filter(({ key }) => key.startsWith('parent-view@'))
        .map(({ title }) => title.includes('Maja Eksempel'));
    expect(titles()).toEqual([true]);
    expect(titles(withhold('child/custodians:ra', 'third-party'))).toEqual([false]);
    expect(titles(withhold('child/custodians', 'third-party'))).toEqual([false]);
  });

  test('takes the reasons out of the course of the case, which may name it', () => {
    const view = small(
      say('wishes/purpose', 'At få ro'),
      {
        address: { in: 'phase', phase: 'opening' },
        value: {
          state: 'withdrawn',
          at: '2026-02-03T10:00:00.000Z',
          because: '”At få ro” er ændret',
        },
      },
      {
        address: { in: 'reopening', id: 'o1' },
        value: { at: '2026-02-03T10:00:00.000Z', reason: 'At få ro' },
      },
    );
    expect(JSON.stringify(told(view))).toContain('er ændret');
    const marked = told(viewOf(smallContent, []));
    expect(marked.phases).toEqual({});
    const withheld = {
      ...view,
      record: { ...view.record, withheld: { wishes: { purpose: ['third-party' as const] } } },
    };
    expect(JSON.stringify(told(withheld))).not.toContain('At få ro');
    expect(told(withheld)).toMatchObject({
      phases: { opening: { state: 'withdrawn', at: '2026-02-03T10:00:00.000Z' } },
      reopened: [{ id: 'o1', at: '2026-02-03T10:00:00.000Z', reason: '' }],
    });
  });
});

describe('what follows from it', () => {
  const pack = contentWith(oneFromAnother);
  const view = (...changes: readonly Change[]) =>
    viewOf(pack, [
      ...facts,
      say('extra/talks', 'ja'),
      say('extra/how', 'Med fagter'),
      say('extra/level/text', 'Han klarer sig'),
      ...changes,
    ]);
  const basis = (...ids: readonly string[]) => say('extra/level/basis', ids);

  test('an answer asked for only because of it is left out, and still counts as asked', () => {
    const { told, leftOut } = redact(view(withhold('extra/talks', 'not-for-family')), 'family');
    expect(told.record.answers.extra).not.toHaveProperty('how');
    expect(leftOut).toEqual([
      { instance: 'extra', question: 'talks', for: 'marked' },
      { instance: 'extra', question: 'how', for: 'asked-for' },
    ]);
    const how = findQuestion(told.index, 'extra', 'how');
    expect(how && isShown(told, 'extra', how)).toBe(true);
  });

  test('a judgement that rests on nothing else is left out; one that rests on more is told', () => {
    const leftOut = (...ids: readonly string[]) =>
      redact(view(basis(...ids), withhold('theme/facts:ra', 'third-party')), 'family')
        .leftOut.filter((one) => one.instance === 'extra')
        .map((one) => one.for);
    expect(leftOut('ra')).toEqual(['rests-on']);
    expect(leftOut('ra', 'rb')).toEqual([]);
    expect(leftOut()).toEqual([]);
  });
});

describe('what is asked follows the whole case', () => {
  test('sections, gaps, states and ages', () => {
    const result = readCaseFile(content, caseText('cerebral-parese-halvvejs.json'));
    if (!result.ok) throw new Error(result.sentence);
    const record = recordOf(content, result.file);
    const whole = { ...viewOf(content, []), record };
    const marks = Object.entries(record.answers).flatMap(([instance, answers]) =>
      Object.keys(answers ?? {}).map((question) => [instance, question] as const),
    );
    const everything: { [instance: string]: { [question: string]: readonly WithheldReason[] } } =
      {};
    for (const [instance, question] of marks)
      everything[instance] = { ...everything[instance], [question]: ['third-party'] };
    const view = { ...whole, record: { ...record, withheld: everything } };
    const { told } = redact(view, 'appeals');
    expect(told.record.answers).toEqual({});
    expect(findAge(whole)).toBeGreaterThan(0);
    expect(findAge(told)).toBeUndefined();
    const keys = instancesIn(whole).map(({ key }) => key);
    expect(instancesIn(told).map(({ key }) => key)).toEqual(keys);
    expect(keys.flatMap((key) => gapsIn(told, key))).toEqual(
      keys.flatMap((key) => gapsIn(whole, key)),
    );
    expect(keys.map((key) => sectionState(told, key))).toEqual(
      keys.map((key) => sectionState(whole, key)),
    );
    expect(statementsIn(told).map(({ id, number }) => [id, number])).toEqual(
      statementsIn(whole).map(({ id, number }) => [id, number]),
    );
  });
});

/** The changes with every free text made into a word of its own, so that it can be found. */
function withTokens(pack: Content, changes: readonly Change[]): readonly Change[] {
  const { index } = viewOf(pack, []);
  return changes.map((change, at): Change => {
    const { address } = change;
    const token = `ord${at}x`;
    if (address.in === 'deferral') return { address, value: token };
    if (address.in !== 'answer') return change;
    const question = findQuestion(index, address.instance, address.question);
    if (!question) return change;
    const kind =
      address.part === undefined ? question.kind : findPart(question, address.part)?.kind;
    return kind === 'text' || kind === 'longText' ? { address, value: token } : change;
  });
}

/** Every place of a record: answers, their reasons to wait, and rows; and what is written in each. */
function placesOf({ record, index }: CaseView): readonly (Markable & { tokens: string[] })[] {
  const tokensIn = (value: unknown) => JSON.stringify(value)?.match(/ord\d+x/g) ?? [];
  return Object.entries({ ...record.deferred, ...record.answers }).flatMap(([instance]) => {
    const questions = new Set([
      ...Object.keys(record.answers[instance] ?? {}),
      ...Object.keys(record.deferred[instance] ?? {}),
    ]);
    return [...questions].flatMap((question) => {
      const at = { instance, question };
      const answer = record.answers[instance]?.[question];
      const asked = findQuestion(index, instance, question);
      const hasRows = asked && kindOf(asked).shape === 'rows';
      const reason = tokensIn(record.deferred[instance]?.[question]);
      if (!hasRows || answer?.shape !== 'rows')
        return [{ ...at, tokens: [...tokensIn(answer), ...reason] }];
      return [
        { ...at, tokens: reason },
        ...answer.rows.map((one) => ({ ...at, row: one.id, tokens: tokensIn(one.cells) })),
      ];
    });
  });
}

/** A random record whose texts can be told apart, with random marks on what is in it. */
function anyMarkedCase(pack: Content): fc.Arbitrary<CaseView> {
  return fc
    .array(anyChange(pack), { maxLength: 120, size: 'max' })
    .map((changes) => withTokens(pack, changes))
    .chain((changes) => {
      const places = placesOf(viewOf(pack, changes));
      const reasons = fc.subarray(
        withholdings.map((one) => one.value),
        { minLength: 1 },
      );
      const marks = fc
        .subarray([...places])
        .chain((some) =>
          fc.tuple(
            ...some.map(({ tokens: _tokens, ...at }) =>
              reasons.map((value): Change => ({ address: { in: 'withheld', ...at }, value })),
            ),
          ),
        );
      return marks.map((all) => viewOf(pack, [...changes, ...all]));
    });
}

describe.each([
  ['the small content', smallContent, 250],
  ['the whole content', content, 60],
] as const)('any record with any marks: %s', (_name, pack, numRuns) => {
  test('no word of what is withheld is told, and nothing else is lost', () => {
    let [withheldTokens, toldTokens] = [0, 0];
    fc.assert(
      fc.property(anyMarkedCase(pack), fc.constantFrom(...audiences), (view, audience) => {
        const { told, leftOut } = redact(view, audience);
        const text = JSON.stringify(told.record);
        const all =
          JSON.stringify(told.record) + JSON.stringify(instancesIn(told).map((one) => one.title));
        const searched = new Set(
          leftOutTexts(view, audience).flatMap((one) => one.text.match(/ord\d+x/g) ?? []),
        );
        const shown = new Map(instancesIn(view).map((one) => [one.key, one]));
        for (const { tokens, ...at } of placesOf(view)) {
          const question = findQuestion(view.index, at.instance, at.question);
          const answer = view.record.answers[at.instance]?.[at.question];
          const isRemoved =
            at.row !== undefined && !liveRows(answer).some((one) => one.id === at.row);
          const isAsked =
            shown.has(at.instance) && question && isShown(view, at.instance, question);
          const isMarked = isWithheldFrom(audience, reasonsFor(view.record, at));
          const isLeftOut = leftOut.some(
            (one) =>
              one.instance === at.instance &&
              one.question === at.question &&
              (one.row === undefined || one.row === at.row),
          );
          for (const token of tokens) {
            if (isMarked || isLeftOut) {
              withheldTokens += 1;
              expect(all).not.toContain(token);
              // The finished file is searched for all of it.
              expect(searched).toContain(token);
            } else if (isAsked && !isRemoved) {
              toldTokens += 1;
              expect(text).toContain(token);
              expect(searched).not.toContain(token);
            } else expect(all).not.toContain(token);
          }
        }
      }),
      { numRuns },
    );
    expect(withheldTokens).toBeGreaterThan(20);
    expect(toldTokens).toBeGreaterThan(20);
  });

  test('nothing is told that only what is left out asked for', () => {
    fc.assert(
      fc.property(anyMarkedCase(pack), fc.constantFrom(...audiences), (view, audience) => {
        const { told, leftOut } = redact(view, audience);
        const { whole: _whole, ...alone } = told;
        for (const { key, section } of instancesIn(view)) {
          if (leftOut.length === 0) continue;
          const isUnasked = section.shownWhen && !holds(alone, key, section.shownWhen.when);
          for (const question of section.questions) {
            if (!isUnasked && isShown(alone, key, question)) continue;
            expect(told.record.answers[key]?.[question.id]).toBeUndefined();
            expect(told.record.deferred[key]?.[question.id]).toBeUndefined();
          }
        }
      }),
      { numRuns: numRuns / 2 },
    );
  });

  test('what is asked and missing is as it was, and what is left out was there', () => {
    fc.assert(
      fc.property(anyMarkedCase(pack), fc.constantFrom(...audiences), (view, audience) => {
        const { told, leftOut } = redact(view, audience);
        const keys = instancesIn(view).map(({ key }) => key);
        expect(instancesIn(told).map(({ key }) => key)).toEqual(keys);
        for (const key of keys) {
          expect(gapsIn(told, key)).toEqual(gapsIn(view, key));
          expect(deferralsIn(view, key).map(({ question }) => question.id)).toEqual(
            expect.arrayContaining(deferralsIn(told, key).map(({ question }) => question.id)),
          );
        }
        expect(statementsIn(told).map(({ id, number }) => [id, number])).toEqual(
          statementsIn(view).map(({ id, number }) => [id, number]),
        );
        for (const { instance, question, row: id } of leftOut) {
          const answer = view.record.answers[instance]?.[question];
          const isThere =
            id === undefined
              ? !isAnswerBlank(answer) || view.record.deferred[instance]?.[question] !== undefined
              : liveRows(answer).some((one) => one.id === id);
          expect(isThere).toBe(true);
        }
      }),
      { numRuns: numRuns / 2 },
    );
  });
});
