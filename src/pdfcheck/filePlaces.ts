// What an object of a PDF is part of, so that a text found in it can be told in words.
import type { Facts } from './facts.ts';
import { get, getDict, getList, idOf } from './look.ts';
import { dictOf, isRef, type PdfDict, type PdfValue } from './objects.ts';

/**
 * The parts of a file that a text can stand in. `properties`: what the file says of itself. `aloud`: what is
 * read aloud in place of something, and other words of the structure tree. `name`: names that are led to.
 */
export type FilePart =
  | 'page'
  | 'bookmark'
  | 'properties'
  | 'aloud'
  | 'annotation'
  | 'attachment'
  | 'name'
  | 'leftover'
  | 'other';

/** Where in the file; a page from 1 where it belongs to one. */
export type FilePlace = { readonly part: FilePart; readonly page?: number };

/** Bookmarks a file may name, and deeper name trees than any has. */
const MOST_STEPS = 1_000_000;

/** The place of each object that has one, by its number. */
export function readPlaces(facts: Facts): ReadonlyMap<number, FilePlace> {
  const { pdf, catalog } = facts;
  const places = new Map<number, FilePlace>();
  const put = (value: PdfValue | undefined, place: FilePlace): boolean => {
    const id = idOf(value);
    if (id === undefined || places.has(id)) return false;
    places.set(id, place);
    return true;
  };
  /** Everything below, as far as references lead and `goOn` lets them. */
  const putAll = (root: PdfValue | undefined, place: FilePlace, keys: readonly string[]) => {
    const waiting: PdfValue[] = [root ?? null];
    for (let steps = 0; waiting.length > 0 && steps < MOST_STEPS; steps += 1) {
      const value = waiting.pop() ?? null;
      if (isRef(value) && !put(value, place)) continue;
      const found = pdf.look(value);
      if (typeof found === 'object' && found?.kind === 'array') waiting.push(...found.items);
      const dict = dictOf(found);
      for (const key of keys) {
        const next = dict?.entries.get(key);
        if (next !== undefined) waiting.push(next);
      }
    }
  };
  put(pdf.trailer.entries.get('Info'), { part: 'properties' });
  put(catalog?.entries.get('Metadata'), { part: 'properties' });
  putAll(catalog?.entries.get('Outlines'), { part: 'bookmark' }, ['First', 'Next', 'A']);
  for (const { page, id, dict } of facts.annotations) {
    const place: FilePlace = { part: 'annotation', page };
    if (id !== undefined && !places.has(id)) places.set(id, place);
    putAll(dict, place, ['A', 'AP', 'N', 'D', 'R', 'Popup', 'Contents', 'RC']);
  }
  for (const { id, dict } of facts.structure.elements) {
    if (id !== undefined && !places.has(id)) places.set(id, { part: 'aloud' });
    for (const key of ['ActualText', 'Alt', 'E', 'T', 'A'])
      put(dict.entries.get(key), { part: 'aloud' });
  }
  for (const { dict } of filesIn(facts)) {
    for (const key of ['UF', 'F', 'Desc']) put(dict.entries.get(key), { part: 'attachment' });
    const files = getDict(pdf, dict, 'EF');
    for (const key of ['UF', 'F']) put(files?.entries.get(key), { part: 'attachment' });
  }
  const names = getDict(pdf, catalog, 'Names');
  putAll(names?.entries.get('EmbeddedFiles'), { part: 'attachment' }, ['Kids', 'Names', 'EF']);
  putAll(names?.entries.get('Dests'), { part: 'name' }, ['Kids', 'Names']);
  putAll(catalog?.entries.get('PageLabels'), { part: 'name' }, ['Kids', 'Nums']);
  for (const page of facts.pages) {
    const place: FilePlace = { part: 'page', page: page.number };
    if (page.id !== undefined && !places.has(page.id)) places.set(page.id, place);
    put(page.dict.entries.get('Contents'), place);
    for (const one of getList(pdf, page.dict, 'Contents')) put(one, place);
  }
  for (const { page, id } of facts.content.drawn)
    if (id !== undefined && !places.has(id)) places.set(id, { part: 'page', page });
  return places;
}

/** Every file specification among the objects. */
function filesIn({ pdf, values }: Facts): readonly { readonly dict: PdfDict }[] {
  return values.flatMap(({ value }) => {
    const dict = dictOf(value);
    return dict?.entries.has('EF') && get(pdf, dict, 'EF') !== null ? [{ dict }] : [];
  });
}
