// Reads one indirect object from its place in the file, and how its stream stands there (7.3.8, 7.3.10).
import { Lexer } from './lexer.ts';
import { PdfDamage, type PdfValue } from './objects.ts';

export type Indirect = {
  readonly id: number;
  readonly value: PdfValue;
  /** Byte after `endobj`. */
  readonly end: number;
  /** `12 0 obj` with single spaces, on lines of its own. */
  readonly isTidy: boolean;
};

const CR = 13;
const LF = 10;

/**
 * Reads the object at a byte. `look` resolves a Length that is a reference; `limit` is where the next
 * object begins, so that a stream without its length is searched for once only. Throws `PdfDamage`.
 */
export function readIndirect(
  bytes: Uint8Array,
  at: number,
  look: (value: PdfValue | undefined) => PdfValue,
  limit: number,
): Indirect {
  const lexer = new Lexer(bytes, at);
  lexer.skipSpace();
  const headStart = lexer.at;
  const [id, generation, word] = [lexer.next(), lexer.next(), lexer.next()];
  if (typeof id !== 'number' || typeof generation !== 'number' || !isKeyword(word, 'obj'))
    throw new PdfDamage(`no object at byte ${at}`);
  const headEnd = lexer.at;
  const value = lexer.value();
  const isTidy =
    /^\d+ \d+ obj$/.test(textAt(bytes, headStart, headEnd)) && isLineEnd(bytes[headEnd]);
  const valueEnd = lexer.at;
  const after = lexer.next();
  if (isKeyword(after, 'endobj'))
    return { id, value, end: lexer.at, isTidy: isTidy && standsAlone(bytes, lexer.at - 6) };
  const isDict = value !== null && typeof value === 'object' && value.kind === 'dict';
  if (!isDict || !isKeyword(after, 'stream')) return { id, value, end: valueEnd, isTidy: false };
  const startsOnNewLine =
    bytes[lexer.at] === LF || (bytes[lexer.at] === CR && bytes[lexer.at + 1] === LF);
  const start = lexer.at + (bytes[lexer.at] === CR && bytes[lexer.at + 1] === LF ? 2 : 1);
  const given = look(value.entries.get('Length'));
  const length = typeof given === 'number' ? findEnd(bytes, start, given) : undefined;
  const found = length ?? searchEnd(bytes, start, limit);
  const { raw, form } = found;
  lexer.at = found.end;
  const last = lexer.next();
  const isClosed = isKeyword(last, 'endobj');
  return {
    id,
    value: { kind: 'stream', dict: value, raw, form: { ...form, startsOnNewLine } },
    end: isClosed ? lexer.at : found.end,
    isTidy: isTidy && isClosed && standsAlone(bytes, lexer.at - 6),
  };
}

type Found = {
  readonly raw: Uint8Array;
  readonly form: { readonly endsOnNewLine: boolean; readonly lengthIsRight: boolean };
  /** Byte after `endstream`. */
  readonly end: number;
};

/** The stream of the length it gives, where `endstream` follows: after a line end, or at once. */
function findEnd(bytes: Uint8Array, start: number, length: number): Found | undefined {
  const end = start + length;
  if (!(length >= 0) || end > bytes.length) return undefined;
  let at = end;
  if (bytes[at] === CR) at += 1;
  if (bytes[at] === LF) at += 1;
  if (textAt(bytes, at, at + 9) !== 'endstream') return undefined;
  return {
    raw: bytes.subarray(start, end),
    form: { endsOnNewLine: at > end, lengthIsRight: true },
    end: at + 9,
  };
}

function searchEnd(bytes: Uint8Array, start: number, limit: number): Found {
  const at = indexOf(bytes, 'endstream', start, limit);
  if (at < 0) throw new PdfDamage(`a stream from byte ${start} that does not end`);
  let end = at;
  if (bytes[end - 1] === LF) end -= 1;
  if (bytes[end - 1] === CR) end -= 1;
  return {
    raw: bytes.subarray(start, Math.max(start, end)),
    form: { endsOnNewLine: end < at, lengthIsRight: false },
    end: at + 9,
  };
}

/** Where the text stands first, at or after `from` and wholly before `limit`; -1 where it does not. */
export function indexOf(bytes: Uint8Array, text: string, from: number, limit: number): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (at + text.length > limit) return -1;
    if (textAt(bytes, at, at + text.length) === text) return at;
  }
  return -1;
}

function textAt(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 64)));
}

function isKeyword(token: unknown, word: string): boolean {
  return typeof token === 'object' && token !== null && 'word' in token && token.word === word;
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === CR || byte === LF;
}

function standsAlone(bytes: Uint8Array, at: number): boolean {
  return isLineEnd(bytes[at - 1]) && (at + 6 >= bytes.length || isLineEnd(bytes[at + 6]));
}
