// Personal numbers are looked at, never refused. Every number here is one nobody can have:
// the days do not exist, or they have not come yet.
import { describe, expect, test } from 'vitest';
import {
  doubtAboutPersonalNumber,
  findBirthDateIn,
  passesModulus11,
} from '#forms/kinds/personalNumber.ts';

const TODAY = '2026-11-22';

/** The last day a number can hold (31 December 2057), with the serial number given. */
const inTheFuture = (serial: string) => `311257-${serial}`;

describe('the birth date in a personal number', () => {
  test('takes its century from the seventh digit and the year', () => {
    expect(findBirthDateIn(inTheFuture('5000'))).toBe('2057-12-31');
    expect(findBirthDateIn(inTheFuture('8000'))).toBe('2057-12-31');
    expect(findBirthDateIn('311236-4000')).toBe('2036-12-31');
    expect(findBirthDateIn('311236-9000')).toBe('2036-12-31');
  });

  test('is none before 1900: nobody born then is a child today', () => {
    expect(findBirthDateIn('010158-5000')).toBeUndefined();
    expect(findBirthDateIn('311299-8000')).toBeUndefined();
  });

  test.each(['000000-0000', '310299-0000', '290201-0000', '011300-0000', '990101-0000'])(
    'is none when the day does not exist: %s',
    (text) => expect(findBirthDateIn(text)).toBeUndefined(),
  );

  test.each(['', '311257', '311257-500', '311257-50000', '311257-500x', 'ukendt'])(
    'is none without ten digits: "%s"',
    (text) => expect(findBirthDateIn(text)).toBeUndefined(),
  );

  test('does not mind spaces or a missing hyphen', () => {
    expect(findBirthDateIn(' 311257 5000 ')).toBe('2057-12-31');
    expect(findBirthDateIn('3112575000')).toBe('2057-12-31');
  });
});

describe('modulus 11', () => {
  test('holds for exactly those last digits that bring the weighted sum to a multiple of 11', () => {
    // 3·4 + 1·3 + 1·2 + 2·7 + 5·6 + 7·5 + 5·4 + 0 + 0 = 116, and 121 is the next multiple of 11.
    const passing = [...'0123456789'].filter((last) => passesModulus11(inTheFuture(`500${last}`)));
    expect(passing).toEqual(['5']);
  });

  test('notices every single wrong digit', () => {
    const right = '3112575005';
    for (let at = 0; at < right.length; at += 1)
      for (const digit of '0123456789')
        if (digit !== right[at])
          expect(passesModulus11(right.slice(0, at) + digit + right.slice(at + 1))).toBe(false);
  });

  test('does not hold for what is no number', () => {
    expect(passesModulus11('')).toBe(false);
    expect(passesModulus11('abc')).toBe(false);
  });
});

describe('the doubt about a personal number', () => {
  test('is none for nothing', () => {
    expect(doubtAboutPersonalNumber('', TODAY)).toBeUndefined();
    expect(doubtAboutPersonalNumber('  ', TODAY)).toBeUndefined();
  });

  test('says what to look for, one thing at a time', () => {
    expect(doubtAboutPersonalNumber('311257', TODAY)).toMatch(/ti cifre/);
    expect(doubtAboutPersonalNumber('000000-0000', TODAY)).toMatch(/kalenderen/);
    expect(doubtAboutPersonalNumber(inTheFuture('5005'), TODAY)).toMatch(/ikke er kommet endnu/);
  });

  test('compares with the birth date and then with the control rule', () => {
    const whenItHasCome = '2058-01-01';
    expect(doubtAboutPersonalNumber(inTheFuture('5005'), whenItHasCome, '2057-12-30')).toMatch(
      /fødselsdato/,
    );
    expect(doubtAboutPersonalNumber(inTheFuture('5006'), whenItHasCome, '2057-12-31')).toMatch(
      /modulus 11/,
    );
    expect(
      doubtAboutPersonalNumber(inTheFuture('5005'), whenItHasCome, '2057-12-31'),
    ).toBeUndefined();
  });
});
