// Everything a finished PDF holds, unpacked: to prove that what was left out is in no part of it.
import { type Facts, readFacts } from './facts.ts';
import { type FilePlace, readPlaces } from './filePlaces.ts';
import type { FoundText } from './foundText.ts';
import { textsOfStream, unpaintedStreams } from './hiddenTexts.ts';
import { readLeftovers } from './leftovers.ts';
import { get, getDict, getName, getText } from './look.ts';
import { isText, looseStrings, nameText, readings, sayingsOf } from './looseStrings.ts';
import { dictOf, isName, isStream, isString, type PdfStream, type PdfValue } from './objects.ts';
import { openPdf, type Pdf } from './openPdf.ts';
import { treeTexts } from './paintedStreams.ts';
import { attached } from './rules/document.ts';
import { pageTexts, stringTexts } from './texts.ts';
import { unreadIn } from './unread.ts';

export type Attachment = { readonly name: string; readonly bytes: Uint8Array };

/** A stream's bytes in every way text is written; `isText` where they are meant as text. */
export type FoundStream = FoundText & { readonly isText: boolean };

export type Everything = {
  /** The text layer of each page, in the order it is painted. */
  readonly pages: readonly string[];
  /** The same with a space between all that is painted by itself. */
  readonly apart: readonly string[];
  /** The text of the structure tree in its order, a stretch for each page it stands on. */
  readonly tree: readonly FoundText[];
  /** Text in streams that no page paints, in every font it can be meant in. */
  readonly hidden: readonly FoundText[];
  /** Every string of every object, decoded. */
  readonly strings: readonly FoundText[];
  /** Every name and key of every object: words of the format, and of the file's maker. */
  readonly names: readonly FoundText[];
  /** Every stream, unpacked. */
  readonly streams: readonly FoundStream[];
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
    apart: stringTexts(facts),
    tree: treeTexts(facts),
    hidden: [
      ...hiddenIn(facts, places),
      ...leftovers.streams.flatMap(({ where, bytes: held }) =>
        textsOfStream(facts, held).map((text): FoundText => ({ where, text, part: 'leftover' })),
      ),
    ],
    ...wordsIn(facts, places),
    streams: [
      ...streamsIn(pdf, places),
      ...leftovers.streams.map(({ where, bytes: held }): FoundStream => {
        const text = readings(held).join('\n');
        return { where, text, part: 'leftover', isText: isText(held) };
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
  const take = (value: PdfValue, place: FilePlace & { readonly where: string }) => {
    if (isString(value)) for (const text of sayingsOf(value)) strings.push({ ...place, text });
    else if (isName(value)) names.push({ ...place, text: nameText(value.name) });
    const keys = [...(dictOf(value)?.entries.keys() ?? [])];
    if (keys.length > 0) names.push({ ...place, text: keys.map(nameText).join(' ') });
  };
  for (const { value, id } of values) take(value, placeOf(places, id));
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

function streamsIn(pdf: Pdf, places: Places): readonly FoundStream[] {
  return [...pdf.objects.values()].flatMap(({ id, value }) => {
    if (!isStream(value)) return [];
    const { bytes, rest } = pdf.decoded(value);
    // A picture's own packing holds notes beside the picture.
    const held = rest.length > 0 ? value.raw : bytes;
    const type = getName(pdf, value.dict, 'Type') ?? '';
    const isMeant = TEXT_TYPES.has(type) || (type === '' && isUntyped(pdf, value) && isText(bytes));
    return [{ ...placeOf(places, id), text: readings(held).join('\n'), isText: isMeant }];
  });
}

function isUntyped(pdf: Pdf, { dict }: PdfStream): boolean {
  return ['Subtype', 'Length1', 'FunctionType', 'N', 'BBox'].every(
    (key) => get(pdf, dict, key) === null,
  );
}

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
      for (const text of looseStrings(pdf.decoded(value).bytes))
        found.push({ ...placeOf(places, id), text });
  }
  for (const text of looseStrings(plain)) found.push({ where: 'file', text, part: 'other' });
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
