// What a node of the definition is for those who do not see the page: its element in the structure tree.

/** The elements that are used, by their names in PDF 1.7 (14.8.4). */
export type ElementType =
  | ('Document' | 'Part' | 'Sect' | 'Div' | 'BlockQuote' | 'Note')
  | ('H1' | 'H2' | 'H3' | 'H4' | 'P')
  | ('TOC' | 'TOCI' | 'Reference' | 'Link' | 'Span')
  | ('L' | 'LI' | 'Lbl' | 'LBody')
  | ('Table' | 'THead' | 'TBody' | 'TR' | 'TH' | 'TD' | 'Figure');

/** An element, and what is said of it beside its words. A figure says what it shows. */
export type Tag = Details &
  (
    | { readonly is: Exclude<ElementType, 'Figure'>; readonly alt?: undefined }
    | { readonly is: 'Figure'; readonly alt: string }
  );

type Details = {
  /** What stands for signs that are no text. */
  readonly actual?: string;
  /** What an abbreviation stands for. */
  readonly expansion?: string;
  /** The language of the words, where it is not the document's (BCP 47). */
  readonly lang?: string;
  /** What a head is the head of. */
  readonly scope?: 'Column' | 'Row';
  readonly colSpan?: number;
  readonly rowSpan?: number;
  /** How the items of a list are marked. */
  readonly numbering?: 'None' | 'Disc' | 'Decimal';
  /** Where a link leads, in words; without it the link's own words tell. */
  readonly leadsTo?: string;
  /** A run that is a paragraph of its own, though it shares a line: it follows the element it stands in. */
  readonly apart?: true;
};

declare module 'pdfmake/interfaces' {
  interface ContentBase {
    /**
     * The node's element, holding all that is in it. Without one a text is a paragraph, a list is a list, and
     * everything else has no element of its own. A table that is no `Table` only lays out; a drawing that is
     * no `Figure`, and every rule and square, is decoration.
     */
    tag?: Tag;
    /** In a table that only lays out: each row's elements, the outer first. */
    rowTags?: readonly Tag[];
    /**
     * The language of a run's words, where it is not the document's (BCP 47): a Span with Lang around them,
     * inside a link or a reference and around any other Span.
     */
    lang?: string;
  }
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  interface LaidNode {
    readonly tag?: Tag;
    readonly rowTags?: readonly Tag[];
  }
  interface Inline {
    readonly tag?: Tag;
    readonly lang?: string;
  }
}
