// Opens a PDF: every object and every stream read once, so that the rules only look.
import { type CrossReferences, readCrossReferences } from './crossReferences.ts';
import { type Allowance, type Decoded, decode } from './filters.ts';
import { indexOf, readIndirect } from './indirect.ts';
import { Lexer } from './lexer.ts';
import {
  dictOf,
  isRef,
  isStream,
  PdfDamage,
  type PdfDict,
  type PdfStream,
  type PdfValue,
} from './objects.ts';

/** All streams of one file together may unpack to this many bytes. */
export const MOST_UNPACKED = 256 * 1024 * 1024;

export type PdfObject = {
  readonly id: number;
  readonly value: PdfValue;
  /** Where it stands in the file; undefined inside an object stream. */
  readonly span?: readonly [number, number];
  /** Written as PDF/A wants an object written; always so inside an object stream. */
  readonly isTidy: boolean;
};

/** An object that is named but cannot be read, or a stream that cannot be unpacked. */
export type Damage = { readonly id: number; readonly why: string };

export type Pdf = {
  readonly bytes: Uint8Array;
  readonly trailer: PdfDict;
  readonly crossReferences: CrossReferences;
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly damages: readonly Damage[];
  readonly isEncrypted: boolean;
  /** Follows a reference to its end; `null` where it leads nowhere. */
  readonly look: (value: PdfValue | undefined) => PdfValue;
  /** What a stream holds once unpacked. */
  readonly decoded: (stream: PdfStream) => Decoded;
};

/** Opens the bytes. Throws `PdfDamage` where they are no whole PDF. Time grows with the size alone. */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  if (indexOf(bytes, '%PDF-', 0, Math.min(bytes.length, 1024)) < 0)
    throw new PdfDamage('no %PDF- at the beginning');
  const allowance: Allowance = { left: MOST_UNPACKED };
  const crossReferences = await readCrossReferences(bytes, allowance);
  const { trailer } = crossReferences;
  const isEncrypted = trailer.entries.has('Encrypt');
  const objects = new Map<number, PdfObject>();
  const damages: Damage[] = [];
  const look = (value: PdfValue | undefined): PdfValue => lookIn(objects, value);
  readFileObjects(bytes, crossReferences, objects, damages);
  const unpacked = new Map<PdfStream, Decoded>();
  const unpack = async (id: number, stream: PdfStream): Promise<Decoded> => {
    const known = unpacked.get(stream);
    if (known) return known;
    const read = await decode(stream.raw, stream.dict, look, allowance);
    unpacked.set(stream, read);
    if (read.fault !== undefined) damages.push({ id, why: read.fault });
    return read;
  };
  // What is encrypted is not ours to open; the rules say only that it is.
  if (!isEncrypted) {
    await readStreamObjects(crossReferences, objects, damages, unpack);
    for (const [id, { value }] of objects) if (isStream(value)) await unpack(id, value);
  }
  if (dictOf(look(trailer.entries.get('Root'))) === undefined)
    throw new PdfDamage('no catalog: the object that Root names cannot be read');
  return {
    bytes,
    trailer,
    crossReferences,
    objects,
    damages,
    isEncrypted,
    look,
    decoded: (stream) => unpacked.get(stream) ?? { bytes: new Uint8Array(), rest: ['encrypted'] },
  };
}

function lookIn(objects: ReadonlyMap<number, PdfObject>, value: PdfValue | undefined): PdfValue {
  let found = value ?? null;
  for (let steps = 0; isRef(found) && steps < 32; steps += 1)
    found = objects.get(found.id)?.value ?? null;
  return isRef(found) ? null : found;
}

function readFileObjects(
  bytes: Uint8Array,
  { entries, spans }: CrossReferences,
  objects: Map<number, PdfObject>,
  damages: Damage[],
): void {
  const inFile = [...entries].flatMap(([id, entry]) =>
    entry.in === 'file' ? [{ id, at: entry.at }] : [],
  );
  const places = [...new Set([...inFile.map(({ at }) => at), ...spans.map(([from]) => from)])];
  places.sort((a, b) => a - b);
  const limits = new Map(places.map((at, index) => [at, places[index + 1] ?? bytes.length]));
  const starts = new Map(inFile.map(({ id, at }) => [id, at]));
  let depth = 0;
  const read = (id: number): void => {
    const at = starts.get(id);
    if (at === undefined || objects.has(id)) return;
    starts.delete(id);
    depth += 1;
    try {
      const found = readIndirect(bytes, at, lookFirst, limits.get(at) ?? bytes.length);
      if (found.id !== id) throw new PdfDamage(`object ${found.id} stands in its place`);
      objects.set(id, { id, value: found.value, span: [at, found.end], isTidy: found.isTidy });
    } catch (error) {
      damages.push({ id, why: reasonOf(error) });
    }
    depth -= 1;
  };
  const lookFirst = (value: PdfValue | undefined): PdfValue => {
    if (isRef(value ?? null) && depth < 20) read(isRef(value) ? value.id : 0);
    return lookIn(objects, value);
  };
  for (const { id } of inFile) read(id);
}

async function readStreamObjects(
  { entries }: CrossReferences,
  objects: Map<number, PdfObject>,
  damages: Damage[],
  unpack: (id: number, stream: PdfStream) => Promise<Decoded>,
): Promise<void> {
  const wanted = new Map<number, number[]>();
  for (const [id, entry] of entries)
    if (entry.in === 'stream') {
      const ids = wanted.get(entry.stream);
      if (ids) ids.push(id);
      else wanted.set(entry.stream, [id]);
    }
  for (const [streamId, ids] of wanted) {
    const stream = objects.get(streamId)?.value ?? null;
    if (!isStream(stream)) {
      damages.push(...ids.map((id) => ({ id, why: `no object stream ${streamId}` })));
      continue;
    }
    const { bytes } = await unpack(streamId, stream);
    const places = placesIn(bytes, stream.dict);
    for (const id of ids) {
      const at = places.get(id);
      try {
        if (at === undefined) throw new PdfDamage(`not in object stream ${streamId}`);
        objects.set(id, { id, value: new Lexer(bytes, at).value(), isTidy: true });
      } catch (error) {
        damages.push({ id, why: reasonOf(error) });
      }
    }
  }
}

/** The byte each object of an object stream begins at, by its number (7.5.7). */
function placesIn(bytes: Uint8Array, dict: PdfDict): ReadonlyMap<number, number> {
  const first = dict.entries.get('First');
  const places = new Map<number, number>();
  if (typeof first !== 'number') return places;
  const lexer = new Lexer(bytes, 0, { end: Math.min(first, bytes.length), withRefs: false });
  for (;;) {
    const [id, at] = [tryNext(lexer), tryNext(lexer)];
    if (typeof id !== 'number' || typeof at !== 'number') return places;
    places.set(id, first + at);
  }
}

function tryNext(lexer: Lexer) {
  try {
    return lexer.next();
  } catch {
    return undefined;
  }
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
