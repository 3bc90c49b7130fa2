// Where Danish words are broken, and which never are.
import { describe, expect, test } from 'vitest';
import { breakIn, breaksIn } from '#src/pdf/hyphenate.ts';

/** The best break of a word, as it would stand at the end of a line with room for all but its last letters. */
const best = (word: string) => {
  const [at] = breaksIn(word);
  return at === undefined ? word : `${word.slice(0, at)}-${word.slice(at)}`;
};

describe('a compound is broken before its last part', () => {
  test.each([
    'merudgifts-ydelse',
    'løn-tilskud',
    'skole-psykolog',
    'handicap-kompenserende',
    'arbejds-fortjeneste',
    'funktions-nedsættelsen',
    'forældremyndigheds-indehaver',
    'aflastnings-ophold',
    'bolig-ejere',
    'varmtvands-træning',
    'børne-familier',
  ])('%s', (broken) => {
    expect(best(broken.replace('-', ''))).toBe(broken);
  });
});

test('others are broken between syllables, the s that binds two parts with the first', () => {
  expect(best('bestemmelse')).toBe('bestem-melse');
  expect(best('forsvarsudgifter')).toBe('forsvars-udgifter');
  for (const word of ['uddannelsen', 'bemærkninger', 'forskellige', 'situationen']) {
    for (const at of breaksIn(word)) {
      expect(word.slice(0, at)).toMatch(/[aeiouyæøå]/);
      expect(word.slice(at)).toMatch(/^[^aeiouyæøå]{1,3}[aeiouyæøå]/);
      expect(at).toBeGreaterThanOrEqual(3);
      expect(word.length - at).toBeGreaterThanOrEqual(4);
    }
  }
});

test('what is written around a word stays with it', () => {
  const all = () => true;
  expect(breakIn('”aflastningsophold”, ', all)).toBe('”aflastnings'.length);
  expect(breakIn('(merudgiftsydelse) ', all)).toBe('(merudgifts'.length);
});

test('the first place that has room is taken, and none where there is none', () => {
  const word = 'forældremyndighedsindehaver';
  const within = (signs: number) => breakIn(word, (head) => head.length <= signs);
  expect(within(20)).toBe('forældremyndigheds'.length);
  expect(within(12)).toBeLessThanOrEqual(12);
  expect(within(2)).toBeUndefined();
});

test.each([
  ...['Alexanderhansen ', 'Kommunalbestyrelsen ', 'DUKHrådgivning ', 'kort ', '12345678901 '],
  ...['konsulent@kommunen.dk ', 'www.eksempelkommune.dk ', 'pædagogisk-', 'stk.\u00A02 '],
])('never broken: %s', (text) => {
  expect(breakIn(text, () => true)).toBeUndefined();
});
