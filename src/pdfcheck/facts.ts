// Everything the rules ask of one file, read once.
import { type Intent, readIntents } from './colours.ts';
import { type Content, type Mark, readContent } from './content.ts';
import { type Font, readFonts } from './fonts.ts';
import { catalogOf, get, treePairs } from './look.ts';
import { isStream, isString, latin1, type PdfDict, type PdfValue } from './objects.ts';
import type { Pdf } from './openPdf.ts';
import { type Annotation, type Page, readPages } from './pages.ts';
import { type Element, ownerKey, readStructure, type Structure } from './structure.ts';
import { readXmp, type Xmp } from './xmp.ts';

/** A value somewhere in the file, with the object it stands in. */
export type Found = { readonly value: PdfValue; readonly id: number };

export type Facts = {
  readonly pdf: Pdf;
  readonly catalog: PdfDict | undefined;
  readonly pages: readonly Page[];
  readonly annotations: readonly Annotation[];
  readonly structure: Structure;
  readonly content: Content;
  readonly fonts: ReadonlyMap<PdfDict, Font>;
  readonly intents: readonly Intent[];
  readonly xmp: Xmp | undefined;
  /** Every value of every object, those inside others too. */
  readonly values: readonly Found[];
  /** Names that links and bookmarks may lead to. */
  readonly destinations: ReadonlySet<string>;
  readonly elementOf: (mark: Mark | undefined) => Element | undefined;
};

export function readFacts(pdf: Pdf): Facts {
  const catalog = catalogOf(pdf);
  const pages = readPages(pdf);
  const structure = readStructure(pdf);
  const content = readContent(pdf, pages);
  const ownerOf = (mark: Mark | undefined) => elementOf(structure, mark);
  const metadata = get(pdf, catalog, 'Metadata');
  return {
    pdf,
    catalog,
    pages,
    annotations: pages.flatMap((page) => page.annotations),
    structure,
    content,
    fonts: readFonts(pdf, content, ownerOf),
    intents: readIntents(pdf),
    xmp: isStream(metadata) ? readXmp(pdf.decoded(metadata).bytes) : undefined,
    values: everyValue(pdf),
    destinations: readDestinations(pdf, catalog),
    elementOf: ownerOf,
  };
}

/** Goes through every object, and never twice through the same. */
export function everyValue(pdf: Pdf): readonly Found[] {
  const found: Found[] = [];
  const roots = [...pdf.objects].map(([id, { value }]) => ({ id, value }));
  for (const start of [...roots, { id: 0, value: pdf.trailer }]) {
    const waiting: PdfValue[] = [start.value];
    for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
      found.push({ id: start.id, value });
      if (typeof value !== 'object' || value === null) continue;
      if (value.kind === 'array') for (const item of value.items) waiting.push(item);
      if (value.kind === 'stream') waiting.push(value.dict);
      if (value.kind === 'dict') for (const item of value.entries.values()) waiting.push(item);
    }
  }
  return found;
}

/** The innermost element that owns the content under a mark. */
function elementOf(structure: Structure, mark: Mark | undefined): Element | undefined {
  for (let at = mark; at; at = at.around) {
    if (at.mcid === undefined) continue;
    const owner = structure.owners.get(ownerKey(at.holder, at.mcid))?.[0];
    if (owner) return owner;
  }
  return undefined;
}

/** The mark itself or one around it says that it is no real content. */
export function isArtifact(mark: Mark | undefined): boolean {
  for (let at = mark; at; at = at.around) if (at.tag === 'Artifact') return true;
  return false;
}

function readDestinations(pdf: Pdf, catalog: PdfDict | undefined): ReadonlySet<string> {
  const names = get(pdf, catalog, 'Names');
  const tree =
    typeof names === 'object' && names?.kind === 'dict' ? get(pdf, names, 'Dests') : null;
  const named = treePairs(pdf, tree, 'Names').flatMap(([key]) =>
    isString(key) ? [latin1(key.bytes)] : [],
  );
  const old = get(pdf, catalog, 'Dests');
  const oldNames = typeof old === 'object' && old?.kind === 'dict' ? [...old.entries.keys()] : [];
  return new Set([...named, ...oldNames]);
}
