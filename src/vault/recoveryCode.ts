// The recovery code: 160 random bits a person can copy from paper, with a check sign in each group.
import { randomBytes } from './bytes.ts';
import { vaultWords } from './words.ts';

/** Crockford's base32: no I, L, O or U, which are read as something else. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 8;
/** Four signs carry 20 bits; the fifth is the check sign. */
const GROUP_LENGTH = 5;
const BYTES = 20;

/** Either the 20 bytes of the code, or what to look at. */
export type ReadCode =
  | { readonly is: 'code'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly is: 'slip'; readonly sentence: string };

/** A new code, as it is printed: eight groups of five signs. */
export function makeRecoveryCode(): string {
  return writeRecoveryCode(randomBytes(BYTES));
}

/** `bytes`: 20 of them. */
export function writeRecoveryCode(bytes: Uint8Array): string {
  const values = fiveBitsOf(bytes);
  return Array.from({ length: GROUPS }, (_, group) => {
    const carrying = values.slice(group * 4, group * 4 + 4);
    return [...carrying, checkOf(carrying, group)].map((value) => SIGNS.charAt(value)).join('');
  }).join('-');
}

/** Reads what somebody typed from the sheet: small letters, spaces and look-alikes are understood. */
export function readRecoveryCode(typed: string): ReadCode {
  const groups = groupsOf(typed);
  if ('sentence' in groups) return { is: 'slip', sentence: groups.sentence };
  const values: number[] = [];
  for (const [at, group] of groups.list.entries()) {
    const strange = [...group].find((sign) => !SIGNS.includes(sign));
    if (strange !== undefined) return slip(vaultWords.recovery.strangeSign(strange, at + 1));
    const [check, ...carrying] = [...group].map((sign) => SIGNS.indexOf(sign)).reverse();
    carrying.reverse();
    if (check !== checkOf(carrying, at)) return slip(vaultWords.recovery.wrongGroup(at + 1));
    values.push(...carrying);
  }
  return { is: 'code', bytes: bytesOfFives(values) };
}

function slip(sentence: string): ReadCode {
  return { is: 'slip', sentence };
}

/** Eight groups of five signs, whether or not they were typed apart. */
function groupsOf(
  typed: string,
): { readonly list: readonly string[] } | { readonly sentence: string } {
  const parts = typed
    .normalize('NFKC')
    .toUpperCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '')
    .map((part) => part.replaceAll('O', '0').replaceAll(/[IL]/g, '1'));
  const signs = [...parts.join('')];
  if (signs.length === GROUPS * GROUP_LENGTH)
    return {
      list: Array.from({ length: GROUPS }, (_, at) =>
        signs.slice(at * GROUP_LENGTH, (at + 1) * GROUP_LENGTH).join(''),
      ),
    };
  const uneven = parts.findIndex((part) => [...part].length !== GROUP_LENGTH);
  if (parts.length === GROUPS && uneven >= 0)
    return { sentence: vaultWords.recovery.uneven(uneven + 1, [...(parts[uneven] ?? '')].length) };
  return { sentence: vaultWords.recovery.wrongLength(GROUPS * GROUP_LENGTH, signs.length) };
}

/**
 * The check sign of a group: a sum over GF(32) with a weight for each place, and the group's own number.
 * Any one wrong sign, any two signs that changed places and any group in another's place give another.
 */
function checkOf(carrying: readonly number[], group: number): number {
  return carrying.reduce((sum, value) => double(sum) ^ double(value), group);
}

/** Multiplication by x in GF(32), modulo x⁵ + x² + 1. */
function double(value: number): number {
  return value & 16 ? ((value << 1) ^ 0b100101) & 31 : value << 1;
}

function fiveBitsOf(bytes: Uint8Array): readonly number[] {
  return [...inBits(bytes, 8).matchAll(/.{5}/g)].map(([bits]) => Number.parseInt(bits, 2));
}

function bytesOfFives(values: readonly number[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    [...inBits(values, 5).matchAll(/.{8}/g)].map(([bits]) => Number.parseInt(bits, 2)),
  );
}

function inBits(values: Iterable<number>, width: number): string {
  return Array.from(values, (value) => value.toString(2).padStart(width, '0')).join('');
}
