// What a PDF says, as text that does not change when another program saves the file again: without object numbers,
// order of keys, packing, or white space in content.
import { sha256 } from '@noble/hashes/sha2.js';
import {
  isArray,
  isRef,
  isStream,
  type PdfDict,
  type PdfStream,
  type PdfValue,
} from '../pdfcheck/objects.ts';
import type { Pdf } from '../pdfcheck/openPdf.ts';
import { operationsIn } from '../pdfcheck/operations.ts';

/** How a stream lies in the file, which another program may change. */
const PACKING: ReadonlySet<string> = new Set(['Length', 'Filter', 'DecodeParms', 'DL']);

type Options = {
  /** Values that stand for something told elsewhere, such as a page. */
  readonly named: ReadonlyMap<PdfValue, string>;
  /** Keys that are left out wherever they stand. */
  readonly without?: ReadonlySet<string>;
};

/** Tells a value and all that it leads to. What comes back is told by its number in the order it came. */
export function canonical(pdf: Pdf, root: PdfValue, { named, without }: Options): string {
  const told: string[] = [];
  const numbers = new Map<PdfValue, number>();
  /** Text to be told as it is, or a value under a key. */
  const waiting: (string | readonly [key: string, value: PdfValue])[] = [['', root]];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') {
      told.push(next);
      continue;
    }
    const [key, given] = next;
    const value = pdf.look(given);
    if (typeof value !== 'object' || value === null || !isLarge(value)) {
      told.push(plain(value));
      continue;
    }
    const name = value === root ? undefined : named.get(value);
    const number = numbers.get(value);
    if (name !== undefined || number !== undefined) {
      told.push(name ?? `#${number}`);
      continue;
    }
    numbers.set(value, numbers.size);
    if (isArray(value)) {
      told.push('[');
      waiting.push(']');
      for (let at = value.items.length - 1; at >= 0; at -= 1)
        waiting.push([key, value.items[at] ?? null]);
      continue;
    }
    told.push('<<');
    waiting.push('>>');
    if (isStream(value)) waiting.push(streamText(pdf, key, value));
    const entries = [...(isStream(value) ? value.dict : value).entries]
      .filter(([one]) => !without?.has(one) && !(isStream(value) && PACKING.has(one)))
      .filter(([, one]) => pdf.look(one) !== null)
      .sort(([a], [b]) => (a < b ? 1 : -1));
    for (const [one, inside] of entries) waiting.push([one, inside], `/${one}`);
  }
  return told.join(' ');
}

function isLarge(
  value: PdfValue,
): value is PdfDict | PdfStream | Extract<PdfValue, { kind: 'array' }> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'kind' in value &&
    /^(dict|stream|array)$/.test(value.kind)
  );
}

function plain(value: PdfValue): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (value.kind === 'string') return `(${hex(value.bytes)})`;
  if (value.kind === 'name') return `/${value.name}`;
  return isRef(value) ? 'null' : '';
}

const digests = new WeakMap<PdfStream, string>();

/** A page's content by its operations, any other stream by its bytes. */
function streamText(pdf: Pdf, key: string, stream: PdfStream): string {
  const known = digests.get(stream);
  if (known !== undefined) return known;
  const { bytes, rest } = pdf.decoded(stream);
  const text = key === 'Contents' ? contentText(bytes) : `${rest.join()} ${hex(sha256(bytes))}`;
  digests.set(stream, text);
  return text;
}

function contentText(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (const { operator, operands } of operationsIn(bytes))
    lines.push([...operands.map(operandText), operator].join(' '));
  return lines.join('\n');
}

/** Operands hold no references, and nothing that comes back. */
function operandText(value: PdfValue): string {
  if (isArray(value)) return `[${value.items.map(operandText).join(' ')}]`;
  if (typeof value === 'object' && value?.kind === 'dict') {
    const entries = [...value.entries].sort(([a], [b]) => (a < b ? -1 : 1));
    return `<<${entries.map(([key, one]) => `/${key} ${operandText(one)}`).join(' ')}>>`;
  }
  return plain(value);
}

function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}
