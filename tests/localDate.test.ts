// Days as advisers write them: read leniently, kept strictly, and counted to the day.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  ageInYears,
  daysBetween,
  isImpossibleDate,
  isLocalDate,
  localDateOf,
  longDate,
  shortDate,
  storedDate,
  typedDate,
} from '#forms/kinds/localDate.ts';

const anyDate = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('what is typed', () => {
  test.each([
    ['3.2.2026', '2026-02-03'],
    ['03.02.2026', '2026-02-03'],
    ['3-2-2026', '2026-02-03'],
    ['3/2/2026', '2026-02-03'],
    ['3 2 2026', '2026-02-03'],
    ['3. 2. 2026', '2026-02-03'],
    ['3/2-2026', '2026-02-03'],
    ['5/3-26', '2026-03-05'],
    ['3.2.26', '2026-02-03'],
    ['05.03.49', '2049-03-05'],
    ['5-3-26', '2026-03-05'],
    ['3. februar 2026', '2026-02-03'],
    ['3 Februar 2026', '2026-02-03'],
    ['31. december 1999', '1999-12-31'],
    ['3. feb. 2026', '2026-02-03'],
    ['  3.2.2026  ', '2026-02-03'],
    ['2026-02-03', '2026-02-03'],
    ['29.2.2024', '2024-02-29'],
    ['1.1.1900', '1900-01-01'],
  ])('%j is the day %s', (typed, stored) => {
    expect(storedDate(typed)).toBe(stored);
    expect(isLocalDate(stored)).toBe(true);
  });

  test.each([
    ['31.2.2026', '31.2.2026'],
    ['29.2.2026', '29.2.2026'],
    ['29.2.1900', '29.2.1900'],
    ['0.1.2026', '0.1.2026'],
    ['1.13.2026', '1.13.2026'],
    ['32.1.2026', '32.1.2026'],
    ['3.2.50', '3.2.50'],
    ['31/2-26', '31/2-26'],
    ['26-03-05', '26-03-05'],
    ['3. marsvin 2026', '3. marsvin 2026'],
    ['31. februar 2026', '31. februar 2026'],
    ['3. f 2026', '3. f 2026'],
    ['3.. 2.. 2026', '3.. 2.. 2026'],
    ['3.2.1899', '3.2.1899'],
    ['i går', 'i går'],
    ['', ''],
    ['   ', ''],
    ['2026-02-31', '31.02.2026'],
    ['2026-13-01', '01.13.2026'],
    ['3.2.2026 kl. 10', '3.2.2026 kl. 10'],
  ])('%j is no day, and stays the words %j', (typed, stored) => {
    expect(storedDate(typed)).toBe(stored);
    expect(isLocalDate(stored)).toBe(false);
    expect(isImpossibleDate(stored)).toBe(false);
  });

  test.each([
    ['3.2.20', '3.2.20'],
    [' 3/2-26 ', ' 3/2-26 '],
    ['3.2.202', '3.2.202'],
    ['3.2.2026', '2026-02-03'],
    ['3. februar 2026', '2026-02-03'],
  ])('%j while somebody types is %j: two digits may be the beginning of four', (typed, kept) => {
    expect(typedDate(typed)).toBe(kept);
  });

  test('is stored once and for all: storing again changes nothing', () => {
    const typed = fc.oneof(
      fc.string(),
      anyDate,
      fc
        .tuple(fc.nat({ max: 40 }), fc.nat({ max: 14 }), fc.integer({ min: 1800, max: 2300 }))
        .map((parts) => parts.join('.')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const stored = storedDate(text);
        expect(storedDate(stored)).toBe(stored);
        expect(isImpossibleDate(stored)).toBe(false);
      }),
    );
  });
});

describe('a stored day', () => {
  test.each([
    ['2026-02-28', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['2100-02-29', false],
    ['2026-02-29', false],
    ['2026-04-31', false],
    ['2026-00-10', false],
    ['2026-10-00', false],
    ['1899-12-31', false],
    ['2201-01-01', false],
    ['2026-2-3', false],
    ['2026-02-03T00:00', false],
    [' 2026-02-03', false],
    ['２０２６-02-03', false],
    ['3.2.2026', false],
    ['', false],
  ])('%j: %s', (text, expected) => {
    expect(isLocalDate(text)).toBe(expected);
  });

  test('is impossible only in the stored form', () => {
    expect(['2026-02-31', '2026-13-01', '2026-00-00'].every(isImpossibleDate)).toBe(true);
    expect(['2026-02-28', '31.2.2026', '', 'i går'].some(isImpossibleDate)).toBe(false);
  });

  test('is shown short in fields and long in text, and other words as they are', () => {
    expect(shortDate('2026-02-03')).toBe('3.2.2026');
    expect(longDate('2026-02-03')).toBe('3. februar 2026');
    expect(longDate('2026-12-31')).toBe('31. december 2026');
    for (const words of ['i går', '', '31.2.2026', '2026-02-31']) {
      expect(shortDate(words)).toBe(words);
      expect(longDate(words)).toBe(words);
    }
  });

  test('comes back from both', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(storedDate(shortDate(date))).toBe(date);
        expect(storedDate(longDate(date))).toBe(date);
      }),
    );
  });
});

describe('months', () => {
  test.each([
    ['2026-10-31', 4, '2027-02-28'],
    ['2023-10-31', 4, '2024-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-31', 2, '2026-03-31'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-02-03', 0, '2026-02-03'],
    ['2010-08-31', 186, '2026-02-28'],
    // Beyond the years that are taken as dates; a mistyped birth date must not stop the count.
    ['2199-12-31', 192, '2215-12-31'],
    ['2215-12-31', 2, '2216-02-29'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  test('more months never give an earlier day, and a year is twelve of them', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 240 }), (date, months) => {
        expect(addMonths(date, months + 1) > addMonths(date, months)).toBe(true);
        expect(addMonths(date, 12).slice(0, 4)).toBe(String(Number(date.slice(0, 4)) + 1));
        expect(daysBetween(addMonths(date, months), addMonths(date, months + 1))).toBeLessThan(32);
      }),
    );
  });

  test.each(['', 'i går', '31.2.2026', '2026-02-31'])('of %j are refused, not guessed', (text) => {
    expect(() => addMonths(text, 1)).toThrow(/Expected a local date/);
  });
});

describe('days', () => {
  test.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-01-01', -1, '2025-12-31'],
    // The clock is turned in these nights; a day is a day all the same.
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-25', 1, '2026-10-26'],
    ['2026-10-24', 28, '2026-11-21'],
  ])('%s and %i is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
    expect(daysBetween(date, expected)).toBe(days);
  });

  test('added and counted agree', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });
});

describe('age', () => {
  test.each([
    ['2014-05-14', '2026-05-13', 11],
    ['2014-05-14', '2026-05-14', 12],
    ['2014-05-14', '2014-05-14', 0],
    ['2014-05-14', '2014-05-13', -1],
    ['2008-02-29', '2026-02-27', 17],
    ['2008-02-29', '2026-02-28', 18],
    ['2008-02-29', '2024-02-28', 15],
    ['2008-02-29', '2024-02-29', 16],
    ['2008-12-31', '2026-12-30', 17],
    ['2008-12-31', '2026-12-31', 18],
  ])('born %s is on %s %i', (birth, on, years) => {
    expect(ageInYears(birth, on)).toBe(years);
  });

  test('goes up by one a year', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 90 }), (birth, years) => {
        const birthday = addMonths(birth, years * 12);
        expect(ageInYears(birth, birthday)).toBe(years);
        expect(ageInYears(birth, addDays(birthday, -1))).toBe(years - 1);
      }),
    );
  });
});

describe('the day in Denmark', () => {
  test.each([
    ['2026-02-03T22:59:59.999Z', '2026-02-03'],
    ['2026-02-03T23:00:00.000Z', '2026-02-04'],
    ['2026-07-03T21:59:59.999Z', '2026-07-03'],
    ['2026-07-03T22:00:00.000Z', '2026-07-04'],
    ['2026-12-31T23:30:00.000Z', '2027-01-01'],
  ])('at %s is %s', (instant, day) => {
    expect(localDateOf(new Date(instant))).toBe(day);
  });
});
