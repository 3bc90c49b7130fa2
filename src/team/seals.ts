// Seals what goes to the team database: AES-256-GCM over padded JSON, bound to its place, as text.
import { SealBroken } from '../storage/sealer.ts';
import { bytesOf, fromBase64Url, randomBytes, textOf, toBase64Url } from '../vault/bytes.ts';

/** What the database holds of something: base64url of the iv (12 bytes) and of the ciphertext. */
export type SealedText = { readonly iv: string; readonly ct: string };

const IV_LENGTH = 12;
/** The text is filled up with spaces to a multiple of this many bytes, so that its length tells little. */
const FILLED_TO = 256;
/** Divisible by 3 and 4: the pieces of a long text are coded one by one, as no call takes a million arguments. */
const PIECE = 24_000;

/** `place` is bound to what is sealed: moved elsewhere it does not open. */
export async function sealText(key: CryptoKey, place: string, value: unknown): Promise<SealedText> {
  const iv = randomBytes(IV_LENGTH);
  const text = bytesOf(JSON.stringify(value));
  const filled = new Uint8Array(Math.ceil(text.length / FILLED_TO) * FILLED_TO).fill(0x20);
  filled.set(text);
  const ct = await crypto.subtle.encrypt(boundTo(place, iv), key, filled);
  return { iv: toBase64Url(iv), ct: toText(new Uint8Array(ct)) };
}

/** Rejects with `SealBroken` when the text was changed, moved, or belongs to another key. */
export async function openText(
  key: CryptoKey,
  place: string,
  sealed: SealedText,
): Promise<unknown> {
  const iv = fromBase64Url(sealed.iv);
  const ct = toBytes(sealed.ct);
  if (iv?.length !== IV_LENGTH || !ct) throw new SealBroken('The document is not as it is written');
  try {
    return JSON.parse(textOf(await crypto.subtle.decrypt(boundTo(place, iv), key, ct)));
  } catch (cause) {
    throw new SealBroken('The document does not open', { cause });
  }
}

function boundTo(place: string, iv: Uint8Array<ArrayBuffer>) {
  return { name: 'AES-GCM', iv, additionalData: bytesOf(`udredningsguiden team 1 ${place}`) };
}

function toText(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    pieces.push(toBase64Url(bytes.subarray(at, at + PIECE)));
  }
  return pieces.join('');
}

function toBytes(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let end = 0;
  for (let at = 0; at < text.length; at += PIECE) {
    const piece = fromBase64Url(text.slice(at, at + PIECE));
    if (!piece) return undefined;
    bytes.set(piece, end);
    end += piece.length;
  }
  return end === bytes.length ? bytes : undefined;
}
