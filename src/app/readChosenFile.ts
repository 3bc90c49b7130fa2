// Reads a file somebody has chosen: its size first, then its bytes, then the case in it.
import type { ReadCaseFile } from '../storage/readCaseFile.ts';
import { words } from './words.ts';

/** Throws nothing and changes nothing: either the whole case, or a sentence that says what is wrong. */
export async function readChosenFile(file: File): Promise<ReadCaseFile> {
  const [{ LARGEST_CASE_FILE, readCaseFile }, { tooLargeSentence }, { content }] =
    await Promise.all([
      import('../storage/readCaseFile.ts'),
      import('../storage/refusals.ts'),
      import('#forms/content/index.ts'),
    ]);
  if (file.size > LARGEST_CASE_FILE) return refuse(tooLargeSentence(file.size));
  const bytes = await bytesOf(file);
  if (!bytes) return refuse(words.cases.unreadableFile);
  const text = findText(bytes);
  return text === undefined ? refuse(words.cases.notText) : readCaseFile(content, text);
}

function refuse(sentence: string): ReadCaseFile {
  return { ok: false, sentence };
}

/** Undefined when the file has gone, or may not be read. */
async function bytesOf(file: File): Promise<ArrayBuffer | undefined> {
  try {
    return await file.arrayBuffer();
  } catch {
    return undefined;
  }
}

/** Undefined when the bytes are no UTF-8: guessing would change the adviser's words. */
function findText(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
