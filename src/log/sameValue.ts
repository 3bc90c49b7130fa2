// Whether two values say the same, so that nobody is asked to choose between them.
import { isLeafValue } from '#forms/answers/fits.ts';
import type { StoredValue } from '#forms/answers/record.ts';
import { isReviewReply } from '#forms/answers/reviewChanges.ts';
import { canonicalJson } from './chain.ts';

/** The same text for values that say the same: white space around words, the order of choices and of keys say nothing. */
export function valueKey(value: StoredValue): string {
  if (typeof value === 'string') return value.trim();
  // Two who gave the same reply did so each at a time of their own.
  if (isReviewReply(value)) return canonicalJson([value.state, value.words.trim()]);
  if (!isLeafValue(value)) return canonicalJson(value);
  return value.length === 0 ? '' : JSON.stringify([...value].sort());
}

/** True when both say the same. Nothing, empty words and an empty list are the same. */
export function isSameValue(a: StoredValue | undefined, b: StoredValue | undefined): boolean {
  return a === b || valueKey(a ?? '') === valueKey(b ?? '');
}
