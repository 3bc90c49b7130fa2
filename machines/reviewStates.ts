// How the giving of drafts to read stands: each round by itself, and the case as a whole. Derived, never stored.

import type { CaseView } from '#forms/answers/caseView.ts';
import type { ReceivedComment } from '#forms/answers/reviewSaid.ts';
import { saidIn, wantsReply } from '#forms/answers/reviewSaid.ts';
import type { ReviewRound, Reviews } from '#forms/answers/reviews.ts';
import { answersOf, endOf, replyTo, roundsOf } from '#forms/answers/reviews.ts';
import type { LocalDate } from '#forms/content/types.ts';

/**
 * `awaiting`: given, no answer yet. `overdue`: still none after the day it was wished for, which is no consent.
 * `answered`: something that was said waits for the adviser. `settled`: everything said has its reply.
 */
export type RoundState = 'awaiting' | 'overdue' | 'answered' | 'settled' | 'calledOff';

/** The case as a whole: the round that needs somebody most. `notSent`: no draft is out. */
export type ReviewState = 'notSent' | Exclude<RoundState, 'calledOff'>;

/** Who needs somebody most comes first. */
export const reviewStates = [
  'answered',
  'overdue',
  'awaiting',
  'settled',
  'notSent',
] as const satisfies readonly ReviewState[];

/** How a round stands on a day. Pure. */
export function roundStateOf(record: Reviews, round: ReviewRound, today: LocalDate): RoundState {
  const waits = saidIn(record, round.id).some((one) => needsReply(record, one));
  if (waits) return 'answered';
  if (endOf(record, round.id)) return 'calledOff';
  if (answersOf(record, round.id).length > 0) return 'settled';
  return today > round.answerBy ? 'overdue' : 'awaiting';
}

/** How the rounds of a case stand together. Pure. */
export function reviewStateOf({ record, today }: CaseView): ReviewState {
  const found = new Set(roundsOf(record).map((round) => roundStateOf(record, round, today)));
  // An answer may come before its round: the log takes operations in any order.
  if (needingReply(record).length > 0) return 'answered';
  return reviewStates.find((state) => state !== 'notSent' && found.has(state)) ?? 'notSent';
}

/** What holds the decision up: comments, wishes and own words without a reply, or left open without a reason. */
export function needingReply(record: Reviews): readonly ReceivedComment[] {
  const rounds = [
    ...record.reviews.map(({ id }) => id),
    ...record.reviewAnswers.map(({ review }) => review),
  ];
  return [...new Set(rounds)].flatMap((review) =>
    saidIn(record, review).filter((one) => needsReply(record, one)),
  );
}

/** A draft that nobody has answered, and whether the day it was wished for is over. */
type Unanswered = { readonly round: ReviewRound; readonly isOverdue: boolean };

/** The drafts that are out and have no answer, in the order they were sent. Pure. */
export function unansweredRounds({ record, today }: CaseView): readonly Unanswered[] {
  return roundsOf(record).flatMap((round) => {
    const state = roundStateOf(record, round, today);
    return state === 'awaiting' || state === 'overdue'
      ? [{ round, isOverdue: state === 'overdue' }]
      : [];
  });
}

function needsReply(record: Reviews, { review, comment }: ReceivedComment): boolean {
  if (!wantsReply(comment)) return false;
  const reply = replyTo(record, review, comment.id);
  return reply === undefined || (reply.state === 'open' && !isReason(reply.words));
}

function isReason(words: string): boolean {
  return words.trim() !== '';
}
