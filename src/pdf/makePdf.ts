// A document as PDF bytes: the same code in the browser's worker and in Node.
import type { ContextPageSize } from 'pdfmake/interfaces';
import type { Doc } from '../document/model.ts';
import { type ArabicFonts, holdsArabic, holdsArabicIn } from './arabic.ts';
import { makeDefinition } from './definition.ts';
import { readCoverage } from './fontCoverage.ts';
import { makePrinter } from './printable.ts';
import { showMarks } from './showMarks.ts';
import type { CarriedFile } from './tagging/attachFile.ts';
import { makeTaggedPdf, type TaggedDefinition } from './tagging/makeTaggedPdf.ts';

/** The TrueType files the document is set in. */
export type PdfFonts = {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly italic: Uint8Array;
  /** Read only where the document holds such letters. */
  readonly arabic: () => Promise<ArabicFonts>;
};

/** How far the making is: pages laid out so far, then pages written of all. */
export type PdfProgress =
  | { readonly step: 'layout'; readonly page: number }
  | { readonly step: 'writing'; readonly page: number; readonly pages: number };

export type MadePdf = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
  /** Signs the font lacks; each is printed as a visible mark instead. */
  readonly replaced: readonly string[];
};

/**
 * Makes the PDF. Deterministic within one runtime: the same document, carrying the same file, gives the same
 * bytes. Rejects with the signal's reason when it is aborted between two pages.
 */
export async function makePdf(
  doc: Doc,
  fonts: PdfFonts,
  onProgress: (progress: PdfProgress) => void = () => {},
  signal?: AbortSignal,
  carried?: CarriedFile,
): Promise<MadePdf> {
  const coverages = [fonts.regular, fonts.bold, fonts.italic].map(readCoverage);
  const arabic = holdsArabicIn(doc) ? await fonts.arabic() : undefined;
  const beside = arabic && [arabic.regular, arabic.bold].map(readCoverage);
  const printer = makePrinter(
    (code) =>
      coverages.every((one) => one.has(code)) ||
      (beside !== undefined &&
        holdsArabic(String.fromCodePoint(code)) &&
        beside.every((one) => one.has(code))),
  );
  const watched = watch(onProgress, signal);
  const define = (leading: number) =>
    watched.laidOut(showMarks(makeDefinition(doc, printer, leading), printer));
  const made = await makeTaggedPdf(define, { ...fonts, arabic }, watched.onWritten, carried);
  return { ...made, replaced: [...printer.replaced] };
}

/** Hangs on to what pdfmake calls for each page: the background while laying out. */
function watch(onProgress: (progress: PdfProgress) => void, signal: AbortSignal | undefined) {
  let laid = 0;
  let written = 0;
  return {
    laidOut: (definition: TaggedDefinition) => {
      const { background } = definition;
      return {
        ...definition,
        background: (page: number, size: ContextPageSize) => {
          signal?.throwIfAborted();
          // Laid out again, a page is no step forward.
          if (page > laid) onProgress({ step: 'layout', page });
          laid = Math.max(laid, page);
          return typeof background === 'function' ? background(page, size) : null;
        },
      } satisfies TaggedDefinition;
    },
    onWritten: (share: number, pages: number) => {
      const page = Math.max(1, Math.ceil(share * pages));
      if (page === written) return;
      written = page;
      signal?.throwIfAborted();
      onProgress({ step: 'writing', page, pages });
    },
  };
}
