// What happened with drafts given to read, in words.
import type { Address } from '#forms/answers/address.ts';
import type { StoredValue } from '#forms/answers/record.ts';
import {
  isReviewAnswer,
  isReviewEnd,
  isReviewReply,
  isReviewRound,
} from '#forms/answers/reviewChanges.ts';
import type { Reviews } from '#forms/answers/reviews.ts';
import { reviewNameless, reviewStates, reviewWays } from './words.ts';

/** An address of a round, or of something in one. */
export type ReviewAddress = Extract<
  Address,
  { in: 'review' | 'reviewAnswer' | 'reviewReply' | 'reviewEnd' }
>;

/** What was written at an address of a round, as an item of the history. */
export function reviewItem(record: Reviews, address: ReviewAddress, value: StoredValue) {
  return { event: EVENTS[address.in], text: reviewText(record, value) };
}

const EVENTS = {
  review: 'review-sent',
  reviewAnswer: 'review-answered',
  reviewReply: 'review-replied',
  reviewEnd: 'review-ended',
} as const satisfies { readonly [kind in ReviewAddress['in']]: string };

/** Whom a draft was sent to, who answered and how, and what was replied. */
export function reviewText(record: Reviews, value: StoredValue): string {
  if (isReviewRound(value)) return nameOr(value.recipient.name);
  if (isReviewAnswer(value))
    return `${recipientIn(record, value.review)} (${reviewWays[value.way]})`;
  if (isReviewReply(value))
    return [reviewStates[value.state], value.words.trim()].filter((one) => one !== '').join('. ');
  return isReviewEnd(value) ? value.because.trim() : '';
}

function recipientIn(record: Reviews, review: string): string {
  return nameOr(record.reviews.find((one) => one.id === review)?.recipient.name ?? '');
}

const nameOr = (name: string) => (name.trim() === '' ? reviewNameless : name.trim());
