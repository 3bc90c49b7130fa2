// From a definition to a finished file with a true structure tree: layout, writing, packing.

import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import importedMeasure from 'pdfmake/js/SVGMeasure.js';
import { ARABIC_FONT, type ArabicFonts } from '../arabic.ts';
import { fitted } from '../fitted.ts';
import type { PdfFonts } from '../makePdf.ts';
import { FONT } from '../style.ts';
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

export type TaggedPdf = { readonly bytes: Uint8Array<ArrayBuffer>; readonly pages: number };

/**
 * Makes the file. `define` gives the definition, fresh each time, with lines set at this share of their usual
 * distance. `onWritten` hears how much of how many pages is written, from 0 to 1; `carried` lies in it.
 */
export async function makeTaggedPdf(
  define: (leading: number) => TaggedDefinition,
  fonts: UsedFonts,
  onWritten: (share: number, pages: number) => void,
  carried?: CarriedFile,
): Promise<TaggedPdf> {
  checkPdfmake();
  const usual = define(1);
  const { width, height, margins } = usual.page;
  const document = new TaggedDocument(
    usual.info,
    [width, height],
    { [FONT]: fontNames, [ARABIC_FONT]: arabicNames },
    fontFiles(fonts),
    carried,
  );
  const size = { width, height, orientation: 'portrait' as const };
  const { laid, root } = fitted((leading) => {
    const { content, styles, defaultStyle, background, footer, watermark } =
      leading === 1 ? usual : define(leading);
    const layout = new TaggedLayout({ ...size }, { ...margins }, new SvgMeasure());
    const laid = layout.layoutDocument(
      content,
      document,
      styles,
      defaultStyle,
      background,
      undefined,
      footer,
      watermark,
    );
    return { ...layout.end, laid, root: layout.root };
  });
  const pages = laid.length;
  new TaggedRenderer(document, (share) => onWritten(share, pages)).renderPages(laid);
  const bytes = bytesOf(document);
  document.finish(root);
  return { bytes: await packObjects(await bytes, { isSealed: carried !== undefined }), pages };
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

/** Arabic letters are slanted in no font. */
const arabicNames: FontNames = {
  normal: 'IBMPlexSansArabic-Regular',
  bold: 'IBMPlexSansArabic-SemiBold',
  italics: 'IBMPlexSansArabic-Regular',
};

/** The fonts of one file; without Arabic letters where it holds none. */
type UsedFonts = Omit<PdfFonts, 'arabic'> & { readonly arabic: ArabicFonts | undefined };

function fontFiles({ regular, bold, italic, arabic }: UsedFonts) {
  const files = new Map<unknown, Uint8Array>([
    [fontNames.normal, regular],
    [fontNames.bold, bold],
    [fontNames.italics, italic],
    ...(arabic
      ? ([
          [arabicNames.normal, arabic.regular],
          [arabicNames.bold, arabic.bold],
        ] as const)
      : []),
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
