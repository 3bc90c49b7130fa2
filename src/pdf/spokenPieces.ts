// Printed text in runs of one language each: signs the font lacks are in the language of what they stand for.
import { type Spoken, spokenRuns } from '../document/languages.ts';
import type { Printer } from './printable.ts';

const PLACE = /[\uE000-\uF8FF]/;

/** The runs of a text as it is printed, in its order and whole. */
export function spokenPieces(text: string, { shownAt }: Printer): readonly Spoken[] {
  if (!PLACE.test(text)) return spokenRuns(text);
  // Half signs stay together: a place is one unit, and all else stands for itself.
  const units = text.split('').map((sign) => ({ sign, read: shownAt(sign)?.actual ?? sign }));
  const runs = spokenRuns(units.map(({ read }) => read).join(''));
  const pieces: Spoken[] = [];
  let begun: Spoken | undefined;
  let [run, end, at] = [0, runs[0]?.text.length ?? 0, 0];
  for (const { sign, read } of units) {
    // What stands for several signs is in the language of the first letter among them.
    const letter = at + Math.max(read.search(/\p{L}/u), 0);
    while (letter >= end && run < runs.length - 1) {
      run += 1;
      end += runs[run]?.text.length ?? 0;
    }
    const of = runs[run] ?? { text };
    const last = of === begun ? pieces.pop() : undefined;
    pieces.push({ ...of, text: (last?.text ?? '') + sign });
    begun = of;
    at += read.length;
  }
  return pieces;
}
