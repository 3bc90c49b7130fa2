// Versions of one answer told apart in a few words.
import { expect, test } from 'vitest';
import { excerpts } from '#forms/fields/excerpts.ts';

const long = 'Hun leger helst med de samme to børn fra gruppen, når de er ude efter frokost.';

test('short texts stand as they are, on one line', () => {
  expect(excerpts(['Alma', 'Alma\n\nBo', ''])).toEqual(['Alma', 'Alma Bo', '']);
});

test('long texts begin a little before where they differ', () => {
  expect(excerpts([`${long} Fra den første.`, `${long} Fra den anden.`])).toEqual([
    '… efter frokost. Fra den første.',
    '… efter frokost. Fra den anden.',
  ]);
});

test('a text that ends where the other goes on is told by its end', () => {
  expect(excerpts([long, `${long} ${long}`])).toEqual([
    '… er ude efter frokost.',
    '… er ude efter frokost. Hun leger helst med de samme to børn f …',
  ]);
});

test('long texts that differ from the start show their start', () => {
  expect(excerpts([long, `Nej. ${long}`])).toEqual([
    'Hun leger helst med de samme to børn fra gruppen, når de er …',
    'Nej. Hun leger helst med de samme to børn fra gruppen, når d …',
  ]);
});
