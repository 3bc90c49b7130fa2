// Where a Danish word may be broken at the end of a line.
import createHyphenator from 'hyphen';
import patterns from 'hyphen/patterns/da.js';
import { compoundHeads, endings } from './compoundHeads.ts';

/** Letters that stay together before and after a break. */
const LEAST = { before: 3, after: 4 } as const;

/** A break between the parts of a compound and one of the patterns' never stand closer than this. */
const APART = 3;

const MARK = '-';
const patternsOf = createHyphenator(patterns, { hyphenChar: MARK });

const HEAD = new RegExp(`(${compoundHeads.join('|')})${endings}$`);
/** What a Danish syllable may begin with; the patterns know no such rule, nor where a compound's parts meet. */
const ONSET =
  /^(?:[bfgkp]?[lr]|[dt]r|[dtk]?v|[bfhps]?j|[gk]n|s?[kpt]r|s?[klmnptv]|spl|skv|[bcdfghkpsvz])[aeiouyæøåéöäü]/;
const VOWEL = /[aeiouyæøåéöäü]/;

/**
 * A word that may be broken, and what is written around it. Small letters only: never a name, an
 * abbreviation, a number or an address on the net.
 */
const BREAKABLE = /^([(”»–]*)([a-zæøåéöäü]{8,})([.,;:!?)”»…]*\s*)$/;

const known = new Map<string, readonly number[]>();

/**
 * The best place to break text that holds one word: how many of its signs stay on the line, the break not
 * counted. Undefined where no break fits. `fits` says whether signs have room with a hyphen after them.
 */
export function breakIn(text: string, fits: (head: string) => boolean): number | undefined {
  const [, before = '', word = ''] = BREAKABLE.exec(text) ?? [];
  if (word === '') return undefined;
  const at = breaksIn(word).find((place) => fits(before + word.slice(0, place)));
  return at === undefined ? undefined : before.length + at;
}

/** The places a word may be broken, the best first: between parts of a compound, then the later the better. */
export function breaksIn(word: string): readonly number[] {
  const before = known.get(word);
  if (before) return before;
  const between = betweenParts(word);
  const others = byPatterns(word).filter(
    (place) => between === undefined || Math.abs(place - between) >= APART,
  );
  const places = [...(between === undefined ? [] : [between]), ...others.reverse()].filter(
    (place) => place >= LEAST.before && word.length - place >= LEAST.after,
  );
  known.set(word, places);
  return places;
}

/** Before the last part of a compound. */
function betweenParts(word: string): number | undefined {
  const found = HEAD.exec(word);
  return found && VOWEL.test(word.slice(0, found.index)) ? found.index : undefined;
}

/** Where the patterns break a word. A part without a vowel is no syllable: its letters belong to the one before. */
function byPatterns(word: string): number[] {
  const told = patternsOf(word);
  if (typeof told !== 'string') throw new Error('Expected the patterns to answer at once');
  const parts: string[] = [];
  for (const part of told.split(MARK)) {
    if (VOWEL.test(part) || parts.length === 0) parts.push(part);
    else parts.splice(-1, 1, `${parts.at(-1) ?? ''}${part}`);
  }
  let at = 0;
  return parts.flatMap((part) => {
    const place = at;
    at += part.length;
    return place > 0 && ONSET.test(word.slice(place)) ? [place] : [];
  });
}
