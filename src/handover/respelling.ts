// Other ways to write the same letters: ”Aa” for ”Å”, ”Ö” for ”Ø”, a Cyrillic ”о” for an ”o”.
import type { Folded } from './fold.ts';
import { GAP } from './fold.ts';

/** Letters that look like a Latin one, or stand for it, in the order of `LATIN`; small, as folded. */
const LIKE = 'авекмнорстухіјѕԁԛԝһӏαβεζηικμνορτυχıłđðœ';
const LATIN = 'abekmhopctyxijsdqwhlabezhikmnoptyxilddø';

const likes: ReadonlyMap<number, number> = new Map(
  Array.from(LIKE, (letter, at) => [letter.charCodeAt(0), LATIN.charCodeAt(at)]),
);

const [A, E, O, AE, OE] = Array.from('aeoæø', (letter) => letter.charCodeAt(0));
/** The two dots of ä and ö, as a sign after the letter. */
const DOTS = 0x0308;

/** The letter another one stands for; `next`: the sign after it, which may be an accent. */
export function likenessOf(code: number, next: number): number {
  if (code < 0x80) return next === DOTS ? dotted(code) : code;
  return likes.get(code) ?? code;
}

function dotted(code: number): number {
  if (code === A) return AE ?? code;
  return code === O ? (OE ?? code) : code;
}

/** The letter that two make: ”aa” is å, whose ring falls away as accents do; undefined where they stay two. */
function madeOf(first: number | undefined, second: number | undefined): number | undefined {
  if (first === A && second === A) return A;
  if (second !== E) return undefined;
  if (first === A) return AE;
  return first === O ? OE : undefined;
}

/** A word's letters with each pair as the one letter it stands for. */
export function respeltLetters(alike: string): string {
  return alike.replace(/aa|ae|oe/g, (pair) => (pair === 'aa' ? 'a' : pair === 'ae' ? 'æ' : 'ø'));
}

/** A folded text as it is respelt. `origins`: for each letter its place in the text before. */
export type Respelt = Omit<Folded, 'alike'> & { readonly origins: Uint32Array };

/** Two letters make one only inside a word: ”da at” stays as it is. */
export function respell({ alike, gaps, capitals }: Folded): Respelt {
  const codes = new Uint16Array(alike.length);
  const origins = new Uint32Array(alike.length);
  let length = 0;
  for (let at = 0; at < alike.length; at += 1) {
    origins[length] = at;
    const made = gaps[at + 1] === GAP.word ? undefined : madeOf(alike[at], alike[at + 1]);
    codes[length] = made ?? alike[at] ?? 0;
    length += 1;
    if (made !== undefined) at += 1;
  }
  const kept = origins.slice(0, length);
  return {
    codes: codes.slice(0, length),
    gaps: Uint8Array.from(kept, (at) => gaps[at] ?? 0),
    capitals: Uint8Array.from(kept, (at) => capitals[at] ?? 0),
    origins: kept,
  };
}
