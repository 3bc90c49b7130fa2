// The modules of pdfmake 0.3.11 that are used directly: its layout and its writing, without its printer's
// globals, network and files. What is told here is all that is used; tagging/usedMethods.ts holds it to that.

declare module 'pdfmake/js/LayoutBuilder.js' {
  import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
  import type { FontInUse, PdfDocument } from 'pdfmake/js/PDFDocument.js';

  /** A piece of text in one look, often a word with the space after it. */
  export interface Inline {
    text: string;
    /** From the line's left edge. */
    x: number;
    width: number;
    height: number;
    font: FontInUse;
    fontSize: number;
    color?: string | null;
    characterSpacing?: number;
    linkToDestination?: string | null;
    alignment?: string;
    readonly link?: unknown;
    readonly linkToPage?: unknown;
    readonly decoration?: unknown;
    readonly background?: unknown;
    readonly opacity?: number;
    readonly sup?: boolean;
    readonly sub?: boolean;
    readonly fontFeatures?: unknown;
    readonly justifyShift?: number;
    readonly style?: unknown;
    readonly noWrap?: boolean | null;
    /** The space around the word that is not shown at the ends of a line. */
    readonly leadingCut?: number;
    readonly trailingCut?: number;
    /** No line may be broken after it. */
    readonly noNewLine?: boolean;
    /** The line ends with it. */
    readonly lineEnd?: boolean;
    _pageNodeRef?: PlaceOfNode;
  }

  /** Where a node stands, once it is laid out. */
  export interface PlaceOfNode {
    readonly positions?: readonly { readonly pageNumber: number }[];
  }

  export interface Line {
    readonly inlines: Inline[];
    x?: number;
    y?: number;
    /** The place in the file that begins here. */
    readonly id?: string;
    readonly _outline?: {
      readonly id?: string;
      readonly parentId?: string;
      readonly text: string;
      readonly expanded: boolean;
    };
    readonly _pageNodeRef?: PlaceOfNode;
    readonly maxWidth: number;
    readonly inlineWidths: number;
    readonly leadingCut: number;
    readonly newLineForced?: boolean;
    addInline(inline: Inline): void;
    getAvailableWidth(): number;
    getHeight(): number;
    getAscenderHeight(): number;
  }

  export interface Vector {
    readonly type: string;
  }

  export interface Svg {
    x: number;
    y: number;
    _width: number;
    _height: number;
  }

  /** A node of the definition while pdfmake works on it. */
  export interface LaidNode extends Partial<Svg> {
    readonly text?: unknown;
    /** What is not in a line yet. */
    readonly _inlines?: Inline[];
    readonly svg?: unknown;
    readonly stack?: LaidNode[];
    readonly ul?: LaidNode[];
    readonly ol?: LaidNode[];
    readonly table?: { readonly body: LaidNode[][]; readonly headerRows?: number };
    readonly colSpan?: number;
    readonly rowSpan?: number;
    /** Covered by the span of another cell. */
    readonly _span?: boolean;
    readonly listMarker?: { readonly canvas?: Vector[]; readonly _inlines?: Inline[] };
  }

  /** A row of a table with its place in it; columns have neither. */
  export interface RowGiven {
    readonly tableNode?: LaidNode;
    readonly rowIndex?: number;
  }

  export interface Page {
    readonly items: readonly { readonly item?: { readonly id?: string } }[];
    readonly pageSize: { readonly width: number; readonly height: number };
    readonly watermark?: object;
  }

  /** Where the writer stands. */
  export interface Context {
    /** From 0. */
    readonly page: number;
    readonly y: number;
    readonly availableWidth: number;
    readonly availableHeight: number;
    readonly pageMargins: { readonly left: number; readonly top: number; readonly right: number };
    getCurrentPage(): Page;
    moveDown(points: number): void;
    /** Goes to the top of its page. */
    initializePage(): void;
    once(event: 'pageAdded', listener: () => void): this;
  }

  type Given<K extends keyof TDocumentDefinitions> = TDocumentDefinitions[K] | undefined;

  class LayoutBuilder {
    constructor(
      pageSize: { width: number; height: number; orientation: 'portrait' },
      margins: { left: number; top: number; right: number; bottom: number },
      svgMeasure: object,
    );
    layoutDocument(
      content: Content,
      document: PdfDocument,
      styles: Given<'styles'>,
      defaultStyle: Given<'defaultStyle'>,
      background: Given<'background'>,
      header: Given<'header'>,
      footer: Given<'footer'>,
      watermark: Given<'watermark'>,
    ): Page[];
    /** Sets lines, page by page. */
    protected readonly writer: {
      /** Above 0 where something is kept together. */
      readonly transactionLevel: number;
      context(): Context;
      moveToNextPage(): void;
      /** What is laid out until the commit is kept together, in a field of its own. */
      beginUnbreakableBlock(width: number, height: number): void;
      /** Sets it with its upper left corner here; without a place, where the writer stands. */
      commitUnbreakableBlock(x?: number, y?: number): void;
      /** Sets what was kept together; false where it has no room on this page nor the next. */
      addFragment(...given: readonly unknown[]): boolean | object;
    };
    protected processNode(node: LaidNode, isVerticalAlignmentAllowed?: boolean): void;
    protected processTable(node: LaidNode): void;
    /** Sets a row of a table, or columns. */
    protected processRow(given: RowGiven): object;
    protected processList(isOrdered: boolean, node: LaidNode): void;
    protected addBackground(background: unknown): void;
    protected addHeadersAndFooters(header: unknown, footer: unknown): void;
    protected buildNextLine(node: LaidNode): Line | null;
  }

  /** Node gives the CommonJS module, a bundler its default export. */
  const imported: typeof LayoutBuilder | { default: typeof LayoutBuilder };
  export default imported;
}

declare module 'pdfmake/js/Renderer.js' {
  import type { Line, Page, Svg, Vector } from 'pdfmake/js/LayoutBuilder.js';
  import type { Outline, PdfDocument } from 'pdfmake/js/PDFDocument.js';

  class Renderer<Doc extends PdfDocument = PdfDocument> {
    constructor(document: Doc, progressCallback?: (share: number) => void);
    protected readonly pdfDocument: Doc;
    /** Bookmarks by the id of their heading. */
    protected readonly outlineMap: { [id: string]: Outline };
    renderPages(pages: readonly Page[]): void;
    protected renderLine(line: Line, x: number, y: number): void;
    protected renderVector(vector: Vector): void;
    protected renderSVG(svg: Svg): void;
    protected renderImage(image: object): void;
    protected renderAttachment(attachment: object): void;
    protected renderWatermark(page: Page): void;
  }

  const imported: typeof Renderer | { default: typeof Renderer };
  export default imported;
}

declare module 'pdfmake/js/SVGMeasure.js' {
  class SVGMeasure {}
  const imported: typeof SVGMeasure | { default: typeof SVGMeasure };
  export default imported;
}

declare module 'pdfmake/js/PDFDocument.js' {
  /** A text, as an object: pdfkit writes strings as names. */
  export interface PdfText {
    valueOf(): string;
  }

  /** A value as pdfkit writes it. */
  export type PdfValue =
    | string
    | PdfText
    | number
    | boolean
    | null
    | PdfRef
    | Date
    | Buffer
    | readonly PdfValue[]
    | { readonly [key: string]: PdfValue };

  /** An object of the file; written when it ends. */
  export interface PdfRef {
    readonly id: number;
    readonly data: { [key: string]: PdfValue };
    compress: boolean;
    write(chunk: string | Uint8Array): void;
    end(): void;
  }

  export interface PdfPage {
    readonly width: number;
    readonly height: number;
    readonly dictionary: PdfRef;
    readonly annotations: PdfRef[];
  }

  export interface Outline {
    addItem(title: string, options: { readonly expanded: boolean }): Outline;
  }

  /** A font of the file in use. Measures are thousandths of the size. */
  export interface FontInUse {
    readonly ascender: number;
    widthOfString(text: string, size: number, features?: unknown): number;
  }

  export interface TextOptions {
    readonly lineBreak: false;
    readonly textWidth: number;
    readonly wordCount: 1;
    readonly characterSpacing?: number | undefined;
    readonly features?: unknown;
  }

  /** Where fonts are read from, by name. */
  export interface FontFiles {
    existsSync(name: unknown): boolean;
    readFileSync(name: string): Uint8Array | undefined;
  }

  export interface DocumentOptions {
    readonly pdfVersion: string;
    readonly subset: string;
    readonly size: readonly [number, number];
    readonly compress: boolean;
    readonly displayTitle: boolean;
    readonly lang: string;
    readonly fontLayoutCache: boolean;
    readonly bufferPages: boolean;
    readonly autoFirstPage: boolean;
    readonly info: { readonly [key: string]: string | Date };
    readonly font: null;
  }

  /** A pdfkit document as pdfmake makes it: a stream that gives its bytes once ended. */
  export class PdfDocument {
    constructor(
      fonts: { readonly [family: string]: object },
      images: object,
      patterns: object,
      attachments: object,
      options: DocumentOptions,
      files: FontFiles,
      localAccessPolicy: (path: string) => boolean,
    );
    readonly page: PdfPage;
    readonly outline: Outline;
    readonly info: { readonly [key: string]: string | Date };
    readonly _root: PdfRef;
    _font: FontInUse;
    on(event: 'data', listener: (chunk: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (error: unknown) => void): this;
    end(): void;
    ref(data?: { [key: string]: PdfValue }): PdfRef;
    addPage(options?: object): this;
    addContent(operators: string): this;
    text(text: string, x: number, y: number, options: TextOptions): this;
    fontSize(size: number): this;
    fillColor(color: string): this;
    annotate(x: number, y: number, width: number, height: number, options: object): this;
    /** Names a file specification, so that readers list the file. */
    addNamedEmbeddedFile(name: string, specification: PdfRef): void;
    protected endMetadata(): void;
  }

  const imported: typeof PdfDocument | { default: typeof PdfDocument };
  export default imported;
}
