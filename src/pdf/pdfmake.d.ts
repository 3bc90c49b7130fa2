// The one module of pdfmake that is used directly: its printer, without its globals and its file access.
declare module 'pdfmake/js/Printer.js' {
  import type { TDocumentDefinitions } from 'pdfmake/interfaces';

  /** A finished pdfkit document: a stream that gives its bytes once ended. */
  type PdfStream = {
    on(event: 'data', listener: (chunk: Uint8Array) => void): void;
    on(event: 'end', listener: () => void): void;
    on(event: 'error', listener: (error: unknown) => void): void;
    end(): void;
  };

  /** Where fonts are read from, by name. */
  type FontFiles = {
    existsSync(name: unknown): boolean;
    readFileSync(name: string): Uint8Array | undefined;
  };

  type PrinterClass = new (
    fonts: { [family: string]: { normal: string; bold: string; italics: string } },
    files: FontFiles,
    urlResolver: { resolve(url: string): void; resolved(): Promise<void> },
    localAccessPolicy: (path: string) => boolean,
  ) => {
    createPdfKitDocument(
      definition: TDocumentDefinitions,
      options: { progressCallback?: (done: number) => void },
    ): Promise<PdfStream>;
  };

  /** Node gives the CommonJS module, a bundler its default export. */
  const imported: PrinterClass | { default: PrinterClass };
  export default imported;
}
