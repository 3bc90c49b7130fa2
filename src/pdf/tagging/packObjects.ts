// A smaller file with the same objects: those that are no streams are packed together (PDF 1.5, object streams).
// A structure tree is thousands of small objects that say much the same; packed they take a tenth.

import { Chunks } from './Chunks.ts';
import { emptySeal, sealed } from './seal.ts';

/** Most objects in one stream. */
const MOST = 500;

type Packing = {
  readonly header: Uint8Array;
  /** Each object whole, by its number from 1. */
  readonly objects: readonly Uint8Array[];
  /** The trailer's entries, without its length. */
  readonly trailer: string;
};

/** Where an object is: at a place of the file, or in another object. */
type Entry =
  | { readonly kind: 1; readonly at: number }
  | { readonly kind: 2; readonly stream: number; readonly index: number };

/** Packs a file that pdfkit has written, and seals it where that is asked. Throws where it is not one. */
export async function packObjects(
  file: Uint8Array,
  { isSealed = false }: { readonly isSealed?: boolean } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { header, objects, trailer } = readFile(file);
  const out = new Chunks();
  out.add(header);
  const entries: Entry[] = [];
  const loose: { readonly number: number; readonly body: Uint8Array }[] = [];
  objects.forEach((object, at) => {
    if (endsWith(object, 'endstream\nendobj\n')) {
      entries[at] = { kind: 1, at: out.length };
      out.add(object);
    } else loose.push({ number: at + 1, body: bodyOf(object, at + 1) });
  });
  let next = objects.length + 1;
  for (let from = 0; from < loose.length; from += MOST) {
    const packed = loose.slice(from, from + MOST);
    packed.forEach(({ number }, index) => {
      entries[number - 1] = { kind: 2, stream: next, index };
    });
    entries[next - 1] = { kind: 1, at: out.length };
    out.add(await streamObject(next, ...objectStream(packed)));
    next += 1;
  }
  const place = out.length;
  entries[next - 1] = { kind: 1, at: place };
  const index = `/Type /XRef /Size ${next + 1} /W [1 4 2] ${trailer}${isSealed ? ` ${emptySeal}` : ''}`;
  out.add(await streamObject(next, index, crossReferences(entries)));
  out.add(latin(`startxref\n${place}\n%%EOF\n`));
  return isSealed ? sealed(out.joined()) : out.joined();
}

/** The objects of a file by its own table. */
function readFile(file: Uint8Array): Packing {
  const tail = text(file.subarray(-40));
  const [, place] = /startxref\n(\d+)\n%%EOF\n$/.exec(tail) ?? [];
  const table = text(file.subarray(Number(place)));
  const [head, count] = /^xref\n0 (\d+)\n/.exec(table) ?? [];
  const [, trailer] = /\ntrailer\n<<\n\/Size \d+\n([\s\S]*)\n>>\nstartxref/.exec(table) ?? [];
  if (place === undefined || head === undefined || trailer === undefined)
    throw new Error('Expected a file as pdfkit writes it');
  const places = Array.from({ length: Number(count) - 1 }, (_, at) => {
    const line = head.length + (at + 1) * 20;
    return Number(table.slice(line, line + 10));
  });
  const inOrder = [...places, Number(place)].sort((a, b) => a - b);
  const after = new Map(inOrder.map((at, index) => [at, inOrder[index + 1] ?? 0]));
  return {
    header: file.subarray(0, inOrder[0]),
    objects: places.map((at) => file.subarray(at, after.get(at))),
    trailer: trailer.replaceAll('\n', ' '),
  };
}

/** What stands between `1 0 obj` and `endobj`. */
function bodyOf(object: Uint8Array, number: number): Uint8Array {
  const begin = `${number} 0 obj\n`;
  if (text(object.subarray(0, begin.length)) !== begin || !endsWith(object, '\nendobj\n'))
    throw new Error(`Expected object ${number} where the table says`);
  return object.subarray(begin.length, object.length - 'endobj\n'.length);
}

function objectStream(
  packed: readonly { readonly number: number; readonly body: Uint8Array }[],
): readonly [string, Uint8Array] {
  const bodies = new Chunks();
  const places = packed.map(({ number, body }) => {
    const place = `${number} ${bodies.length}`;
    bodies.add(body);
    return place;
  });
  const index = latin(`${places.join(' ')}\n`);
  const whole = new Chunks();
  whole.add(index);
  whole.add(bodies.joined());
  return [`/Type /ObjStm /N ${packed.length} /First ${index.length}`, whole.joined()];
}

/** Type, place and index of each object, in one, four and two bytes; the first stands for none. */
function crossReferences(entries: readonly Entry[]): Uint8Array {
  const bytes = new DataView(new ArrayBuffer((entries.length + 1) * 7));
  bytes.setUint16(5, 0xffff);
  entries.forEach((entry, at) => {
    const from = (at + 1) * 7;
    bytes.setUint8(from, entry.kind);
    bytes.setUint32(from + 1, entry.kind === 1 ? entry.at : entry.stream);
    bytes.setUint16(from + 5, entry.kind === 1 ? 0 : entry.index);
  });
  return new Uint8Array(bytes.buffer);
}

async function streamObject(
  number: number,
  entries: string,
  body: Uint8Array,
): Promise<Uint8Array> {
  const packed = await deflate(body);
  const out = new Chunks();
  out.add(
    latin(
      `${number} 0 obj\n<< ${entries} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`,
    ),
  );
  out.add(packed);
  out.add(latin('\nendstream\nendobj\n'));
  return out.joined();
}

async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([Uint8Array.from(bytes)])
    .stream()
    .pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function latin(words: string): Uint8Array {
  return Uint8Array.from(words, (sign) => sign.charCodeAt(0));
}

function text(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

function endsWith(bytes: Uint8Array, end: string): boolean {
  return text(bytes.subarray(-end.length)) === end;
}
