// Drafts given to read: the rounds, what came back, and what was answered to it. Not a hearing of a party (FVL § 19).
import type { ChildBand } from '../content/child-edition.ts';
import type { LocalDate } from '../content/types.ts';
import type { Instant } from './record.ts';

/** One giving of a draft to one person to read. Written once. */
export type ReviewRound = {
  /** Random, in the form of a row id. */
  readonly id: string;
  /** `row`: the row of the case the person stands in, for a custody holder. */
  readonly recipient: {
    readonly is: 'custodian' | 'young' | 'supporter';
    readonly name: string;
    readonly row?: string;
  };
  readonly sentAt: Instant;
  /** When an answer is wished for. Silence after it is no consent. */
  readonly answerBy: LocalDate;
  /** SHA-256 of the version shown, 64 hexadecimal signs; '' where none. */
  readonly draft: string;
  /** Base64, 32 bytes: seals answer files. Never leaves the case but inside the review file. */
  readonly key: string;
  /** What was sent, place by place: the words a comment was written to. */
  readonly spots: readonly Spot[];
  /** Mark keys left out for this recipient alone: `instance/question[/row]`. */
  readonly leftOut: readonly string[];
  /** The age the page for the child in it speaks to; absent where it was not told. */
  readonly band?: ChildBand;
};

/** A place in a draft one can say something of. */
export type Spot = {
  /** In the form of a row id, once in a round. */
  readonly id: string;
  /** The answer it tells: `instance/question[/row]`; '' for what is no answer. */
  readonly at: string;
  /** Which paragraph of that answer, from 0. */
  readonly nth: number;
  readonly title: string;
  readonly text: string;
};

/** What somebody said of a place. */
export type ReviewComment = {
  /** In the form of a row id, once in an answer. The same comment in a later answer has the same id. */
  readonly id: string;
  /** '' for the draft as a whole. */
  readonly spot: string;
  readonly says: 'recognise' | 'wrong' | 'missing';
  readonly words: string;
};

/** What came back at one time. Written once: what is corrected is another answer. */
export type ReviewAnswer = {
  /** In the form of a row id: from the bytes of a file, so that it comes in once; random for other ways. */
  readonly id: string;
  readonly review: string;
  readonly way: 'file' | 'paper' | 'phone' | 'talk';
  readonly writtenAt: Instant;
  /** Lets the other parent see it. */
  readonly shares: boolean;
  readonly comments: readonly ReviewComment[];
  readonly closing: ReviewClosing;
};

/** What was said at the end; '' for nothing. */
export type ReviewClosing = {
  readonly statement: string;
  readonly wishes: string;
  readonly support: string;
  /** The three questions on how it went: the meeting, whether it was about what matters, what to do otherwise. */
  readonly meeting: string;
  readonly important: string;
  readonly different: string;
};

/** The adviser's answer to a comment: taken in, kept as it was, or left open; and what changed, or why. */
export type ReviewReply = {
  readonly review: string;
  readonly comment: string;
  readonly at: Instant;
  readonly state: 'taken-in' | 'kept' | 'open';
  readonly words: string;
};

/** Why a round was called off, and when. */
export type ReviewEnd = { readonly at: Instant; readonly because: string };

/** What may stand at an address of a round. */
export type ReviewValue = ReviewRound | ReviewAnswer | ReviewReply | ReviewEnd;

/** The rounds of a case, as they stand in its record. */
export type Reviews = {
  /** By time, then id. */
  readonly reviews: readonly ReviewRound[];
  /** By `writtenAt`, then id. */
  readonly reviewAnswers: readonly ReviewAnswer[];
  /** The latest to each comment: by time, then round, then comment. */
  readonly reviewReplies: readonly ReviewReply[];
  /** By time, then round. */
  readonly reviewEnds: readonly (ReviewEnd & { readonly review: string })[];
};

/** No round. */
export const noReviews: Reviews = {
  reviews: [],
  reviewAnswers: [],
  reviewReplies: [],
  reviewEnds: [],
};

/** The rounds, by the time they were sent. */
export function roundsOf(record: Reviews): readonly ReviewRound[] {
  return record.reviews;
}

/** The answers to a round, the oldest first. */
export function answersOf(record: Reviews, review: string): readonly ReviewAnswer[] {
  return record.reviewAnswers.filter((one) => one.review === review);
}

/** The rounds that are not here, of answers that are: the log takes operations in any order. By their answers. */
export function roundsAwaited(record: Reviews): readonly string[] {
  const here = new Set(record.reviews.map(({ id }) => id));
  return [...new Set(record.reviewAnswers.map(({ review }) => review))].filter(
    (id) => !here.has(id),
  );
}

/** What was answered to a comment; undefined for nothing yet. */
export function replyTo(record: Reviews, review: string, comment: string): ReviewReply | undefined {
  return record.reviewReplies.find((one) => one.review === review && one.comment === comment);
}

/** Why and when a round was called off; undefined while it was not. */
export function endOf(record: Reviews, review: string): ReviewEnd | undefined {
  return record.reviewEnds.find((one) => one.review === review);
}
