// The seal of a PDF that carries a case: a sum of every byte of the file, so that any change to it is seen.
// It finds what happened to a file on its way. It keeps nobody out: whoever knows how can set a new one.
import { sha256 } from '@noble/hashes/sha2.js';

/** A private name (ISO 32000-1, Annex E): readers take no notice of it. */
const NAME = '/XXUdredningsguidenSeal';
const DIGITS = 64;

/** Where the seal is to stand among the trailer's entries, still without its sum. */
export const emptySeal = `${NAME} <${'0'.repeat(DIGITS)}>`;

/** The file with its sum written where the empty seal stands. Throws where there is none. */
export function sealed(file: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const place = placeOf(file);
  if (place === undefined) throw new Error('Expected a place for the seal');
  file.set(latin(sumOf(file, place)), place);
  return file;
}

/** True where the file has a seal, and every byte is as it was when it was sealed. */
export function isSealWhole(file: Uint8Array): boolean {
  const place = placeOf(file);
  if (place === undefined) return false;
  return text(file.subarray(place, place + DIGITS)) === sumOf(file, place);
}

/** Where the sum begins: in the trailer that the end of the file points at. */
function placeOf(file: Uint8Array): number | undefined {
  const [, from] = /startxref\n(\d+)\n%%EOF\n$/.exec(text(file.subarray(-40))) ?? [];
  if (from === undefined) return undefined;
  const begin = Number(from);
  const entries = text(file.subarray(begin, begin + LONGEST_TRAILER));
  const at = entries.search(new RegExp(`${NAME} <[0-9a-f]{${DIGITS}}>`));
  return at < 0 ? undefined : begin + at + NAME.length + 2;
}

/** Bytes: its entries are a dozen short ones. */
const LONGEST_TRAILER = 2000;

/** SHA-256, lower-case hexadecimal, of the file with zeros where its sum is to stand. */
function sumOf(file: Uint8Array, place: number): string {
  const sum = sha256
    .create()
    .update(file.subarray(0, place))
    .update(latin('0'.repeat(DIGITS)))
    .update(file.subarray(place + DIGITS))
    .digest();
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function latin(words: string): Uint8Array {
  return Uint8Array.from(words, (sign) => sign.charCodeAt(0));
}

function text(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
