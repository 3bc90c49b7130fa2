// The dates to watch: counted to the day, told in time, kept when it happened, and never in the way.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseView } from '#forms/answers/caseView.ts';
import { findInstance, isShown } from '#forms/answers/caseView.ts';
import { findQuestion, indexContent } from '#forms/answers/contentIndex.ts';
import { writeChange } from '#forms/answers/writeChange.ts';
import { acts } from '#forms/content/acts.ts';
import type { DeadlineId, DeadlineRule } from '#forms/content/deadlines.ts';
import { deadlines, rhythmMonths, unfinishedNote, weekendNote } from '#forms/content/deadlines.ts';
import { content } from '#forms/content/index.ts';
import { isLocalDate } from '#forms/kinds/localDate.ts';
import type { Deadline } from '#src/deadlines/deadlinesIn.ts';
import { deadlinesIn } from '#src/deadlines/deadlinesIn.ts';
import { anyChange } from './fixtures/arbitraries.ts';
import { smallContent } from './fixtures/smallContent.ts';
import type { TestAnswers } from './fixtures/soundCase.ts';
import { rowsOf, soundView } from './fixtures/soundCase.ts';
import { index } from './setup/contentPlaces.ts';
import { textsIn } from './setup/textsIn.ts';

function find(view: CaseView, rule: DeadlineId): Deadline | undefined {
  return deadlinesIn(view).find((one) => one.rule === rule);
}

/** `date state`, with `done` where nothing is left to do; undefined when the date is not watched. */
function told(changed: TestAnswers, today: string, rule: DeadlineId): string | undefined {
  const found = find(soundView(changed, today), rule);
  return found && `${found.date} ${found.state}${found.done ? ' done' : ''}`;
}

const unfinished: TestAnswers = { assessment: { 'inquiry-finished': null } };
const noPlanYet: TestAnswers = { 'plan-terms': { 'plan-ready': null } };
const youth: TestAnswers = {
  'plan-choice': { 'plan-choice': { choice: 'youth-plan' } },
  'plan-terms': { 'plan-ready': null },
};
const record = (date: string, decided = 'continue') => ({
  id: `o-${date}`,
  date,
  'took-part': 'Signe',
  decided,
});
const recorded = (...rows: ReturnType<typeof record>[]): TestAnswers => ({
  'follow-up-records': { records: rows },
});

describe('the four months of the inquiry', () => {
  test.each([
    ['2026-03-01', '2026-05-12 later'],
    ['2026-04-12', '2026-05-12 near'],
    ['2026-05-12', '2026-05-12 near'],
    ['2026-05-13', '2026-05-12 passed'],
  ])('on %s: %s', (today, expected) => {
    expect(told(unfinished, today, 'inquiry')).toBe(expected);
  });

  test('are kept when it is finished or a provisional assessment is dated in time', () => {
    expect(told({}, '2026-06-01', 'inquiry')).toBe('2026-05-12 kept done');
    const provisional = {
      assessment: { 'inquiry-finished': null, 'provisional-on': '2026-05-12' },
    };
    expect(told(provisional, '2026-06-01', 'inquiry')).toBe('2026-05-12 kept done');
    expect(find(soundView(provisional), 'inquiry')?.note).toContain(unfinishedNote);
    expect(find(soundView({}), 'inquiry')?.note).not.toContain(unfinishedNote);
  });

  test('are told as over when it was finished late, with what to write', () => {
    const late = { assessment: { 'inquiry-finished': '2026-05-13' } };
    expect(told(late, '2026-06-01', 'inquiry')).toBe('2026-05-12 passed done');
    expect(find(soundView(late), 'inquiry')?.note).toMatch(/13\. maj 2026, efter fristen\. Skriv/);
  });

  test('hold back to the last day of a short month', () => {
    const from = { intake: { 'aware-date': '2025-10-31' } };
    expect(find(soundView(from), 'inquiry')?.date).toBe('2026-02-28');
  });

  test('are counted only for a full inquiry, and only from a real date', () => {
    const partial = { screening: { outcome: { choice: 'partial' }, themes: ['theme-mobility'] } };
    expect(told(partial, '2026-03-01', 'inquiry')).toBeUndefined();
    expect(told({ intake: { 'aware-date': 'i foråret' } }, '2026-03-01', 'inquiry')).toBe(
      undefined,
    );
  });
});

describe('the plan', () => {
  test('is ready three months after the measure was decided', () => {
    expect(told(noPlanYet, '2026-05-12', 'plan')).toBe('2026-08-11 later');
    expect(told({}, '2026-05-12', 'plan')).toBe('2026-08-11 later');
    expect(told({}, '2026-06-20', 'plan')).toBe('2026-08-11 kept done');
    const late = { 'plan-terms': { 'plan-ready': '2026-08-12' } };
    expect(told(late, '2026-09-01', 'plan')).toBe('2026-08-11 passed done');
  });

  test('has no date of the law when no supportive measure is given', () => {
    const refused = { 'decision@ra': { outcome: { choice: 'refused' } } };
    expect(told(refused, '2026-05-12', 'plan')).toBeUndefined();
  });

  test('of a young person is counted from 16 when that comes later', () => {
    const fifteen = { ...youth, child: { 'child-birth-date': '2010-07-01' } };
    const view = soundView(fifteen, '2026-05-12');
    expect(find(view, 'youth-plan')?.date).toBe('2026-10-01');
    expect(find(view, 'youth-plan')?.from).toEqual({
      instance: 'child',
      question: 'child-birth-date',
    });
    const sixteen = { ...youth, child: { 'child-birth-date': '2010-02-01' } };
    expect(told(sixteen, '2026-05-12', 'youth-plan')).toBe('2026-08-11 later');
  });
});

describe('the first follow-up', () => {
  test('is three months after the start, or when an inquiry under way is finished', () => {
    expect(told({}, '2026-07-01', 'first-follow-up')).toBe('2026-09-01 later');
    const meanwhile = { assessment: { 'inquiry-finished': '2026-07-10' } };
    expect(told(meanwhile, '2026-07-01', 'first-follow-up')).toBe('2026-07-10 near');
    const afterwards = { assessment: { 'inquiry-finished': '2026-10-10' } };
    expect(told(afterwards, '2026-07-01', 'first-follow-up')).toBe('2026-09-01 later');
  });

  test('is kept by the first one written down', () => {
    const kept = recorded(record('2026-11-01'), record('2026-08-20'));
    expect(told(kept, '2026-11-21', 'first-follow-up')).toBe('2026-09-01 kept done');
    const late = recorded(record('2026-09-02'));
    expect(told(late, '2026-11-21', 'first-follow-up')).toBe('2026-09-01 passed done');
  });

  test('and the next ones follow the days and the rhythm agreed', () => {
    expect(told({}, '2026-08-01', 'agreed-follow-up')).toBe('2026-08-20 near');
    const once = recorded(record('2026-08-20'));
    expect(told(once, '2026-09-01', 'agreed-follow-up')).toBeUndefined();
    expect(told(once, '2026-09-01', 'next-follow-up')).toBe('2026-11-20 later');
    const ended = recorded(record('2026-08-20'), record('2026-11-20', 'end'));
    expect(told(ended, '2026-11-21', 'next-follow-up')).toBeUndefined();
    const own = { ...once, 'follow-up-rhythm': { rhythm: 'other' } };
    expect(told(own, '2026-09-01', 'next-follow-up')).toBeUndefined();
    const none = { 'follow-up-rhythm': { 'follow-up-kind': { choice: 'none' } } };
    expect(told(none, '2026-08-01', 'agreed-follow-up')).toBeUndefined();
  });

  test('stands still once the case is closed', () => {
    const view = soundView({}, '2026-08-01');
    const closed = writeChange(view.index, view.record, {
      address: { in: 'phase', phase: 'followUp' },
      value: { state: 'finished', at: '2026-08-01T10:00:00.000Z' },
    });
    expect(find(view, 'agreed-follow-up')).toBeDefined();
    expect(find({ ...view, record: closed }, 'agreed-follow-up')).toBeUndefined();
  });
});

describe('birthdays', () => {
  test.each<[string, DeadlineId, string]>([
    ['2017-01-05', 'age-10', '2027-01-05 near'],
    ['2012-03-01', 'age-15', '2027-03-01 later'],
    ['2011-06-30', 'age-15-half', '2026-12-30 near'],
    ['2010-12-24', 'age-16', '2026-12-24 near'],
    ['2009-11-21', 'age-18', '2027-11-21 later'],
  ])('born %s: %s on %s', (birth, rule, expected) => {
    expect(told({ child: { 'child-birth-date': birth } }, '2026-11-21', rule)).toBe(expected);
  });

  test('are told only when they come within a year', () => {
    const ages = (birth: string) =>
      deadlinesIn(soundView({ child: { 'child-birth-date': birth } }))
        .map((one) => one.rule)
        .filter((rule) => rule.startsWith('age-'));
    expect(ages('2009-11-22')).toEqual([]);
    expect(ages('2010-11-20')).toEqual([]);
    expect(ages('2010-11-21')).toEqual(['age-16']);
    expect(ages('2011-11-21')).toEqual(['age-15', 'age-15-half', 'age-16']);
  });
});

describe('complaint, hearing and the municipality’s own deadline', () => {
  test('four weeks to complain, on the same weekday', () => {
    expect(told({}, '2026-06-01', 'appeal')).toBe('2026-06-09 later');
    expect(told({}, '2026-06-02', 'appeal')).toBe('2026-06-09 near');
    expect(told({}, '2026-06-10', 'appeal')).toBe('2026-06-09 passed done');
    expect(find(soundView(), 'appeal')?.note).not.toContain(weekendNote);
  });

  test.each([
    ['2026-05-16', '2026-06-15'],
    ['2026-05-17', '2026-06-15'],
    ['2026-05-18', '2026-06-15'],
  ])('delivered %s: the last day is %s, and a moved day says so', (delivered, last) => {
    const found = find(soundView({ appeal: { 'delivered-on': delivered } }), 'appeal');
    expect(found?.date).toBe(last);
    expect(found?.note.includes(weekendNote)).toBe(delivered !== '2026-05-18');
  });

  test('no appeal date where everything was granted', () => {
    expect(told({ appeal: { 'appeal-included': 'full-grant' } }, '2026-06-01', 'appeal')).toBe(
      undefined,
    );
  });

  test('the municipality’s deadline is watched for each decision, by name', () => {
    const open = { 'decision@ra': { 'decided-on': null } };
    expect(told(open, '2026-05-10', 'municipal')).toBe('2026-05-20 near');
    expect(told(open, '2026-05-21', 'municipal')).toBe('2026-05-20 passed');
    expect(told({}, '2026-05-21', 'municipal')).toBe('2026-05-20 kept done');
    const both = { 'decision@rb': { 'municipal-deadline': '2026-05-10' } };
    const all = deadlinesIn(soundView(both)).filter((one) => one.rule === 'municipal');
    expect(all.map((one) => one.id)).toEqual(['municipal:rb', 'municipal:ra']);
    expect(all[0]?.label).toContain('Kompensationsydelse');
    expect(all[0]?.state).toBe('passed');
  });

  const undecided = {
    'decision@ra': { 'decided-on': null },
    'decision@rb': { 'decided-on': null },
  };
  const [heardMother, heardFather, heardChild] = rowsOf.hearings;
  type Heard = { readonly id: string; readonly [column: string]: string | readonly string[] };
  const heard = (...hearings: readonly Heard[]): TestAnswers => ({
    ...undecided,
    recommendation: { hearings },
  });

  test('a hearing is watched until something is decided', () => {
    expect(told({}, '2026-05-01', 'hearing')).toBeUndefined();
    expect(told(undecided, '2026-05-01', 'hearing')).toBe('2026-05-04 near');
    expect(told(undecided, '2026-05-05', 'hearing')).toBe('2026-05-04 passed done');
    const { answer: _unknown, ...stillOpen } = heardFather;
    const unknown = heard(heardMother, stillOpen);
    expect(told(unknown, '2026-05-04', 'hearing')).toBe('2026-05-04 near');
    expect(told(unknown, '2026-05-05', 'hearing')).toBe('2026-05-04 passed');
  });

  test('a day is watched once, however many have it, and no more when all have answered', () => {
    const days = (answers: TestAnswers) =>
      deadlinesIn(soundView(answers, '2026-04-29'))
        .filter((one) => one.rule === 'hearing')
        .map(({ id, date }) => `${id} ${date}`);
    expect(days(undecided)).toEqual(['hearing:h1 2026-05-04']);
    expect(days(heard(heardMother, heardChild))).toEqual([]);
    const later = { ...heardFather, deadline: '2026-05-18' };
    expect(days(heard(heardMother, later, heardChild))).toEqual(['hearing:h2 2026-05-18']);
    expect(days(heard({ ...heardFather, id: 'h4' }, later))).toEqual([
      'hearing:h4 2026-05-04',
      'hearing:h2 2026-05-18',
    ]);
  });

  test('an old grant is assessed again by the day the rules give', () => {
    const grant = {
      intake: { requests: [rowsOf.requests[1]] },
      'target-group@rb': { 'running-grant': 'yes' },
    };
    expect(told(grant, '2026-05-01', 'old-grant')).toBe('2027-09-01 kept done');
    const undecided = { ...grant, 'decision@rb': { 'decided-on': null } };
    expect(told(undecided, '2026-05-01', 'old-grant')).toBe('2027-09-01 later');
    expect(told(undecided, '2027-09-02', 'old-grant')).toBe('2027-09-01 passed');
    expect(told({}, '2026-05-01', 'old-grant')).toBeUndefined();
  });
});

describe('every date', () => {
  test.each<[string, DeadlineRule]>(Object.entries(deadlines))(
    '%s has its label, ground and provenance, and says what to do',
    (_id, rule) => {
      expect(rule.source).toMatch(/^D\d{1,2}$/);
      expect(rule.label.length).toBeGreaterThan(12);
      expect(rule.nearDays).toBeGreaterThan(0);
      expect(acts.map((act) => act.id)).toContain(rule.ground.act);
      expect(rule.ground.ref).toContain('§');
      expect(rule.provenance.source.length).toBeGreaterThan(20);
      expect(isLocalDate(rule.provenance.checked)).toBe(true);
      for (const note of Object.values(rule.notes)) expect(note).toMatch(/\.$/);
    },
  );

  test('is written without a straight quotation mark or a double space', () => {
    for (const text of textsIn([deadlines, weekendNote, unfinishedNote]))
      expect(text).not.toMatch(/["“]| {2}|^\s|\s$/);
  });

  test('of a rhythm has its months, but for a rhythm of its own kind', () => {
    const rhythm = index.questions.get('follow-up-rhythm')?.get('rhythm');
    const values = rhythm?.kind === 'choice' ? rhythm.options.map((option) => option.value) : [];
    expect([...Object.keys(rhythmMonths), 'other']).toEqual(values);
  });

  test('on any record is a day, comes in order, and links to an answer that is shown', () => {
    const today = fc.constantFrom('2024-03-01', '2026-11-21', '2035-01-01');
    fc.assert(
      fc.property(fc.array(anyChange(content), { maxLength: 120 }), today, (changes, day) => {
        const sound = soundView({}, day);
        const after = changes.reduce(
          (before, change) => writeChange(index, before, change),
          sound.record,
        );
        const view: CaseView = { index, record: after, today: day };
        const all = deadlinesIn(view);
        expect(all.map((one) => one.date)).toEqual(all.map((one) => one.date).toSorted());
        expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
        for (const { date, from, note, label, state, done } of all) {
          expect(isLocalDate(date)).toBe(true);
          const question = findQuestion(index, from.instance, from.question);
          expect(findInstance(view, from.instance), from.instance).toBeDefined();
          expect(question && isShown(view, from.instance, question)).toBe(true);
          expect(`${label} ${note}`).not.toMatch(/[{}]|undefined|^\s|\s$/);
          if (state === 'kept') expect(done).toBe(true);
          if (state === 'near' || state === 'later') expect(done).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('needs the real content: another pack gives none and stumbles over nothing', () => {
    const small = indexContent(smallContent);
    const view = soundView();
    expect(deadlinesIn({ ...view, index: small })).toEqual([]);
  });
});
