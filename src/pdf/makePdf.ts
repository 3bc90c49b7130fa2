// A document as PDF bytes: the same code in the browser's worker and in Node.
import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import importedPrinter from 'pdfmake/js/Printer.js';
import type { Doc } from '../document/model.ts';
import { makeDefinition } from './definition.ts';
import { readCoverage } from './fontCoverage.ts';
import { makePrinter } from './printable.ts';
import { FONT } from './style.ts';

const Printer = typeof importedPrinter === 'function' ? importedPrinter : importedPrinter.default;

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
 * The files by their PostScript names: pdfkit finds a font it has opened by that name, so that text
 * inside the drawing is set in the very same font.
 */
const fileNames = {
  regular: 'IBMPlexSans',
  bold: 'IBMPlexSans-SemiBold',
  italic: 'IBMPlexSans-Italic',
} as const;

/**
 * Makes the PDF. Deterministic within one runtime: the same document gives the same bytes.
 * Rejects with the signal's reason when it is aborted between two pages.
 */
export async function makePdf(
  doc: Doc,
  fonts: PdfFonts,
  onProgress: (progress: PdfProgress) => void = () => {},
  signal?: AbortSignal,
): Promise<MadePdf> {
  const coverages = [fonts.regular, fonts.bold, fonts.italic].map(readCoverage);
  const printer = makePrinter((code) => coverages.every((one) => one.has(code)));
  const definition = makeDefinition(doc, printer);
  const watched = watch(definition, onProgress, signal);
  const pdf = await printerFor(fonts).createPdfKitDocument(watched.definition, {
    progressCallback: watched.onWritten,
  });
  const bytes = await new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk) => chunks.push(chunk));
    pdf.on('end', () => resolve(joined(chunks)));
    pdf.on('error', reject);
    pdf.end();
  });
  return { bytes, pages: watched.pages(), replaced: [...printer.replaced] };
}

function printerFor(fonts: PdfFonts) {
  const files = new Map<unknown, Uint8Array>([
    [fileNames.regular, fonts.regular],
    [fileNames.bold, fonts.bold],
    [fileNames.italic, fonts.italic],
  ]);
  const { regular: normal, bold, italic: italics } = fileNames;
  return new Printer(
    { [FONT]: { normal, bold, italics } },
    { existsSync: (name) => files.has(name), readFileSync: (name) => files.get(name) },
    // Nothing is ever fetched, and no file is read beside the fonts.
    { resolve: () => {}, resolved: async () => {} },
    () => false,
  );
}

/** Hangs on to what pdfmake calls for each page: the background while laying out, the footer to count. */
function watch(
  definition: TDocumentDefinitions,
  onProgress: (progress: PdfProgress) => void,
  signal: AbortSignal | undefined,
) {
  let pages = 0;
  let written = 0;
  const { footer } = definition;
  return {
    pages: () => pages,
    definition: {
      ...definition,
      background: (page: number) => {
        signal?.throwIfAborted();
        onProgress({ step: 'layout', page });
        return null;
      },
      footer: (
        ...[page, count, size]: Parameters<Extract<typeof footer, (...given: never[]) => unknown>>
      ) => {
        pages = count;
        return typeof footer === 'function' ? footer(page, count, size) : footer;
      },
    } satisfies TDocumentDefinitions,
    onWritten: (share: number) => {
      const page = Math.max(1, Math.ceil(share * pages));
      if (page === written) return;
      written = page;
      signal?.throwIfAborted();
      onProgress({ step: 'writing', page, pages });
    },
  };
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
