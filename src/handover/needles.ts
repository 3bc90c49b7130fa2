// What is looked for: whole texts, their sentences, runs of five words and numbers, and what tells in part.
import type { LeftOutText } from '../document/leftOutTexts.ts';
import { composedIn, noValues, type ToldValues } from './composed.ts';
import type { FixedWording } from './fixedWording.ts';
import { type Word, wordsOf } from './fold.ts';
import { numbersIn } from './numbers.ts';
import { nobody, partsOf, type ToldNames } from './parts.ts';

/** One stretch of words to look for. */
export type Needle = {
  /** Which of the left-out texts it is from. */
  readonly of: number;
  /** Its letters and digits, folded. */
  readonly letters: string;
  /** Where words begin in them, but for the first. */
  readonly starts: ReadonlySet<number>;
  /** The same as it is respelt: ”Åkandevej” and ”Aakandevej” are one. Left out where only what was typed counts. */
  readonly respelt?: Pick<Needle, 'letters' | 'starts'>;
  /** As it was typed. */
  readonly typed: string;
  /** Five words of a longer text. */
  readonly isRun?: true;
  /** A part that tells by itself, as a first name does: whole words only. */
  readonly isPart?: true;
  /** Counts only where it begins with a capital letter. */
  readonly hasCapital?: true;
};

export type Needles = {
  readonly words: readonly Needle[];
  /** Which texts each number is from. */
  readonly numbers: ReadonlyMap<string, readonly number[]>;
  /** Texts nothing can be looked for of: too short, or in words that stand in every document. */
  readonly notSearched: readonly number[];
};

/** Words in a run: fewer are met by chance. */
const RUN = 5;

/** Letters in a piece of a very long word. */
const PIECE = 16;

/** A sentence counts from here; shorter ones are met everywhere. */
const SHORTEST_SENTENCE = { words: 2, letters: 8 } as const;

/**
 * In common words alone, so many make a whole text and a sentence that nobody else has written; unless we have, word
 * for word. A question's or an option's words stand wherever it is asked or chosen, and are no more than what may be
 * answered: what was answered at a withheld place is kept out of the document by its place, not by its words.
 */
const COMMON = { text: 3, sentence: 8 } as const;

/**
 * What is looked for of the texts, each stretch once for each text. `told`: names of those who are told of. `values`:
 * what is told; it counts for what was said alone, whose lines may be put together of several values: ”Anne Holm og
 * Peter Holm, forælder”.
 */
export function needlesOf(
  texts: readonly LeftOutText[],
  fixed: FixedWording,
  told: ToldNames = nobody,
  values: ToldValues = noValues,
): Needles {
  const words: Needle[] = [];
  const numbers = new Map<string, number[]>();
  const notSearched: number[] = [];
  for (const [of, one] of texts.entries()) {
    const { text } = one;
    const toldHere = one.isSaid ? values : noValues;
    const own = [...needlesOfText(of, text, fixed, toldHere), ...partNeedles(of, one, fixed, told)];
    const digits = numbersIn(text);
    for (const number of digits) {
      const there = numbers.get(number);
      if (there) there.push(of);
      else numbers.set(number, [of]);
    }
    words.push(...own);
    if (own.length === 0 && digits.length === 0) notSearched.push(of);
  }
  return { words, numbers, notSearched };
}

function needlesOfText(
  of: number,
  text: string,
  fixed: FixedWording,
  values: ToldValues,
): readonly Needle[] {
  const words = wordsOf(text);
  const found = new Map<string, Needle>();
  const isComposed = composedIn(words, values, fixed);
  const take = (from: number, to: number, isRun?: true) => {
    if (isComposed(from, to)) return;
    const needle = needleFrom(of, text, words.slice(from, to));
    if (needle && !found.has(needle.letters))
      found.set(needle.letters, isRun ? { ...needle, isRun } : needle);
  };
  const isCommon = words.map(({ letters }) => isCommonWord(letters, fixed));
  const hasOwn = (from: number, to: number) => isCommon.slice(from, to).includes(false);
  const said = words.filter(({ letters }) => !isSmall(letters)).length;
  const isTelling = hasOwn(0, words.length) || (said >= COMMON.text && !fixed.holds(text));
  if (!isTelling) return [];
  take(0, words.length);
  for (const [from, to] of sentencesIn(text, words)) {
    const letters = words.slice(from, to).reduce((sum, word) => sum + word.letters.length, 0);
    const isLong = to - from >= SHORTEST_SENTENCE.words && letters >= SHORTEST_SENTENCE.letters;
    const isOurs = () => fixed.holds(text.slice(words[from]?.from, words[to - 1]?.to));
    if (hasOwn(from, to) ? isLong : to - from >= COMMON.sentence && !isOurs()) take(from, to);
  }
  for (let from = 0; from + RUN <= words.length; from += 1)
    if (hasOwn(from, from + RUN)) take(from, from + RUN, true);
  for (const { letters } of words)
    for (const piece of piecesOf(letters))
      found.set(piece, { of, letters: piece, starts: new Set(), typed: piece });
  return [...found.values()];
}

/** What tells by itself, and what is its own: ”Anton” and ”Antons”. */
function partNeedles(
  of: number,
  one: LeftOutText,
  fixed: FixedWording,
  told: ToldNames,
): readonly Needle[] {
  return partsOf(one, fixed, told).flatMap(({ words, hasCapital }) => {
    const needle = needleFrom(of, one.text, words);
    if (!needle) return [];
    const part: Needle = { ...needle, isPart: true, ...(hasCapital && { hasCapital }) };
    const { letters, respelt } = part;
    const own = respelt && { ...respelt, letters: `${respelt.letters}s` };
    return [part, { ...part, letters: `${letters}s`, ...(own && { respelt: own }) }];
  });
}

/** A word without an end, or a script without spaces, in pieces: it may be parted anywhere. */
function piecesOf(letters: string): readonly string[] {
  if (letters.length < 2 * PIECE) return [];
  const count = Math.floor(letters.length / PIECE);
  return Array.from({ length: count }, (_, at) => letters.slice(at * PIECE, (at + 1) * PIECE));
}

/** Stands in our own wording, or is a letter or a short number: met everywhere. */
function isCommonWord(letters: string, fixed: FixedWording): boolean {
  return fixed.words.has(letters) || isSmall(letters);
}

function isSmall(letters: string): boolean {
  return letters.length < 2 || /^\d{1,5}$/.test(letters);
}

function needleFrom(of: number, text: string, words: readonly Word[]): Needle | undefined {
  const [first, last] = [words[0], words.at(-1)];
  const own = joined(words.map((word) => word.letters));
  if (!first || !last || (own.letters.match(/\p{L}/gu) ?? []).length < 2) return undefined;
  return {
    of,
    ...own,
    respelt: joined(words.map((word) => word.respelt)),
    typed: text.slice(first.from, last.to),
  };
}

/** Words in a row, and where they begin. */
function joined(words: readonly string[]): Pick<Needle, 'letters' | 'starts'> {
  let at = 0;
  const ends = words.map((word) => {
    at += word.length;
    return at;
  });
  return { letters: words.join(''), starts: new Set(ends.slice(0, -1)) };
}

/** The sentences of a text, as places among its words. */
function sentencesIn(text: string, words: readonly Word[]): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let from = 0;
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    const between = next ? text.slice(word.to, next.from) : '';
    if (next && !/[.!?:;…]\s|[\n\r\u2028\u2029]/.test(between)) continue;
    found.push([from, at + 1]);
    from = at + 1;
  }
  return found;
}
