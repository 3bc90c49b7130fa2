// Whether a text holds any of what was left out: the same look as at a finished file, at one text at a time.
import type { LeftOutText } from '../document/leftOutTexts.ts';
import { fixedWording } from './fixedWording.ts';
import { fold } from './fold.ts';
import { findNumbers, indexNumbers } from './numbers.ts';
import { indexNeedles, search } from './search.ts';
import { needlesFor, type ToldText } from './shared.ts';

/** A look for these texts; `told`: what is not withheld, as in `readBack`. */
export function holderOf(
  leftOut: readonly LeftOutText[],
  told: readonly ToldText[],
): (text: string) => boolean {
  if (leftOut.length === 0) return () => false;
  const { words, numbers } = needlesFor(leftOut, told, fixedWording()).needles;
  const [byWords, byDigits] = [indexNeedles(words), indexNumbers(numbers.keys())];
  return (text) => {
    let isThere = findNumbers(byDigits, text, false).length > 0;
    search(byWords, fold(text), false, () => {
      isThere = true;
    });
    return isThere;
  };
}
