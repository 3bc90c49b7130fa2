// Undoes a stream's filters, within a limit: what unpacks to more than a file can need is refused.
import { latin1, type PdfDict, type PdfValue } from './objects.ts';

/** `rest`: filters that are left, such as a picture's own; `fault`: why the bytes cannot be had. */
export type Decoded = {
  readonly bytes: Uint8Array;
  readonly rest: readonly string[];
  readonly fault?: string;
};

/** Bytes that all streams of a file may still unpack to. */
export type Allowance = { left: number };

type Lookup = (value: PdfValue | undefined) => PdfValue;

/** A stream's filters by name, in the order they are undone. */
export function filtersOf(dict: PdfDict, look: Lookup): readonly string[] {
  return listOf(look(dict.entries.get('Filter')), look).map((one) =>
    one !== null && typeof one === 'object' && one.kind === 'name' ? one.name : '?',
  );
}

/** Undoes Flate, ASCIIHex and ASCII85; leaves the rest and names it. Never throws. */
export async function decode(
  raw: Uint8Array,
  dict: PdfDict,
  look: Lookup,
  allowance: Allowance,
): Promise<Decoded> {
  const filters = filtersOf(dict, look);
  const parms = listOf(look(dict.entries.get('DecodeParms')), look);
  let bytes = raw;
  for (const [at, filter] of filters.entries()) {
    try {
      if (filter === 'FlateDecode' || filter === 'Fl')
        bytes = unpredict(await inflate(bytes, allowance), parms[at] ?? null, look);
      else if (filter === 'ASCIIHexDecode') bytes = fromHex(bytes);
      else if (filter === 'ASCII85Decode') bytes = fromBase85(bytes);
      else return { bytes, rest: filters.slice(at) };
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return { bytes: new Uint8Array(), rest: filters.slice(at), fault: `${filter}: ${why}` };
    }
  }
  return { bytes, rest: [] };
}

function listOf(value: PdfValue, look: Lookup): readonly PdfValue[] {
  if (value === null) return [];
  return typeof value === 'object' && value.kind === 'array' ? value.items.map(look) : [value];
}

async function inflate(bytes: Uint8Array, allowance: Allowance): Promise<Uint8Array> {
  try {
    return await inflateOnce(bytes, allowance);
  } catch (error) {
    // Some writers count the line end before `endstream` as part of the stream.
    const shorter = bytes.subarray(
      0,
      bytes.findLastIndex((byte) => byte !== 10 && byte !== 13) + 1,
    );
    if (shorter.length === bytes.length || allowance.left <= 0) throw error;
    return await inflateOnce(shorter, allowance);
  }
}

async function inflateOnce(bytes: Uint8Array, allowance: Allowance): Promise<Uint8Array> {
  const unpacking = new Blob([Uint8Array.from(bytes)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate'))
    .getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await unpacking.read();
    if (done) break;
    size += value.length;
    allowance.left -= value.length;
    if (allowance.left <= 0) {
      await unpacking.cancel().catch(() => {});
      throw new Error('unpacks to more than a file may hold');
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Undoes PNG's predictors (7.4.4.4), as cross-reference and object streams use them. */
function unpredict(bytes: Uint8Array, parms: PdfValue, look: Lookup): Uint8Array {
  const given = (key: string, otherwise: number) => {
    const dict =
      parms !== null && typeof parms === 'object' && parms.kind === 'dict' ? parms : null;
    const value = look(dict?.entries.get(key));
    return typeof value === 'number' ? value : otherwise;
  };
  const predictor = given('Predictor', 1);
  if (predictor < 2) return bytes;
  if (predictor < 10) throw new Error('TIFF predictor');
  const bits = given('Colors', 1) * given('BitsPerComponent', 8);
  const step = Math.max(1, Math.ceil(bits / 8));
  const width = Math.ceil((bits * given('Columns', 1)) / 8);
  if (!(width > 0)) throw new Error('predictor without a width');
  const rows = Math.ceil(bytes.length / (width + 1));
  const out = new Uint8Array(rows * width);
  for (let row = 0; row < rows; row += 1) {
    const from = row * (width + 1);
    const kind = bytes[from] ?? 0;
    const to = row * width;
    for (let at = 0; at < width; at += 1) {
      const left = at >= step ? (out[to + at - step] ?? 0) : 0;
      const up = row > 0 ? (out[to + at - width] ?? 0) : 0;
      const corner = row > 0 && at >= step ? (out[to + at - width - step] ?? 0) : 0;
      out[to + at] = (bytes[from + 1 + at] ?? 0) + predicted(kind, left, up, corner);
    }
  }
  return out.subarray(0, Math.max(0, bytes.length - rows));
}

function predicted(kind: number, left: number, up: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return up;
  if (kind === 3) return (left + up) >> 1;
  if (kind !== 4) return 0;
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((one) => Math.abs(guess - one));
  if ((toLeft ?? 0) <= (toUp ?? 0) && (toLeft ?? 0) <= (toCorner ?? 0)) return left;
  return (toUp ?? 0) <= (toCorner ?? 0) ? up : corner;
}

function fromHex(bytes: Uint8Array): Uint8Array {
  const digits = latin1(bytes)
    .replace(/>[\s\S]*$/, '')
    .replace(/\s/g, '');
  if (/[^0-9a-f]/i.test(digits)) throw new Error('a sign that is no digit');
  const padded = digits.length % 2 === 1 ? `${digits}0` : digits;
  return Uint8Array.from({ length: padded.length / 2 }, (_, at) =>
    Number.parseInt(padded.slice(at * 2, at * 2 + 2), 16),
  );
}

function fromBase85(bytes: Uint8Array): Uint8Array {
  const signs = latin1(bytes)
    .replace(/~>[\s\S]*$/, '')
    .replace(/\s/g, '')
    .replaceAll('z', '!!!!!');
  if (/[^!-u]/.test(signs)) throw new Error('a sign that is no digit');
  const out: number[] = [];
  for (let at = 0; at < signs.length; at += 5) {
    const group = signs.slice(at, at + 5);
    let sum = 0;
    for (const sign of group.padEnd(5, 'u')) sum = sum * 85 + sign.charCodeAt(0) - 33;
    const four = [24, 16, 8, 0].map((shift) => Math.floor(sum / 2 ** shift) & 255);
    out.push(...four.slice(0, group.length - 1));
  }
  return Uint8Array.from(out);
}
