// pdfmake's own printer: what an untagged PDF is made with, to compare with.
declare module 'pdfmake/js/Printer.js' {
  import type { TDocumentDefinitions } from 'pdfmake/interfaces';
  import type { FontFiles, PdfDocument } from 'pdfmake/js/PDFDocument.js';

  type PrinterClass = new (
    fonts: { [family: string]: { normal: string; bold: string; italics: string } },
    files: FontFiles,
    urlResolver: { resolve(url: string): void; resolved(): Promise<void> },
    localAccessPolicy: (path: string) => boolean,
  ) => {
    createPdfKitDocument(
      definition: TDocumentDefinitions,
      options?: { progressCallback?: (done: number) => void },
    ): Promise<PdfDocument>;
  };

  /** Node gives the CommonJS module, a bundler its default export. */
  const imported: PrinterClass | { default: PrinterClass };
  export default imported;
}
