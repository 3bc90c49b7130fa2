// Text in streams that no page paints, such as a field's look, a pattern or a page that was taken out.
import { readUnicodeMap, type UnicodeMap } from './characterMaps.ts';
import type { Facts } from './facts.ts';
import { get, getName } from './look.ts';
import { dictOf, isArray, isStream, isString, latin1, type PdfStream } from './objects.ts';
import { operationsIn } from './operations.ts';
import { contentStreams } from './paintedStreams.ts';

/** The words of a stream's text operators in every font of the file: which one is meant is not known. */
export function textsOfStream(facts: Facts, bytes: Uint8Array): readonly string[] {
  const codes = codesShown(bytes);
  if (codes.length === 0) return [];
  const maps = mapsOf(facts);
  const plain = codes.map(latin1);
  const inFonts = maps.map((map) => codes.map((one) => textIn(map, one)));
  return [plain, ...inFonts].flatMap((parts) => [parts.join(''), parts.join(' ')]);
}

/** Streams that may hold text operators and stand on no page, by object number. */
export function unpaintedStreams(facts: Facts): ReadonlyMap<number, PdfStream> {
  const { pdf } = facts;
  const painted = contentStreams(facts);
  const found = new Map<number, PdfStream>();
  for (const [id, { value }] of pdf.objects) {
    if (!isStream(value) || painted.has(value)) continue;
    const type = getName(pdf, value.dict, 'Subtype') ?? getName(pdf, value.dict, 'Type') ?? '';
    if (NEVER_CONTENT.has(type) || pdf.decoded(value).rest.length > 0) continue;
    found.set(id, value);
  }
  return found;
}

const NEVER_CONTENT = new Set([
  'Image',
  'XML',
  'ObjStm',
  'XRef',
  'CMap',
  'OpenType',
  'CIDFontType0C',
  'Type1C',
]);

function codesShown(bytes: Uint8Array): readonly Uint8Array[] {
  if (!/\bT[jJ]\b|['"]/.test(latin1(bytes))) return [];
  const found: Uint8Array[] = [];
  try {
    for (const { operands } of operationsIn(bytes))
      for (const operand of operands)
        for (const one of isArray(operand) ? operand.items : [operand])
          if (isString(one)) found.push(one.bytes);
  } catch {
    // It is no content stream, or breaks off: what stood before is read, the rest as bytes.
  }
  return found;
}

const known = new WeakMap<Facts, readonly UnicodeMap[]>();

/** Every map from codes to text in the file, of fonts that are used and of those that are not. */
function mapsOf(facts: Facts): readonly UnicodeMap[] {
  const before = known.get(facts);
  if (before) return before;
  const { pdf, values } = facts;
  const streams = new Set(
    values.flatMap(({ value }) => {
      const map = get(pdf, dictOf(value), 'ToUnicode');
      return isStream(map) ? [map] : [];
    }),
  );
  const maps = [...streams].map((one) => readUnicodeMap(pdf.decoded(one).bytes));
  known.set(facts, maps);
  return maps;
}

/** Codes of two bytes, as composite fonts have; what the map does not know is left out. */
function textIn(map: UnicodeMap, bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += map.get((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)) ?? '';
  return text;
}
