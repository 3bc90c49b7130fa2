// Looks for all needles at once, in one pass over a text.
import type { Folded } from './fold.ts';
import { GAP } from './fold.ts';
import type { Needle } from './needles.ts';
import { respell } from './respelling.ts';

/** Shorter needles, such as a name, count as whole words only. */
const SHORT = 12;

/** Shorter ones yet must be parted into words as they were typed. */
const SHORTEST_LOOSE = 6;

type Sought = {
  readonly needle: Needle;
  readonly codes: Uint16Array;
  readonly starts: ReadonlySet<number>;
};

export type NeedleIndex = {
  readonly asTyped: SoughtIndex;
  /** Left out where nothing counts but what was typed. */
  readonly respelt?: SoughtIndex;
};

type SoughtIndex = {
  /** Long needles by the hash of their first letters; parts of a text are never long. */
  readonly long: ReadonlyMap<number, readonly Sought[]>;
  /** One bit for each hash there may be: most places are none. */
  readonly mayBe: Uint8Array;
  /** Short needles by their first two letters. */
  readonly short: ReadonlyMap<number, readonly Sought[]>;
};

const BASE = 0x01000193;
/** What the letter that leaves the window counted. */
const LEAVING = Array.from({ length: SHORT }).reduce<number>((power) => Math.imul(power, BASE), 1);

export function indexNeedles(needles: readonly Needle[]): NeedleIndex {
  const respelt = needles.flatMap((needle) =>
    needle.respelt ? [soughtAs(needle, needle.respelt)] : [],
  );
  return {
    asTyped: indexSought(needles.map((needle) => soughtAs(needle, needle))),
    ...(respelt.length > 0 && { respelt: indexSought(respelt) }),
  };
}

function soughtAs(needle: Needle, { letters, starts }: Pick<Needle, 'letters' | 'starts'>): Sought {
  const codes = new Uint16Array(letters.length);
  for (let at = 0; at < codes.length; at += 1) codes[at] = letters.charCodeAt(at);
  return { needle, codes, starts };
}

function indexSought(all: readonly Sought[]): SoughtIndex {
  const long = new Map<number, Sought[]>();
  const short = new Map<number, Sought[]>();
  const mayBe = new Uint8Array(1 << 17);
  for (const sought of all) {
    const { needle, codes } = sought;
    const isShort = codes.length < SHORT || needle.isPart === true;
    const key = isShort ? firstTwo(codes, 0) : hashOf(codes);
    const index = isShort ? short : long;
    const there = index.get(key);
    if (there) there.push(sought);
    else index.set(key, [sought]);
    if (!isShort) mark(mayBe, key);
  }
  return { long, mayBe, short };
}

/**
 * Tells of every needle that stands in the text, and the place of its first letter. `isCode`: words of a
 * format stand there too, so that one short word alone tells nothing. What is spelt another way is found as well;
 * a needle may be told of twice.
 */
export function search(
  { asTyped, respelt }: NeedleIndex,
  folded: Folded,
  isCode: boolean,
  tell: (needle: Needle, at: number) => void,
): void {
  searchIn(asTyped, folded, isCode, tell);
  if (!respelt) return;
  const { origins, ...other } = respell(folded);
  searchIn(respelt, other, isCode, (needle, at) => tell(needle, origins[at] ?? 0));
}

function searchIn(
  { long, mayBe, short }: SoughtIndex,
  { codes, gaps, capitals }: Omit<Folded, 'alike'>,
  isCode: boolean,
  tell: (needle: Needle, at: number) => void,
): void {
  let hash = 0;
  for (let end = 0; end < codes.length; end += 1) {
    hash = (Math.imul(hash, BASE) + (codes[end] ?? 0)) | 0;
    const at = end - SHORT + 1;
    if (at > 0) hash = (hash - Math.imul(codes[at - 1] ?? 0, LEAVING)) | 0;
    if (at >= 0 && has(mayBe, hash))
      for (const { needle, codes: sought } of long.get(hash) ?? [])
        if (standsAt(codes, at, sought)) tell(needle, at);
    if (gaps[end] !== GAP.none && short.size > 0)
      for (const { needle, codes: sought, starts } of short.get(firstTwo(codes, end)) ?? [])
        if (
          !(isCode && starts.size === 0) &&
          standsAt(codes, end, sought) &&
          !(needle.hasCapital && capitals[end] === 0) &&
          isWords(gaps, end, { length: sought.length, starts })
        )
          tell(needle, end);
  }
}

/** True where the letters are whole words; very short ones must be parted as they were typed. */
function isWords(
  gaps: Uint8Array,
  at: number,
  { length, starts }: { readonly length: number; readonly starts: ReadonlySet<number> },
): boolean {
  const end = at + length;
  if (end < gaps.length && gaps[end] === GAP.none) return false;
  if (length >= SHORTEST_LOOSE) return true;
  for (let inside = 1; inside < length; inside += 1) {
    const gap = gaps[at + inside];
    if (starts.has(inside) ? gap === GAP.none : gap === GAP.word) return false;
  }
  return true;
}

function standsAt(codes: Uint16Array, at: number, sought: Uint16Array): boolean {
  if (at + sought.length > codes.length) return false;
  for (let place = 0; place < sought.length; place += 1)
    if (codes[at + place] !== sought[place]) return false;
  return true;
}

function firstTwo(codes: Uint16Array, at: number): number {
  return (codes[at] ?? 0) * 0x10000 + (codes[at + 1] ?? 0);
}

function hashOf(codes: Uint16Array): number {
  let hash = 0;
  for (const code of codes.subarray(0, SHORT)) hash = (Math.imul(hash, BASE) + code) | 0;
  return hash;
}

function mark(bits: Uint8Array, hash: number): void {
  const place = hash >>> 12;
  bits[place >> 3] = (bits[place >> 3] ?? 0) | (1 << (place & 7));
}

function has(bits: Uint8Array, hash: number): boolean {
  const place = hash >>> 12;
  return ((bits[place >> 3] ?? 0) & (1 << (place & 7))) !== 0;
}
