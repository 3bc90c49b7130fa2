// Looks for all needles in all stretches, and keeps for each text the places that tell most.
import { fold, joinFolded } from './fold.ts';
import type { Needle, Needles } from './needles.ts';
import { findNumbers, indexNumbers } from './numbers.ts';
import { indexNeedles, search } from './search.ts';
import type { Stretch } from './stretch.ts';

/** A needle of the text at `of` that stands there, as it was typed. */
export type Found = Pick<Needle, 'of' | 'typed' | 'isPart'> & { readonly where: string };

/** Places told of one text; more help nobody. */
const MOST_PLACES = 5;

/** What stands where: for each text each place once, with the longest that was found there. */
export function findIn(
  { words, numbers }: Needles,
  stretches: readonly Stretch[],
): readonly Found[] {
  const byWords = indexNeedles(words);
  const byDigits = indexNumbers(numbers.keys());
  const places = new Map<number, Map<string, Found>>();
  const tell = (needle: Omit<Found, 'where'>, { where, isFallback }: Stretch) => {
    const { of, typed, isPart } = needle;
    const here: Found = { of, typed, where, ...(isPart && { isPart }) };
    const there = places.get(of) ?? new Map<string, Found>();
    places.set(of, there);
    const before = there.get(where);
    if (before) {
      if (before.typed.length < typed.length) there.set(where, here);
    } else if (there.size < MOST_PLACES && !(isFallback && there.size > 0)) there.set(where, here);
  };
  for (const passage of passagesOf(stretches)) {
    const { isCode = false } = passage[0] ?? {};
    const folded = passage.map(({ text }) => fold(text));
    const stretchAt = finderOf(
      passage,
      folded.map(({ codes }) => codes.length),
    );
    search(byWords, joinFolded(folded), isCode, (needle, at) => tell(needle, stretchAt(at)));
    for (const stretch of passage)
      for (const number of findNumbers(byDigits, stretch.text, isCode))
        for (const of of numbers.get(number) ?? []) tell({ of, typed: number }, stretch);
  }
  return [...places.values()].flatMap((there) => [...there.values()]);
}

type Passage = readonly [Stretch, ...Stretch[]];

/** Stretches that go on into each other, together. */
function passagesOf(stretches: readonly Stretch[]): readonly Passage[] {
  const passages: [Stretch, ...Stretch[]][] = [];
  let goesOn = false;
  for (const stretch of stretches) {
    const last = passages.at(-1);
    if (goesOn && last && stretch.goesOn) last.push(stretch);
    else passages.push([stretch]);
    goesOn = stretch.goesOn === true;
  }
  return passages;
}

/** Which stretch of a passage a letter is in. */
function finderOf(passage: Passage, lengths: readonly number[]): (at: number) => Stretch {
  const [first] = passage;
  let sum = 0;
  const starts = lengths.map((length) => {
    sum += length;
    return sum - length;
  });
  return (at) => {
    const next = starts.findIndex((start) => start > at);
    return passage[next < 0 ? passage.length - 1 : next - 1] ?? first;
  };
}
