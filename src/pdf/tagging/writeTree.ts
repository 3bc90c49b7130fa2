// The finished structure tree as objects of the file, each reachable from its content and back.
import type { PdfDocument, PdfRef, PdfValue } from 'pdfmake/js/PDFDocument.js';
import { type Element, isElement, type Piece } from './elements.ts';
import { pdfText } from './pdfText.ts';
import type { MarkedPage } from './TaggedDocument.ts';
import type { ElementType } from './tags.ts';

/** Elements that stand for a place in a grid: they stay though nothing is in them. */
const kept: ReadonlySet<ElementType> = new Set<ElementType>(['TR', 'TH', 'TD']);
/** Elements that a single paragraph need not be told inside of. */
const flat: ReadonlySet<ElementType> = new Set<ElementType>(['TH', 'TD', 'Lbl', 'LBody']);

/** What is being written. */
type Writing = {
  readonly document: PdfDocument;
  /** The written object of each element. */
  readonly refs: Map<Element, PdfRef>;
  /** The elements that are found by a name. */
  readonly named: [string, PdfRef][];
  /** The element of each annotation, after the pages in the parent tree. */
  readonly ofAnnotations: PdfRef[];
  readonly pageCount: number;
};

/** Writes the tree below its root, and from each page to it. */
export function writeTree(
  document: PdfDocument,
  root: Element,
  pages: readonly MarkedPage[],
): void {
  const writing: Writing = {
    document,
    refs: new Map(),
    named: [],
    ofAnnotations: [],
    pageCount: pages.length,
  };
  const tree = document.ref({ Type: 'StructTreeRoot' });
  const top = writeElement(writing, root, tree);
  if (top) tree.data.K = top;
  const ofPages = pages.map(({ owners }) => owners.map((owner) => refOf(writing, owner)));
  const parents = [...ofPages, ...writing.ofAnnotations];
  tree.data.ParentTree = { Nums: parents.flatMap((parent, key) => [key, parent]) };
  tree.data.ParentTreeNextKey = parents.length;
  if (writing.named.length > 0) tree.data.IDTree = { Names: sortedNames(writing.named) };
  // Both are ended by pdfkit with the file.
  document._root.data.StructTreeRoot = tree;
  document._root.data.MarkInfo = document.ref({ Marked: true });
}

/** Writes an element and all below it; undefined where there is nothing in it. */
function writeElement(writing: Writing, element: Element, parent: PdfRef): PdfRef | undefined {
  const { tag, areas, box } = element;
  // What is labelled may be nothing: the item has its body all the same. An item with neither is not asked.
  if (isEmpty(element) && tag.is !== 'LBody') return undefined;
  const ref = writing.document.ref({ S: typeOf(element), P: parent });
  const kids: PdfValue[] = [];
  for (const kid of kidsOf(element)) {
    if (isElement(kid)) {
      const written = writeElement(writing, kid, ref);
      if (written) kids.push(written);
    } else {
      writing.refs.set(kid.owner, ref);
      kids.push(...contentOf(kid, ref));
    }
  }
  for (const { annotation, page } of areas) {
    annotation.data.StructParent = writing.pageCount + writing.ofAnnotations.length;
    writing.ofAnnotations.push(ref);
    annotation.end();
    kids.push({ Type: 'OBJR', Obj: annotation, Pg: page });
  }
  const { data } = ref;
  const [only] = kids;
  if (only !== undefined) data.K = kids.length === 1 ? only : kids;
  if (tag.alt !== undefined) data.Alt = pdfText(tag.alt);
  if (tag.actual !== undefined) data.ActualText = pdfText(tag.actual);
  if (tag.expansion !== undefined) data.E = pdfText(tag.expansion);
  if (tag.lang !== undefined) data.Lang = pdfText(tag.lang);
  if (tag.is === 'Note') data.ID = nameNext(writing, ref);
  const attributes = attributesOf(element);
  if (attributes) data.A = attributes;
  if (box) data.A = { O: 'Layout', Placement: 'Block', BBox: box.map(rounded) };
  ref.end();
  return ref;
}

/** A link that leads nowhere is words only. */
function typeOf({ tag, areas }: Element): ElementType {
  return tag.is === 'Link' && areas.length === 0 ? 'Span' : tag.is;
}

function isEmpty({ tag, kids, areas }: Element): boolean {
  if (kept.has(tag.is) || areas.length > 0) return false;
  return kids.every((kid) => (isElement(kid) ? isEmpty(kid) : kid.written.length === 0));
}

function kidsOf({ tag, kids }: Element): readonly (Element | Piece)[] {
  if (!flat.has(tag.is)) return kids;
  const [only, ...more] = kids.filter((kid) => !isElement(kid) || !isEmpty(kid));
  const isPlain = only && more.length === 0 && isElement(only) && only.tag.is === 'P';
  return isPlain ? only.kids : kids;
}

/** The page's numbers of a piece; the page itself once, on the element. */
function contentOf({ written }: Piece, { data }: PdfRef): readonly PdfValue[] {
  return written.map(({ page, id }) => {
    data.Pg ??= page;
    return data.Pg === page ? id : { Type: 'MCR', Pg: page, MCID: id };
  });
}

function attributesOf({ tag }: Element): PdfValue | undefined {
  const { scope, colSpan, rowSpan, numbering } = tag;
  if (numbering !== undefined) return { O: 'List', ListNumbering: numbering };
  if (scope === undefined && colSpan === undefined && rowSpan === undefined) return undefined;
  return {
    O: 'Table',
    ...(scope === undefined ? {} : { Scope: scope }),
    ...(colSpan === undefined ? {} : { ColSpan: colSpan }),
    ...(rowSpan === undefined ? {} : { RowSpan: rowSpan }),
  };
}

function refOf({ refs }: Writing, owner: Element): PdfRef {
  const ref = refs.get(owner);
  if (!ref) throw new Error(`Expected the content of ${owner.tag.is} to be in the tree`);
  return ref;
}

/** Names are unique and stand in the order of their signs. */
function nameNext({ named }: Writing, ref: PdfRef): PdfValue {
  const name = `note-${String(named.length + 1).padStart(6, '0')}`;
  named.push([name, ref]);
  return pdfText(name);
}

function sortedNames(named: readonly [string, PdfRef][]): readonly PdfValue[] {
  return named.flatMap(([name, ref]) => [pdfText(name), ref]);
}

function rounded(length: number): number {
  return Math.round(length * 100) / 100;
}
