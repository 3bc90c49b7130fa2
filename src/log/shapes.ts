// Narrow guards for the building bricks of a log: keys, ids, moments, texts and lists, each with a bound.
import type { Instant } from '#forms/answers/record.ts';
import type { OperationId } from './operation.ts';

/** As `newId` makes them; rows, sections and questions have the same form. */
const ID = /^[a-z][a-z0-9-]{0,63}$/;
const INSTANCE = /^[a-z][a-z0-9-]{0,63}(?:@[a-z][a-z0-9-]{0,63})?$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Characters in one text. No pasted document comes near; only a file made to harm does. */
const LONGEST_TEXT = 20_000_000;
/** Characters in a name. */
const LONGEST_NAME = 10_000;
/** Entries in a list of changes, operations or links. */
const MOST_ENTRIES = 200_000;

export type Shaped = { readonly [key: string]: unknown };

/** True for an object with these own keys, and no key beyond these and the optional ones. */
export function hasKeys(
  value: unknown,
  needed: readonly string[],
  optional: readonly string[] = [],
): value is Shaped {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const keys = Object.keys(value);
  let found = 0;
  for (const key of keys) {
    if (needed.includes(key)) found += 1;
    else if (!optional.includes(key)) return false;
  }
  return found === needed.length;
}

/** True for a list, not too long, whose every entry passes. */
export function isListOf<T>(
  value: unknown,
  passes: (one: unknown) => one is T,
): value is readonly T[] {
  return Array.isArray(value) && value.length <= MOST_ENTRIES && value.every(passes);
}

/** True for an id as `newId` makes them. */
export function isId(value: unknown): value is OperationId {
  return typeof value === 'string' && ID.test(value);
}

/** True for a moment that there is: no 31 February, no hour 25. */
export function isInstant(value: unknown): value is Instant {
  if (typeof value !== 'string' || !INSTANT.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString() === value;
}

/** True for a name that is not too long. */
export function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_NAME;
}

/** True for text that is not too long. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_TEXT;
}

/** True for a section's key: its id, or `section@row`. */
export function isInstance(value: unknown): value is string {
  return typeof value === 'string' && INSTANCE.test(value);
}
