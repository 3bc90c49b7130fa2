// The letters of Arabic script, which stand in a font of their own and are read from the right.

/** The family as the definition names it. */
export const ARABIC_FONT = 'IBM Plex Sans Arabic';

/** The TrueType files of the letters; slanted letters there are none of. */
export type ArabicFonts = { readonly regular: Uint8Array; readonly bold: Uint8Array };

/** A sign of the script: its letters, their marks, its digits, comma and question mark. */
const SIGN = /\p{Script_Extensions=Arabic}/u;
/** Signs in a row; a non-joiner parts two letters of one word. */
const STRETCH = /((?:\p{Script_Extensions=Arabic}\u200C?)+)/u;

/** Parts letters that would join, and has no looks of its own. */
export const NON_JOINER = '\u200C';

export function holdsArabic(text: string): boolean {
  return SIGN.test(text);
}

/** A text in stretches, in its order and whole, each for one of the two fonts. */
export function byFont(text: string): readonly { readonly text: string; readonly font?: string }[] {
  return text
    .split(STRETCH)
    .filter((piece) => piece !== '')
    .map((piece) => (holdsArabic(piece) ? { text: piece, font: ARABIC_FONT } : { text: piece }));
}

/** True where any text in a value made of plain data holds such signs. */
export function holdsArabicIn(value: unknown): boolean {
  if (typeof value === 'string') return holdsArabic(value);
  if (Array.isArray(value)) return value.some(holdsArabicIn);
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsArabicIn);
}
