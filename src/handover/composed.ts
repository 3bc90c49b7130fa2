// Whether words are put together of whole values that are told, with nothing but our labels between.
import type { FixedWording } from './fixedWording.ts';
import type { Word } from './fold.ts';
import { wordsOf } from './fold.ts';

/** Values that are told, each as its folded words, by the first of them. */
export type ToldValues = ReadonlyMap<string, readonly (readonly string[])[]>;

export const noValues: ToldValues = new Map();

/** What stands between values in a line. */
const JOINERS: ReadonlySet<string> = new Set(['og', 'eller']);

export function toldValuesIn(told: readonly { readonly text: string }[]): ToldValues {
  const values = new Map<string, (readonly string[])[]>();
  for (const { text } of told) {
    const words = wordsOf(text).map(({ letters }) => letters);
    const [first] = words;
    if (first === undefined) continue;
    const there = values.get(first);
    if (there) there.push(words);
    else values.set(first, [words]);
  }
  return values;
}

/** Words in the longest of our labels that may stand beside a value. */
const LONGEST_LABEL = 10;

/**
 * Tells of a stretch of the words whether it is of values that are told, or parts of them, and besides them holds
 * nothing but ”og” and whole labels or options of ours. A sentence about somebody who is told is more than that.
 */
export function composedIn(
  words: readonly Word[],
  values: ToldValues,
  fixed: FixedWording,
): (from: number, to: number) => boolean {
  const told = words.map(() => false);
  for (const [at, { letters }] of words.entries())
    for (const value of values.get(letters) ?? [])
      if (value.every((one, place) => words[at + place]?.letters === one))
        told.fill(true, at, at + value.length);
  if (!told.includes(true)) return () => false;
  const isOurs = (from: number, to: number) => {
    const between = words.slice(from, to).map(({ letters }) => letters);
    return between.every((one) => JOINERS.has(one)) || fixed.texts.has(between.join(' '));
  };
  // Ours grows from what is told, to both sides, label by label.
  const known = [...told];
  const lengths = Array.from({ length: LONGEST_LABEL }, (_, at) => LONGEST_LABEL - at);
  for (let at = 1; at < words.length; at += 1) {
    if (known[at - 1] !== true || known[at] === true) continue;
    const length = lengths.find((one) => at + one <= words.length && isOurs(at, at + one));
    if (length !== undefined) known.fill(true, at, at + length);
  }
  for (let at = words.length - 1; at > 0; at -= 1) {
    if (known[at] !== true || known[at - 1] === true) continue;
    const length = lengths.find((one) => at - one >= 0 && isOurs(at - one, at));
    if (length !== undefined) known.fill(true, at - length, at);
  }
  return (from, to) =>
    told.slice(from, to).includes(true) && !known.slice(from, to).includes(false);
}
