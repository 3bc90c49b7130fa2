// pdfmake's writing of pages, each piece of content marked as a part of its element or as decoration.
import type { Inline, Line, Page, Svg, Vector } from 'pdfmake/js/LayoutBuilder.js';
import importedRenderer from 'pdfmake/js/Renderer.js';
import type { Piece } from './elements.ts';
import { LinkAreas } from './LinkAreas.ts';
import { runsOf, type WrittenRun } from './runsOf.ts';
import type { Artifact, TaggedDocument } from './TaggedDocument.ts';

const Renderer =
  typeof importedRenderer === 'function' ? importedRenderer : importedRenderer.default;

export class TaggedRenderer extends Renderer<TaggedDocument> {
  #links: LinkAreas | undefined;

  override renderPages(pages: readonly Page[]): void {
    const places = pages.flatMap(({ items }) => items.map(({ item }) => item?.id));
    this.#links = new LinkAreas(this.pdfDocument, new Set(places.filter((id) => id !== undefined)));
    super.renderPages(pages);
    this.#links.close();
  }

  /** Like pdfmake's own, but words in one look are written as one, and links by the line. */
  protected override renderLine(line: Line, x: number, y: number): void {
    this.#addBookmark(line);
    setPageNumbers(line);
    const ascent = line.getAscenderHeight();
    const top = (inline: Inline) => y + ascent - (inline.font.ascender / 1000) * inline.fontSize;
    const [first] = line.inlines;
    if (line.id !== undefined && first) this.#addPlace(line.id, x + first.x, top(first));
    const isRepeated = line.copies?.isWritten ?? false;
    if (line.copies) line.copies.isWritten = true;
    const decoration: Artifact = isRepeated ? 'Repeated' : line.isHeader ? 'Header' : 'Footer';
    for (const run of runsOf(line)) {
      const piece = isRepeated ? undefined : run.piece;
      this.#writeRun(run, x + run.x, top(run), piece ?? decoration);
    }
  }

  #writeRun(run: WrittenRun, x: number, y: number, part: Piece | Artifact): void {
    const document = this.pdfDocument;
    if (run.text === '') return;
    document.openContent(part);
    document.fillColor(run.color ?? 'black');
    document._font = run.font;
    document.fontSize(run.fontSize).text(run.text, x, y, {
      lineBreak: false,
      textWidth: run.width,
      wordCount: 1,
      characterSpacing: run.characterSpacing,
    });
    if (run.isBroken) this.#writeHyphen(run, x, y);
    if (typeof part !== 'string') this.#links?.add(part.owner, run, x, y);
  }

  /** The hyphen at the end of a line: shown, and read as no part of the word (14.8.2.2.3). */
  #writeHyphen({ font, fontSize, text }: WrittenRun, x: number, y: number): void {
    const document = this.pdfDocument;
    const width = font.widthOfString('-', fontSize);
    const at = x + font.widthOfString(text, fontSize);
    document.saying('\u00AD', () =>
      document.text('-', at, y, { lineBreak: false, textWidth: width, wordCount: 1 }),
    );
    // Some readers take the end of what is said for the end of all that stands around it.
    document.closeContent();
  }

  #addPlace(id: string, x: number, y: number): void {
    const { page, places } = this.pdfDocument;
    places.set(id, [page.dictionary, 'XYZ', x, page.height - y, null]);
  }

  #addBookmark({ _outline: outline }: Line): void {
    if (!outline) return;
    const parent = outline.parentId === undefined ? undefined : this.outlineMap[outline.parentId];
    const { text, expanded, id } = outline;
    const added = (parent ?? this.pdfDocument.outline).addItem(text, { expanded });
    if (id !== undefined) this.outlineMap[id] = added;
  }

  protected override renderVector(vector: Vector): void {
    this.pdfDocument.openContent(vector.piece ?? 'Layout');
    super.renderVector(vector);
  }

  protected override renderSVG(svg: Svg): void {
    const { piece, x, y, _width: width, _height: height } = svg;
    const document = this.pdfDocument;
    document.openContent(piece ?? 'Layout');
    if (piece) {
      const foot = document.page.height - y - height;
      piece.owner.box = [x, foot, x + width, foot + height];
    }
    super.renderSVG(svg);
  }

  protected override renderWatermark(page: Page): void {
    this.pdfDocument.openContent('Watermark');
    super.renderWatermark(page);
  }

  protected override renderImage(): never {
    throw new Error('Expected no picture: only drawings are printed');
  }

  protected override renderAttachment(): never {
    throw new Error('Expected no attachment on a page');
  }
}

/** A reference to a page becomes its number, where the measured digits end. */
function setPageNumbers(line: Line): void {
  line.inlines.forEach((inline, at) => {
    const place = inline._pageNodeRef ?? (at === 0 ? line._pageNodeRef : undefined);
    if (!place) return;
    const [position] = place.positions ?? [];
    if (!position) throw new Error('Expected a page for every reference to a page');
    inline.text = String(position.pageNumber);
    const width = inline.font.widthOfString(inline.text, inline.fontSize);
    if (inline.alignment === 'right') inline.x += inline.width - width;
    inline.width = width;
  });
}
