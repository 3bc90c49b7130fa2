// A file that lies in the PDF and that the document was made from: an associated file (ISO 19005-3, 6.8).
import { md5 } from '@noble/hashes/legacy.js';
import type { PdfDocument } from 'pdfmake/js/PDFDocument.js';
import { pdfText } from './pdfText.ts';

/** Plain data, to be sent to a worker. */
export type CarriedFile = {
  /** What readers list it as, ASCII; tells nothing of whom the case is about. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: 'application/octet-stream' | 'application/json';
  /** What it is, in Danish, for whoever sees it in a list of attachments. */
  readonly description: string;
  /** When what it holds was last changed: part of the bytes, so never the clock. */
  readonly changedAt: Date;
};

/** Puts the file in, named for readers and as what the whole document comes from. */
export function attachFile(document: PdfDocument, file: CarriedFile): void {
  const { name, bytes, mediaType, description, changedAt } = file;
  const embedded = document.ref({
    Type: 'EmbeddedFile',
    Subtype: mediaType.replace('/', '#2F'),
    Params: {
      Size: bytes.length,
      CreationDate: changedAt,
      ModDate: changedAt,
      CheckSum: Buffer.from(md5(bytes)),
    },
  });
  // What is encrypted does not pack.
  embedded.compress = mediaType === 'application/json';
  embedded.write(Buffer.from(bytes));
  embedded.end();
  const specification = document.ref({
    Type: 'Filespec',
    F: pdfText(name),
    UF: pdfText(name),
    Desc: pdfText(description),
    AFRelationship: 'Source',
    EF: { F: embedded, UF: embedded },
  });
  specification.end();
  document.addNamedEmbeddedFile(name, specification);
  document._root.data.AF = [specification];
}
