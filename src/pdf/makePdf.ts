// A document as PDF bytes: the same code in the browser's worker and in Node.
import type { ContextPageSize } from 'pdfmake/interfaces';
import type { Doc } from '../document/model.ts';
import { makeDefinition } from './definition.ts';
import { readCoverage } from './fontCoverage.ts';
import { makePrinter } from './printable.ts';
import { showMarks } from './showMarks.ts';
import { FONT } from './style.ts';
import type { CarriedFile } from './tagging/attachFile.ts';
import { makeTaggedPdf, type TaggedDefinition } from './tagging/makeTaggedPdf.ts';

/** The TrueType files the document is set in. */
export type PdfFonts = {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly italic: Uint8Array;
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
  const printer = makePrinter((code) => coverages.every((one) => one.has(code)));
  const definition = showMarks(makeDefinition(doc, printer), printer);
  const watched = watch(definition, onProgress, signal);
  const bytes = await makeTaggedPdf(watched.definition, FONT, fonts, watched.onWritten, carried);
  return { bytes, pages: watched.pages(), replaced: [...printer.replaced] };
}

/** Hangs on to what pdfmake calls for each page: the background while laying out, the footer to count. */
function watch(
  definition: TaggedDefinition,
  onProgress: (progress: PdfProgress) => void,
  signal: AbortSignal | undefined,
) {
  let pages = 0;
  let written = 0;
  const { background, footer } = definition;
  return {
    pages: () => pages,
    definition: {
      ...definition,
      background: (page: number, size: ContextPageSize) => {
        signal?.throwIfAborted();
        onProgress({ step: 'layout', page });
        return typeof background === 'function' ? background(page, size) : null;
      },
      footer: (
        ...[page, count, size]: Parameters<Extract<typeof footer, (...given: never[]) => unknown>>
      ) => {
        pages = count;
        return typeof footer === 'function' ? footer(page, count, size) : footer;
      },
    } satisfies TaggedDefinition,
    onWritten: (share: number) => {
      const page = Math.max(1, Math.ceil(share * pages));
      if (page === written) return;
      written = page;
      signal?.throwIfAborted();
      onProgress({ step: 'writing', page, pages });
    },
  };
}
