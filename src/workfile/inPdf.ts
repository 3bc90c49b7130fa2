// The case inside a PDF: what is laid in it, and taken out again from a PDF that nobody has changed since.
import type { Instant } from '#forms/answers/record.ts';
import type { CarriedFile } from '../pdf/tagging/attachFile.ts';
import { isSealWhole } from '../pdf/tagging/seal.ts';
import { type Embedded, embeddedIn, misfitOf } from '../pdfcheck/attachments.ts';
import { PdfDamage } from '../pdfcheck/objects.ts';
import { openPdf, type Pdf } from '../pdfcheck/openPdf.ts';
import { type PdfFault, pdfRefusals } from './pdfRefusals.ts';

/** Names that tell what the files are, and nothing of whom they are about: the same for every case. */
const LOCKED_NAME = 'sag.udredning';
const PRACTICE_NAME = 'oevelsessag.json';

/** A working file with the one case, to lie in its PDF. `changedAt`: when the case was last changed. */
export function carriedWorkFile(bytes: Uint8Array, changedAt: Instant): CarriedFile {
  return {
    name: LOCKED_NAME,
    bytes,
    mediaType: 'application/octet-stream',
    description:
      'Sagen, låst. Den kan kun åbnes i Udredningsguiden med adgangssætningen eller gendannelseskoden.',
    changedAt: new Date(changedAt),
  };
}

/** A practice case as an open case file: practice cases have no passphrase. `json`: the file's text. */
export function carriedPracticeFile(json: string, changedAt: Instant): CarriedFile {
  return {
    name: PRACTICE_NAME,
    bytes: new TextEncoder().encode(json),
    mediaType: 'application/json',
    description: 'Øvelsessagen som åben fil. Den er opdigtet og kan åbnes i Udredningsguiden.',
    changedAt: new Date(changedAt),
  };
}

/** Bytes. A PDF of the longest case is some ten; what is larger is refused before it is read. */
export const LARGEST_PDF = 200_000_000;

/** A working file, still locked, or the text of an open practice case. Neither has been looked into. */
export type CaseInside = {
  readonly is: 'locked' | 'practice';
  readonly bytes: Uint8Array<ArrayBuffer>;
};

export type TakenFromPdf =
  | ({ readonly ok: true } & CaseInside)
  | {
      readonly ok: false;
      readonly fault: PdfFault;
      readonly sentence: string;
      /** The case, where only the PDF around it was changed: for whoever asks for it all the same. */
      readonly inside?: CaseInside;
    };

/** Takes the case out. Never rejects: what is wrong with the PDF is a sentence, and nothing is taken. */
export async function takeCaseOut(pdf: Pick<Blob, 'size' | 'arrayBuffer'>): Promise<TakenFromPdf> {
  if (pdf.size > LARGEST_PDF) return refused('too-large');
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await pdf.arrayBuffer());
  } catch {
    return refused('unreadable');
  }
  try {
    const found = taken(await openPdf(bytes));
    if (!found.ok || isSealWhole(bytes)) return found;
    const { ok: _ok, ...inside } = found;
    return { ...refused('resaved'), inside };
  } catch (cause) {
    // Bytes that break our reader in some other way are no whole PDF either.
    if (!(cause instanceof PdfDamage || cause instanceof RangeError)) throw cause;
    return refused(bytes.length === 0 ? 'empty' : 'damaged');
  }
}

function taken(pdf: Pdf): TakenFromPdf {
  if (pdf.isEncrypted) return refused('encrypted');
  const [file, ...more] = embeddedIn(pdf);
  // A file that cannot be found may be among what cannot be read.
  if (!file) return refused(pdf.damages.length > 0 ? 'damaged' : 'no-case');
  if (more.length > 0) return refused('several');
  const { rest, fault } = pdf.decoded(file.stream);
  if (fault !== undefined || rest.length > 0 || misfitOf(pdf, file)) return refused('changed');
  return known(file);
}

/** By what the bytes are: whatever the file is called, and a working file even after another name. */
function known({ bytes }: Embedded): TakenFromPdf {
  const [first] = bytes;
  if (first === 0x8f) return { ok: true, is: 'locked', bytes: Uint8Array.from(bytes) };
  if (first === 0x7b) return { ok: true, is: 'practice', bytes: Uint8Array.from(bytes) };
  return refused('not-ours');
}

function refused(fault: PdfFault): Extract<TakenFromPdf, { ok: false }> {
  return { ok: false, fault, sentence: pdfRefusals[fault] };
}
