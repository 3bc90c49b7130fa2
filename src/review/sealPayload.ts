// The lock of a review file: a passphrase, Argon2id, AES-256-GCM, and the parameters beside what is locked.
import { bytesOf, textOf } from '../vault/bytes.ts';
import type { Cost } from '../vault/cost.ts';
import { isBearable } from '../vault/cost.ts';
import { sealingKey } from '../vault/keys.ts';
import { passphraseFault, preparePassphrase } from '../vault/passphrase.ts';
import type { DeriveKey } from '../vault/passphraseKey.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { isReviewPayload, REVIEW_FORMAT, REVIEW_VERSION, type ReviewPayload } from './payload.ts';

const SALT_BYTES = 16;
const IV_BYTES = 12;
/** What AES-GCM adds to whatever it locks. */
const TAG_BYTES = 16;
/** What the key is derived for; no other use of a passphrase gives the same key. */
const LABEL = 'review file';

/** What stands beside what is locked, and is bound to it: a change in it, and nothing opens. */
type Head = {
  readonly format: typeof REVIEW_FORMAT;
  readonly version: typeof REVIEW_VERSION;
  readonly argon2id: Cost;
  readonly salt: string;
  readonly iv: string;
  /** The passphrase is of plain words: their letters count, not capitals, spaces or hyphens. */
  readonly words?: true;
};

/** How to lock: `random` gives that many random bytes. */
export type Sealing = {
  readonly passphrase: string;
  readonly derive: DeriveKey;
  readonly cost: Cost;
  readonly random: (count: number) => Uint8Array<ArrayBuffer>;
};

/** The payload locked, as the text of the element `SEALED_ID`: letters, digits, `+`, `/`, `=` and a full stop. */
export async function sealPayload(
  payload: ReviewPayload,
  { passphrase, derive, cost, random }: Sealing,
): Promise<string> {
  const [salt, iv] = [random(SALT_BYTES), random(IV_BYTES)];
  const head: Head = {
    format: REVIEW_FORMAT,
    version: REVIEW_VERSION,
    argon2id: { m: cost.m, t: cost.t, p: cost.p },
    salt: toBase64(salt),
    iv: toBase64(iv),
    ...(isOfWords(passphrase) && { words: true }),
  };
  const headText = toBase64(bytesOf(JSON.stringify(head)));
  const key = await sealingKey(await derive(typedAs(passphrase, head), salt, cost), LABEL);
  const sealed = await crypto.subtle.encrypt(
    boundTo(headText, iv),
    key,
    bytesOf(JSON.stringify(payload)),
  );
  return `${headText}.${toBase64(new Uint8Array(sealed))}`;
}

/**
 * What came of opening. `refused`: another passphrase, or something is changed in what is locked; the two take
 * the same work and cannot be told apart. `damaged`: it is not what this version locks, seen before any work.
 */
export type OpenedSeal<T> =
  | { readonly is: 'opened'; readonly value: T }
  | { readonly is: 'refused' | 'damaged' };

/** Opens what a review file holds. `block`: the text of the element `SEALED_ID`. */
export async function openPayload(
  block: string,
  passphrase: string,
  derive: DeriveKey,
): Promise<OpenedSeal<ReviewPayload>> {
  const opened = await openSeal(block, passphrase, derive);
  if (opened.is !== 'opened') return opened;
  const payload = parsed(opened.value);
  return isReviewPayload(payload) ? { is: 'opened', value: payload } : { is: 'damaged' };
}

/** Opens the lock alone: the text inside, whatever it says. */
export async function openSeal(
  block: string,
  passphrase: string,
  derive: DeriveKey,
): Promise<OpenedSeal<string>> {
  const parts = partsOf(block.trim());
  if (!parts) return { is: 'damaged' };
  const { headText, salt, iv, cost, sealed } = parts;
  const key = await sealingKey(await derive(typedAs(passphrase, parts), salt, cost), LABEL);
  try {
    const bytes = await crypto.subtle.decrypt(boundTo(headText, iv), key, sealed);
    return { is: 'opened', value: textOf(bytes) };
  } catch {
    return { is: 'refused' };
  }
}

/** Words of a to z, as they are suggested: hardly any two sets of them have the same letters in a row. */
function isOfWords(passphrase: string): boolean {
  const prepared = preparePassphrase(passphrase);
  const letters = lettersOf(prepared);
  return /^[a-z]+( [a-z]+)+$/.test(prepared) && passphraseFault(letters, '') === undefined;
}

/** A passphrase of words comes over the telephone: however it is typed, its letters are the same. */
function typedAs(passphrase: string, { words }: Pick<Head, 'words'>): string {
  return words ? lettersOf(passphrase) : passphrase;
}

function lettersOf(typed: string): string {
  return typed.toLowerCase().replace(/[^a-z]/g, '');
}

function partsOf(block: string) {
  const [headText = '', sealedText = '', ...more] = block.split('.');
  const headBytes = fromBase64(headText);
  const sealed = fromBase64(sealedText);
  if (!headBytes || !sealed || sealed.length < TAG_BYTES || more.length > 0) return undefined;
  const head = readHead(headBytes);
  return head && { headText, sealed, ...head };
}

/** What stands in the head; undefined where it is none, or would cost more than we ever ask for. */
function readHead(bytes: Uint8Array<ArrayBuffer>) {
  const head = parsed(textIn(bytes));
  if (!isObject(head) || head.format !== REVIEW_FORMAT || head.version !== REVIEW_VERSION)
    return undefined;
  const { argon2id, salt, iv, words } = head;
  if (!isObject(argon2id) || typeof salt !== 'string' || typeof iv !== 'string') return undefined;
  const { m, t, p } = argon2id;
  if (typeof m !== 'number' || typeof t !== 'number' || typeof p !== 'number') return undefined;
  const [saltBytes, ivBytes] = [fromBase64(salt), fromBase64(iv)];
  if (saltBytes?.length !== SALT_BYTES || ivBytes?.length !== IV_BYTES) return undefined;
  if (!isBearable({ m, t, p }) || (words !== undefined && words !== true)) return undefined;
  return {
    salt: saltBytes,
    iv: ivBytes,
    cost: { m, t, p },
    ...(words === true && { words: true as const }),
  };
}

/** '' where the bytes are no text. */
function textIn(bytes: Uint8Array<ArrayBuffer>): string {
  try {
    return textOf(bytes.buffer);
  } catch {
    return '';
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

function boundTo(headText: string, iv: Uint8Array<ArrayBuffer>) {
  return { name: 'AES-GCM', iv, additionalData: bytesOf(headText) };
}
