// Everything a finished PDF holds, unpacked: to prove that what was left out is in no part of it.
import { type Facts, readFacts } from './facts.ts';
import { type FilePlace, readPlaces } from './filePlaces.ts';
import type { FoundText } from './foundText.ts';
import { textsOfStream, unpaintedStreams } from './hiddenTexts.ts';
import { readLeftovers } from './leftovers.ts';
import { get, getDict, getList, getName, getText } from './look.ts';
import { isText, looseStrings, nameText, readings, sayingsOf } from './looseStrings.ts';
import { dictOf, isName, isStream, isString, type PdfStream, type PdfValue } from './objects.ts';
import { openPdf, type Pdf } from './openPdf.ts';
import { aloudTexts, treeTexts } from './paintedStreams.ts';
import { attached } from './rules/document.ts';
import { pageTexts, placedTexts } from './texts.ts';
import { unreadIn } from './unread.ts';

export type Attachment = { readonly name: string; readonly bytes: Uint8Array };

export type Everything = {
  /** The text layer of each page, in the order it is painted. */
  readonly pages: readonly string[];
  /** The same with a space before all that is put in a place of its own. */
  readonly apart: readonly string[];
  /** The text of the structure tree in its order, a stretch for each page it stands on. */
  readonly tree: readonly FoundText[];
  /** The same as it is read aloud, where elements are read as other letters than are painted; else empty. */
  readonly aloud: readonly FoundText[];
  /** Text in streams that no page paints, in every font it can be meant in. */
  readonly hidden: readonly FoundText[];
  /** Every string of every object, decoded. */
  readonly strings: readonly FoundText[];
  /** Every name and key of every object: words of the format, and of the file's maker. */
  readonly names: readonly FoundText[];
  /** Every stream, unpacked, in every way text is written. */
  readonly streams: readonly FoundText[];
  /** Strings, names and comments in the bytes between the streams, whether an object holds them or not. */
  readonly loose: readonly FoundText[];
  /** The XMP metadata as it stands. */
  readonly metadata: string;
  readonly attachments: readonly Attachment[];
  /** Bytes of the file that belong to no object, such as an earlier version of it. */
  readonly leftovers: readonly FoundText[];
  /** Where pictures are: what they show is not read. */
  readonly pictures: readonly string[];
  /** What could not be unpacked or read: nothing can be said of it. */
  readonly unread: readonly string[];
};

/** Reads a whole file. Rejects with `PdfDamage` where the bytes are no PDF. */
export async function readEverything(bytes: Uint8Array): Promise<Everything> {
  const pdf = await openPdf(bytes);
  const facts = readFacts(pdf);
  const places = readPlaces(facts);
  const leftovers = await readLeftovers(pdf);
  const metadata = get(pdf, facts.catalog, 'Metadata');
  return {
    pages: pageTexts(facts),
    apart: placedTexts(facts),
    tree: treeTexts(facts),
    aloud: aloudTexts(facts),
    hidden: [
      ...hiddenIn(facts, places),
      ...leftovers.streams.flatMap(({ where, bytes: held }) =>
        textsOfStream(facts, held).map((text): FoundText => ({ where, text, part: 'leftover' })),
      ),
    ],
    ...wordsIn(facts, places),
    streams: [
      ...streamsIn(facts, places),
      ...leftovers.streams.map(({ where, bytes: held }): FoundText => {
        const text = readings(held).join('\n');
        return { where, text, part: 'leftover', ...(isText(held) ? {} : { isCode: true }) };
      }),
    ],
    loose: looseIn(pdf, places),
    metadata: isStream(metadata) ? new TextDecoder().decode(pdf.decoded(metadata).bytes) : '',
    attachments: attachmentsIn(facts),
    leftovers: leftovers.texts,
    pictures: picturesIn(facts),
    unread: [...unreadIn(facts), ...leftovers.unread],
  };
}

type Places = ReadonlyMap<number, FilePlace>;

function placeOf(places: Places, id: number): FilePlace & { readonly where: string } {
  return { where: `object ${id}`, ...(places.get(id) ?? { part: 'other' }) };
}

/** Strings, names and keys of all objects, and of the marks on the pages. */
function wordsIn(
  { values, content }: Facts,
  places: Places,
): Pick<Everything, 'strings' | 'names'> {
  const strings: FoundText[] = [];
  const names: FoundText[] = [];
  const take = (value: PdfValue, place: Omit<FoundText, 'text'>) => {
    if (isString(value)) for (const text of sayingsOf(value)) strings.push({ ...place, text });
    else if (isName(value)) names.push({ ...place, text: nameText(value.name) });
    const keys = [...(dictOf(value)?.entries.keys() ?? [])];
    if (keys.length > 0) names.push({ ...place, text: keys.map(nameText).join(' ') });
  };
  // What the trailer says in strings is the file's own number: any bytes.
  for (const { value, id } of values)
    take(value, id === 0 ? { ...placeOf(places, id), isCode: true } : placeOf(places, id));
  for (const { page, properties, tag } of content.marks) {
    const place = { where: `page ${page}`, part: 'aloud', page } as const;
    names.push({ ...place, text: nameText(tag) });
    for (const value of properties?.entries.values() ?? []) take(value, place);
  }
  return { strings, names };
}

function hiddenIn(facts: Facts, places: Places): readonly FoundText[] {
  return [...unpaintedStreams(facts)].flatMap(([id, stream]) =>
    textsOfStream(facts, facts.pdf.decoded(stream).bytes).map((text) => ({
      ...placeOf(places, id),
      text,
    })),
  );
}

/** Streams that are meant as text: the rest is painting, or data for a reader. */
const TEXT_TYPES = new Set(['Metadata', 'EmbeddedFile']);

function streamsIn({ pdf, values }: Facts, places: Places): readonly FoundText[] {
  const machine = new Set(values.flatMap(({ value }) => machineStreams(pdf, value)));
  return [...pdf.objects.values()].flatMap(({ id, value }) => {
    if (!isStream(value)) return [];
    const { bytes, rest } = pdf.decoded(value);
    // A picture's own packing holds notes beside the picture.
    const held = rest.length > 0 ? value.raw : bytes;
    const type = getName(pdf, value.dict, 'Type') ?? '';
    const isUntyped = type === '' && !machine.has(value) && isText(bytes);
    const text = readings(held).join('\n');
    const isMeant = TEXT_TYPES.has(type) || isUntyped;
    return [{ ...placeOf(places, id), text, ...(isMeant ? {} : { isCode: true }) }];
  });
}

/** Streams that a value leads to by what they do for a reader. */
function machineStreams(pdf: Pdf, value: PdfValue): readonly PdfStream[] {
  const dict = dictOf(value);
  if (!dict) return [];
  const ofPage = getName(pdf, dict, 'Type') === 'Page' ? getList(pdf, dict, 'Contents') : [];
  const keyed = [...dict.entries].flatMap(([key, one]) => (MACHINE_KEYS.has(key) ? [one] : []));
  const own = isStream(value) && MACHINE_TYPES.some((key) => dict.entries.has(key)) ? [value] : [];
  return [...own, ...[...ofPage, ...keyed].map(pdf.look).filter(isStream)];
}

const MACHINE_KEYS = new Set(
  'ToUnicode CIDSet CIDToGIDMap FontFile FontFile2 FontFile3 DestOutputProfile Encoding UseCMap'.split(
    ' ',
  ),
);

/** Keys of streams that paint, count or mix colours. */
const MACHINE_TYPES = [
  'Subtype',
  'FunctionType',
  'ShadingType',
  'PatternType',
  'HalftoneType',
  'BBox',
];

/** What is plain to see in the file's bytes and in its object streams, wherever it belongs. */
function looseIn(pdf: Pdf, places: Places): readonly FoundText[] {
  const plain = Uint8Array.from(pdf.bytes);
  const found: FoundText[] = [];
  for (const { id, value } of pdf.objects.values()) {
    if (!isStream(value)) continue;
    if (value.raw.buffer === pdf.bytes.buffer) {
      const from = value.raw.byteOffset - pdf.bytes.byteOffset;
      plain.fill(32, from, from + value.raw.length);
    }
    if (getName(pdf, value.dict, 'Type') === 'ObjStm')
      for (const one of looseStrings(pdf.decoded(value).bytes))
        found.push({ ...placeOf(places, id), ...one });
  }
  const inFile = { where: 'file', part: 'other' } as const;
  for (const one of looseStrings(plain)) found.push({ ...inFile, ...one });
  found.push({ ...inFile, text: readings(plain).join('\n'), isCode: true });
  return found;
}

function attachmentsIn(facts: Facts): readonly Attachment[] {
  const { pdf } = facts;
  return attached(facts).flatMap(({ dict }): Attachment[] => {
    const files = getDict(pdf, dict, 'EF');
    const file = ['UF', 'F'].map((key) => get(pdf, files, key)).find(isStream);
    const name = getText(pdf, dict, 'UF') ?? getText(pdf, dict, 'F') ?? '';
    return file ? [{ name, bytes: pdf.decoded(file).bytes }] : [];
  });
}

function picturesIn({ pdf, content }: Facts): readonly string[] {
  const ofObjects = [...pdf.objects.values()].flatMap(({ id, value }) =>
    isStream(value) && getName(pdf, value.dict, 'Subtype') === 'Image' ? [`object ${id}`] : [],
  );
  return [...ofObjects, ...content.inlineImages.map(({ page }) => `page ${page}`)];
}
