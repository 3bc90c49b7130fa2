// Everything a finished PDF holds, unpacked: to prove that what was left out is in no part of it.
import { type Facts, readFacts } from './facts.ts';
import { filtersOf } from './filters.ts';
import { get, getDict, getText } from './look.ts';
import { dictOf, isName, isStream, isString, latin1, textOf } from './objects.ts';
import { openPdf, type Pdf } from './openPdf.ts';
import { attached } from './rules/document.ts';
import { pageTexts } from './texts.ts';

/** A stretch of text and where it stands, told as in `page 3` or `object 12, Title`. */
export type FoundText = { readonly where: string; readonly text: string };

export type Attachment = { readonly name: string; readonly bytes: Uint8Array };

export type Everything = {
  /** The text layer of each page, in the order it is painted. */
  readonly pages: readonly string[];
  /** Every string and name of every object, decoded. */
  readonly strings: readonly FoundText[];
  /** Every stream, unpacked: what can be text in it, byte for byte and as UTF-8 and UTF-16. */
  readonly streams: readonly FoundText[];
  /** The XMP metadata as it stands. */
  readonly metadata: string;
  readonly attachments: readonly Attachment[];
  /** Bytes of the file that belong to no object, such as an earlier version of it. */
  readonly leftovers: readonly FoundText[];
  /** What could not be unpacked or read: nothing can be said of it. */
  readonly unread: readonly string[];
};

/** Reads a whole file. Rejects with `PdfDamage` where the bytes are no PDF. */
export async function readEverything(bytes: Uint8Array): Promise<Everything> {
  const pdf = await openPdf(bytes);
  const facts = readFacts(pdf);
  const metadata = get(pdf, facts.catalog, 'Metadata');
  return {
    pages: pageTexts(facts),
    strings: stringsIn(facts),
    streams: streamsIn(pdf),
    metadata: isStream(metadata) ? new TextDecoder().decode(pdf.decoded(metadata).bytes) : '',
    attachments: attachmentsIn(facts),
    leftovers: leftoversIn(pdf),
    unread: unreadIn(pdf),
  };
}

function stringsIn({ values }: Facts): readonly FoundText[] {
  return values.flatMap(({ value, id }): FoundText[] => {
    const where = `object ${id}`;
    if (isString(value)) return [{ where, text: textOf(value) }];
    if (isName(value)) return [{ where, text: utf8OrLatin1(value.name) }];
    const keys = [...(dictOf(value)?.entries.keys() ?? [])];
    return keys.length === 0 ? [] : [{ where, text: keys.map(utf8OrLatin1).join(' ') }];
  });
}

/** Names are bytes; those we write are ASCII or UTF-8. */
function utf8OrLatin1(name: string): string {
  if (!/[\x80-\xff]/.test(name)) return name;
  const bytes = Uint8Array.from(name, (sign) => sign.charCodeAt(0));
  return `${new TextDecoder().decode(bytes)} ${name}`;
}

/** The same bytes read in every way that text is written: one of them shows a word that stands there. */
function readings(bytes: Uint8Array): string {
  const wide = ['utf-16be', 'utf-16le'].map((name) => new TextDecoder(name).decode(bytes));
  return [latin1(bytes), new TextDecoder().decode(bytes), ...wide].join('\n');
}

function streamsIn(pdf: Pdf): readonly FoundText[] {
  return [...pdf.objects.values()].flatMap(({ id, value }) => {
    if (!isStream(value)) return [];
    const { bytes, rest } = pdf.decoded(value);
    return rest.length > 0 ? [] : [{ where: `object ${id}`, text: readings(bytes) }];
  });
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

/** What lies between the objects, but for the file's own frame: header, cross-references, end. */
export function leftoversIn({ bytes, objects, crossReferences }: Pdf): readonly FoundText[] {
  const inFile = [...objects.values()].flatMap(({ span }) => (span ? [span] : []));
  const spans = [...inFile, ...crossReferences.spans].toSorted(([a], [b]) => a - b);
  const found: FoundText[] = [];
  let at = 0;
  for (const [from, to] of [...spans, [bytes.length, bytes.length] as const]) {
    const gap = bytes.subarray(at, Math.max(at, from));
    const text = latin1(gap)
      .replace(/^%PDF-1\.\d\s+%[^\r\n]{0,8}/, '')
      .replace(/startxref\s+\d+\s+%%EOF/g, '')
      .trim();
    if (text !== '') found.push({ where: `byte ${at}`, text: readings(gap) });
    at = Math.max(at, to);
  }
  return found;
}

/** Pictures keep their own packing: what they show is not text. */
const PICTURES = new Set(['DCTDecode', 'JPXDecode', 'CCITTFaxDecode', 'JBIG2Decode']);

function unreadIn(pdf: Pdf): readonly string[] {
  const damaged = pdf.damages.map(({ id, why }) => `object ${id}: ${why}`);
  const packed = [...pdf.objects.values()].flatMap(({ id, value }) => {
    if (!isStream(value)) return [];
    const rest = pdf.decoded(value).rest.filter((one) => !PICTURES.has(one));
    return rest.length > 0 ? [`object ${id}: ${filtersOf(value.dict, pdf.look).join(', ')}`] : [];
  });
  return pdf.isEncrypted ? ['the file is encrypted', ...damaged] : [...damaged, ...packed];
}
