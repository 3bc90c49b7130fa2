// Ids in the form of row ids: from random bytes, or from what they stand for.
import { sha256 } from '@noble/hashes/sha2.js';

/** Random bytes for one id: five bits of each are used. */
export const ID_BYTES = 26;

/** An id of random bytes: a letter and 26 signs. */
export function randomId(prefix: string, bytes: Uint8Array): string {
  return prefix + Array.from(bytes, (byte) => (byte % 32).toString(32)).join('');
}

/** An id that the same bytes always have: a letter and the first 128 bits of their SHA-256. */
export function idOfBytes(prefix: string, bytes: Uint8Array): string {
  return prefix + hexOf(sha256(bytes).subarray(0, 16));
}

/** Bytes as hexadecimal signs in small letters. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
