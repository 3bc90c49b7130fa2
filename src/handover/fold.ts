// Text as it is compared: letters and digits alone, and what stands between them.
import { likenessOf, respeltLetters } from './respelling.ts';

/** What stands before a letter: nothing, a hyphen at a line's end that may be inside a word, or the end of a word. */
export const GAP = { none: 0, maybe: 1, word: 2 } as const;

/** A text folded for comparing. All have the same length. */
export type Folded = {
  /** UTF-16 codes of the letters and digits, small and without accents. */
  readonly codes: Uint16Array;
  /** The same letters as they are respelt: `æ` for ä, and a Latin letter for one that looks like it. */
  readonly alike: Uint16Array;
  /** For each of them the gap before it. */
  readonly gaps: Uint8Array;
  /** For each of them 1 where it was a capital letter. */
  readonly capitals: Uint8Array;
};

const KIND = { unknown: 0, gap: 1, letter: 2, ignored: 3, hyphenation: 4, half: 5 } as const;

/** Stands for a hyphen, or soft hyphen, that ends a line. */
const HYPHENATION = '\uE000';
const LINE_END_HYPHEN = /[-\u00AD\u2010\u2011][^\S\r\n]*(?:\r\n?|[\n\f\v\u0085\u2028\u2029])\s*/g;

/** The kind of each UTF-16 code, found out the first time it is met. */
const kinds = new Uint8Array(0x10000);

function kindOf(code: number): number {
  const known = kinds[code] ?? KIND.unknown;
  if (known !== KIND.unknown) return known;
  const kind = findKind(String.fromCharCode(code));
  kinds[code] = kind;
  return kind;
}

function findKind(sign: string): number {
  if (/[\p{L}\p{N}]/u.test(sign)) return KIND.letter;
  if (sign === HYPHENATION) return KIND.hyphenation;
  if (/\p{Cs}/u.test(sign)) return KIND.half;
  if (/[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}\0]/u.test(sign)) return KIND.ignored;
  return KIND.gap;
}

/** True for two codes that are one letter or digit together. */
function isLetterPair(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/**
 * Folds a text: compatibility forms (ﬁ, full width), accents, soft hyphens, signs without width and NULs fall
 * away. A word parted at a line's end may be one word or two.
 */
export function fold(text: string): Folded {
  const plain = /^[\0-\x7f]*$/.test(text) ? text : text.normalize('NFKD');
  const typed = plain.replace(LINE_END_HYPHEN, HYPHENATION);
  const small = typed.toLowerCase();
  const codes = new Uint16Array(small.length);
  const alike = new Uint16Array(small.length);
  const gaps = new Uint8Array(small.length);
  const capitals = new Uint8Array(small.length);
  let length = 0;
  let gap: number = GAP.word;
  for (let at = 0; at < small.length; at += 1) {
    const code = small.charCodeAt(at);
    const kind = kindOf(code);
    const isPair = kind === KIND.half && isLetterPair(small, at);
    if (kind === KIND.letter || isPair) {
      codes[length] = code;
      alike[length] = likenessOf(code, small.charCodeAt(at + 1));
      gaps[length] = gap;
      // Taken apart as above, a letter has as many signs when it is small.
      capitals[length] = Number(typed.charCodeAt(at) !== code);
      length += 1;
      gap = GAP.none;
      if (isPair) {
        at += 1;
        codes[length] = small.charCodeAt(at);
        alike[length] = small.charCodeAt(at);
        length += 1;
      }
    } else if (kind === KIND.hyphenation) gap = Math.max(gap, GAP.maybe);
    else if (kind !== KIND.ignored) gap = GAP.word;
  }
  return {
    codes: codes.slice(0, length),
    alike: alike.slice(0, length),
    gaps: gaps.slice(0, length),
    capitals: capitals.slice(0, length),
  };
}

/** Folded texts one after the other. */
export function joinFolded(all: readonly Folded[]): Folded {
  const [only] = all;
  if (all.length === 1 && only) return only;
  const length = all.reduce((sum, one) => sum + one.codes.length, 0);
  const codes = new Uint16Array(length);
  const alike = new Uint16Array(length);
  const gaps = new Uint8Array(length);
  const capitals = new Uint8Array(length);
  let at = 0;
  for (const one of all) {
    codes.set(one.codes, at);
    alike.set(one.alike, at);
    gaps.set(one.gaps, at);
    capitals.set(one.capitals, at);
    at += one.codes.length;
  }
  return { codes, alike, gaps, capitals };
}

/** The folded words of a text, parted as in the text, each with where it stands in it. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(WORD)].flatMap((found): Word[] => {
    const { codes, alike } = fold(found[0]);
    const letters = lettersOf(codes);
    if (letters === '') return [];
    const respelt = respeltLetters(lettersOf(alike));
    return [{ letters, respelt, from: found.index, to: found.index + found[0].length }];
  });
}

/** A folded word, its letters as they are respelt, and the stretch of the text it is. */
export type Word = {
  readonly letters: string;
  readonly respelt: string;
  readonly from: number;
  readonly to: number;
};

/** Letters and digits with what may stand inside a word: accents, soft hyphens, signs without width. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}\0]*)/gu;

/** Codes as one string. */
function lettersOf(codes: Uint16Array): string {
  let letters = '';
  for (let at = 0; at < codes.length; at += 8192)
    letters += String.fromCharCode(...codes.subarray(at, at + 8192));
  return letters;
}
