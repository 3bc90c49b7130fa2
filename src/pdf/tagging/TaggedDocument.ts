// A pdfkit document in which all that is written belongs to an element or is marked as decoration.
import importedDocument, { type PdfRef } from 'pdfmake/js/PDFDocument.js';
import { attachFile, type CarriedFile } from './attachFile.ts';
import type { Element, Piece } from './elements.ts';
import { writeTree } from './writeTree.ts';
import { type FileInfo, xmpPacket } from './xmp.ts';

const PdfDocument =
  typeof importedDocument === 'function' ? importedDocument : importedDocument.default;

type Files = ConstructorParameters<typeof PdfDocument>[5];

/** What decoration is for (14.8.2.2.2). */
export type Artifact = 'Layout' | 'Header' | 'Footer' | 'Repeated' | 'Watermark';

const artifacts = {
  Layout: '/Artifact <</Type /Layout>> BDC',
  Header: '/Artifact <</Type /Pagination /Subtype /Header>> BDC',
  Footer: '/Artifact <</Type /Pagination /Subtype /Footer>> BDC',
  Repeated: '/Artifact <</Type /Pagination>> BDC',
  Watermark: '/Artifact <</Type /Pagination /Subtype /Watermark>> BDC',
} as const;

/** A page with the owner of each piece of its content, by the piece's number. */
export type MarkedPage = { readonly page: PdfRef; readonly owners: Element[] };

/** A font by its styles, as names of files. */
export type FontNames = {
  readonly normal: string;
  readonly bold: string;
  readonly italics: string;
};

export class TaggedDocument extends PdfDocument {
  readonly #info: FileInfo;
  readonly #carried: CarriedFile | undefined;
  readonly #pages: MarkedPage[] = [];
  /** What is open now; nothing at the beginning of a page. */
  #open: Piece | Artifact | undefined;
  /** What the text written now is read as; nothing where it is read as it stands. */
  #said: string | undefined;
  /** Where in the file each place is, as pdfkit writes it. */
  readonly places = new Map<string, readonly [PdfRef, string, number, number, null]>();

  constructor(
    info: FileInfo,
    size: readonly [number, number],
    fonts: { readonly [family: string]: FontNames },
    files: Files,
    carried: CarriedFile | undefined,
  ) {
    const options = {
      pdfVersion: '1.7',
      // Says which colours are meant (sRGB). What the file claims to be stands in the metadata alone, see claims.ts.
      subset: 'PDF/A-2a',
      size,
      compress: true,
      displayTitle: true,
      lang: info.language,
      fontLayoutCache: true,
      bufferPages: false,
      autoFirstPage: false,
      info: {
        Title: info.title,
        Subject: info.subject,
        Creator: info.creator,
        Producer: info.producer,
        CreationDate: info.createdAt,
      },
      font: null,
    };
    // No file is ever read beside the fonts.
    super(fonts, {}, {}, {}, options, files, () => false);
    this.#info = info;
    this.#carried = carried;
  }

  override addPage(options?: object): this {
    this.closeContent();
    super.addPage(options);
    const { dictionary } = this.page;
    dictionary.data.StructParents = this.#pages.length;
    dictionary.data.Tabs = 'S';
    this.#pages.push({ page: dictionary, owners: [] });
    return this;
  }

  /** What is written next is a part of this. */
  openContent(next: Piece | Artifact): void {
    if (this.#open === next) return;
    this.closeContent();
    this.#open = next;
    if (typeof next === 'string') {
      this.addContent(artifacts[next]);
      return;
    }
    const marked = this.#pages.at(-1);
    if (!marked) throw new Error('Expected a page before its content');
    const id = marked.owners.push(next.owner) - 1;
    next.written.push({ page: marked.page, id });
    this.addContent(`/${next.owner.tag.is} <</MCID ${id}>> BDC`);
  }

  closeContent(): void {
    if (this.#open === undefined) return;
    this.addContent('EMC');
    this.#open = undefined;
  }

  /** Writes signs that are read as others (14.9.4). */
  saying(actual: string, write: () => void): void {
    this.#said = actual;
    write();
    this.#said = undefined;
  }

  /** What is said instead stands around the text itself: readers place it by the state they find there. */
  override addContent(operators: string): this {
    if (this.#said === undefined) return super.addContent(operators);
    if (operators === 'BT') super.addContent(`/Span <</ActualText ${utf16(this.#said)}>> BDC`);
    super.addContent(operators);
    return operators === 'ET' ? super.addContent('EMC') : this;
  }

  /** Writes the tree and closes the file; nothing can be written after it. */
  finish(root: Element): void {
    this.closeContent();
    writeTree(this, root, this.#pages);
    if (this.#carried) attachFile(this, this.#carried);
    this.end();
  }

  /** Links come with the elements they belong to; nothing else may leave an annotation. */
  override annotate(): never {
    throw new Error('Expected no annotation outside the structure tree');
  }

  protected override endMetadata(): void {
    const metadata = this.ref({ Type: 'Metadata', Subtype: 'XML' });
    metadata.compress = false;
    metadata.write(new TextEncoder().encode(xmpPacket(this.#info, this.#carried ? 3 : 2)));
    metadata.end();
    this._root.data.Metadata = metadata;
  }
}

/** Text in a content stream. */
function utf16(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return `<FEFF${units.map((unit) => unit.toString(16).padStart(4, '0')).join('')}>`;
}
