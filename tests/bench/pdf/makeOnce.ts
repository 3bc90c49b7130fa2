// One PDF in a process of its own: `makeOnce.ts ours|pdfmake|jspdf|react-pdf <times>` writes what it took as one line of JSON.
import type { jsPDF } from 'jspdf';
import { indexContent } from '#forms/answers/contentIndex.ts';
import { content } from '#forms/content/index.ts';
import { buildDocument } from '#src/document/buildDocument.ts';
import type { PdfFonts } from '#src/pdf/makePdf.ts';
import { readNodeFonts } from '#src/pdf/nodeFonts.ts';
import { LINE, page, sizes } from '#src/pdf/style.ts';
import { recordOf } from '#src/storage/caseFile.ts';
import { readExample } from '../readExample.ts';
import type { Line } from './plainText.ts';
import { linesOf } from './plainText.ts';
import { repeatCase } from './repeatCase.ts';

/** What one run took: milliseconds after everything is loaded, and the process's highest memory. */
export type Run = {
  readonly took: number;
  readonly peakMegabytes: number;
  readonly pages: number;
  readonly kilobytes: number;
  readonly characters: number;
};

const [engine, times] = process.argv.slice(2);
const index = indexContent(content);
const file = repeatCase(await readExample(), Number(times));
const view = { index, record: recordOf(content, file), today: '2026-11-21' };
const build = () => buildDocument(view, { practice: true, datedAt: file.createdAt });
const fonts = await readNodeFonts();
const lines = linesOf(build());
const make = await makerFor(engine);

const began = performance.now();
const made = await make();
const took = performance.now() - began;
const run: Run = {
  took,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
  pages: made.pages,
  kilobytes: made.bytes.byteLength / 1000,
  characters: lines.reduce((sum, line) => sum + line.text.length, 0),
};
process.stdout.write(JSON.stringify(run));

/** Loads one of them only, so that none carries another's memory. */
async function makerFor(name: string | undefined) {
  if (name === 'ours') {
    const { makePdf } = await import('#src/pdf/makePdf.ts');
    return () => makePdf(build(), fonts);
  }
  if (name === 'pdfmake') {
    const { stockPdf } = await import('./stockPdf.ts');
    return () => stockPdf(build(), fonts);
  }
  if (name === 'react-pdf') {
    const { reactPdf } = await import('./reactPdf.ts');
    return () => reactPdf(lines);
  }
  const { jsPDF } = await import('jspdf');
  return async () =>
    printPlainly(new jsPDF({ unit: 'pt', format: 'a4', compress: true }), lines, fonts);
}

/** The peer: the same words in the same face and size on the same page, flowing, with headings. */
function printPlainly(pdf: jsPDF, all: readonly Line[], { regular, bold }: PdfFonts) {
  const { margins, width, height } = page;
  addFont(pdf, 'normal', regular);
  addFont(pdf, 'bold', bold);
  let y: number = margins.top;
  for (const { text, look } of all) {
    const size = look === 'part' ? 21 : look === 'heading' ? 13 : sizes.body;
    pdf.setFont('Plex', look === 'body' ? 'normal' : 'bold').setFontSize(size);
    const rows: string[] = pdf.splitTextToSize(text, width - margins.left - margins.right);
    for (const row of rows) {
      if (y + size * LINE > height - margins.bottom) {
        pdf.addPage();
        y = margins.top;
      }
      y += size * LINE;
      pdf.text(row, margins.left, y);
    }
    y += size / 2;
  }
  return { bytes: pdf.output('arraybuffer'), pages: pdf.getNumberOfPages() };
}

function addFont(pdf: jsPDF, style: string, bytes: Uint8Array) {
  const name = `${style}.ttf`;
  pdf.addFileToVFS(name, Buffer.from(bytes).toString('base64'));
  pdf.addFont(name, 'Plex', style);
}
