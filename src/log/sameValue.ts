// Whether two values say the same, so that nobody is asked to choose between them.
import { isLeafValue } from '#forms/answers/fits.ts';
import type { StoredValue } from '#forms/answers/record.ts';

/** The same text for values that say the same: white space around words and the order of choices say nothing. */
export function valueKey(value: StoredValue): string {
  if (typeof value === 'string') return value.trim();
  if (!isLeafValue(value)) return JSON.stringify(value);
  return value.length === 0 ? '' : JSON.stringify([...value].sort());
}

/** True when both say the same. Nothing, empty words and an empty list are the same. */
export function isSameValue(a: StoredValue | undefined, b: StoredValue | undefined): boolean {
  return a === b || valueKey(a ?? '') === valueKey(b ?? '');
}
