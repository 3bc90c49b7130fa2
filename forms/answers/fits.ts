// Whether a value may stand at an address: the content's shapes, held on every way into a record.
import type { Part } from '../content/types.ts';
import type { LeafValue } from '../kinds/answer.ts';
import { isSimple, kindOf } from '../kinds/index.ts';
import { isImpossibleDate, isLocalDate } from '../kinds/localDate.ts';
import { isPlainText } from '../kinds/plainText.ts';
import type { Address } from './address.ts';
import { isRowId } from './address.ts';
import type { ContentIndex } from './contentIndex.ts';
import { findPart, findQuestion } from './contentIndex.ts';
import type { Change, PhaseMark, Reopening, RowMark, StoredValue } from './record.ts';
import { fitsReview } from './reviewChanges.ts';
import type { Markable } from './withheld.ts';
import { isWithheldReason } from './withheld.ts';

/** True for text and lists; false for marks. */
export function isLeafValue(value: StoredValue): value is LeafValue {
  return typeof value === 'string' || Array.isArray(value);
}

/** True for whether a row is there, and where. */
export function isRowMark(value: StoredValue): value is RowMark {
  return typeof value === 'object' && 'order' in value;
}

/** True for whether a phase is finished. A reply to a comment also has a state. */
export function isPhaseMark(value: StoredValue): value is PhaseMark {
  return typeof value === 'object' && 'state' in value && !('comment' in value);
}

/** True for the opening of a closed case. */
export function isReopening(value: StoredValue): value is Reopening {
  return typeof value === 'object' && 'reason' in value;
}

/** The question or part that decides what may stand at an answer's address. */
function findPartAt(index: ContentIndex, address: Address): Part | undefined {
  if (address.in !== 'answer') return undefined;
  const question = findQuestion(index, address.instance, address.question);
  if (!question) return undefined;
  const { shape } = kindOf(question);
  if ((shape === 'rows') !== (address.row !== undefined)) return undefined;
  if (shape === 'leaf')
    return address.part === undefined && isSimple(question) ? question : undefined;
  return address.part === undefined ? undefined : findPart(question, address.part);
}

/** True for what is typed where a date is asked for and is none yet: only who leaves the field makes it an answer. */
export function isHalfDate(index: ContentIndex, { address, value }: Change): boolean {
  if (typeof value !== 'string' || value === '' || isLocalDate(value)) return false;
  return findPartAt(index, address)?.kind === 'date';
}

/** True when a value has the form its part stores. An empty value always fits: it is an answer taken back. */
function fitsPart(part: Part, value: LeafValue): boolean {
  switch (part.kind) {
    case 'choices':
      return (
        isUniqueList(value) &&
        value.every((one) => part.options.some((option) => option.value === one))
      );
    case 'references':
      return isUniqueList(value) && value.every(isRowId);
    case 'choice':
      return value === '' || part.options.some((option) => option.value === value);
    case 'date':
      return typeof value === 'string' && isPlainText(value) && !isImpossibleDate(value);
    case 'text':
    case 'longText':
      return typeof value === 'string' && isPlainText(value);
  }
}

function isUniqueList(value: LeafValue): value is readonly string[] {
  return typeof value !== 'string' && new Set(value).size === value.length;
}

/** True for a question there is, and a row only where it has rows. */
function isMarkable(index: ContentIndex, at: Markable): boolean {
  const question = findQuestion(index, at.instance, at.question);
  return question !== undefined && (at.row === undefined || kindOf(question).shape === 'rows');
}

/** True when a change may be folded into a record of this content. What does not fit stays in the log, unread. */
export function fitsContent(index: ContentIndex, change: Change): boolean {
  const { address, value } = change;
  switch (address.in) {
    case 'answer': {
      const part = findPartAt(index, address);
      return part !== undefined && isLeafValue(value) && fitsPart(part, value);
    }
    case 'row': {
      const question = findQuestion(index, address.instance, address.question);
      return question !== undefined && kindOf(question).shape === 'rows' && isRowMark(value);
    }
    case 'deferral': {
      const question = findQuestion(index, address.instance, address.question);
      return question !== undefined && typeof value === 'string' && isPlainText(value);
    }
    case 'withheld':
      return (
        isMarkable(index, address) &&
        isLeafValue(value) &&
        typeof value !== 'string' &&
        value.every(isWithheldReason)
      );
    case 'withheldBecause':
      return isMarkable(index, address) && typeof value === 'string' && isPlainText(value);
    case 'phase':
      return isPhaseMark(value);
    case 'reopening':
      return isReopening(value);
    case 'review':
    case 'reviewAnswer':
    case 'reviewReply':
    case 'reviewEnd':
      return fitsReview(change);
  }
}
