// The same definition through pdfmake's own printer: what a PDF without a structure tree takes.
import importedPrinter from 'pdfmake/js/Printer.js';
import type { Doc } from '#src/document/model.ts';
import { makeDefinition } from '#src/pdf/definition.ts';
import { readCoverage } from '#src/pdf/fontCoverage.ts';
import type { PdfFonts } from '#src/pdf/makePdf.ts';
import { makePrinter } from '#src/pdf/printable.ts';
import { FONT } from '#src/pdf/style.ts';

const Printer = typeof importedPrinter === 'function' ? importedPrinter : importedPrinter.default;

/** Makes the untagged PDF. */
export async function stockPdf(doc: Doc, { regular, bold, italic }: PdfFonts) {
  const coverages = [regular, bold, italic].map(readCoverage);
  const { page, info, ...definition } = makeDefinition(
    doc,
    makePrinter((code) => coverages.every((one) => one.has(code))),
  );
  const { left, top, right, bottom } = page.margins;
  const files = new Map<unknown, Uint8Array>([
    ['IBMPlexSans', regular],
    ['IBMPlexSans-SemiBold', bold],
    ['IBMPlexSans-Italic', italic],
  ]);
  const printer = new Printer(
    {
      [FONT]: {
        normal: 'IBMPlexSans',
        bold: 'IBMPlexSans-SemiBold',
        italics: 'IBMPlexSans-Italic',
      },
    },
    { existsSync: (name) => files.has(name), readFileSync: (name) => files.get(name) },
    { resolve: () => {}, resolved: async () => {} },
    () => false,
  );
  let pages = 0;
  const { footer } = definition;
  const pdf = await printer.createPdfKitDocument({
    ...definition,
    footer: (current, count, size) => {
      pages = count;
      return typeof footer === 'function' ? footer(current, count, size) : footer;
    },
    pageSize: 'A4',
    pageMargins: [left, top, right, bottom],
    info: { title: info.title, creationDate: info.createdAt },
    language: info.language,
    version: '1.7',
  });
  const bytes = await new Promise<Uint8Array>((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk) => chunks.push(chunk));
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
    pdf.end();
  });
  return { bytes, pages };
}
