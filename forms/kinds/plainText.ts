// Text as the record keeps it: every letter and sign, and no invisible control characters.

// Everything Unicode calls a control, but for tab and line feed; and lone halves of surrogate pairs.
const UNWANTED =
  /(?![\t\n])[\p{Cc}]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;

/** The text without control characters; line ends become line feeds. Markup stays: it is text. */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNWANTED, '');
}

/** True when the text has nothing `plainText` would take away. */
export function isPlainText(text: string): boolean {
  return plainText(text) === text;
}
