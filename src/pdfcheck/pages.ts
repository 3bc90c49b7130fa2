// The pages in order, each with what it inherits (7.7.3).
import { catalogOf, getDict, getList, getName, getNumbers, idOf } from './look.ts';
import { dictOf, type PdfDict, type PdfValue } from './objects.ts';
import type { Pdf } from './openPdf.ts';

export type Page = {
  /** From 1. */
  readonly number: number;
  /** The number of its object. */
  readonly id: number | undefined;
  readonly dict: PdfDict;
  readonly resources: PdfDict | undefined;
  readonly mediaBox: readonly number[];
  readonly cropBox: readonly number[];
  readonly annotations: readonly Annotation[];
};

export type Annotation = {
  readonly id: number | undefined;
  readonly page: number;
  readonly dict: PdfDict;
};

type Inherited = Pick<Page, 'resources' | 'mediaBox' | 'cropBox'>;

/** Pages and branches that a file may name, beside one for each of its bytes. */
const MOST_KIDS = 10_000;

export function readPages(pdf: Pdf): readonly Page[] {
  const pages: Page[] = [];
  const seen = new Set<PdfDict>();
  const root = catalogOf(pdf)?.entries.get('Pages') ?? null;
  const none: Inherited = { resources: undefined, mediaBox: [], cropBox: [] };
  const waiting: (readonly [PdfValue, Inherited])[] = [[root, none]];
  let left = MOST_KIDS + pdf.bytes.length;
  for (let next = waiting.pop(); next && left > 0; next = waiting.pop(), left -= 1) {
    const [value, above] = next;
    const dict = dictOf(pdf.look(value));
    if (!dict || seen.has(dict)) continue;
    seen.add(dict);
    const own = inherit(pdf, dict, above);
    const kids = getList(pdf, dict, 'Kids');
    if (getName(pdf, dict, 'Type') !== 'Page' && kids.length > 0) {
      waiting.push(...kids.map((kid) => [kid, own] as const).toReversed());
      continue;
    }
    const number = pages.length + 1;
    const annotations = getList(pdf, dict, 'Annots').flatMap((one): Annotation[] => {
      const annotation = dictOf(pdf.look(one));
      return annotation ? [{ id: idOf(one), page: number, dict: annotation }] : [];
    });
    pages.push({ number, id: idOf(value), dict, ...own, annotations });
  }
  return pages;
}

function inherit(pdf: Pdf, dict: PdfDict, above: Inherited): Inherited {
  const mediaBox = getNumbers(pdf, dict, 'MediaBox');
  const cropBox = getNumbers(pdf, dict, 'CropBox');
  return {
    resources: getDict(pdf, dict, 'Resources') ?? above.resources,
    mediaBox: mediaBox.length === 4 ? mediaBox : above.mediaBox,
    cropBox: cropBox.length === 4 ? cropBox : above.cropBox,
  };
}
