// What the form shows of a section, as data: only what changed is new, and each thing is said once.
import { describe, expect, test } from 'vitest';
import type { CaseView } from '#forms/answers/caseView.ts';
import { findInstance } from '#forms/answers/caseView.ts';
import { gapsIn } from '#forms/answers/completeness.ts';
import { indexContent } from '#forms/answers/contentIndex.ts';
import type { Change } from '#forms/answers/record.ts';
import { emptyRecord } from '#forms/answers/record.ts';
import { writeChange } from '#forms/answers/writeChange.ts';
import {
  challengesQuestion,
  levelQuestion,
  relevanceQuestion,
  resourcesQuestion,
  statementsQuestion,
} from '#forms/content/theme-questions.ts';
import type { Section } from '#forms/content/types.ts';
import { isEqual } from '#forms/fields/isEqual.ts';
import { questionStates } from '#forms/fields/questionState.ts';
import { summaryOfAdvice, summaryOfGaps } from '#forms/fields/summary.ts';

const section: Section = {
  id: 'theme',
  phase: 'investigation',
  group: 'Prøve',
  title: 'Et tema',
  lead: '',
  guidance: [],
  why: '',
  grounds: [],
  provenance: { status: 'inferred', source: 'Prøven', checked: '2026-11-22' },
  questions: [
    relevanceQuestion,
    statementsQuestion,
    resourcesQuestion,
    challengesQuestion,
    levelQuestion,
    {
      id: 'number',
      kind: 'text',
      format: 'personal-number',
      label: 'Personnummer',
      missing: 'Skriv personnummeret.',
      optional: true,
    },
  ],
};
const index = indexContent({ version: '2026-11-22.1', lawAsOf: '2026-11-22', sections: [section] });

const answer = (value: string | readonly string[], question: string, row?: string, part?: string) =>
  ({
    address: {
      in: 'answer',
      instance: 'theme',
      question,
      ...(row === undefined ? {} : { row }),
      ...(part === undefined ? {} : { part }),
    },
    value,
  }) satisfies Change;

const rowMark = (row: string, order: number): Change => ({
  address: { in: 'row', instance: 'theme', question: 'statements', row },
  value: { order, removed: false },
});

function viewOf(...changes: readonly Change[]): CaseView {
  const record = changes.reduce(
    (before, change) => writeChange(index, before, change),
    emptyRecord,
  );
  return { index, record, today: '2026-11-22' };
}

function statesOf(view: CaseView, showGaps = false) {
  const instance = findInstance(view, 'theme');
  if (!instance) throw new Error('Expected the section to be asked');
  return questionStates(view, instance, showGaps ? gapsIn(view, 'theme') : [], []);
}

const relevant = answer('relevant', 'relevance');
const twoFacts = [
  rowMark('s1', 1),
  rowMark('s2', 2),
  answer('Prøvebarnet sover.', 'statements', 's1', 'text'),
];

describe('what the form shows', () => {
  test('is new only for the question that was answered', () => {
    const before = statesOf(viewOf(relevant, ...twoFacts));
    const after = statesOf(
      viewOf(relevant, ...twoFacts, answer('Tøj tager en time.', 'challenges')),
    );
    const changed = after.filter((state, at) => !isEqual(state, before[at]));
    expect(changed.map((state) => state.question.id)).toEqual(['challenges']);
  });

  test('is new for the row written in, and for those who point at it', () => {
    const before = statesOf(viewOf(relevant, ...twoFacts));
    const after = statesOf(
      viewOf(relevant, ...twoFacts, answer('Prøvebarnet spiser.', 'statements', 's2', 'text')),
    );
    const changed = after.filter((state, at) => !isEqual(state, before[at]));
    expect(changed.map((state) => state.question.id)).toEqual(['statements', 'level']);
    const [was, is] = [before, after].map((states) => states[1]);
    if (was?.shape !== 'rows' || is?.shape !== 'rows') throw new Error('Expected rows');
    expect(isEqual(was.rows[0], is.rows[0])).toBe(true);
    expect(is.rows.map((row) => row.title)).toEqual([
      'Oplysning 1: Prøvebarnet sover.',
      'Oplysning 2: Prøvebarnet spiser.',
    ]);
  });

  test('says why questions appeared once, where the first of them stands', () => {
    const states = statesOf(viewOf(relevant));
    expect(states.map((state) => state.because !== undefined)).toEqual([
      false,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  test('keeps quiet about what is missing until it is asked', () => {
    const view = viewOf(relevant, ...twoFacts);
    const quiet = statesOf(view);
    expect(summaryOfGaps([], quiet)).toEqual([]);
    expect(quiet.every((state) => state.error === undefined)).toBe(true);

    const asked = statesOf(view, true);
    const entries = summaryOfGaps(gapsIn(view, 'theme'), asked);
    expect(entries).toContainEqual({
      field: 'q_theme_statements_s2_text',
      message: expect.stringMatching(/^Oplysning 2\. /),
    });
    expect(entries.map((entry) => entry.field)).toContain('q_theme_level__reason');
    expect(new Set(entries.map((entry) => entry.field)).size).toBe(entries.length);
  });

  test.each([
    ['Prøvebarnet sover', 'Prøvebarnet sover.'],
    ['Sover hun?', 'Sover hun?'],
    ['”Jeg vil sove!”', '”Jeg vil sove!”'],
    ['”ASK”', '”ASK”.'],
    ['Hun går langt. '.repeat(5), `${'Hun går langt. '.repeat(4)}…`],
  ])('ends the row title once before what is missing: %s', (text, title) => {
    const view = viewOf(relevant, rowMark('s1', 1), answer(text, 'statements', 's1', 'text'));
    const gaps = gapsIn(view, 'theme').filter((gap) => gap.row === 's1');
    expect(gaps.length).toBeGreaterThan(1);
    expect(summaryOfGaps(gaps, statesOf(view, true)).map((entry) => entry.message)).toEqual(
      gaps.map((gap) => `Oplysning 1: ${title} ${gap.message}`),
    );
  });

  test('keeps the name of a removed row with words in it', () => {
    const gone: Change = {
      address: { in: 'row', instance: 'theme', question: 'statements', row: 's1' },
      value: { order: 1, removed: true },
    };
    const rows = statesOf(viewOf(relevant, ...twoFacts, gone))[1];
    if (rows?.shape !== 'rows') throw new Error('Expected rows');
    expect(rows.rows).toMatchObject([
      { title: 'Oplysning: Prøvebarnet sover.', isRemoved: true, hasWords: true, parts: [] },
      { title: 'Oplysning 1', isRemoved: false, hasWords: false },
    ]);
  });

  test('notes a day that has not been yet, until the error says it', () => {
    const view = viewOf(relevant, ...twoFacts, answer('2027-01-01', 'statements', 's1', 'date'));
    const dates = [false, true].map((showGaps) => {
      const state = statesOf(view, showGaps)[1];
      const row = state?.shape === 'rows' ? state.rows[0] : undefined;
      return row?.parts.find(({ part }) => part.id === 'date');
    });
    const future = expect.stringMatching(/fremtiden/);
    expect(dates).toMatchObject([
      { advice: future, error: undefined },
      { advice: undefined, error: future },
    ]);
    const entries = summaryOfGaps(gapsIn(view, 'theme'), statesOf(view, true));
    expect(entries.filter((entry) => entry.isWrong)).toMatchObject([{ message: future }]);
  });

  test('tells about an odd personal number without calling it missing', () => {
    const view = viewOf(relevant, answer('000000-0000', 'number'));
    const states = statesOf(view, true);
    expect(summaryOfAdvice(states)).toEqual([
      { field: 'q_theme_number', message: expect.stringMatching(/kalenderen/) },
    ]);
    expect(gapsIn(view, 'theme').some((gap) => gap.question === 'number')).toBe(false);
  });
});
