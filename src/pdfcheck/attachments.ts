// The files that lie in a PDF, and the proof from its finished bytes that it carries a case, or nothing at all.
import { md5 } from '@noble/hashes/legacy.js';
import { everyValue, type Found } from './facts.ts';
import { leftoversIn } from './leftovers.ts';
import {
  catalogOf,
  get,
  getDict,
  getList,
  getName,
  getNumber,
  getText,
  treePairs,
} from './look.ts';
import {
  dictOf,
  isArray,
  isRef,
  isStream,
  isString,
  type PdfDict,
  type PdfStream,
  type PdfValue,
} from './objects.ts';
import { openPdf, type Pdf } from './openPdf.ts';
import type { Attachment } from './readEverything.ts';

/** A file in a PDF, by its specification. */
export type Embedded = Attachment & {
  /** The specification, and the number of its object. */
  readonly specification: PdfDict;
  readonly id: number;
  readonly stream: PdfStream;
};

/** Every file that a specification names, in the order of its objects; one named twice comes once. */
export function embeddedIn(
  pdf: Pdf,
  values: readonly Found[] = everyValue(pdf),
): readonly Embedded[] {
  const found = new Map<PdfStream, Embedded>();
  for (const { value, id } of values) {
    if (typeof value !== 'object' || value?.kind !== 'dict') continue;
    const files = getDict(pdf, value, 'EF');
    const name = getText(pdf, value, 'UF') ?? getText(pdf, value, 'F') ?? '';
    for (const key of files?.entries.keys() ?? []) {
      const stream = get(pdf, files, key);
      if (!isStream(stream) || found.has(stream)) continue;
      const { bytes } = pdf.decoded(stream);
      found.set(stream, { name, bytes, specification: value, id, stream });
    }
  }
  return [...found.values()];
}

/** What is not as the file's own parameters say; undefined where they fit or say nothing. */
export function misfitOf(pdf: Pdf, { stream, bytes }: Embedded): string | undefined {
  const parameters = getDict(pdf, stream.dict, 'Params');
  const size = getNumber(pdf, parameters, 'Size');
  if (size !== undefined && size !== bytes.length) return `Size ${size} of ${bytes.length} bytes`;
  const sum = get(pdf, parameters, 'CheckSum');
  if (!isString(sum)) return undefined;
  const own = md5(bytes);
  const fits = sum.bytes.length === own.length && own.every((byte, at) => byte === sum.bytes[at]);
  return fits ? undefined : 'CheckSum of other bytes';
}

/** Files that readers list, by the name tree of the catalog. */
export function listedFiles(pdf: Pdf): ReadonlySet<PdfDict> {
  const names = getDict(pdf, catalogOf(pdf), 'Names');
  const pairs = treePairs(pdf, get(pdf, names, 'EmbeddedFiles'), 'Names');
  return new Set(pairs.flatMap(([, value]) => dictOf(pdf.look(value)) ?? []));
}

/** Files that belong to the document as a whole. */
export function associatedFiles(pdf: Pdf): ReadonlySet<PdfDict> {
  const all = getList(pdf, catalogOf(pdf), 'AF');
  return new Set(all.flatMap((value) => dictOf(pdf.look(value)) ?? []));
}

/** What a PDF is, by its bytes alone. `why` is for the developer, one for each thing that keeps it from a proof. */
export type PdfKind =
  /** It carries this one file as its source, and nothing else. */
  | { readonly is: 'working'; readonly file: Attachment }
  /** There is no file in it, no stream that no page needs, and no byte outside its objects. */
  | { readonly is: 'hand-out' }
  | { readonly is: 'unclear'; readonly why: readonly string[] };

/** Proves which it is. Rejects with `PdfDamage` where the bytes are no whole PDF. */
export async function whatIsThis(bytes: Uint8Array): Promise<PdfKind> {
  const pdf = await openPdf(bytes);
  if (pdf.isEncrypted) return { is: 'unclear', why: ['the file is encrypted'] };
  const values = everyValue(pdf);
  const files = embeddedIn(pdf, values);
  const why = [
    ...pdf.damages.map(({ id, why: fault }) => `object ${id}: ${fault}`),
    ...leftoversIn(pdf).map(({ where }) => `${where}: bytes outside the objects`),
    ...strays(pdf, new Set(files.map(({ stream }) => stream))),
    ...markedAsFiles(pdf, values, files),
    ...files.flatMap((file) => misfitOf(pdf, file) ?? []),
  ];
  const [file, ...more] = files;
  if (more.length > 0) why.push(`${files.length} files`);
  if (file && getName(pdf, file.specification, 'AFRelationship') !== 'Source')
    why.push('a file that is not the source');
  if (file && !associatedFiles(pdf).has(file.specification))
    why.push('a file that is not of the document');
  if (why.length > 0) return { is: 'unclear', why };
  return file
    ? { is: 'working', file: { name: file.name, bytes: file.bytes } }
    : { is: 'hand-out' };
}

/** Where a stream may stand: what a page shows, what its fonts are, what colours mean, what the file says of itself. */
const KNOWN_PLACES: ReadonlySet<string> = new Set([
  'Contents',
  'FontFile2',
  'ToUnicode',
  'CIDSet',
  'DestOutputProfile',
  'Metadata',
]);
/** The file's own frame, which nothing refers to. */
const FRAME: ReadonlySet<string> = new Set(['ObjStm', 'XRef']);

/** Streams that no page needs, and objects that nothing leads to. */
function strays(pdf: Pdf, files: ReadonlySet<PdfStream>): readonly string[] {
  const reached = new Set<number>();
  const odd: string[] = [];
  const seen = new Set<PdfValue>();
  const waiting: (readonly [key: string, value: PdfValue])[] = [['trailer', pdf.trailer]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [key, value] = next;
    if (isRef(value)) reached.add(value.id);
    const found = pdf.look(value);
    if (typeof found !== 'object' || found === null) continue;
    if (isStream(found) && !files.has(found) && !KNOWN_PLACES.has(key))
      odd.push(`a stream as ${key}`);
    if (seen.has(found)) continue;
    seen.add(found);
    if (isArray(found)) waiting.push(...found.items.map((item) => [key, item] as const));
    for (const entry of dictOf(found)?.entries ?? []) waiting.push(entry);
  }
  for (const [id, { value }] of pdf.objects) {
    const type = isStream(value) ? (getName(pdf, value.dict, 'Type') ?? '') : '';
    if (!reached.has(id) && !FRAME.has(type)) odd.push(`object ${id}: nothing leads to it`);
  }
  return odd;
}

/** What is called a file but is none of those found: an embedded stream without its specification, a paper clip. */
function markedAsFiles(
  pdf: Pdf,
  values: readonly Found[],
  files: readonly Embedded[],
): readonly string[] {
  const known = new Set(files.map(({ stream }) => stream.dict));
  const specified = new Set(files.map(({ specification }) => specification));
  const odd = values.flatMap(({ value, id }): readonly string[] => {
    const dict = dictOf(value);
    if (!dict) return [];
    if (getName(pdf, dict, 'Type') === 'EmbeddedFile' && !known.has(dict))
      return [`object ${id}: an embedded file without its specification`];
    const kind = getName(pdf, dict, 'Subtype') ?? '';
    return /^(FileAttachment|RichMedia|Screen|Movie|Sound|3D)$/.test(kind)
      ? [`object ${id}: ${kind}`]
      : [];
  });
  const named = [...listedFiles(pdf), ...associatedFiles(pdf)];
  return [
    ...odd,
    ...(named.some((one) => !specified.has(one)) ? ['a file is named that is not there'] : []),
  ];
}
