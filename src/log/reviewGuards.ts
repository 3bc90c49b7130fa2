// Narrow guards for drafts given to read: rounds, what came back, replies, and rounds called off.
import type {
  ReviewAnswer,
  ReviewClosing,
  ReviewComment,
  ReviewEnd,
  ReviewReply,
  ReviewRound,
  Spot,
} from '#forms/answers/reviews.ts';
import { childBands } from '#forms/content/child-edition.ts';
import { isLocalDate } from '#forms/kinds/localDate.ts';
import { hasKeys, isId, isInstant, isListOf, isName, isText } from './shapes.ts';

/** Places in a draft, and comments in an answer. No case comes near. */
const MOST_SPOTS = 20_000;

/** 32 bytes in base64: 43 signs, the last of them with two bits unused, and the padding. */
const KEY = /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/;
const DRAFT = /^(?:[0-9a-f]{64})?$/;
const ID = '[a-z][a-z0-9-]{0,63}';
const MARK_KEY = new RegExp(`^${ID}(?:@${ID})?/${ID}(?:/${ID})?$`);

const RECIPIENTS: readonly unknown[] = [
  'custodian',
  'young',
  'supporter',
] satisfies ReviewRound['recipient']['is'][];
const BANDS: readonly unknown[] = childBands.map(({ band }) => band);
const SAYS: readonly unknown[] = [
  'recognise',
  'wrong',
  'missing',
] satisfies ReviewComment['says'][];
const WAYS: readonly unknown[] = ['file', 'paper', 'phone', 'talk'] satisfies ReviewAnswer['way'][];
const STATES: readonly unknown[] = ['taken-in', 'kept', 'open'] satisfies ReviewReply['state'][];

const ROUND = ['id', 'recipient', 'sentAt', 'answerBy', 'draft', 'key', 'spots', 'leftOut'];
const ANSWER = ['id', 'review', 'way', 'writtenAt', 'shares', 'comments', 'closing'];
const CLOSING = ['statement', 'wishes', 'support', 'meeting', 'important', 'different'];

/** True for a round as it was sent. */
export function isReviewRound(value: unknown): value is ReviewRound {
  return (
    hasKeys(value, ROUND, ['band']) &&
    isId(value.id) &&
    isRecipient(value.recipient) &&
    isInstant(value.sentAt) &&
    typeof value.answerBy === 'string' &&
    isLocalDate(value.answerBy) &&
    isMatch(value.draft, DRAFT) &&
    isMatch(value.key, KEY) &&
    isListOfUnique(value.spots, isSpot) &&
    isListOf(value.leftOut, isMarkKey) &&
    value.leftOut.length <= MOST_SPOTS &&
    (!Object.hasOwn(value, 'band') || BANDS.includes(value.band))
  );
}

function isRecipient(value: unknown): value is ReviewRound['recipient'] {
  return (
    hasKeys(value, ['is', 'name'], ['row']) &&
    RECIPIENTS.includes(value.is) &&
    isName(value.name) &&
    (!Object.hasOwn(value, 'row') || isId(value.row))
  );
}

function isSpot(value: unknown): value is Spot {
  return (
    hasKeys(value, ['id', 'at', 'nth', 'title', 'text']) &&
    isId(value.id) &&
    (value.at === '' || isMarkKey(value.at)) &&
    Number.isSafeInteger(value.nth) &&
    Number(value.nth) >= 0 &&
    isName(value.title) &&
    isText(value.text)
  );
}

/** True for what came back in a round. */
export function isReviewAnswer(value: unknown): value is ReviewAnswer {
  return (
    hasKeys(value, ANSWER) &&
    isId(value.id) &&
    isId(value.review) &&
    WAYS.includes(value.way) &&
    isInstant(value.writtenAt) &&
    typeof value.shares === 'boolean' &&
    isListOfUnique(value.comments, isComment) &&
    isClosing(value.closing)
  );
}

function isComment(value: unknown): value is ReviewComment {
  return (
    hasKeys(value, ['id', 'spot', 'says', 'words']) &&
    isId(value.id) &&
    (value.spot === '' || isId(value.spot)) &&
    SAYS.includes(value.says) &&
    isText(value.words)
  );
}

function isClosing(value: unknown): value is ReviewClosing {
  return hasKeys(value, CLOSING) && Object.values(value).every(isText);
}

/** True for what was answered to a comment. */
export function isReviewReply(value: unknown): value is ReviewReply {
  return (
    hasKeys(value, ['review', 'comment', 'at', 'state', 'words']) &&
    isId(value.review) &&
    isId(value.comment) &&
    isInstant(value.at) &&
    STATES.includes(value.state) &&
    isText(value.words)
  );
}

/** True for the end of a round that was called off. */
export function isReviewEnd(value: unknown): value is ReviewEnd {
  return hasKeys(value, ['at', 'because']) && isInstant(value.at) && isText(value.because);
}

function isMatch(value: unknown, form: RegExp): boolean {
  return typeof value === 'string' && form.test(value);
}

function isMarkKey(value: unknown): value is string {
  return typeof value === 'string' && MARK_KEY.test(value);
}

/** True for a list, not too long, where each passes and no two have the same id. */
function isListOfUnique<T extends { readonly id: string }>(
  value: unknown,
  passes: (one: unknown) => one is T,
): value is readonly T[] {
  return (
    isListOf(value, passes) &&
    value.length <= MOST_SPOTS &&
    new Set(value.map((one) => one.id)).size === value.length
  );
}
