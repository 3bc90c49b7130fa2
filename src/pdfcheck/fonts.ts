// The fonts text is shown in: their parts, their programs, and every code used of each (9.6–9.10).
import { readUnicodeMap, type UnicodeMap } from './characterMaps.ts';
import type { Content, Mark } from './content.ts';
import { get, getDict, getList, getName, getNumber } from './look.ts';
import { isArray, isName, isStream, latin1, type PdfDict, type PdfValue } from './objects.ts';
import type { Pdf } from './openPdf.ts';
import type { Element } from './structure.ts';
import { type FontProgram, readTrueType } from './trueType.ts';

/** A code that is shown: where first, and whether it is ever seen and ever without a text in its place. */
export type UsedCode = {
  readonly page: number;
  isSeen: boolean;
  isBare: boolean;
};

export type Font = {
  readonly dict: PdfDict;
  /** Type0, TrueType, Type1, Type3 … */
  readonly kind: string;
  readonly name: string;
  /** The descendant of a composite font, else the font itself. */
  readonly inner: PdfDict;
  readonly descriptor: PdfDict | undefined;
  readonly isEmbedded: boolean;
  readonly program: FontProgram | undefined;
  readonly unicode: UnicodeMap | undefined;
  /** Undefined where the encoding is not one we follow: then the glyph rules do not judge the font. */
  readonly glyphOf: ((code: number) => number) | undefined;
  /** Thousandths of the type size, as the dictionary says. */
  readonly widthOf: (code: number) => number | undefined;
  readonly codes: ReadonlyMap<number, UsedCode>;
};

/** Ranges of widths name each glyph a few times at most; a file that repeats them is not followed. */
const MOST_WIDTHS = 4 * 0x10000;

/** Every font that a content stream shows text in. */
export function readFonts(
  pdf: Pdf,
  content: Content,
  elementOf: (mark: Mark | undefined) => Element | undefined,
): ReadonlyMap<PdfDict, Font> {
  const fonts = new Map<PdfDict, Font & { readonly codes: Map<number, UsedCode> }>();
  for (const { font: dict, codes, mode, mark, page } of content.shown) {
    if (!dict) continue;
    let font = fonts.get(dict);
    if (!font) {
      font = { ...readFont(pdf, dict), codes: new Map<number, UsedCode>() };
      fonts.set(dict, font);
    }
    const hasText = hasActualText(mark, elementOf(mark));
    for (const code of codesIn(font, codes)) {
      const used = font.codes.get(code);
      if (!used) font.codes.set(code, { page, isSeen: mode !== 3, isBare: !hasText });
      else {
        used.isSeen ||= mode !== 3;
        used.isBare ||= !hasText;
      }
    }
  }
  return fonts;
}

/** Marks and elements can say what stands there instead of the signs themselves. */
function hasActualText(mark: Mark | undefined, element: Element | undefined): boolean {
  for (let at = mark; at; at = at.around) if (at.properties?.entries.has('ActualText')) return true;
  for (let at = element; at; at = at.parent) if (at.dict.entries.has('ActualText')) return true;
  return false;
}

/** Codes are two bytes in a composite font, one byte in a simple one. */
function codesIn({ kind }: Pick<Font, 'kind'>, bytes: Uint8Array): readonly number[] {
  if (kind !== 'Type0') return [...bytes];
  const codes: number[] = [];
  for (let at = 0; at + 1 < bytes.length; at += 2)
    codes.push((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0));
  return codes;
}

function readFont(pdf: Pdf, dict: PdfDict): Omit<Font, 'codes'> {
  const kind = getName(pdf, dict, 'Subtype') ?? '';
  const isComposite = kind === 'Type0';
  const below = isComposite ? pdf.look(getList(pdf, dict, 'DescendantFonts')[0]) : null;
  const inner = typeof below === 'object' && below?.kind === 'dict' ? below : dict;
  const descriptor = getDict(pdf, inner, 'FontDescriptor');
  const files = ['FontFile', 'FontFile2', 'FontFile3'].map((key) => get(pdf, descriptor, key));
  const trueType = files[1];
  const toUnicode = get(pdf, dict, 'ToUnicode');
  return {
    dict,
    kind,
    name: getName(pdf, dict, 'BaseFont') ?? '',
    inner,
    descriptor,
    isEmbedded: files.some(isStream),
    program: isStream(trueType) ? readTrueType(pdf.decoded(trueType).bytes) : undefined,
    unicode: isStream(toUnicode) ? readUnicodeMap(pdf.decoded(toUnicode).bytes) : undefined,
    glyphOf: isComposite ? glyphsOf(pdf, dict, inner) : undefined,
    widthOf: isComposite ? compositeWidths(pdf, inner) : simpleWidths(pdf, dict),
  };
}

function glyphsOf(pdf: Pdf, dict: PdfDict, inner: PdfDict): Font['glyphOf'] {
  const encoding = getName(pdf, dict, 'Encoding');
  if (encoding !== 'Identity-H' && encoding !== 'Identity-V') return undefined;
  const map = get(pdf, inner, 'CIDToGIDMap');
  if (isStream(map)) {
    const { bytes } = pdf.decoded(map);
    return (code) => (bytes[code * 2] ?? 0) * 256 + (bytes[code * 2 + 1] ?? 0);
  }
  const isIdentity = isName(map) && map.name === 'Identity';
  return isIdentity && getName(pdf, inner, 'Subtype') === 'CIDFontType2'
    ? (code) => code
    : undefined;
}

/** W and DW (9.7.4.3). */
function compositeWidths(pdf: Pdf, inner: PdfDict): Font['widthOf'] {
  const widths = new Map<number, number>();
  const otherwise = getNumber(pdf, inner, 'DW') ?? 1000;
  const items = getList(pdf, inner, 'W').map(pdf.look);
  let left = MOST_WIDTHS;
  for (let at = 0; at + 1 < items.length; ) {
    const [first, second, third] = [items[at], items[at + 1], items[at + 2]];
    if (typeof first !== 'number') break;
    if (isArray(second ?? null)) {
      const list = isArray(second) ? second.items.map(pdf.look) : [];
      for (const [place, width] of list.entries())
        if (typeof width === 'number') widths.set(first + place, width);
      at += 2;
    } else {
      if (typeof second !== 'number' || typeof third !== 'number') break;
      for (let cid = first; cid <= second && left > 0; cid += 1, left -= 1) widths.set(cid, third);
      at += 3;
    }
  }
  return (code) => widths.get(code) ?? otherwise;
}

function simpleWidths(pdf: Pdf, dict: PdfDict): Font['widthOf'] {
  const first = getNumber(pdf, dict, 'FirstChar') ?? 0;
  const widths: readonly PdfValue[] = getList(pdf, dict, 'Widths').map(pdf.look);
  return (code) => {
    const width = widths[code - first];
    return typeof width === 'number' ? width : undefined;
  };
}

/** The text that codes stand for; `undefined` where the font does not say. */
export function textShown(font: Font, bytes: Uint8Array): string | undefined {
  if (!font.unicode) return font.kind === 'Type0' ? undefined : latin1(bytes);
  return codesIn(font, bytes)
    .map((code) => font.unicode?.get(code) ?? '\uFFFD')
    .join('');
}
