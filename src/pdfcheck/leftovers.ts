// Bytes of a file that belong to no object, such as an earlier version of it: read as far as they can be.
import { type Allowance, decode } from './filters.ts';
import type { FoundText } from './foundText.ts';
import { readIndirect } from './indirect.ts';
import { isText, looseStrings, readings } from './looseStrings.ts';
import { isStream, latin1, type PdfStream } from './objects.ts';
import { MOST_UNPACKED, type Pdf } from './openPdf.ts';

export type Leftovers = {
  readonly texts: readonly FoundText[];
  /** What its streams hold, unpacked. */
  readonly streams: readonly { readonly where: string; readonly bytes: Uint8Array }[];
  readonly unread: readonly string[];
};

/** Reads what lies between the objects, but for the file's own frame: header, cross-references, end. */
export async function readLeftovers(pdf: Pdf): Promise<Leftovers> {
  const texts: FoundText[] = [];
  const streams: { where: string; bytes: Uint8Array }[] = [];
  const unread: string[] = [];
  const allowance: Allowance = { left: MOST_UNPACKED };
  for (const { where, at, bytes: gap } of leftoversIn(pdf)) {
    const { plain, packed } = parted(gap, pdf);
    for (const { stream, from } of packed) {
      const read = await decode(stream.raw, stream.dict, pdf.look, allowance);
      const place = `byte ${at + from}`;
      if (read.fault !== undefined || read.rest.length > 0)
        unread.push(`${place}: ${read.fault ?? read.rest.join(', ')}`);
      else streams.push({ where: place, bytes: read.bytes });
    }
    const loose = [...readings(plain).map((text) => ({ text })), ...looseStrings(plain)];
    for (const one of loose) texts.push({ where, part: 'leftover', ...one });
    if (/\bstream\b/.test(latin1(plain)) || !isText(withoutHeader(plain)))
      unread.push(`${where}: bytes that belong to no object and are no text`);
  }
  return { texts, streams, unread };
}

/** What lies between the objects, but for the file's own frame: header, cross-references, end. */
export function leftoversIn({ bytes, objects, crossReferences }: Pdf): readonly Leftover[] {
  const inFile = [...objects.values()].flatMap(({ span }) => (span ? [span] : []));
  const spans = [...inFile, ...crossReferences.spans].toSorted(([a], [b]) => a - b);
  const found: Leftover[] = [];
  let at = 0;
  for (const [from, to] of [...spans, [bytes.length, bytes.length] as const]) {
    const gap = bytes.subarray(at, Math.max(at, from));
    if (!isFrame(gap)) found.push({ where: `byte ${at}`, at, bytes: gap });
    at = Math.max(at, to);
  }
  return found;
}

type Leftover = { readonly where: string; readonly at: number; readonly bytes: Uint8Array };

function isFrame(gap: Uint8Array): boolean {
  const text = latin1(gap)
    .replace(HEADER, '')
    .replace(/startxref\s+\d+\s+%%EOF/g, '');
  return text.trim() === '';
}

const HEADER = /^%PDF-1\.\d\s+%[^\r\n]{0,8}/;

/** The comment of four high bytes after the header is no text, and is allowed. */
function withoutHeader(bytes: Uint8Array): Uint8Array {
  const found = HEADER.exec(latin1(bytes.subarray(0, 64)));
  return bytes.subarray(found?.[0].length ?? 0);
}

type Parted = {
  /** All but what the streams hold. */
  readonly plain: Uint8Array;
  readonly packed: readonly { readonly stream: PdfStream; readonly from: number }[];
};

/** Finds objects that nothing leads to any more, and their streams. */
function parted(gap: Uint8Array, pdf: Pdf): Parted {
  const packed: { stream: PdfStream; from: number }[] = [];
  const plain = Uint8Array.from(gap);
  let after = 0;
  for (const { index } of latin1(gap).matchAll(/\d+\s+\d+\s+obj\b/g)) {
    if (index < after) continue;
    try {
      const { value, end } = readIndirect(gap, index, pdf.look, gap.length);
      after = end;
      if (!isStream(value)) continue;
      packed.push({ stream: value, from: index });
      const from = value.raw.byteOffset - gap.byteOffset;
      // Its mark goes with it: where one is left, something was not unpacked.
      const mark = latin1(gap.subarray(index, from)).lastIndexOf('stream');
      plain.fill(32, index + mark, from + value.raw.length);
    } catch {
      // It is no object after all: its bytes are read as they are.
    }
  }
  return { plain, packed };
}
