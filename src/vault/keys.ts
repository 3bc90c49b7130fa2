// The few things done with keys: derive one from another, and wrap one in another.
import { SealBroken } from '../storage/sealer.ts';
import { bytesOf, wipe } from './bytes.ts';

const AES_KEY = { name: 'AES-GCM', length: 256 } as const;
const WRAPPING_KEY = { name: 'AES-KW', length: 256 } as const;
const NAMING_KEY = { name: 'HMAC', hash: 'SHA-256', length: 256 } as const;

/** A wrapped key: 32 bytes become 40, and AES-KW finds any change in them. */
export type WrappedKey = Uint8Array<ArrayBuffer>;

/** Bytes of a wrapped 256-bit key. */
export const WRAPPED_LENGTH = 40;

/** A random key that may be wrapped. Let go of it as soon as that is done. */
export function makeKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey(AES_KEY, true, ['encrypt', 'decrypt']);
}

/** Secret bytes as a key that others are derived from. Wipes the bytes. */
export async function sourceKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  try {
    return await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']);
  } finally {
    wipe(bytes);
  }
}

/** HKDF-SHA-256 (RFC 5869). The label says what the key is for; each use has its own. */
function hkdf(label: string) {
  const salt = new Uint8Array();
  return { name: 'HKDF', hash: 'SHA-256', salt, info: bytesOf(`udredningsguiden 1 ${label}`) };
}

/** A key that seals. */
export function sealingKey(source: CryptoKey, label: string): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(hkdf(label), source, AES_KEY, false, ['encrypt', 'decrypt']);
}

/** A key that wraps other keys. */
export function wrappingKey(source: CryptoKey, label: string): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(hkdf(label), source, WRAPPING_KEY, false, [
    'wrapKey',
    'unwrapKey',
  ]);
}

/** The same key as `wrappingKey` gives, in a form that may itself be wrapped. */
export function wrappableKey(source: CryptoKey, label: string): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(hkdf(label), source, AES_KEY, true, ['encrypt', 'decrypt']);
}

/** A key that makes names. */
export function namingKey(source: CryptoKey, label: string): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(hkdf(label), source, NAMING_KEY, false, ['sign']);
}

export async function wrapKey(key: CryptoKey, wrapping: CryptoKey): Promise<WrappedKey> {
  return new Uint8Array(await crypto.subtle.wrapKey('raw', key, wrapping, 'AES-KW'));
}

/**
 * Rejects with `SealBroken` where the wrapping key is another, or a bit has changed. `extractable` only
 * to wrap the key anew.
 */
export async function unwrapKey(
  wrapped: WrappedKey,
  wrapping: CryptoKey,
  extractable = false,
): Promise<CryptoKey> {
  try {
    return await crypto.subtle.unwrapKey('raw', wrapped, wrapping, 'AES-KW', AES_KEY, extractable, [
      'encrypt',
      'decrypt',
    ]);
  } catch (cause) {
    throw new SealBroken('The key does not open', { cause });
  }
}

/** A wrappable key as one that others are derived from. Firefox unwraps no such key directly. */
export async function asSource(key: CryptoKey): Promise<CryptoKey> {
  return sourceKey(new Uint8Array(await crypto.subtle.exportKey('raw', key)));
}

/** A wrappable key as one that wraps others. Firefox unwraps no such key directly. */
export async function asWrapping(key: CryptoKey): Promise<CryptoKey> {
  const bytes = new Uint8Array(await crypto.subtle.exportKey('raw', key));
  try {
    return await crypto.subtle.importKey('raw', bytes, WRAPPING_KEY, false, [
      'wrapKey',
      'unwrapKey',
    ]);
  } finally {
    wipe(bytes);
  }
}
