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
  const langs = runs.flatMap(({ text: read, lang }) => read.split('').map(() => lang));
  const pieces: Spoken[] = [];
  let at = 0;
  for (const { sign, read } of units) {
    const lang = langOf(read, langs.slice(at, at + read.length));
    const last = pieces.at(-1);
    if (last && last.lang === lang) pieces.splice(-1, 1, { ...last, text: last.text + sign });
    else pieces.push(lang === undefined ? { text: sign } : { text: sign, lang });
    at += read.length;
  }
  return pieces;
}

/** The language of what one sign stands for: that of its letters, or unknown where they are in several. */
function langOf(read: string, langs: readonly (string | undefined)[]): string | undefined {
  const letters = [...read.matchAll(/\p{L}/gu)].map(({ index }) => langs[index]);
  if (letters.length === 0) return langs[0];
  return new Set(letters).size === 1 ? letters[0] : 'und';
}
