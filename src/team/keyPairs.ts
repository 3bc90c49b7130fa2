// An adviser's key pair: ECDH on P-256, its public half as text, and the fingerprint read aloud by telephone.
import { fromBase64Url, toBase64Url } from '../vault/bytes.ts';

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
/** An uncompressed point. */
const PUBLIC_LENGTH = 65;
const SHOWN_GROUPS = 8;

/** A new pair; the private key may be exported, so that it can be kept. See `KeyPairShelf`. */
export function makeKeyPair(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
}

/** The private key as bytes to be sealed (PKCS #8). */
export async function privateBytes(pair: CryptoKeyPair): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
}

/** Rejects when the bytes are no private key. What comes back may not be exported again. */
export function privateKeyFrom(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('pkcs8', bytes, CURVE, false, ['deriveBits']);
}

/** The public key as base64url of its point: 87 signs. */
export async function publicText(key: CryptoKey): Promise<string> {
  return toBase64Url(await crypto.subtle.exportKey('raw', key));
}

/** Undefined when the text is no point on the curve. */
export async function publicKeyFrom(text: string): Promise<CryptoKey | undefined> {
  const bytes = fromBase64Url(text);
  if (bytes?.length !== PUBLIC_LENGTH) return undefined;
  try {
    return await crypto.subtle.importKey('raw', bytes, CURVE, true, []);
  } catch {
    return undefined;
  }
}

/** What two keys have in common: 32 secret bytes. */
export async function commonSecret(
  own: CryptoKey,
  other: CryptoKey,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256));
}

/**
 * 8 groups of 5 digits, about 130 bits: the same on both screens when the key is the same. Nobody who
 * puts another key in its place can make the same digits.
 */
export async function fingerprintOf(publicKey: string): Promise<readonly string[]> {
  const said = new TextEncoder().encode(`udredningsguiden team 1 fingerprint ${publicKey}`);
  const hash = new DataView(await crypto.subtle.digest('SHA-512', said));
  return Array.from({ length: SHOWN_GROUPS }, (_, at) =>
    String(Number(hash.getBigUint64(at * 8) % 100_000n)).padStart(5, '0'),
  );
}
