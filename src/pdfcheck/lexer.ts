// Reads values and operators from bytes: the same grammar in a file's objects and in its content streams.
import { latin1, PdfDamage, type PdfString, type PdfValue } from './objects.ts';

/** An operator or a keyword: `Tj`, `obj`, `endstream`. */
export type Word = { readonly kind: 'word'; readonly word: string };

export type Token = PdfValue | Word;

/** Deeper than any producer nests; a file that does is refused before it fills the stack. */
const DEEPEST = 200;

const codesOf = (text: string) => new Set([...text].map((sign) => sign.charCodeAt(0)));
const SPACE = codesOf('\0\t\n\f\r ');
const DELIMITER = codesOf('()<>[]{}/%');
const LF = 10;
const CR = 13;

export function isSpace(byte: number | undefined): boolean {
  return byte !== undefined && SPACE.has(byte);
}

export class Lexer {
  readonly bytes: Uint8Array;
  readonly #end: number;
  readonly #withRefs: boolean;
  at: number;

  /** `withRefs`: `12 0 R` is one value, as in a file's objects; a content stream has none. */
  constructor(bytes: Uint8Array, at = 0, { end = bytes.length, withRefs = true } = {}) {
    this.bytes = bytes;
    this.at = at;
    this.#end = end;
    this.#withRefs = withRefs;
  }

  skipSpace(): void {
    while (this.at < this.#end) {
      const byte = this.bytes[this.at] ?? 0;
      if (byte === 37) this.#skipComment();
      else if (SPACE.has(byte)) this.at += 1;
      else return;
    }
  }

  /** The next value or word; undefined at the end. Throws `PdfDamage` where there is neither. */
  next(depth = 0): Token | undefined {
    this.skipSpace();
    if (this.at >= this.#end) return undefined;
    if (depth > DEEPEST) throw this.#damage('values nested too deep');
    const byte = this.bytes[this.at] ?? 0;
    switch (byte) {
      case 47:
        return { kind: 'name', name: this.#name() };
      case 40:
        return this.#literal();
      case 91:
        return this.#array(depth);
      case 60:
        return this.bytes[this.at + 1] === 60 ? this.#dict(depth) : this.#hex();
      case 41:
      case 62:
      case 93:
      case 123:
      case 125:
        throw this.#damage(`“${String.fromCharCode(byte)}” where a value should begin`);
      default:
        return this.#plain();
    }
  }

  /** The next value; throws where a word or the end comes first. */
  value(): PdfValue {
    const token = this.next();
    if (token === undefined || isWord(token)) throw this.#damage('no value');
    return token;
  }

  #skipComment(): void {
    while (this.at < this.#end) {
      const byte = this.bytes[this.at];
      if (byte === LF || byte === CR) return;
      this.at += 1;
    }
  }

  #regular(): string {
    const start = this.at;
    while (this.at < this.#end) {
      const byte = this.bytes[this.at] ?? 0;
      if (SPACE.has(byte) || DELIMITER.has(byte)) break;
      this.at += 1;
    }
    return latin1(this.bytes.subarray(start, this.at));
  }

  #name(): string {
    this.at += 1;
    return this.#regular().replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }

  #plain(): Token {
    const short = this.#shortNumber();
    if (short !== undefined) return Number.isInteger(short) ? this.#ref(short) : short;
    const text = this.#regular();
    if (/^[+-]?\d+$/.test(text)) return this.#ref(Number(text));
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) return Number(text);
    if (text === 'true') return true;
    if (text === 'false') return false;
    if (text === 'null') return null;
    return { kind: 'word', word: text };
  }

  /** A number of few digits, read without making a text of it: most of a content stream is these. */
  #shortNumber(): number | undefined {
    let at = this.at;
    const isNegative = this.bytes[at] === 45;
    if (isNegative) at += 1;
    const start = at;
    let sum = 0;
    let decimals = -1;
    for (; at < this.#end && at - start < 15; at += 1) {
      const byte = this.bytes[at] ?? 0;
      if (byte === 46 && decimals < 0) decimals = 0;
      else if (byte >= 48 && byte <= 57) {
        sum = sum * 10 + byte - 48;
        if (decimals >= 0) decimals += 1;
      } else break;
    }
    const after = at < this.#end ? (this.bytes[at] ?? 0) : 32;
    const isWhole = SPACE.has(after) || DELIMITER.has(after);
    if (!isWhole || at - start < 1 || (decimals >= 0 && at - start < 2)) return undefined;
    this.at = at;
    const value = decimals > 0 ? sum / 10 ** decimals : sum;
    return isNegative ? -value : value;
  }

  /** A number, or with what follows it a reference. */
  #ref(id: number): Token {
    if (!this.#withRefs || id < 0) return id;
    const window = latin1(this.bytes.subarray(this.at, Math.min(this.at + 16, this.#end)));
    const found = /^\s+(\d{1,5})\s+R(?![^\s()<>[\]{}/%])/.exec(window);
    if (!found) return id;
    this.at += found[0].length;
    return { kind: 'ref', id, generation: Number(found[1]) };
  }

  #array(depth: number): PdfValue {
    this.at += 1;
    const items: PdfValue[] = [];
    for (;;) {
      this.skipSpace();
      if (this.bytes[this.at] === 93 && this.at < this.#end) {
        this.at += 1;
        return { kind: 'array', items };
      }
      items.push(this.#inner(depth));
    }
  }

  #dict(depth: number): PdfValue {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skipSpace();
      if (this.bytes[this.at] === 62 && this.bytes[this.at + 1] === 62 && this.at + 1 < this.#end) {
        this.at += 2;
        return { kind: 'dict', entries };
      }
      if (this.bytes[this.at] !== 47) throw this.#damage('no name as a key');
      const key = this.#name();
      entries.set(key, this.#inner(depth));
    }
  }

  #inner(depth: number): PdfValue {
    const token = this.next(depth + 1);
    if (token === undefined || isWord(token)) throw this.#damage('a value that does not end');
    return token;
  }

  #literal(): PdfString {
    const bytes: number[] = [];
    let open = 1;
    this.at += 1;
    for (;;) {
      if (this.at >= this.#end) throw this.#damage('a string that does not end');
      const byte = this.bytes[this.at] ?? 0;
      this.at += 1;
      if (byte === 92) this.#escape(bytes);
      else if (byte === 41 && open === 1) return { kind: 'string', bytes: Uint8Array.from(bytes) };
      else {
        if (byte === 40) open += 1;
        if (byte === 41) open -= 1;
        if (byte === CR) {
          if (this.bytes[this.at] === LF) this.at += 1;
          bytes.push(LF);
        } else bytes.push(byte);
      }
    }
  }

  #escape(bytes: number[]): void {
    const byte = this.bytes[this.at] ?? 0;
    this.at += 1;
    const plain = 'nrtbf'.indexOf(String.fromCharCode(byte));
    if (plain >= 0) bytes.push([10, 13, 9, 8, 12][plain] ?? 0);
    else if (byte === CR) {
      if (this.bytes[this.at] === LF) this.at += 1;
    } else if (isOctal(byte)) {
      let code = byte - 48;
      for (let more = 0; more < 2 && isOctal(this.bytes[this.at]); more += 1) {
        code = code * 8 + (this.bytes[this.at] ?? 48) - 48;
        this.at += 1;
      }
      bytes.push(code & 255);
    } else if (byte !== LF) bytes.push(byte);
  }

  #hex(): PdfString {
    const start = this.at + 1;
    const end = this.bytes.indexOf(62, start);
    if (end < 0 || end >= this.#end) throw this.#damage('a hexadecimal string that does not end');
    this.at = end + 1;
    const bytes = new Uint8Array(Math.ceil((end - start) / 2));
    let digits = 0;
    let strange = false;
    for (let at = start; at < end; at += 1) {
      const byte = this.bytes[at] ?? 0;
      const digit = hexDigit(byte);
      if (digit === undefined) {
        strange ||= !SPACE.has(byte);
        continue;
      }
      const place = digits >> 1;
      bytes[place] = (bytes[place] ?? 0) | (digits % 2 === 0 ? digit << 4 : digit);
      digits += 1;
    }
    const hexFault = strange ? 'sign' : digits % 2 === 1 ? 'odd' : undefined;
    const read = bytes.subarray(0, Math.ceil(digits / 2));
    return { kind: 'string', bytes: read, ...(hexFault && { hexFault }) };
  }

  #damage(what: string): PdfDamage {
    return new PdfDamage(`at byte ${this.at}: ${what}`);
  }
}

export function isWord(token: Token): token is Word {
  return typeof token === 'object' && token !== null && token.kind === 'word';
}

function isOctal(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 55;
}

function hexDigit(byte: number): number | undefined {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : undefined;
}
