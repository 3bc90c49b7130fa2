// From a definition to a finished file with a true structure tree: layout, writing, packing.

import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import importedMeasure from 'pdfmake/js/SVGMeasure.js';
import type { PdfFonts } from '../makePdf.ts';
import type { CarriedFile } from './attachFile.ts';
import { Chunks } from './Chunks.ts';
import { packObjects } from './packObjects.ts';
import { type FontNames, TaggedDocument } from './TaggedDocument.ts';
import { TaggedLayout } from './TaggedLayout.ts';
import { TaggedRenderer } from './TaggedRenderer.ts';
import { checkPdfmake } from './usedMethods.ts';
import type { FileInfo } from './xmp.ts';

const SvgMeasure =
  typeof importedMeasure === 'function' ? importedMeasure : importedMeasure.default;

/** A definition with what is used of it, and the file's record of itself. */
export type TaggedDefinition = Pick<
  TDocumentDefinitions,
  'content' | 'styles' | 'defaultStyle' | 'background' | 'footer' | 'watermark'
> & {
  readonly info: FileInfo;
  /** Points. */
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly margins: {
      readonly left: number;
      readonly top: number;
      readonly right: number;
      readonly bottom: number;
    };
  };
};

/** Makes the file. `onWritten` hears how much of it is written, from 0 to 1; `carried` lies in it. */
export async function makeTaggedPdf(
  definition: TaggedDefinition,
  family: string,
  fonts: PdfFonts,
  onWritten: (share: number) => void,
  carried?: CarriedFile,
): Promise<Uint8Array<ArrayBuffer>> {
  checkPdfmake();
  const { content, styles, defaultStyle, background, footer, watermark, page } = definition;
  const { width, height, margins } = page;
  const document = new TaggedDocument(
    definition.info,
    [width, height],
    { [family]: fontNames },
    fontFiles(fonts),
    carried,
  );
  const size = { width, height, orientation: 'portrait' as const };
  const layout = new TaggedLayout(size, { ...margins }, new SvgMeasure());
  const pages = layout.layoutDocument(
    content,
    document,
    styles,
    defaultStyle,
    background,
    undefined,
    footer,
    watermark,
  );
  new TaggedRenderer(document, onWritten).renderPages(pages);
  const bytes = bytesOf(document);
  document.finish(layout.root);
  return packObjects(await bytes, { isSealed: carried !== undefined });
}

/**
 * The files by their PostScript names: pdfkit finds a font it has opened by that name, so that text
 * inside the drawing is set in the very same font.
 */
const fontNames: FontNames = {
  normal: 'IBMPlexSans',
  bold: 'IBMPlexSans-SemiBold',
  italics: 'IBMPlexSans-Italic',
};

function fontFiles({ regular, bold, italic }: PdfFonts) {
  const files = new Map<unknown, Uint8Array>([
    [fontNames.normal, regular],
    [fontNames.bold, bold],
    [fontNames.italics, italic],
  ]);
  return {
    existsSync: (name: unknown) => files.has(name),
    readFileSync: (name: string) => files.get(name),
  };
}

function bytesOf(document: TaggedDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks = new Chunks();
    document.on('data', (chunk) => chunks.add(chunk));
    document.on('end', () => resolve(chunks.joined()));
    document.on('error', reject);
  });
}
