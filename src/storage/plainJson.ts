// JSON from outside, made safe to look into: bounded in depth and length, its texts without control characters.
import { isPlainText, plainText } from '#forms/kinds/plainText.ts';

/** How many lists and objects may stand inside each other; a case file has six. */
const DEEPEST = 8;
/** How many entries one list or object may have: ten times the paragraphs of a very long draft. */
export const MOST_ENTRIES = 10_000;

/** What no case file has, and nothing should be asked to read. */
export type JsonFault = 'too-deep' | 'too-long' | 'odd-key';

export type PlainJson =
  | {
      readonly ok: true;
      readonly value: unknown;
      /** How many texts lost control characters. */
      readonly cleaned: number;
    }
  | { readonly ok: false; readonly fault: JsonFault };

/** The same JSON with plain texts; keys are left alone. Deep and long JSON is refused, not followed. */
export function toPlainJson(json: unknown): PlainJson {
  let cleaned = 0;
  let fault: JsonFault | undefined;
  const copy = (value: unknown, depth: number): unknown => {
    if (typeof value === 'string') {
      if (isPlainText(value)) return value;
      cleaned += 1;
      return plainText(value);
    }
    if (fault !== undefined || typeof value !== 'object' || value === null) return value;
    fault = faultOf(value, depth);
    if (fault !== undefined) return value;
    if (Array.isArray(value)) return value.map((one) => copy(one, depth + 1));
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, copy(one, depth + 1)]),
    );
  };
  const value = copy(json, 1);
  return fault === undefined ? { ok: true, value, cleaned } : { ok: false, fault };
}

function faultOf(value: object, depth: number): JsonFault | undefined {
  if (depth > DEEPEST) return 'too-deep';
  const entries = Array.isArray(value) ? value.length : Object.keys(value).length;
  if (entries > MOST_ENTRIES) return 'too-long';
  // The one key that a validator may pass over in silence.
  return Object.hasOwn(value, '__proto__') ? 'odd-key' : undefined;
}
