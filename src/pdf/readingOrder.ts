// Lines that hold letters read from the right: their pieces placed as the Unicode bidirectional algorithm (UAX 9) says.
// The pieces stay in the order they are read, so that the tree and what is copied do too.
import makeBidi from 'bidi-js';
import type { Inline, Line } from 'pdfmake/js/LayoutBuilder.js';
import { holdsArabic, NON_JOINER } from './arabic.ts';

declare module 'pdfmake/js/LayoutBuilder.js' {
  interface Inline {
    /** One for all pieces of a text that somebody wrote: what stands around it does not move its words. */
    readonly isolate?: object;
  }
}

/** A paragraph while its lines are made. */
export type ReadingOrder = {
  /** Odd for signs read from the right, by their place in the paragraph's text. */
  readonly levels: readonly number[];
  /** The level of the paragraph: 1 where it is read from the right. */
  readonly base: 0 | 1;
  /** How many signs of it stand in lines. */
  taken: number;
};

/** Marks of the algorithm: what follows is apart, from the side its words begin, or from the left; and no longer. */
const APART = { own: '\u2068', fromLeft: '\u2066', ends: '\u2069' } as const;
/** Letters and their marks: in a word they are painted at once, so that they join. */
const JOINING = /[\p{L}\p{M}]/u;
/** The one sign the font has without the sign that it is from the other side. */
const ONE_SIDED = '\u2215';
const HALF_SIGN = /[\uD800-\uDBFF]/;

const bidi = makeBidi();

/** Finds the order of a paragraph; undefined where all of it is read from the left. */
export function readingOrder(inlines: readonly Inline[]): ReadingOrder | undefined {
  const text = inlines.map((one) => one.text).join('');
  if (!holdsArabic(text)) return undefined;
  const [paragraph] = bidi.getEmbeddingLevels(text, 'auto').paragraphs;
  const base = paragraph?.level === 1 ? 1 : 0;
  let marked = '';
  const places: number[] = [];
  for (const { before, words, after } of isolated(inlines, base)) {
    marked += before;
    for (let at = 0; at < words.length; at += 1) places.push(marked.length + at);
    marked += words + after;
  }
  const { levels } = bidi.getEmbeddingLevels(marked, base === 1 ? 'rtl' : 'ltr');
  return { levels: places.map((at) => levels[at] ?? base), base, taken: 0 };
}

type Isolated = { readonly before: string; readonly words: string; readonly after: string };

/**
 * The text of a paragraph with what somebody wrote apart. Among words from the right our own stand apart, too: a date
 * would be turned round. The spaces around them belong to the paragraph.
 */
function isolated(inlines: readonly Inline[], base: 0 | 1): readonly Isolated[] {
  const groups: { isolate: object | undefined; words: string }[] = [];
  for (const { text, isolate } of inlines) {
    const last = groups.at(-1);
    if (last && last.isolate === isolate) last.words += text;
    else groups.push({ isolate, words: text });
  }
  return groups.flatMap(({ isolate, words }): readonly Isolated[] => {
    const plain = (spaces: string) => ({ before: '', words: spaces, after: '' });
    if (isolate) return [{ before: APART.own, words, after: APART.ends }];
    const own = words.trim();
    if (base === 0 || own === '') return [plain(words)];
    const from = words.indexOf(own);
    const rest = words.slice(from + own.length);
    const apart = { before: APART.fromLeft, words: own, after: APART.ends };
    return [plain(words.slice(0, from)), apart, plain(rest)];
  });
}

/** A piece of a line that is read in one direction. */
type Piece = { readonly inline: Inline; readonly level: number };

/** Places what stands in a line, the next of its paragraph. */
export function placeLine(line: Line, order: ReadingOrder): void {
  const { base } = order;
  const text = line.inlines.map((one) => one.text).join('');
  const levels = order.levels.slice(order.taken, order.taken + text.length);
  order.taken += text.length;
  if (base === 0 && levels.every((level) => level === 0)) return;
  // The space that a line ends with stands where the line ends (rule L1).
  levels.fill(base, text.trimEnd().length);
  const pieces: Piece[] = [];
  let at = 0;
  for (const inline of line.inlines) {
    pieces.push(...inOneDirection(inline, levels.slice(at, at + inline.text.length)));
    at += inline.text.length;
  }
  const width = pieces.reduce((sum, { inline }) => sum + inline.width, 0);
  // Read from the right, the space that the line ends with stands beyond its left edge.
  let x = base === 1 ? line.maxWidth - line.getAvailableWidth() - width : -line.leadingCut;
  for (const { inline } of fromLeft(pieces)) {
    inline.x = x;
    x += inline.width;
  }
  line.inlines.splice(0, line.inlines.length, ...pieces.map(({ inline }) => inline));
}

/** Parts a piece of text where its direction changes, and into words and single signs where the font turns them. */
function inOneDirection(inline: Inline, levels: readonly number[]): readonly Piece[] {
  const { text } = inline;
  const isTurned = holdsArabic(text);
  const pieces: Piece[] = [];
  let from = 0;
  for (let at = 1; at <= text.length; at += 1) {
    const [before, level] = [levels[at - 1] ?? 0, levels[at]];
    const isOdd = before % 2 === 1;
    const isWhole = !(isOdd || isTurned) || isOneWord(text.charAt(at - 1), text.charAt(at));
    if (level === before && isWhole) continue;
    pieces.push({ inline: drawn(inline, text.slice(from, at), isOdd), level: before });
    from = at;
  }
  return pieces;
}

function isOneWord(sign: string, next: string): boolean {
  return HALF_SIGN.test(sign) || (JOINING.test(sign) && JOINING.test(next));
}

/** The piece as it is painted: the font joins and turns letters, a bracket is turned here (rule L4). */
function drawn(inline: Inline, words: string, isOdd: boolean): Inline {
  const { font, fontSize, tag, linkToDestination } = inline;
  const bare = words === NON_JOINER ? '' : words;
  const turned = isOdd && bare !== ONE_SIDED ? bidi.getMirroredCharacter(bare) : null;
  const text = turned ?? bare;
  const told =
    text === bare || tag || linkToDestination ? {} : { tag: { is: 'Span' as const, actual: bare } };
  // Whole, it may have room for a hyphen.
  const width = text === inline.text ? inline.width : font.widthOfString(text, fontSize);
  return { ...inline, ...told, text, width };
}

/** The pieces from left to right (rule L2). */
function fromLeft(pieces: readonly Piece[]): readonly Piece[] {
  const visual = [...pieces];
  const highest = Math.max(...pieces.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    for (let from = 0; from < visual.length; from += 1) {
      let to = from;
      while ((visual[to]?.level ?? 0) >= level) to += 1;
      if (to > from) visual.splice(from, to - from, ...visual.slice(from, to).reverse());
      from = Math.max(from, to);
    }
  }
  return visual;
}
