// A stretch of text found in a file, and where.
import type { FilePlace } from './filePlaces.ts';

/** A stretch of text and where it stands, told as in `page 3` or `object 12`. */
export type FoundText = FilePlace & {
  readonly where: string;
  readonly text: string;
  /** It may be no text at all, but words of the format, or any bytes. */
  readonly isCode?: true;
};
