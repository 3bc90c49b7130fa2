// Text in the file's objects.
import type { PdfText } from 'pdfmake/js/PDFDocument.js';

/** Text as pdfkit tells it from a name: it writes plain strings as names. */
export function pdfText(words: string): PdfText {
  return new String(words);
}
