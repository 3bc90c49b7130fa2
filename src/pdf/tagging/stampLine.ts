// Gives every piece of a line to the element it belongs to: paragraphs, and links and spans inside them.
import type { Inline, Line } from 'pdfmake/js/LayoutBuilder.js';
import { addElement, type Element, isElement, lastPiece, type Piece } from './elements.ts';
import type { Tag } from './tags.ts';

declare module 'pdfmake/js/LayoutBuilder.js' {
  interface Inline {
    /** The content it is a part of; decoration without one. */
    piece?: Piece;
  }
  interface Line {
    /** Shared by all copies of a line: it is read where it stands first, and decoration where it is repeated. */
    copies?: { isWritten: boolean };
    /** Stands at the head of every page, and is read on none. */
    isHeader?: true;
  }
  interface Vector {
    piece?: Piece;
  }
  interface Svg {
    piece?: Piece;
  }
}

/** Stamps a line that stands in an element. */
export function stampLine(line: Line, element: Element): void {
  line.copies = { isWritten: false };
  for (const inline of line.inlines) inline.piece = lastPiece(innermost(inline, element));
}

/** What a link is; then its link; then the language of the words; then what single signs and words stand for. */
function innermost({ tag, lang, linkToDestination: place }: Inline, element: Element): Element {
  const isSpan = tag?.is === 'Span';
  const around = tag === undefined || isSpan ? element : inside(element, tag);
  const link = typeof place === 'string' ? linkIn(around, place, tag) : around;
  const spoken = lang === undefined ? link : inside(link, spokenIn(lang));
  return isSpan ? inside(spoken, tag) : spoken;
}

function linkIn(around: Element, place: string, tag: Tag | undefined): Element {
  if (around.place === place) return around;
  const last = around.kids.at(-1);
  const isSame = last && isElement(last) && last.tag.is === 'Link' && last.place === place;
  if (isSame) return last;
  const leadsTo = tag?.leadsTo;
  return addElement(around, { is: 'Link', ...(leadsTo === undefined ? {} : { leadsTo }) }, place);
}

const languages = new Map<string, Tag>();

/** One tag for each language: what goes on in the next line or look is in the same element. */
function spokenIn(lang: string): Tag {
  const known = languages.get(lang) ?? { is: 'Span', lang };
  languages.set(lang, known);
  return known;
}

/** The element of a run: the one begun by the words before, or a new one. */
function inside(element: Element, tag: Tag): Element {
  const parent = tag.apart ? element.parent : element;
  if (!parent) throw new Error(`Expected an element around ${element.tag.is}`);
  const last = parent.kids.at(-1);
  return last && isElement(last) && last.tag === tag ? last : addElement(parent, tag);
}
