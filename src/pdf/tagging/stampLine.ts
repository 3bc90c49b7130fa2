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

function innermost(inline: Inline, element: Element): Element {
  const { tag, linkToDestination: place } = inline;
  const around = tag === undefined ? element : inside(element, tag);
  if (typeof place !== 'string') return around;
  if (around.place === place) return around;
  const last = around.kids.at(-1);
  const isSame = last && isElement(last) && last.tag.is === 'Link' && last.place === place;
  if (isSame) return last;
  const leadsTo = tag?.leadsTo;
  return addElement(around, { is: 'Link', ...(leadsTo === undefined ? {} : { leadsTo }) }, place);
}

/** The element of a run: the one begun by the words before, or a new one. */
function inside(element: Element, tag: Tag): Element {
  const parent = tag.apart ? element.parent : element;
  if (!parent) throw new Error(`Expected an element around ${element.tag.is}`);
  const last = parent.kids.at(-1);
  return last && isElement(last) && last.tag === tag ? last : addElement(parent, tag);
}
