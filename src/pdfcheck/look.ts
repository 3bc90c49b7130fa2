// Short ways to ask a PDF for what a dictionary holds, references followed.
import {
  dictOf,
  isArray,
  isName,
  isRef,
  isString,
  type PdfDict,
  type PdfValue,
  textOf,
} from './objects.ts';
import type { Pdf } from './openPdf.ts';

/** Where something is: a dictionary, or a stream's. */
type From = PdfDict | undefined;

export function get(pdf: Pdf, from: From, key: string): PdfValue {
  return pdf.look(from?.entries.get(key));
}

export function getDict(pdf: Pdf, from: From, key: string): PdfDict | undefined {
  return dictOf(get(pdf, from, key));
}

export function getName(pdf: Pdf, from: From, key: string): string | undefined {
  const value = get(pdf, from, key);
  return isName(value) ? value.name : undefined;
}

export function getNumber(pdf: Pdf, from: From, key: string): number | undefined {
  const value = get(pdf, from, key);
  return typeof value === 'number' ? value : undefined;
}

export function getText(pdf: Pdf, from: From, key: string): string | undefined {
  const value = get(pdf, from, key);
  return isString(value) ? textOf(value) : undefined;
}

/** An array's items, each as it stands: references are not followed. One value alone is a list of it. */
export function getList(pdf: Pdf, from: From, key: string): readonly PdfValue[] {
  const value = from?.entries.get(key);
  const found = pdf.look(value);
  if (isArray(found)) return found.items;
  return value === undefined || found === null ? [] : [value];
}

/** The numbers of an array, references followed. */
export function getNumbers(pdf: Pdf, from: From, key: string): readonly number[] {
  const value = get(pdf, from, key);
  if (!isArray(value)) return [];
  return value.items.map(pdf.look).filter((one) => typeof one === 'number');
}

/** The number of the object a value refers to. */
export function idOf(value: PdfValue | undefined): number | undefined {
  return isRef(value) ? value.id : undefined;
}

export function catalogOf(pdf: Pdf): PdfDict | undefined {
  return getDict(pdf, pdf.trailer, 'Root');
}

/** A number tree or a name tree as pairs, in order; a branch that comes back is read once. */
export function treePairs(
  pdf: Pdf,
  root: PdfValue,
  leaf: 'Nums' | 'Names',
): readonly (readonly [PdfValue, PdfValue])[] {
  const pairs: (readonly [PdfValue, PdfValue])[] = [];
  const seen = new Set<PdfDict>();
  const waiting: PdfValue[] = [root];
  while (waiting.length > 0) {
    const dict = dictOf(pdf.look(waiting.pop()));
    if (!dict || seen.has(dict)) continue;
    seen.add(dict);
    const items = getList(pdf, dict, leaf);
    for (let at = 0; at + 1 < items.length; at += 2)
      pairs.push([pdf.look(items[at]), items[at + 1] ?? null]);
    waiting.push(...getList(pdf, dict, 'Kids').toReversed());
  }
  return pairs;
}
