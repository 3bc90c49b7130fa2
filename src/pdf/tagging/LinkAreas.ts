// Where links can be followed: one area for each link and line, however many words and cells it has.
import type { PdfRef } from 'pdfmake/js/PDFDocument.js';
import type { Element } from './elements.ts';
import { pdfText } from './pdfText.ts';
import type { WrittenRun } from './runsOf.ts';
import type { TaggedDocument } from './TaggedDocument.ts';

/** An area, from the page's upper left corner. */
type Area = {
  readonly link: Element;
  readonly annotation: PdfRef;
  readonly page: PdfRef;
  left: number;
  readonly top: number;
  right: number;
  bottom: number;
};

export class LinkAreas {
  readonly #document: TaggedDocument;
  /** The places that links can lead to. */
  readonly #places: ReadonlySet<string>;
  readonly #words = new Map<Element, string>();
  readonly #areas: Area[] = [];

  constructor(document: TaggedDocument, places: ReadonlySet<string>) {
    this.#document = document;
    this.#places = places;
  }

  /** Adds words of an element to the area of the link it stands in. A link that leads nowhere has none. */
  add(owner: Element, run: WrittenRun, x: number, y: number): void {
    const link = linkAround(owner);
    if (link?.place === undefined || !this.#places.has(link.place)) return;
    this.#words.set(link, (this.#words.get(link) ?? '') + run.text);
    const right = x + run.font.widthOfString(run.text.trimEnd(), run.fontSize);
    const bottom = y + run.height;
    const page = this.#document.page.dictionary;
    const begun = this.#begun(link, page, y);
    if (begun) {
      begun.left = Math.min(begun.left, x);
      begun.right = Math.max(begun.right, right);
      begun.bottom = Math.max(begun.bottom, bottom);
    } else this.#begin({ link, page, left: x, top: y, right, bottom });
  }

  /** The area of the link on this line: a row of cells may come back to it. */
  #begun(link: Element, page: PdfRef, top: number): Area | undefined {
    for (let at = this.#areas.length - 1; this.#areas[at]?.link === link; at -= 1) {
      const area = this.#areas[at];
      if (area && area.page === page && Math.abs(area.top - top) < 1) return area;
    }
    return undefined;
  }

  #begin(area: Omit<Area, 'annotation'>): void {
    const annotation = this.#document.ref({ Type: 'Annot', Subtype: 'Link' });
    this.#document.page.annotations.push(annotation);
    area.link.areas.push({ annotation, page: area.page });
    this.#areas.push({ ...area, annotation });
  }

  /** Tells each area where it leads, when all places are written. */
  close(): void {
    const { places, page } = this.#document;
    for (const { link, annotation, left, top, right, bottom } of this.#areas) {
      const place = places.get(link.place ?? '');
      if (!place) throw new Error(`Expected the place ${link.place} to be written`);
      const words = link.tag.leadsTo ?? this.#words.get(link) ?? '';
      Object.assign(annotation.data, {
        // Printed with the page, and no frame around it.
        F: 4,
        Border: [0, 0, 0],
        Rect: [left, page.height - bottom, right, page.height - top],
        Contents: pdfText(words.replace(/\s+/g, ' ').trim()),
        Dest: place,
      });
    }
  }
}

/** The link an element is, or stands in as a part of the line. */
function linkAround(element: Element): Element | undefined {
  let at: Element | undefined = element;
  while (at?.tag.is === 'Span') at = at.parent;
  return at;
}
