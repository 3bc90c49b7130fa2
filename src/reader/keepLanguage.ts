// Remembers the language that was chosen, where the browser remembers anything. It tells nothing of a case.
import { readerLanguages } from '#forms/content/reader/index.ts';
import type { ReaderLanguage } from '#forms/content/reader/types.ts';

const NAME = 'udredningsguiden-sprog';

/** The language chosen last; undefined where none was, or nothing is remembered. */
export function keptLanguage(): ReaderLanguage | undefined {
  try {
    const code = localStorage.getItem(NAME);
    return readerLanguages.find((one) => one.code === code);
  } catch {
    return undefined;
  }
}

/** Where nothing is remembered, it is chosen again next time. */
export function keepLanguage({ code }: ReaderLanguage): void {
  try {
    localStorage.setItem(NAME, code);
  } catch {
    // A file shown by another program has no storage of its own.
  }
}
