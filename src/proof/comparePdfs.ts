// Holds a PDF against the same document made again: words, structure, looks, and everything else it leads to.
import { embeddedIn } from '../pdfcheck/attachments.ts';
import { type Facts, readFacts } from '../pdfcheck/facts.ts';
import { catalogOf, get } from '../pdfcheck/look.ts';
import { isStream, PdfDamage, type PdfValue } from '../pdfcheck/objects.ts';
import { openPdf } from '../pdfcheck/openPdf.ts';
import { markedTexts, pageTexts, textIn } from '../pdfcheck/texts.ts';
import { NS, readXmp } from '../pdfcheck/xmp.ts';
import { canonical } from './canonical.ts';

/** Something that is not the same, and where. Pages from 1. */
export type PdfDifference =
  | { readonly is: 'page-count'; readonly file: number; readonly made: number }
  /** A few words from where they part; '' where one of them has no more. */
  | { readonly is: 'words'; readonly page: number; readonly file: string; readonly made: string }
  /** The words are the same, and something else on the pages is not. */
  | { readonly is: 'look'; readonly pages: readonly number[] }
  /** What is read aloud: structure, alternative texts, expansions. */
  | { readonly is: 'structure' }
  /** Bookmarks and places that links lead to. */
  | { readonly is: 'places' }
  /** What the file says of itself. */
  | { readonly is: 'metadata' }
  /** Anything else, such as something that happens when the file is opened. */
  | { readonly is: 'other' };

export type PdfComparison = {
  /** Empty when nothing differs. */
  readonly differences: readonly PdfDifference[];
  /** Whether all words are the same, as they are read and as they are seen, wherever on the pages they stand. */
  readonly sameWords: boolean;
  /** How many files lie in the given file; not compared, for a locked one is never twice the same. */
  readonly files: number;
};

/** Words told of a place where two texts part. */
const TOLD_WORDS = 8;

/** `file` is what was given; `made` is ours. Rejects where ours is no PDF; theirs may be anything. */
export async function comparePdfs(file: Blob, made: Uint8Array): Promise<PdfComparison> {
  const ours = partsOf(readFacts(await openPdf(made)));
  let theirs: Parts;
  try {
    theirs = partsOf(readFacts(await openPdf(new Uint8Array(await file.arrayBuffer()))));
  } catch (cause) {
    if (!(cause instanceof PdfDamage || cause instanceof RangeError)) throw cause;
    return { differences: [{ is: 'other' }], sameWords: false, files: 0 };
  }
  return {
    differences: differencesOf(theirs, ours),
    sameWords: theirs.read === ours.read && theirs.painted === ours.painted,
    files: theirs.files,
  };
}

/** A document taken apart: two are the same when all of it is. */
type Parts = {
  /** Of each page: its words, and everything on it. */
  readonly pages: readonly { readonly words: readonly string[]; readonly all: string }[];
  /** All that is read aloud, in order. */
  readonly read: string;
  /** All that is seen but heads and feet of pages, in order, without what line breaks change. */
  readonly painted: string;
  readonly structure: string;
  readonly places: string;
  readonly metadata: string;
  readonly other: string;
  readonly isWhole: boolean;
  readonly files: number;
};

function partsOf(facts: Facts): Parts {
  const { pdf, catalog, structure, pages } = facts;
  const named = new Map<PdfValue, string>();
  for (const { dict, number } of pages) named.set(dict, `page ${number}`);
  for (const { annotations } of pages)
    annotations.forEach(({ dict, page }, at) => {
      named.set(dict, `area ${page}.${at}`);
    });
  const texts = pageTexts(facts);
  const told = (value: PdfValue, ...without: readonly string[]) =>
    canonical(pdf, value, { named, without: new Set(without) });
  const marked = markedTexts(facts);
  const names = get(pdf, catalog, 'Names');
  return {
    pages: pages.map(({ dict, annotations }, at) => ({
      words: wordsOf(texts[at] ?? ''),
      all: [dict, ...annotations.map((one) => one.dict)]
        .map((one) => told(one, 'Parent'))
        .join('\n'),
    })),
    read: wordsOf(
      structure.elements
        .filter(({ parent }) => parent === undefined)
        .map((one) => textIn(facts, one, marked))
        .join(' '),
    ).join(' '),
    painted: [...marked.values()].join('').replace(/[\s\u00AD-]+/g, ''),
    structure: told(get(pdf, catalog, 'StructTreeRoot')),
    places: [told(get(pdf, catalog, 'Outlines')), told(names, 'EmbeddedFiles')].join('\n'),
    metadata: [metadataOf(facts), told(pdf.look(pdf.trailer.entries.get('Info')))].join('\n'),
    other: told(catalogOf(pdf) ?? null, ...ELSEWHERE),
    isWhole: pdf.damages.length === 0 && !pdf.isEncrypted,
    files: embeddedIn(pdf, facts.values).length,
  };
}

/** Keys of the catalog that are told by themselves, and the files, which are not compared. */
const ELSEWHERE = ['Pages', 'StructTreeRoot', 'Outlines', 'Names', 'Metadata', 'AF'] as const;

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** Every property, but which part of PDF/A is claimed: that follows from whether a file lies in it. */
function metadataOf({ pdf, catalog }: Facts): string {
  const stream = get(pdf, catalog, 'Metadata');
  if (!isStream(stream)) return '';
  const { properties, fault } = readXmp(pdf.decoded(stream).bytes);
  return [
    ...properties
      .filter(({ uri, local }) => !(uri === NS.pdfaid && local === 'part'))
      .map(({ uri, local, text }) => `${uri}${local}=${text}`)
      .sort(),
    fault ?? '',
  ].join('\n');
}

function differencesOf(file: Parts, made: Parts): readonly PdfDifference[] {
  const found: PdfDifference[] = [];
  if (file.pages.length !== made.pages.length)
    found.push({ is: 'page-count', file: file.pages.length, made: made.pages.length });
  const words = firstWords(file, made);
  if (words) found.push(words);
  const looks = file.pages.flatMap(({ all }, at) => (all === made.pages[at]?.all ? [] : [at + 1]));
  if (!words && looks.length > 0) found.push({ is: 'look', pages: looks });
  for (const part of ['structure', 'places', 'metadata', 'other'] as const)
    if (file[part] !== made[part]) found.push({ is: part });
  if (!file.isWhole && !found.some(({ is }) => is === 'other')) found.push({ is: 'other' });
  return found;
}

/** Where the words of all pages in a row first part. */
function firstWords(file: Parts, made: Parts): PdfDifference | undefined {
  const theirs = placed(file);
  const ours = placed(made);
  const at = theirs.findIndex(
    ({ word, page }, index) => word !== ours[index]?.word || page !== ours[index]?.page,
  );
  const from = at < 0 ? theirs.length : at;
  if (from === theirs.length && theirs.length === ours.length) return undefined;
  const some = (words: readonly Placed[]) =>
    words
      .slice(from, from + TOLD_WORDS)
      .map(({ word }) => word)
      .join(' ');
  const page = theirs[from]?.page ?? ours[from]?.page ?? 1;
  return { is: 'words', page, file: some(theirs), made: some(ours) };
}

type Placed = { readonly word: string; readonly page: number };

function placed({ pages }: Parts): readonly Placed[] {
  return pages.flatMap(({ words }, at) => words.map((word) => ({ word, page: at + 1 })));
}
