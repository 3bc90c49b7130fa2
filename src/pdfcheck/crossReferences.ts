// Where each object of a PDF stands: cross-reference tables and streams, newest first (7.5.4–7.5.8).
import { type Allowance, decode } from './filters.ts';
import { readIndirect } from './indirect.ts';
import { isWord, Lexer } from './lexer.ts';
import { latin1, PdfDamage, type PdfDict, type PdfValue } from './objects.ts';

/** An object at a byte, or the object of that number inside an object stream. */
export type Entry =
  | { readonly in: 'file'; readonly at: number; readonly generation: number }
  | { readonly in: 'stream'; readonly stream: number; readonly index: number };

export type CrossReferences = {
  readonly entries: ReadonlyMap<number, Entry>;
  /** The newest trailer: Root, Info, ID, Encrypt. */
  readonly trailer: PdfDict;
  /** Every stretch of bytes that a section takes, from and up to. */
  readonly spans: readonly (readonly [number, number])[];
  /** `xref` and its first numbers stand on lines of their own, with one line end between. */
  readonly tablesAreTidy: boolean;
};

/** Reads every section the newest one leads to. Throws `PdfDamage`. */
export async function readCrossReferences(
  bytes: Uint8Array,
  allowance: Allowance,
): Promise<CrossReferences> {
  const entries = new Map<number, Entry | undefined>();
  const spans: (readonly [number, number])[] = [];
  const seen = new Set<number>();
  let trailer: PdfDict | undefined;
  let tablesAreTidy = true;
  const waiting = [startOf(bytes)];
  while (waiting.length > 0) {
    const at = waiting.shift();
    if (at === undefined || seen.has(at)) continue;
    seen.add(at);
    const section = await readSection(bytes, at, allowance);
    for (const [id, entry] of section.entries) if (!entries.has(id)) entries.set(id, entry);
    spans.push([at, section.end]);
    tablesAreTidy &&= section.isTidy;
    trailer ??= section.trailer;
    for (const key of ['XRefStm', 'Prev']) {
      const next = section.trailer.entries.get(key);
      if (typeof next === 'number') waiting.push(next);
    }
  }
  if (!trailer) throw new PdfDamage('no trailer');
  const used = [...entries].flatMap(([id, entry]) => (entry ? [[id, entry] as const] : []));
  return { entries: new Map(used), trailer, spans, tablesAreTidy };
}

function startOf(bytes: Uint8Array): number {
  const from = Math.max(0, bytes.length - 2048);
  const tail = latin1(bytes.subarray(from));
  const found = [...tail.matchAll(/startxref\s+(\d{1,12})\s/g)].at(-1);
  if (!found) throw new PdfDamage('no startxref at the end');
  return Number(found[1]);
}

type Section = {
  readonly entries: readonly (readonly [number, Entry | undefined])[];
  readonly trailer: PdfDict;
  readonly end: number;
  readonly isTidy: boolean;
};

async function readSection(bytes: Uint8Array, at: number, allowance: Allowance): Promise<Section> {
  if (at >= bytes.length) throw new PdfDamage('the cross-references lie after the end');
  const lexer = new Lexer(bytes, at);
  const first = lexer.next();
  if (first !== undefined && isWord(first) && first.word === 'xref') return readTable(lexer);
  return readStream(bytes, at, allowance);
}

function readTable(lexer: Lexer): Section {
  const { bytes } = lexer;
  const entries: (readonly [number, Entry | undefined])[] = [];
  const isTidy = /^(\r\n|\r|\n)\d+ \d+\s*[\r\n]/.test(
    latin1(bytes.subarray(lexer.at, lexer.at + 40)),
  );
  for (;;) {
    const token = lexer.next();
    if (token !== undefined && isWord(token) && token.word === 'trailer') break;
    const count = lexer.next();
    if (typeof token !== 'number' || typeof count !== 'number')
      throw new PdfDamage('a cross-reference table that is no table');
    for (let place = 0; place < count; place += 1) {
      const [at, generation, kind] = [lexer.next(), lexer.next(), lexer.next()];
      if (typeof at !== 'number' || typeof generation !== 'number' || !kind || !isWord(kind))
        throw new PdfDamage('a cross-reference that is none');
      entries.push([token + place, kind.word === 'n' ? { in: 'file', at, generation } : undefined]);
    }
  }
  const trailer = lexer.value();
  if (trailer === null || typeof trailer !== 'object' || trailer.kind !== 'dict')
    throw new PdfDamage('a trailer that is no dictionary');
  return { entries, trailer, end: lexer.at, isTidy };
}

const lookDirect = (value: PdfValue | undefined): PdfValue => value ?? null;

async function readStream(bytes: Uint8Array, at: number, allowance: Allowance): Promise<Section> {
  const { value, end } = readIndirect(bytes, at, lookDirect, bytes.length);
  if (value === null || typeof value !== 'object' || value.kind !== 'stream')
    throw new PdfDamage('no cross-references where they should stand');
  const { dict } = value;
  const read = await decode(value.raw, dict, lookDirect, allowance);
  if (read.fault !== undefined || read.rest.length > 0)
    throw new PdfDamage(`cross-references that do not unpack: ${read.fault ?? read.rest.join()}`);
  const widths = numbersOf(dict.entries.get('W'));
  const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
  const width = kindWidth + secondWidth + thirdWidth;
  if (widths.length < 3 || widths.some((one) => one < 0 || one > 8) || width === 0)
    throw new PdfDamage('a cross-reference stream without widths');
  const size = dict.entries.get('Size');
  const index = numbersOf(dict.entries.get('Index') ?? null);
  const runs = index.length > 0 ? index : [0, typeof size === 'number' ? size : 0];
  const entries: (readonly [number, Entry | undefined])[] = [];
  let from = 0;
  for (let run = 0; run + 1 < runs.length; run += 2) {
    const [first = 0, count = 0] = runs.slice(run, run + 2);
    for (let place = 0; place < count && from + width <= read.bytes.length; place += 1) {
      const kind = kindWidth === 0 ? 1 : numberAt(read.bytes, from, kindWidth);
      const second = numberAt(read.bytes, from + kindWidth, secondWidth);
      const third = numberAt(read.bytes, from + kindWidth + secondWidth, thirdWidth);
      entries.push([first + place, entryOf(kind, second, third)]);
      from += width;
    }
  }
  return { entries, trailer: dict, end, isTidy: true };
}

function entryOf(kind: number, second: number, third: number): Entry | undefined {
  if (kind === 1) return { in: 'file', at: second, generation: third };
  return kind === 2 ? { in: 'stream', stream: second, index: third } : undefined;
}

function numberAt(bytes: Uint8Array, from: number, width: number): number {
  let sum = 0;
  for (let at = from; at < from + width; at += 1) sum = sum * 256 + (bytes[at] ?? 0);
  return sum;
}

function numbersOf(value: PdfValue | undefined): readonly number[] {
  if (value === null || typeof value !== 'object' || value.kind !== 'array') return [];
  return value.items.filter((one) => typeof one === 'number');
}
