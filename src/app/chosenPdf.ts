// A PDF somebody has chosen to bring in: the file with the case that lies in it, to be read as any other file.

export type ChosenPdf =
  /** The working file, or the open file of a practice case, as if it had been chosen itself. */
  | { readonly ok: true; readonly is: 'locked' | 'practice'; readonly file: File }
  | { readonly ok: false; readonly sentence: string };

/** Takes the case out, beside the page. Changes nothing; what is wrong is a sentence. */
export async function readChosenPdf(file: File): Promise<ChosenPdf> {
  const { pdfReader } = await import('../proof/pdfReader.ts');
  const taken = await pdfReader.takeCaseOut(file);
  if (!taken.ok) return { ok: false, sentence: taken.sentence };
  const name = taken.is === 'locked' ? 'sag.udredning' : 'oevelsessag.json';
  return { ok: true, is: taken.is, file: new File([taken.bytes], name) };
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
