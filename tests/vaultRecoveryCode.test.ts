// The recovery code: read back from paper, forgiving what does not matter and naming the group that does.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeRecoveryCode, readRecoveryCode, writeRecoveryCode } from '#src/vault/recoveryCode.ts';
import { vaultWords } from '#src/vault/words.ts';

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bytes = fc.uint8Array({ minLength: 20, maxLength: 20 });
/** Worked out apart from our code. */
const PRINTED = '006HZ-M9SMK-8575A-PT3NT-GA7SP-SADPH-RF8DY-VTQQ0';
const { recovery } = vaultWords;

/** What the reader says is wrong; fails when nothing is. */
function slipIn(typed: string): string {
  const read = readRecoveryCode(typed);
  if (read.is === 'code') throw new Error(`Expected a slip in ${typed}`);
  return read.sentence;
}
const replaceAt = (text: string, at: number, sign: string) =>
  text.slice(0, at) + sign + text.slice(at + 1);

describe('a recovery code', () => {
  test('is eight groups of five signs that nobody mistakes for others', () => {
    expect(makeRecoveryCode()).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){7}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(new Set(Array.from({ length: 100 }, makeRecoveryCode)).size).toBe(100);
  });

  test('has a form that must never change, or no old sheet opens', () => {
    const counted = Uint8Array.from({ length: 20 }, (_, at) => at * 13);
    expect(writeRecoveryCode(counted)).toBe(PRINTED);
    expect(readRecoveryCode(PRINTED)).toEqual({ is: 'code', bytes: counted });
  });

  test('is read back, however it was typed', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        const code = writeRecoveryCode(given);
        const expected = { is: 'code', bytes: new Uint8Array(given) };
        for (const typed of [
          code,
          code.toLowerCase(),
          code.replaceAll('-', ''),
          code.replaceAll('-', ' '),
          code.replaceAll('-', '\n'),
          code.replaceAll('-', ' – '),
          ` ${[...code].join(' ')}. `,
          code.replaceAll('0', 'o').replaceAll('1', 'l'),
          code.replaceAll('0', 'O').replaceAll('1', 'i'),
        ])
          expect(readRecoveryCode(typed)).toEqual(expected);
      }),
    );
  });
});

describe('a slip', () => {
  const code = writeRecoveryCode(Uint8Array.from({ length: 20 }, (_, at) => at * 13));

  test('of any one sign is found, and its group named', () => {
    for (let at = 0; at < code.length; at += 1) {
      if (code[at] === '-') continue;
      const group = Math.floor(at / 6) + 1;
      for (const sign of SIGNS) {
        if (sign === code[at]) continue;
        expect(slipIn(replaceAt(code, at, sign))).toBe(recovery.wrongGroup(group));
      }
    }
  });

  test('of any two signs of a group that changed places is found', () => {
    fc.assert(
      fc.property(bytes, fc.nat(7), fc.nat(4), fc.nat(4), (given, group, one, other) => {
        const groups = writeRecoveryCode(given).split('-');
        const signs = [...(groups[group] ?? '')];
        const [a = '', b = ''] = [signs[one], signs[other]];
        fc.pre(a !== b);
        signs[one] = b;
        signs[other] = a;
        groups[group] = signs.join('');
        expect(slipIn(groups.join('-'))).toBe(recovery.wrongGroup(group + 1));
      }),
    );
  });

  test('of two groups that changed places is found', () => {
    fc.assert(
      fc.property(bytes, fc.nat(7), fc.nat(7), (given, one, other) => {
        fc.pre(one !== other);
        const groups = writeRecoveryCode(given).split('-');
        const [a = '', b = ''] = [groups[one], groups[other]];
        groups[one] = b;
        groups[other] = a;
        expect(slipIn(groups.join(' '))).toBe(recovery.wrongGroup(Math.min(one, other) + 1));
      }),
    );
  });

  test('of a sign left out or doubled names the group, where the groups are apart', () => {
    const groups = code.split('-');
    expect(slipIn(groups.with(2, 'ABCD').join('-'))).toBe(recovery.uneven(3, 4));
    expect(slipIn(groups.with(7, 'ABCDEF').join(' '))).toBe(recovery.uneven(8, 6));
    expect(slipIn(` ${groups.with(2, 'ABCD').join(' – ')}.`)).toBe(recovery.uneven(3, 4));
    expect(slipIn(code.replaceAll('-', '').slice(1))).toBe(recovery.wrongLength(40, 39));
    expect(slipIn(groups.slice(1).join('-'))).toBe(recovery.wrongLength(40, 35));
    expect(slipIn('')).toBe(recovery.wrongLength(40, 0));
  });

  test('with a sign that is not in the code names the sign and the group', () => {
    expect(slipIn(replaceAt(code, 13, 'u'))).toBe(recovery.strangeSign('U', 3));
    expect(slipIn(replaceAt(code, 0, 'å'))).toBe(recovery.strangeSign('Å', 1));
  });

  test('of any kind ends in a sentence and never in an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (typed) => {
        expect(slipIn(typed)).not.toBe('');
      }),
    );
  });
});
