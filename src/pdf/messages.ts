// What the page and the PDF worker say to each other.
import type { CaseRecord } from '#forms/answers/record.ts';
import type { LocalDate } from '#forms/content/types.ts';
import type { DocMeta } from '../document/buildDocument.ts';
import type { EditionId } from '../document/edition.ts';
import type { CaseNow, FileForm, MadeFiles } from './makeFiles.ts';
import type { PdfProgress } from './makePdf.ts';
import type { CarriedFile } from './tagging/attachFile.ts';

/** To the worker: the case to print. The document is built there too, to keep the page free. */
export type PdfOrder = {
  readonly record: CaseRecord;
  /** Today in Denmark. */
  readonly today: LocalDate;
  readonly meta: DocMeta;
  /** The working copy without it. */
  readonly edition?: EditionId;
  /** A PDF without it. */
  readonly forms?: readonly FileForm[];
  /** The case itself, to lie in a PDF that may carry it. */
  readonly carried?: CarriedFile;
  /** The case as it stands, where an earlier state is printed: what it withholds is left out of that too. */
  readonly now?: CaseNow;
};

/** From the worker: how far it is, then the files or what went wrong. */
export type PdfReport =
  | { readonly is: 'progress'; readonly progress: PdfProgress }
  | { readonly is: 'ended'; readonly made: MadeFiles }
  | { readonly is: 'failed'; readonly message: string };
