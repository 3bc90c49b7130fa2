// Where the caret is once words from elsewhere stand in the field it is in.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeAfter } from '#forms/fields/replaceText.ts';

test.each([
  ['words put in after it', 'Alma|', 'Alma Bo', 'Alma| Bo'],
  ['words put in before it', 'kan |cykle', 'Hun kan cykle', 'Hun kan |cykle'],
  ['words taken out around it', 'Hun kan sl|et ikke', 'Hun kan ikke', 'Hun kan |ikke'],
  ['other words altogether', 'Alma|', 'Bo', 'Bo|'],
  ['all words gone', 'Al|ma', '', '|'],
])('%s', (_, was, after, expected) => {
  const before = was.replace('|', '');
  const place = placeAfter(before, after, was.indexOf('|'));
  expect(`${after.slice(0, place)}|${after.slice(place)}`).toBe(expected);
});

test('never stands outside the text, and stands still in a text that does', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });
  fc.assert(
    fc.property(text, text, fc.nat(8), (before, after, at) => {
      const place = placeAfter(before, after, Math.min(at, before.length));
      expect(place).toBeGreaterThanOrEqual(0);
      expect(place).toBeLessThanOrEqual(after.length);
      expect(placeAfter(before, before, Math.min(at, before.length))).toBe(
        Math.min(at, before.length),
      );
    }),
  );
});
