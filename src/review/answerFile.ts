// The small file that comes back: what one person said of a draft, locked with the key of their round.
import type { ReviewAnswer } from '#forms/answers/reviews.ts';
import { bytesOf } from '../vault/bytes.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { LARGEST_ANSWER } from './limits.ts';

export const ANSWER_FORMAT = 'udredningsguiden-answer';
export const ANSWER_VERSION = 1;
/** What the file's name ends on. */
export const ANSWER_ENDING = 'udredningssvar';
/** What every answer file begins with. */
export const ANSWER_START = `{"format":"${ANSWER_FORMAT}"`;

export const NONCE_BYTES = 12;
const KEY_BYTES = 32;

/** What stands unlocked in the file, and is bound to what is locked. Nothing of it tells of a case. */
export type AnswerHead = {
  readonly format: typeof ANSWER_FORMAT;
  readonly version: typeof ANSWER_VERSION;
  /** The round's id, which is random. */
  readonly review: string;
  /** Base64, 12 bytes. */
  readonly nonce: string;
};

/** What a person said, as it is locked. */
export type AnswerContents = Pick<ReviewAnswer, 'writtenAt' | 'shares' | 'comments' | 'closing'>;

/** The answer is larger than an answer file may be. */
export class AnswerTooLarge extends Error {}

/** The round's key, for answers and for what is kept while one is written; undefined where it is none. */
export async function roundKey(key: string): Promise<CryptoKey | undefined> {
  const bytes = fromBase64(key);
  if (bytes?.length !== KEY_BYTES) return undefined;
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** What both ends bind the locked part to. */
export function boundText({ format, version, review, nonce }: AnswerHead): string {
  return JSON.stringify({ format, version, review, nonce });
}

/** The text of an answer file. Rejects with `AnswerTooLarge` where it could not be taken in again. */
export async function sealAnswer(
  contents: AnswerContents,
  { review, key }: { readonly review: string; readonly key: string },
  random: (count: number) => Uint8Array<ArrayBuffer>,
): Promise<string> {
  const sealing = await roundKey(key);
  if (!sealing) throw new TypeError('Expected a key of 32 bytes in base64');
  const iv = random(NONCE_BYTES);
  const head: AnswerHead = {
    format: ANSWER_FORMAT,
    version: ANSWER_VERSION,
    review,
    nonce: toBase64(iv),
  };
  const { writtenAt, shares, comments, closing } = contents;
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: bytesOf(boundText(head)) },
    sealing,
    bytesOf(JSON.stringify({ writtenAt, shares, comments, closing })),
  );
  const text = JSON.stringify({ ...head, sealed: toBase64(new Uint8Array(sealed)) });
  if (text.length > LARGEST_ANSWER) throw new AnswerTooLarge(`${text.length} bytes`);
  return text;
}

/** The id of what is said of a place: the same place has one comment, also in a later answer. `spot`: '' for the whole draft. */
export function commentIdAt(spot: string): string {
  return spot === '' ? 'c-all' : `c-${spot}`;
}
