// Text in the file's objects.
import type { PdfValue } from 'pdfmake/js/PDFDocument.js';

/** Text as pdfkit tells it from a name: it writes plain strings as names. */
export function pdfText(words: string): PdfValue {
  // biome-ignore lint/style/useConsistentBuiltinInstantiation: the object is what tells text from a name
  return new String(words);
}
