// A PDF somebody has chosen to bring in: the file with the case that lies in it, to be read as any other file.
import type { CaseInside } from '../workfile/inPdf.ts';

export type ChosenPdf =
  /** The working file, or the open file of a practice case, as if it had been chosen itself. */
  | { readonly ok: true; readonly file: File }
  /** `inside`: that file all the same, where only the PDF around it was changed. */
  | { readonly ok: false; readonly sentence: string; readonly inside?: File };

/** Takes the case out, beside the page. Changes nothing; what is wrong is a sentence. */
export async function readChosenPdf(file: File): Promise<ChosenPdf> {
  const { pdfReader } = await import('../proof/pdfReader.ts');
  const taken = await pdfReader.takeCaseOut(file);
  if (taken.ok) return { ok: true, file: fileOf(taken) };
  const { sentence, inside } = taken;
  return { ok: false, sentence, ...(inside && { inside: fileOf(inside) }) };
}

function fileOf({ is, bytes }: CaseInside): File {
  return new File([bytes], is === 'locked' ? 'sag.udredning' : 'oevelsessag.json');
}

/** The sentence for a real case that lies open in a PDF: we never save one so. */
export async function openRealSentence(): Promise<string> {
  return (await import('../workfile/pdfRefusals.ts')).pdfRefusals['open-real'];
}

/** True for what is a PDF by its first bytes or its name. */
export async function isPdf(file: File): Promise<boolean> {
  if (file.name.toLowerCase().endsWith('.pdf')) return true;
  try {
    return (await file.slice(0, 5).text()) === '%PDF-';
  } catch {
    return false;
  }
}
