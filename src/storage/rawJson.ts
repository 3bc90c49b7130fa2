// Records with bytes in them as JSON, and back: nothing is looked at, and nothing is lost.

/** What JSON holds of a record: bytes as base64url under `$bytes`, a buffer under `$buffer`. */
export function asJson(value: unknown): unknown {
  if (value instanceof ArrayBuffer) return { $buffer: base64UrlOf(new Uint8Array(value)) };
  if (ArrayBuffer.isView(value))
    return {
      $bytes: base64UrlOf(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)),
    };
  if (Array.isArray(value)) return value.map(asJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, asJson(part)]));
}

/** The record that `asJson` was given. Throws where bytes are not written as `asJson` writes them. */
export function fromJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  if (first && entries.length === 1) {
    const [key, text] = first;
    if (key === '$bytes' || key === '$buffer') {
      const bytes = bytesIn(text);
      return key === '$bytes' ? bytes : bytes.buffer;
    }
  }
  return Object.fromEntries(entries.map(([key, part]) => [key, fromJson(part)]));
}

/** Base64url without padding, of however many bytes. */
export function base64UrlOf(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function bytesIn(text: unknown): Uint8Array<ArrayBuffer> {
  if (typeof text !== 'string' || !/^[\w-]*$/.test(text)) throw new TypeError('Expected base64url');
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
}
