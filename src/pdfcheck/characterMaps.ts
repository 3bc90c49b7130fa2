// Reads a ToUnicode map (9.10.3): which text each character code stands for.
import { isWord, Lexer } from './lexer.ts';
import { isArray, isString, type PdfString, type PdfValue } from './objects.ts';

/** Text by character code. */
export type UnicodeMap = ReadonlyMap<number, string>;

/** Ranges of two-byte codes name each code once; a map that repeats them is not followed further. */
const MOST_CODES = 4 * 0x10000;

/** Reads what it can; a map that breaks off gives what stood before. */
export function readUnicodeMap(bytes: Uint8Array): UnicodeMap {
  const map = new Map<number, string>();
  const lexer = new Lexer(bytes, 0, { withRefs: false });
  let values: PdfValue[] = [];
  try {
    for (let token = lexer.next(); token !== undefined; token = lexer.next()) {
      if (!isWord(token)) values.push(token);
      else {
        if (token.word === 'endbfchar') addPairs(values, map);
        if (token.word === 'endbfrange') addRanges(values, map);
        values = [];
      }
    }
  } catch {
    // The rules then miss the codes that would have followed.
  }
  return map;
}

function addPairs(values: readonly PdfValue[], map: Map<number, string>): void {
  for (let at = 0; at + 1 < values.length; at += 2) {
    const [code, text] = [values[at], values[at + 1]];
    if (isString(code) && isString(text)) map.set(numberOf(code), unicodeOf(text.bytes));
  }
}

function addRanges(values: readonly PdfValue[], map: Map<number, string>): void {
  let left = MOST_CODES - map.size;
  for (let at = 0; at + 2 < values.length; at += 3) {
    const [first, last, to] = [values[at], values[at + 1], values[at + 2]];
    if (!isString(first) || !isString(last)) continue;
    const from = numberOf(first);
    const count = numberOf(last) - from + 1;
    for (let place = 0; place < count && left > 0; place += 1, left -= 1) {
      const text = isArray(to) ? to.items[place] : to;
      if (!isString(text)) break;
      const bytes = isArray(to) ? text.bytes : raised(text.bytes, place);
      map.set(from + place, unicodeOf(bytes));
    }
  }
}

function numberOf({ bytes }: PdfString): number {
  return bytes.reduce((sum, byte) => sum * 256 + byte, 0);
}

const utf16 = new TextDecoder('utf-16be', { ignoreBOM: true });

function unicodeOf(bytes: Uint8Array): string {
  return bytes.length === 1 ? String.fromCharCode(bytes[0] ?? 0) : utf16.decode(bytes);
}

/** The last two bytes counted up: a range goes on from its first text. */
function raised(bytes: Uint8Array, by: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const [high, low] = [copy.length - 2, copy.length - 1];
  const sum = (copy[high] ?? 0) * 256 + (copy[low] ?? 0) + by;
  copy[low] = sum & 255;
  if (high >= 0) copy[high] = (sum >> 8) & 255;
  return copy;
}
