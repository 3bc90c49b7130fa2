// Narrow guards for what the log is made of: fast, strict, and deaf to everything they do not know.
import type { Address } from '#forms/answers/address.ts';
import type { Change, StoredValue } from '#forms/answers/record.ts';
import { isWithheldReason } from '#forms/answers/withheld.ts';
import type { PhaseId } from '#forms/content/types.ts';
import { isReviewAnswer, isReviewEnd, isReviewReply, isReviewRound } from './reviewGuards.ts';
import type { Shaped } from './shapes.ts';
import { hasKeys, isId, isInstance, isInstant, isListOf, isName, isText } from './shapes.ts';

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

const ADDRESS_KEYS = [
  'instance',
  'question',
  'row',
  'part',
  'phase',
  'id',
  'review',
  'comment',
] as const;

/** True for an address of one of the sorts there are; whether the content asks there is another matter. */
function isAddress(value: unknown): value is Address {
  if (!hasKeys(value, ['in'], ADDRESS_KEYS)) return false;
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
    case 'review':
      return hasKeys(value, ['in', 'id']) && isId(value.id);
    case 'reviewAnswer':
      return hasKeys(value, ['in', 'review', 'id']) && isId(value.review) && isId(value.id);
    case 'reviewReply':
      return (
        hasKeys(value, ['in', 'review', 'comment']) && isId(value.review) && isId(value.comment)
      );
    case 'reviewEnd':
      return hasKeys(value, ['in', 'review']) && isId(value.review);
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
    case 'review':
      return isReviewRound(value) && value.id === address.id;
    case 'reviewAnswer':
      return isReviewAnswer(value) && value.review === address.review && value.id === address.id;
    case 'reviewReply':
      return (
        isReviewReply(value) && value.review === address.review && value.comment === address.comment
      );
    case 'reviewEnd':
      return isReviewEnd(value);
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
