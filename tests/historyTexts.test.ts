// Texts made short for the history: nothing is lost between the parts, and words stay whole.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginningOf, differenceOf, shortDifference } from '#src/pages/historyTexts.ts';

const words = fc
  .array(fc.constantFrom('mål', 'at', 'cykle', 'selv', ' ', '\n', 'og'), { maxLength: 60 })
  .map((parts) => parts.join(' '));

describe('the difference of two texts', () => {
  test('puts both together again, whatever they say', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const { start, end, ...middle } = differenceOf(before, after);
        expect(start + middle.before + end).toBe(before);
        expect(start + middle.after + end).toBe(after);
      }),
    );
  });

  test('is only what was written anew, in whole words', () => {
    expect(differenceOf('Alma vil cykle selv til skole', 'Alma vil gå selv til skole')).toEqual({
      start: 'Alma vil ',
      before: 'cykle',
      after: 'gå',
      end: ' selv til skole',
    });
    expect(differenceOf('', 'Ny')).toEqual({ start: '', before: '', after: 'Ny', end: '' });
    expect(differenceOf('ja ja', 'ja ja ja')).toEqual({
      start: 'ja ja',
      before: '',
      after: ' ja',
      end: '',
    });
  });

  test('is found in the middle of a text too long to be shown', () => {
    const around = 'Noget, der står uændret. '.repeat(40);
    const short = shortDifference(differenceOf(`${around}før ${around}`, `${around}nu ${around}`));
    expect([short.before, short.after]).toEqual(['før', 'nu']);
    expect(short.start.startsWith('… ')).toBe(true);
    expect(short.end.endsWith(' …')).toBe(true);
    expect(short.start.length + short.end.length).toBeLessThan(140);
  });
});

describe('the beginning of a text', () => {
  test('is the text itself when it is short, and is cut between words when it is not', () => {
    expect(beginningOf('Kort.')).toBe('Kort.');
    expect(beginningOf('Et to tre fire', 8)).toBe('Et to …');
    expect(beginningOf('Et to tre fire', 9)).toBe('Et to tre …');
    expect(beginningOf('Etordudenmellemrum', 6)).toBe('Etordu …');
  });

  test('is never much longer than asked for', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 500 }), (text) => {
        expect(beginningOf(text, 50).length).toBeLessThanOrEqual(52);
      }),
    );
  });
});
