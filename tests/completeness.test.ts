// What is missing in a case, what waits, and how far a section is.
import { describe, expect, test } from 'vitest';
import { deferralsIn, gapsIn, sectionState, sentenceAlone } from '#forms/answers/completeness.ts';
import type { Change } from '#forms/answers/record.ts';
import { contentWith, defer, row, say, viewOf } from './fixtures/makeCase.ts';
import { smallContent } from './fixtures/smallContent.ts';

const small = (...changes: Change[]) => viewOf(smallContent, changes);
const messages = (view: ReturnType<typeof viewOf>, key: string) =>
  gapsIn(view, key).map((gap) => gap.message);

describe('a judgement', () => {
  test('is missing choice and reason, each with its own sentence', () => {
    expect(gapsIn(small(), 'screening')).toEqual([
      { instance: 'screening', question: 'outcome', part: 'choice', message: 'Vælg outcome' },
      { instance: 'screening', question: 'outcome', part: 'reason', message: 'Begrund outcome' },
    ]);
  });

  test('does not count without its reason, nor with a blank one', () => {
    const chosen = say('screening/outcome/choice', 'full');
    expect(messages(small(chosen), 'screening')).toEqual(['Begrund outcome']);
    expect(messages(small(chosen, say('screening/outcome/reason', ' \n ')), 'screening')).toEqual([
      'Begrund outcome',
    ]);
    expect(sectionState(small(chosen), 'screening')).toBe('started');
  });

  test.each(['-', '.', ' … \n?'])('does not count with the reason %j, which is kept', (signs) => {
    const reason = say('screening/outcome/reason', signs);
    const view = small(say('screening/outcome/choice', 'full'), reason);
    expect(messages(view, 'screening')).toEqual(['Begrund outcome']);
    expect(view.record.answers.screening?.outcome).toMatchObject({ cells: { reason: signs } });
  });

  test('is whole with both', () => {
    const view = small(
      say('screening/outcome/choice', 'full'),
      say('screening/outcome/reason', 'Der mangler viden'),
    );
    expect(gapsIn(view, 'screening')).toEqual([]);
    expect(sectionState(view, 'screening')).toBe('reasoned');
  });
});

describe('what a judgement rests on', () => {
  const resting = contentWith([
    { id: 'facts', kind: 'statements', label: 'F', missing: 'Skriv', optional: true },
    {
      id: 'level',
      kind: 'judgement',
      label: 'L',
      missing: 'Vælg',
      options: ['0', '1', 'unknown'].map((value) => ({ value, label: value })),
      reason: { label: 'B', missing: 'Begrund' },
      basis: { label: 'P', missing: 'Peg på en oplysning', notNeededFor: ['unknown'] },
    },
  ]);
  const judged = [say('extra/level/choice', '1'), say('extra/level/reason', 'Derfor')];
  const fact = [
    row('extra/facts:s1', 1),
    say('extra/facts:s1/text', 'Går 60 meter'),
    say('extra/facts:s1/kind', 'fact'),
    say('extra/facts:s1/source', 'adviser'),
    say('extra/facts:s1/date', '2026-02-03'),
  ];
  const rests = say('extra/level/basis', ['s1']);
  const gaps = (...changes: Change[]) => messages(viewOf(resting, changes), 'extra');

  test('must be there', () => {
    expect(gaps(...judged)).toEqual(['Peg på en oplysning']);
    expect(gaps(...judged, rests)).toEqual(['Peg på en oplysning']);
    expect(gaps(...fact, ...judged, rests)).toEqual([]);
  });

  test('is missing again when the oplysning is taken out, and not when that is undone', () => {
    const out = [...fact, ...judged, rests, row('extra/facts:s1', 1, true)];
    expect(gaps(...out)).toEqual(['Peg på en oplysning']);
    expect(gaps(...out, row('extra/facts:s1', 1))).toEqual([]);
  });

  test('is not needed for a choice that says nobody knows yet', () => {
    expect(gaps(say('extra/level/choice', 'unknown'), judged[1] ?? rests)).toEqual([]);
  });

  test('an oplysning counts only with its source and its date', () => {
    const [place, text] = fact;
    if (!place || !text) throw new Error('Expected a statement');
    expect(viewOf(resting, [place, text]).record.answers.extra).toBeDefined();
    expect(gapsIn(viewOf(resting, [place, text]), 'extra')).toMatchObject([
      { row: 's1', part: 'kind' },
      { row: 's1', part: 'source' },
      { row: 's1', part: 'date' },
      { question: 'level', part: 'choice' },
      { question: 'level', part: 'reason' },
      { question: 'level', part: 'basis' },
    ]);
  });
});

describe('a criterion with missing information', () => {
  const criterion = contentWith([
    {
      id: 'lasting',
      kind: 'criterion',
      label: 'Varig',
      missing: 'x',
      meaning: 'x',
      comparesWithPeers: false,
    },
  ]);
  test.each([
    ['missing-information', []],
    ['fulfilled', ['basis', 'daily']],
    ['not-fulfilled', ['basis', 'daily']],
  ])('%s: also needs %j', (verdict, parts) => {
    const view = viewOf(criterion, [
      say('extra/lasting/verdict', verdict),
      say('extra/lasting/reason', 'Derfor'),
    ]);
    expect(gapsIn(view, 'extra').map((gap) => gap.part)).toEqual(parts);
  });
});

describe('a date', () => {
  const dates = contentWith([
    { id: 'met', kind: 'date', range: 'past', label: 'Mødt', missing: 'Skriv datoen' },
    { id: 'due', kind: 'date', range: 'any', label: 'Frist', missing: 'x', optional: true },
  ]);
  test.each([
    ['', /^Skriv datoen$/],
    ['i går', /^Skriv datoen som dag\.måned\.år.*\.$/],
    ['31.2.2026', /^Skriv datoen som dag\.måned\.år.*\.$/],
    ['2026-11-22', /^Datoen ligger i fremtiden.*\.$/],
  ])('%j is not accepted', (value, says) => {
    const [gap, ...more] = messages(viewOf(dates, [say('extra/met', value)]), 'extra');
    expect(gap).toMatch(says);
    expect(more).toEqual([]);
  });

  test.each([
    ['Mødt', /^Mødt: Datoen ligger i fremtiden/],
    ['Hvornår kom den?', /^Hvornår kom den\? Datoen ligger i fremtiden/],
  ])('%j is named where the sentence stands alone', (label, says) => {
    const one = contentWith([{ id: 'met', kind: 'date', range: 'past', label, missing: 'x' }]);
    const gaps = gapsIn(viewOf(one, [say('extra/met', '2026-11-22')]), 'extra');
    expect(gaps).toMatchObject([{ wrong: label }]);
    expect(gaps.map(sentenceAlone)).toEqual([expect.stringMatching(says)]);
  });

  test('of today, and an open one in the future, are', () => {
    const view = viewOf(dates, [say('extra/met', '2026-11-21'), say('extra/due', '2031-01-01')]);
    expect(gapsIn(view, 'extra')).toEqual([]);
  });

  test('that may be left out must still be a date when it is there', () => {
    const view = viewOf(dates, [say('extra/met', '2026-11-21'), say('extra/due', 'snart')]);
    expect(messages(view, 'extra')).toEqual([expect.stringMatching(/^Skriv datoen/)]);
  });
});

describe('an answer put off with a reason', () => {
  const reason = 'Vi venter på lægens svar';

  test('is no gap, but stays open and is listed', () => {
    const view = small(defer('screening/outcome', reason));
    expect(gapsIn(view, 'screening')).toEqual([]);
    expect(sectionState(view, 'screening')).toBe('deferred');
    expect(deferralsIn(view, 'screening')).toMatchObject([
      { question: { id: 'outcome' }, reason, instance: { key: 'screening' } },
    ]);
  });

  test.each(['', '   ', '\n\t'])('with the reason %j is not put off', (blank) => {
    const view = small(defer('screening/outcome', blank));
    expect(gapsIn(view, 'screening')).toHaveLength(2);
    expect(deferralsIn(view, 'screening')).toEqual([]);
    expect(sectionState(view, 'screening')).toBe('empty');
  });

  test.each(['-', '.', '12'])('with the reason %j, without a letter, is not put off', (signs) => {
    const view = small(defer('screening/outcome', signs));
    expect(gapsIn(view, 'screening')).toHaveLength(2);
    expect(deferralsIn(view, 'screening')).toEqual([]);
    expect(view.record.deferred.screening?.outcome).toBe(signs);
  });

  test('is a gap again when the reason is taken back', () => {
    const view = small(defer('screening/outcome', reason), defer('screening/outcome', ''));
    expect(gapsIn(view, 'screening')).toHaveLength(2);
    expect(view.record.deferred).toEqual({});
  });

  test('stays listed beside an answer until it is taken back', () => {
    const answered = [
      defer('screening/outcome', reason),
      say('screening/outcome/choice', 'full'),
      say('screening/outcome/reason', 'Derfor'),
    ];
    expect(sectionState(small(...answered), 'screening')).toBe('deferred');
    expect(sectionState(small(...answered, defer('screening/outcome', '')), 'screening')).toBe(
      'reasoned',
    );
  });

  test('is not listed while its question is hidden', () => {
    const hidden = contentWith([
      { id: 'talks', kind: 'text', label: 'T', missing: 'x' },
      {
        id: 'how',
        kind: 'text',
        label: 'H',
        missing: 'x',
        shownWhen: { when: { question: 'talks', is: ['ja'] }, because: 'x' },
      },
    ]);
    const waits = defer('extra/how', reason);
    expect(deferralsIn(viewOf(hidden, [waits]), 'extra')).toEqual([]);
    expect(deferralsIn(viewOf(hidden, [waits, say('extra/talks', 'ja')]), 'extra')).toHaveLength(1);
  });
});

describe('a section', () => {
  test.each<[what: string, key: string, changes: Change[], state: string]>([
    ['nothing', 'child', [], 'empty'],
    ['something where nothing must be said', 'child', [say('child/phone', '1')], 'reasoned'],
    ['a blank', 'child', [say('child/phone', '  ')], 'empty'],
    ['a row without words', 'wishes', [row('wishes/wishes:ra', 1)], 'started'],
    ['a row taken out again', 'wishes', [row('wishes/wishes:ra', 1, true)], 'empty'],
  ])('with %s', (_what, key, changes, state) => {
    expect(sectionState(small(...changes), key)).toBe(state);
  });

  test('that is not asked has no gaps and is empty', () => {
    expect(gapsIn(small(), 'wish@ra')).toEqual([]);
    expect(sectionState(small(), 'no-such-section')).toBe('empty');
    expect(deferralsIn(small(), 'no-such-section')).toEqual([]);
  });
});
