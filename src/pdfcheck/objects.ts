// The kinds of value a PDF is made of (ISO 32000-1, 7.3), as read from its bytes.

export type PdfName = { readonly kind: 'name'; readonly name: string };

/** `hexFault`: written in hexadecimal with an odd count of digits, or with a sign that is no digit. */
export type PdfString = {
  readonly kind: 'string';
  readonly bytes: Uint8Array;
  readonly hexFault?: 'odd' | 'sign';
};

export type PdfRef = { readonly kind: 'ref'; readonly id: number; readonly generation: number };

export type PdfArray = { readonly kind: 'array'; readonly items: readonly PdfValue[] };

export type PdfDict = { readonly kind: 'dict'; readonly entries: ReadonlyMap<string, PdfValue> };

/** How a stream stands in the file: whether its lines and its Length are as PDF/A wants them. */
export type StreamForm = {
  readonly startsOnNewLine: boolean;
  readonly endsOnNewLine: boolean;
  readonly lengthIsRight: boolean;
};

export type PdfStream = {
  readonly kind: 'stream';
  readonly dict: PdfDict;
  /** As it stands in the file, before any filter. */
  readonly raw: Uint8Array;
  readonly form: StreamForm;
};

/** Integers and reals are both numbers; `null` is the null object, and what is not there. */
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfRef
  | PdfArray
  | PdfDict
  | PdfStream;

/** What the bytes hold is not a PDF, or not whole: the sentence is for the developer. */
export class PdfDamage extends Error {}

export function isRef(value: PdfValue | undefined): value is PdfRef {
  return isKind(value, 'ref');
}

export function isStream(value: PdfValue | undefined): value is PdfStream {
  return isKind(value, 'stream');
}

export function isName(value: PdfValue | undefined): value is PdfName {
  return isKind(value, 'name');
}

export function isString(value: PdfValue | undefined): value is PdfString {
  return isKind(value, 'string');
}

export function isArray(value: PdfValue | undefined): value is PdfArray {
  return isKind(value, 'array');
}

function isKind(value: PdfValue | undefined, kind: string): boolean {
  return typeof value === 'object' && value !== null && value.kind === kind;
}

/** A dictionary, or the one of a stream. */
export function dictOf(value: PdfValue | undefined): PdfDict | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (value.kind === 'dict') return value;
  return value.kind === 'stream' ? value.dict : undefined;
}

/** Bytes as text, one sign per byte. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

const utf8 = new TextDecoder('utf-8');
const utf16 = new TextDecoder('utf-16be');

/** A text string (7.9.2.2): UTF-16 or UTF-8 by its mark, else PDFDocEncoding. */
export function textOf(value: PdfString): string {
  const { bytes } = value;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16.decode(bytes.subarray(2));
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return utf8.decode(bytes);
  return latin1(bytes).replace(
    /[\x80-\x9f]/g,
    (sign) => docEncoding[sign.charCodeAt(0) - 128] ?? '',
  );
}

/** PDFDocEncoding from 0x80 to 0x9F; the rest is as in Latin 1. */
const docEncoding = '•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž';
