// Measures how hard Danish is to read: LIX, words a sentence plus the share of long words in per cent.

/** The words of a text; what is joined by a hyphen is one. */
export const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}-]+/gu) ?? [];

/** The sentences of a text. */
export const sentencesOf = (text: string): readonly string[] => text.match(/[^.?!]+[.?!]+/g) ?? [];

/** LIX after Björnsson; a word of more than six letters is long. Under 30 is easy, over 55 is officialese. */
export function lix(text: string): number {
  const words = wordsOf(text);
  const long = words.filter((one) => one.length > 6);
  return words.length / sentencesOf(text).length + (100 * long.length) / words.length;
}
