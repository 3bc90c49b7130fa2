// What happened with drafts given to read, in words.

import type { Address } from '#forms/answers/address.ts';
import type { StoredValue } from '#forms/answers/record.ts';
import {
  changesOfReviews,
  isReviewAnswer,
  isReviewEnd,
  isReviewReply,
  isReviewRound,
  reviewValueAt,
} from '#forms/answers/reviewChanges.ts';
import { saidIn } from '#forms/answers/reviewSaid.ts';
import type { Reviews } from '#forms/answers/reviews.ts';
import { ended } from '#forms/kinds/ended.ts';
import { shorten } from '../document/values.ts';
import { isSameValue } from './sameValue.ts';
import {
  gone,
  historyWords,
  reviewNameless,
  reviewSays,
  reviewStates,
  reviewWays,
} from './words.ts';

/** An address of a round, or of something in one. */
export type ReviewAddress = Extract<
  Address,
  { in: 'review' | 'reviewAnswer' | 'reviewReply' | 'reviewEnd' }
>;

/** One thing that happened with a draft. */
export type ReviewItem = {
  readonly event: (typeof EVENTS)[ReviewAddress['in']];
  readonly text: string;
};

/** What was written at an address of a round, as an item of the history. */
export function reviewItem(
  record: Reviews,
  address: ReviewAddress,
  value: StoredValue,
): ReviewItem {
  return { event: EVENTS[address.in], text: reviewText(record, value) };
}

const EVENTS = {
  review: 'review-sent',
  reviewAnswer: 'review-answered',
  reviewReply: 'review-replied',
  reviewEnd: 'review-ended',
} as const satisfies { readonly [kind in ReviewAddress['in']]: string };

/** What has happened with drafts from one record to another: first what was sent, then what came of it. */
export function newReviews(before: Reviews, after: Reviews): readonly ReviewItem[] {
  return changesOfReviews(after).flatMap(({ address, value }) =>
    isReviewAddress(address) && !isSameValue(reviewValueAt(before, address), value)
      ? [reviewItem(after, address, value)]
      : [],
  );
}

function isReviewAddress(address: Address): address is ReviewAddress {
  return Object.hasOwn(EVENTS, address.in);
}

/** True where the words of the event go on in the text. */
export function isLedOn(event: keyof typeof historyWords): boolean {
  return event === 'deferred' || event === 'review-sent' || event === 'review-answered';
}

/** One thing that happened with a draft, as a sentence. */
export function reviewSentence({ event, text }: ReviewItem): string {
  const said = text === '' ? '' : isLedOn(event) ? ` ${text}` : `: ${text}`;
  return ended(`${historyWords[event]}${said}`);
}

/** Whom a draft was sent to, who answered and how, and what was replied. */
export function reviewText(record: Reviews, value: StoredValue): string {
  if (isReviewRound(value)) return nameOr(value.recipient.name);
  if (isReviewAnswer(value))
    return `${recipientIn(record, value.review)} (${reviewWays[value.way]})`;
  if (isReviewReply(value))
    return [reviewStates[value.state], value.words.trim()].filter((one) => one !== '').join('. ');
  return isReviewEnd(value) ? value.because.trim() : '';
}

/** A comment as one would name it: who got the draft, and the words, or what was said without words. */
export function toldComment(
  record: Reviews,
  review: string,
  id: string,
): { readonly recipient: string; readonly comment: string } {
  const found = saidIn(record, review).find((one) => one.comment.id === id)?.comment;
  const words = found?.words.trim() ?? '';
  return {
    recipient: recipientIn(record, review),
    comment: found ? `”${words === '' ? reviewSays[found.says] : shorten(words)}”` : gone,
  };
}

function recipientIn(record: Reviews, review: string): string {
  return nameOr(record.reviews.find((one) => one.id === review)?.recipient.name ?? '');
}

const nameOr = (name: string) => (name.trim() === '' ? reviewNameless : name.trim());
