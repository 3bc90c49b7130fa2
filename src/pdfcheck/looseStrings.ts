// Strings, names and comments in bytes that need not be well formed: nothing readable may hide between objects.
import { isSpace, Lexer } from './lexer.ts';
import { isString, latin1, type PdfString, textOf } from './objects.ts';

/** What a string can say: what its mark says it is, or without one each way text is written. */
export function sayingsOf(value: PdfString): readonly string[] {
  const { bytes } = value;
  const isMarked =
    (bytes[0] === 0xfe && bytes[1] === 0xff) || (bytes[0] === 0xff && bytes[1] === 0xfe);
  const text = bytes[0] === 0xff && isMarked ? utf16le.decode(bytes) : textOf(value);
  return isMarked ? [text] : [...new Set([text, ...readings(bytes)])];
}

const utf16le = new TextDecoder('utf-16le');

/** Something that was found loose; `isCode`: in hexadecimal without a mark, which may be any bytes. */
export type Loose = { readonly text: string; readonly isCode?: true };

/**
 * The same bytes in every way text is written; one of them shows a word that stands there. UTF-16 in any place
 * shows without its NULs; what is beyond Latin 1 needs the places right.
 */
export function readings(bytes: Uint8Array): readonly string[] {
  const plain = latin1(bytes);
  const found = [plain];
  if (/[\x80-\xff]/.test(plain)) {
    const asUtf8 = new TextDecoder().decode(bytes);
    // Latin 1 is no UTF-8 but by a chance nobody meets.
    if (!asUtf8.includes('\uFFFD')) found.pop();
    found.push(asUtf8);
  }
  if (plain.includes('\0')) {
    found.push(plain.replaceAll('\0', ''));
    for (const name of ['utf-16be', 'utf-16le'])
      for (const from of [0, 1]) found.push(new TextDecoder(name).decode(bytes.subarray(from)));
  }
  return found;
}

/** The strings, names and comments that stand in the bytes, each as it can be read. */
export function looseStrings(bytes: Uint8Array): readonly Loose[] {
  const found: Loose[] = [];
  const take = (texts: readonly string[], isCode = false) => {
    for (const text of texts) found.push(isCode ? { text, isCode } : { text });
  };
  let longest = bytes.length;
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    if (byte === 37) {
      const end = lineEnd(bytes, at);
      take(readings(bytes.subarray(at + 1, end)));
      at = end;
    } else if (byte === 40 || (byte === 60 && bytes[at + 1] !== 60)) {
      const [value, end] = stringAt(bytes, at, Math.min(bytes.length, at + longest));
      const sayings = value ? sayingsOf(value) : [];
      take(sayings, byte === 60 && sayings.length > 1);
      // Where one does not end, brackets are no sign of strings: none is followed far from then on.
      if (value === undefined) longest = LONGEST_STRAY;
      at = end;
    } else if (byte === 47) {
      const lexer = new Lexer(bytes, at);
      const token = lexer.next();
      if (typeof token === 'object' && token?.kind === 'name') take([nameText(token.name)], true);
      at = Math.max(at + 1, lexer.at);
    } else at += byte === 60 ? 2 : 1;
  }
  return found;
}

/** Names are bytes; those we write are ASCII or UTF-8. */
export function nameText(name: string): string {
  if (!/[\x80-\xff]/.test(name)) return name;
  const bytes = Uint8Array.from(name, (sign) => sign.charCodeAt(0));
  return `${new TextDecoder().decode(bytes)} ${name}`;
}

const LONGEST_STRAY = 4096;

/** The string that begins at a byte, and the byte after it; none where it does not end. */
function stringAt(
  bytes: Uint8Array,
  at: number,
  end: number,
): readonly [PdfString | undefined, number] {
  const lexer = new Lexer(bytes, at, { end });
  try {
    const token = lexer.next();
    if (typeof token === 'object' && token !== null && 'bytes' in token && isString(token))
      return [token, lexer.at];
  } catch {
    // It does not end: what follows is read on its own.
  }
  return [undefined, at + 1];
}

function lineEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at += 1)
    if (bytes[at] === 10 || bytes[at] === 13) return at;
  return bytes.length;
}

/** True for bytes that are text: no control signs but line ends and tabs. */
export function isText(bytes: Uint8Array): boolean {
  return !bytes.some((byte) => byte === 0 || byte === 127 || (byte < 32 && !isSpace(byte)));
}
