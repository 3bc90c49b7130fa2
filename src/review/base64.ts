// Base64 with padding, as files carry bytes: strict, so that the same bytes are written in one way only.

/** Bytes turned into signs in one go: a call takes only so many arguments. */
const PIECE = 0x8000;

/** The bytes in base64 with padding (RFC 4648 § 4). */
export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(binary);
}

/** Undefined where the text is not what `toBase64` writes: other signs, spaces, padding or loose bits. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  const binary = binaryOf(text);
  if (binary === undefined || btoa(binary) !== text) return undefined;
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

function binaryOf(text: string): string | undefined {
  try {
    return atob(text);
  } catch {
    return undefined;
  }
}
