// The structure tree while the pages are laid out: elements, and the pieces of content they own.
import type { PdfRef } from 'pdfmake/js/PDFDocument.js';
import type { ElementType, Tag } from './tags.ts';

/** Content of one element that stands together, on one page or several. */
export type Piece = {
  readonly owner: Element;
  /** Where it was written, filled in while the pages are: the page and the number of its marked content. */
  readonly written: { readonly page: PdfRef; readonly id: number }[];
};

/** An annotation of a link, with the page it is on. */
export type LinkArea = { readonly annotation: PdfRef; readonly page: PdfRef };

/** An element of the tree, in reading order. */
export type Element = {
  readonly tag: Tag;
  readonly parent: Element | undefined;
  readonly kids: (Element | Piece)[];
  /** The place a link leads to. */
  readonly place?: string;
  readonly areas: LinkArea[];
  /** The corners of a figure on its page. */
  box?: readonly [number, number, number, number];
};

/** True for an element, false for content. */
export function isElement(kid: Element | Piece): kid is Element {
  return 'kids' in kid;
}

/** The root. */
export function newTree(): Element {
  return { tag: { is: 'Document' }, parent: undefined, kids: [], areas: [] };
}

/** Adds an element after all that stands in its parent. */
export function addElement(parent: Element, tag: Tag, place?: string): Element {
  const element: Element = {
    tag,
    parent,
    kids: [],
    areas: [],
    ...(place === undefined ? {} : { place }),
  };
  parent.kids.push(element);
  return element;
}

/** The piece that content written next in the element belongs to. */
export function lastPiece(owner: Element): Piece {
  const last = owner.kids.at(-1);
  if (last && !isElement(last)) return last;
  const piece: Piece = { owner, written: [] };
  owner.kids.push(piece);
  return piece;
}

const holders: ReadonlySet<ElementType> = new Set<ElementType>([
  ...(['P', 'H1', 'H2', 'H3', 'H4', 'Lbl'] as const),
  ...(['Link', 'Reference', 'Span'] as const),
]);

/** True for an element whose texts are its own words, not paragraphs in it. */
export function holdsText(element: Element): boolean {
  return holders.has(element.tag.is);
}
