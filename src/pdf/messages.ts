// What the page and the PDF worker say to each other.
import type { CaseRecord } from '#forms/answers/record.ts';
import type { LocalDate } from '#forms/content/types.ts';
import type { DocMeta } from '../document/buildDocument.ts';
import type { MadePdf, PdfProgress } from './makePdf.ts';

/** To the worker: the case to print. The document is built there too, to keep the page free. */
export type PdfOrder = {
  readonly record: CaseRecord;
  /** Today in Denmark. */
  readonly today: LocalDate;
  readonly meta: DocMeta;
};

/** From the worker: how far it is, then the PDF or what went wrong. */
export type PdfReport =
  | { readonly is: 'progress'; readonly progress: PdfProgress }
  | { readonly is: 'made'; readonly made: MadePdf }
  | { readonly is: 'failed'; readonly message: string };
