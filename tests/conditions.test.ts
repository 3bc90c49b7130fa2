// Which questions and sections a case asks: conditions, ages to the day, and one copy for each row.
import { describe, expect, test } from 'vitest';
import { findAge, instancesIn, isShown } from '#forms/answers/caseView.ts';
import { gapsIn, sectionState } from '#forms/answers/completeness.ts';
import type { Change } from '#forms/answers/record.ts';
import { content } from '#forms/content/index.ts';
import type { Condition, Question } from '#forms/content/types.ts';
import { contentWith, row, say, viewOf } from './fixtures/makeCase.ts';
import { smallContent } from './fixtures/smallContent.ts';

const small = (...changes: Change[]) => viewOf(smallContent, changes);

describe('a condition', () => {
  const asked: readonly Question[] = [
    { id: 'one', kind: 'text', label: '1', missing: 'x', optional: true },
    {
      id: 'many',
      kind: 'choices',
      label: '2',
      missing: 'x',
      optional: true,
      options: ['a', 'b'].map((value) => ({ value, label: value })),
    },
  ];
  const wish = [row('wishes/wishes:ra', 1), say('wishes/wishes:ra/words', 'At svømme')];
  const whose = say('wishes/wishes:ra/whose', ['child']);
  const one: Condition = { question: 'one', is: ['ja', 'måske'] };
  const many: Condition = { question: 'extra/many', is: ['b'] };
  const child: Condition = { anyRow: 'wishes/wishes', column: 'whose', is: ['child'] };
  const level: Condition = { question: 'theme/level/choice', is: ['1'] };
  const cases: readonly [what: string, Condition, Change[], boolean][] = [
    ['one value', one, [say('extra/one', 'ja')], true],
    ['another of the values', one, [say('extra/one', 'måske')], true],
    ['a value that is not among them', one, [say('extra/one', 'jaja')], false],
    ['no value', one, [], false],
    ['a list that holds the value', many, [say('extra/many', ['a', 'b'])], true],
    ['a list that does not', many, [say('extra/many', ['a'])], false],
    ['a part elsewhere', level, [say('theme/level/choice', '1')], true],
    ['another part elsewhere', level, [say('theme/level/reason', '1')], false],
    ['a row that has it', child, [...wish, whose], true],
    ['a row that has not', child, wish, false],
    ['a row that was taken out', child, [...wish, whose, row('wishes/wishes:ra', 1, true)], false],
    ['all of two, with one', { all: [one, many] }, [say('extra/one', 'ja')], false],
    [
      'all of two, with both',
      { all: [one, many] },
      [say('extra/one', 'ja'), say('extra/many', ['b'])],
      true,
    ],
    ['any of two, with one', { any: [one, many] }, [say('extra/one', 'ja')], true],
    ['any of two, with none', { any: [one, many] }, [], false],
    ['not', { not: one }, [], true],
    ['not, when it is so', { not: one }, [say('extra/one', 'ja')], false],
  ];

  test.each(cases)('on %s', (_what, when, changes, expected) => {
    const pack = contentWith([
      ...asked,
      { id: 'then', kind: 'text', label: 'D', missing: 'Skriv', shownWhen: { when, because: 'x' } },
    ]);
    const view = viewOf(pack, changes);
    const question = pack.sections.at(-1)?.questions.at(-1);
    expect(question && isShown(view, 'extra', question)).toBe(expected);
    expect(gapsIn(view, 'extra').map((gap) => gap.message)).toEqual(expected ? ['Skriv'] : []);
  });

  test('hides an answer and keeps it: not missing, and back with its words', () => {
    const on = say('child/has-siblings', 'yes');
    const off = say('child/has-siblings', 'no');
    const sibling = [row('child/siblings:r1', 1), say('child/siblings:r1/name', 'Opdigtet Søster')];
    const gapRows = (...changes: Change[]) =>
      gapsIn(viewOf(content, changes), 'child').filter((gap) => gap.question === 'siblings');
    expect(gapRows(on, ...sibling).length).toBeGreaterThan(0);
    expect(gapRows(on, ...sibling, off)).toEqual([]);
    const hidden = viewOf(content, [on, ...sibling, off]);
    expect(hidden.record.answers.child?.siblings).toMatchObject({
      rows: [{ cells: { name: 'Opdigtet Søster' } }],
    });
    expect(gapRows(on, ...sibling, off, on)).toEqual(gapRows(on, ...sibling));
  });
});

describe('age', () => {
  const adult: Condition = { ageFrom: { years: 15, months: 6 } };
  const aged = (when: Condition) =>
    contentWith([{ id: 'then', kind: 'text', label: 'D', missing: 'x' }], {
      shownWhen: { when, because: 'x' },
    });
  const isAsked = (when: Condition, birth: string, today: string) =>
    instancesIn(viewOf(aged(when), [say('child/child-birth-date', birth)], today)).some(
      (one) => one.key === 'extra',
    );

  test.each([
    ['2010-05-21', '2025-11-20', false],
    ['2010-05-21', '2025-11-21', true],
    ['2010-08-31', '2026-02-27', false],
    ['2010-08-31', '2026-02-28', true],
    ['2008-08-31', '2024-02-28', false],
    ['2008-08-31', '2024-02-29', true],
    ['2008-02-29', '2023-08-28', false],
    ['2008-02-29', '2023-08-29', true],
    ['31.2.2010', '2030-01-01', false],
    ['', '2030-01-01', false],
  ])('born %s, on %s: fifteen and a half is %s', (birth, today, expected) => {
    expect(isAsked(adult, birth, today)).toBe(expected);
  });

  test.each([
    ['2008-02-29', '2026-02-27', false],
    ['2008-02-29', '2026-02-28', true],
    ['2008-03-01', '2026-02-28', false],
    ['2008-03-01', '2026-03-01', true],
  ])('born %s, on %s: eighteen is %s', (birth, today, expected) => {
    expect(isAsked({ ageFrom: { years: 18 } }, birth, today)).toBe(expected);
    const view = viewOf(smallContent, [say('child/child-birth-date', birth)], today);
    expect(findAge(view)).toBe(expected ? 18 : 17);
  });

  test('brings the theme of adulthood to the day', () => {
    const born = [
      say('child/child-birth-date', '2010-08-31'),
      say('screening/outcome/choice', 'full'),
    ];
    const asked = (today: string) =>
      instancesIn(viewOf(content, born, today)).some((one) => one.key === 'theme-adulthood');
    expect(asked('2026-02-27')).toBe(false);
    expect(asked('2026-02-28')).toBe(true);
  });
});

describe('a repeated section', () => {
  const wishes = [
    row('wishes/wishes:ra', 2),
    say('wishes/wishes:ra/words', 'At svømme'),
    row('wishes/wishes:rb', 1),
    say('wishes/wishes:rb/words', 'At sove'),
  ];
  const note = say('wish@ra/note', 'I hallen');
  const keys = (...changes: Change[]) =>
    instancesIn(small(...changes))
      .filter((one) => one.section.id === 'wish')
      .map((one) => `${one.key} ${one.title}`);

  test('is asked once for each row, in the order of the rows, by its name', () => {
    expect(keys()).toEqual([]);
    expect(keys(...wishes)).toEqual(['wish@rb wish: At sove', 'wish@ra wish: At svømme']);
    expect(keys(row('wishes/wishes:ra', 1))).toEqual(['wish@ra wish']);
  });

  test('is named by the label of a choice', () => {
    const view = viewOf(content, [
      row('intake/requests:r1', 1),
      say('intake/requests:r1/benefit', 'lost-earnings'),
    ]);
    const instance = instancesIn(view).find((one) => one.key === 'target-group@r1');
    expect(instance?.title).toMatch(/: .*tabt arbejdsfortjeneste/i);
  });

  test('goes with its row, keeps its answers, and comes back with them', () => {
    const out = [...wishes, note, row('wishes/wishes:ra', 2, true)];
    expect(keys(...out)).toEqual(['wish@rb wish: At sove']);
    expect(small(...out).record.answers['wish@ra']).toEqual({
      note: { shape: 'leaf', value: 'I hallen' },
    });
    expect(sectionState(small(...out), 'wish@ra')).toBe('empty');
    expect(sectionState(small(...out, row('wishes/wishes:ra', 2)), 'wish@ra')).toBe('reasoned');
  });

  test('has its own gaps for each row', () => {
    const parents = ['r1', 'r2'].flatMap((id, at) => [
      row(`child/custodians:${id}`, at + 1),
      say(`child/custodians:${id}/name`, `Opdigtet Forælder ${at + 1}`),
    ]);
    const view = viewOf(content, [
      ...parents,
      say('screening/outcome/choice', 'full'),
      say('parent-view@r1/how', 'phone'),
    ]);
    expect(gapsIn(view, 'parent-view@r1').some((gap) => gap.question === 'how')).toBe(false);
    expect(gapsIn(view, 'parent-view@r2').some((gap) => gap.question === 'how')).toBe(true);
  });
});
