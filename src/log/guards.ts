// Narrow guards for what the log is made of: fast, strict, and deaf to everything they do not know.
import type { Address } from '#forms/answers/address.ts';
import type { Change, Instant, StoredValue } from '#forms/answers/record.ts';
import { isWithheldReason } from '#forms/answers/withheld.ts';
import type { PhaseId } from '#forms/content/types.ts';
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

type Shaped = { readonly [key: string]: unknown };

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

export function isId(value: unknown): value is OperationId {
  return typeof value === 'string' && ID.test(value);
}

/** True for a moment that there is: no 31 February, no hour 25. */
export function isInstant(value: unknown): value is Instant {
  if (typeof value !== 'string' || !INSTANT.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString() === value;
}

export function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_NAME;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_TEXT;
}

function isInstance(value: unknown): value is string {
  return typeof value === 'string' && INSTANCE.test(value);
}

const PHASES = {
  opening: true,
  investigation: true,
  decision: true,
  plan: true,
  followUp: true,
} as const satisfies Record<PhaseId, true>;

function isPhase(value: unknown): value is PhaseId {
  return typeof value === 'string' && Object.hasOwn(PHASES, value);
}

/** True for an address of one of the sorts there are; whether the content asks there is another matter. */
function isAddress(value: unknown): value is Address {
  if (!hasKeys(value, ['in'], ['instance', 'question', 'row', 'part', 'phase', 'id'])) return false;
  switch (value.in) {
    case 'answer':
      return (
        hasKeys(value, ['in', 'instance', 'question'], ['row', 'part']) &&
        isInstance(value.instance) &&
        isId(value.question) &&
        isIdOrAbsent(value, 'row') &&
        isIdOrAbsent(value, 'part')
      );
    case 'row':
      return (
        hasKeys(value, ['in', 'instance', 'question', 'row']) &&
        isInstance(value.instance) &&
        isId(value.question) &&
        isId(value.row)
      );
    case 'deferral':
      return (
        hasKeys(value, ['in', 'instance', 'question']) &&
        isInstance(value.instance) &&
        isId(value.question)
      );
    case 'withheld':
    case 'withheldBecause':
      return (
        hasKeys(value, ['in', 'instance', 'question'], ['row']) &&
        isInstance(value.instance) &&
        isId(value.question) &&
        isIdOrAbsent(value, 'row')
      );
    case 'phase':
      return hasKeys(value, ['in', 'phase']) && isPhase(value.phase);
    case 'reopening':
      return hasKeys(value, ['in', 'id']) && isId(value.id);
    default:
      return false;
  }
}

function isIdOrAbsent(value: Shaped, key: string): boolean {
  return !Object.hasOwn(value, key) || isId(value[key]);
}

/** True for a value of the sort that its address holds. */
function isValueAt(address: Address, value: unknown): value is StoredValue {
  switch (address.in) {
    case 'answer':
      return isText(value) || isListOf(value, isName);
    case 'row':
      return (
        hasKeys(value, ['order', 'removed']) &&
        Number.isFinite(value.order) &&
        typeof value.removed === 'boolean'
      );
    case 'deferral':
    case 'withheldBecause':
      return isText(value);
    // A reason this program does not know would be dropped in folding, and its mark with it: refused here.
    case 'withheld':
      return isListOf(value, isWithheldReason);
    case 'phase':
      return (
        hasKeys(value, ['state', 'at'], ['because']) &&
        (value.state === 'finished' || value.state === 'withdrawn') &&
        isInstant(value.at) &&
        (!Object.hasOwn(value, 'because') || isText(value.because))
      );
    case 'reopening':
      return hasKeys(value, ['at', 'reason']) && isInstant(value.at) && isText(value.reason);
  }
}

/** True for one value written at one address. */
export function isChange(value: unknown): value is Change {
  return (
    hasKeys(value, ['address', 'value']) &&
    isAddress(value.address) &&
    isValueAt(value.address, value.value)
  );
}
