// The checks: each speaks where it should, falls silent when mended, has its ground, and never stumbles.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseView } from '#forms/answers/caseView.ts';
import { findInstance, instancesIn, isShown } from '#forms/answers/caseView.ts';
import { findPart, indexContent } from '#forms/answers/contentIndex.ts';
import type { ReviewRound } from '#forms/answers/reviews.ts';
import { writeChange } from '#forms/answers/writeChange.ts';
import { acts } from '#forms/content/acts.ts';
import type { Check } from '#forms/content/check-grounds.ts';
import * as checkWords from '#forms/content/check-words.ts';
import { checks, checksVersion } from '#forms/content/checks.ts';
import { communicationWords } from '#forms/content/checks-investigation.ts';
import { triggerNames } from '#forms/content/checks-opening.ts';
import { content } from '#forms/content/index.ts';
import { liveRows } from '#forms/kinds/answer.ts';
import { isLocalDate } from '#forms/kinds/localDate.ts';
import { adviceForCase, adviceIn, rules } from '#src/checks/adviceIn.ts';
import type { CheckAdvice } from '#src/checks/rule.ts';
import { recordOf } from '#src/storage/caseFile.ts';
import { readCaseFile } from '#src/storage/readCaseFile.ts';
import { anyChange } from './fixtures/arbitraries.ts';
import { brokenCases } from './fixtures/brokenCases.ts';
import { smallContent } from './fixtures/smallContent.ts';
import { rowsOf, soundView } from './fixtures/soundCase.ts';
import { index } from './setup/contentPlaces.ts';
import { textsIn } from './setup/textsIn.ts';

function adviceAt(view: CaseView, key: string): readonly CheckAdvice[] {
  const instance = findInstance(view, key);
  if (!instance) throw new Error(`Expected the section ${key} to be asked`);
  return adviceIn(view, instance);
}

function placeOf({ question, row, part }: CheckAdvice): string {
  if (part !== undefined) return `${question}/${row ?? ''}/${part}`;
  return row === undefined ? question : `${question}/${row}`;
}

const told = (view: CaseView) =>
  adviceForCase(view).flatMap(({ instance, advice }) =>
    advice.map((one) => `${one.check} at ${instance.key}/${placeOf(one)}`),
  );

test('a sound case has nothing to look at twice', () => {
  expect(told(soundView())).toEqual([]);
  expect(told(soundView({}, '2029-01-01'))).toEqual([]);
});

/** The case with a draft given to these people to read. */
function withDrafts(view: CaseView, read: readonly string[]): CaseView {
  const reviews = read.map(
    (who, at): ReviewRound => ({
      id: `round-${at}`,
      recipient:
        who === 'young'
          ? { is: 'young', name: 'Signe' }
          : { is: 'custodian', name: 'Forælder', row: who },
      sentAt: '2026-04-20T10:00:00.000Z',
      answerBy: '2026-05-01',
      draft: '',
      key: '',
      spots: [],
      leftOut: [],
    }),
  );
  return { ...view, record: { ...view.record, reviews } };
}

describe.each(brokenCases)('$check at $at', ({ check, at, place, broken, mended, read = [] }) => {
  test('speaks where the answer is', () => {
    const own = adviceAt(withDrafts(soundView(broken), read), at).filter(
      (one) => one.check === check,
    );
    expect(own.map(placeOf)).toEqual([place]);
    for (const { message, ground } of own) {
      expect(message).not.toMatch(/[{}]|undefined/);
      expect(message).toMatch(/[.?”] Grundlag: .+\.$/);
      expect(ground).toBe(checks[check].ground);
    }
  });

  test('is silent when it is mended', () => {
    const view = withDrafts(soundView(mended ?? {}), read);
    expect(told(view).filter((one) => one.startsWith(`${check} at`))).toEqual([]);
  });
});

describe('every check', () => {
  test('has a rule and a broken case', () => {
    const ids = Object.keys(checks).sort();
    expect([...new Set(rules.map((one) => one.id))].sort()).toEqual(ids);
    expect([...new Set(brokenCases.map((one) => one.check))].sort()).toEqual(ids);
    expect(checksVersion).toMatch(/^\d{4}-\d{2}-\d{2}\.\d+$/);
  });

  test.each<[string, Check]>(Object.entries(checks))(
    '%s says what to do, on what ground and from where',
    (_id, { message, ground, provenance, severity, indicators }) => {
      if (message !== '{doubt}') {
        expect(message.split(/[.:] /).length, 'what to look at, and what to do').toBeGreaterThan(1);
        expect(message).toMatch(
          /\b(Skriv|Se|Tilføj|Vælg|Ret|Spørg|Vurder|Prøv|Skaf|Giv|Tal|Flyt|Tag|skriv|vælg)\b/,
        );
        expect(message).toMatch(/\.$/);
      }
      expect(message).not.toMatch(/\b(fejl|forkert svar|skal udfyldes|ulovligt|point)\b/i);
      expect(acts.map((act) => act.id)).toContain(ground.act);
      expect(ground.says).toMatch(/\.$/);
      if (ground.act !== 'method' && ground.act !== 'good-practice')
        expect(ground.ref).toContain('§');
      expect(provenance.source.length).toBeGreaterThan(20);
      expect(isLocalDate(provenance.checked)).toBe(true);
      expect(['A', 'B', 'C']).toContain(severity);
      for (const one of indicators) expect(one).toMatch(/^Q(0[1-9]|[12]\d|3[0-4])$/);
    },
  );

  test('is written without a straight quotation mark or a double space', () => {
    for (const text of textsIn([checks, checkWords, triggerNames, communicationWords]))
      expect(text).not.toMatch(/["“]| {2}|^\s|\s$/);
  });

  test('reads questions and choices that exist', () => {
    const screening = index.questions.get('screening');
    for (const id of Object.keys(triggerNames)) expect(screening?.has(id), id).toBe(true);
    const needs = index.questions.get('child')?.get('communication');
    const values = needs?.kind === 'choices' ? needs.options.map((option) => option.value) : [];
    expect(Object.keys(communicationWords)).toEqual(values.filter((value) => value !== 'none'));
    for (const id of checkWords.familyKnowsBest) expect(index.sections.has(id), id).toBe(true);
  });
});

test('a draft that was called off, or read by who is heard, asks for nothing', () => {
  const heard = { recommendation: { hearings: [rowsOf.hearings[0], rowsOf.hearings[2]] } };
  const drafted = withDrafts(soundView(heard), ['rc', 'r-far', 'young']);
  const spoken = told(drafted);
  expect(spoken).toEqual(['draft-read-not-heard at recommendation/hearings']);
  expect(adviceAt(drafted, 'recommendation')[0]?.message).toContain('Morten har fået et udkast');
  const reviewEnds = [
    { review: 'round-1', at: '2026-04-21T10:00:00.000Z', because: 'Sendt til den forkerte.' },
  ];
  expect(told({ ...drafted, record: { ...drafted.record, reviewEnds } })).toEqual([]);
});

test('what matters most comes first, and one sentence stands at each place', () => {
  const view = soundView({
    screening: { known: [], 'screened-on': '2026-05-12', outcome: { choice: 'partial' } },
  });
  const advice = adviceAt(view, 'screening').map((one) => one.severity);
  expect(advice.length).toBeGreaterThan(1);
  expect(advice).toEqual([...advice].sort());
});

test('a question that waits with a reason is left in peace', () => {
  const view = soundView({ 'decision@rb': { 'legal-rule': 'Barnets lov' } });
  const waiting = writeChange(view.index, view.record, {
    address: { in: 'deferral', instance: 'decision@rb', question: 'legal-rule' },
    value: 'Jeg slår reglen op på mandag.',
  });
  expect(told(view)).toEqual(['rule-without-paragraph at decision@rb/legal-rule']);
  expect(told({ ...view, record: waiting })).toEqual([]);
});

describe('the fictional cases', () => {
  const folder = new URL('../src/cases/', import.meta.url);
  const sensible: Readonly<Record<string, readonly string[]>> = {
    'autisme.json': ['level-without-need at assessment/needs'],
  };

  test.each(readdirSync(folder).filter((name) => name.endsWith('.json')))(
    '%s gets only advice that somebody has read and found sensible',
    (name) => {
      const result = readCaseFile(content, readFileSync(new URL(name, folder), 'utf8'));
      if (!result.ok) throw new Error(result.sentence);
      const record = recordOf(content, result.file);
      const allowed = sensible[name] ?? [];
      for (const today of ['2026-11-21', '2030-01-01'])
        for (const one of told({ index, record, today })) expect(allowed).toContain(one);
    },
  );
});

describe('on any record', () => {
  const today = fc.constantFrom('2024-03-01', '2026-11-21', '2035-01-01');

  test('advice points at something that is shown, and nothing throws', () => {
    fc.assert(
      fc.property(fc.array(anyChange(content), { maxLength: 120 }), today, (changes, day) => {
        const sound = soundView({}, day);
        const record = changes.reduce(
          (before, change) => writeChange(index, before, change),
          sound.record,
        );
        const view: CaseView = { index, record, today: day };
        for (const instance of instancesIn(view)) {
          for (const one of adviceIn(view, instance)) {
            const question = instance.section.questions.find(({ id }) => id === one.question);
            if (!question) throw new Error(`Expected a question ${one.question}`);
            expect(isShown(view, instance.key, question), `${one.check} is hidden`).toBe(true);
            const rows = liveRows(record.answers[instance.key]?.[question.id]);
            if (one.row !== undefined) expect(rows.map((row) => row.id)).toContain(one.row);
            if (one.part !== undefined) expect(findPart(question, one.part)).toBeDefined();
            expect(one.message).not.toMatch(/\{\w+\}|undefined/);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a content pack without these questions gets no advice', () => {
    fc.assert(
      fc.property(fc.array(anyChange(smallContent), { maxLength: 40 }), (changes) => {
        const small = indexContent(smallContent);
        const record = changes.reduce((before, change) => writeChange(small, before, change), {
          ...soundView().record,
          answers: {},
        });
        expect(() => adviceForCase({ index: small, record, today: '2026-11-21' })).not.toThrow();
      }),
      { numRuns: 40 },
    );
  });
});
