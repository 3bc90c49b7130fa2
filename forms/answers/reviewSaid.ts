// What was said in the rounds of a draft given to read: comments and words at the end, and which of it wants a reply.
import type { Instant } from './record.ts';
import type { ReviewAnswer, ReviewClosing, ReviewComment, Reviews, Spot } from './reviews.ts';
import { answersOf, replyTo } from './reviews.ts';

/** What is said at the end and is to be answered, in the order it is asked. How the meeting went is not: it asks for nothing. */
export const closingFields = [
  'statement',
  'wishes',
  'support',
  'different',
] as const satisfies readonly (keyof ReviewClosing)[];

/** Where an answer came in, told with the comment. */
export type ReceivedComment = {
  readonly review: string;
  /** As it was last said. */
  readonly comment: ReviewComment;
  /** What was asked at the end, where it was said there; absent for what was said of the draft. */
  readonly field?: (typeof closingFields)[number];
  /** The answer that said it last. */
  readonly answer: ReviewAnswer;
  /** When these words were first written. */
  readonly since: Instant;
  /** What it was written to; undefined for the draft as a whole, and for a place that was never sent. */
  readonly spot: Spot | undefined;
  /** What the same comment said before, the newest first. */
  readonly earlier: readonly ReviewComment[];
  /** True when a newer answer file of the round has it no more. It stands, and this is said of it. */
  readonly isTakenBack: boolean;
};

/** Every comment ever sent in a round, each once, the newest words first. None is lost by being said no more. */
export function commentsOf(record: Reviews, review: string): readonly ReceivedComment[] {
  return gathered(record, review, ({ comments }) => comments);
}

/**
 * What was ever written at the end of the answers to a round and is to be answered: as comments, each once, field
 * by field. A file says all of it again, so a later one replaces an earlier; what came in other ways stands by itself.
 */
export function closingsOf(record: Reviews, review: string): readonly ReceivedComment[] {
  return closingFields.flatMap((field) =>
    gathered(record, review, (answer) => {
      const words = answer.closing[field];
      const id = closingId(field, answer);
      return words.trim() === '' ? [] : [{ id, spot: '', says: 'missing', words }];
    }).map((one) => ({ ...one, field })),
  );
}

/** Everything that was said in a round: of the draft, then at the end. */
export function saidIn(record: Reviews, review: string): readonly ReceivedComment[] {
  return [...commentsOf(record, review), ...closingsOf(record, review)];
}

const CLOSING_ID = 'closing-';
/** Of a row id. */
const LONGEST_ID = 64;

/** What replies to words at the end name: stable through all files of a round, its own for each other answer. */
function closingId(field: (typeof closingFields)[number], { way, id }: ReviewAnswer): string {
  const own = way === 'file' ? '' : `-${id}`;
  return `${CLOSING_ID}${field}${own}`.slice(0, LONGEST_ID);
}

/** True for an id that no comment on a draft may have: a reply to it would answer something else too. */
export function isClosingId(id: string): boolean {
  return closingFields.some(
    (field) => id === `${CLOSING_ID}${field}` || id.startsWith(`${CLOSING_ID}${field}-`),
  );
}

function gathered(
  record: Reviews,
  review: string,
  saidAt: (answer: ReviewAnswer) => readonly ReviewComment[],
): readonly ReceivedComment[] {
  const newestFirst = answersOf(record, review).toReversed();
  const lastFile = newestFirst.find((one) => one.way === 'file');
  const round = record.reviews.find((one) => one.id === review);
  const spots = new Map(round?.spots.map((spot) => [spot.id, spot]));
  const stillSaid = new Set(lastFile && saidAt(lastFile).map((one) => one.id));
  const found = new Map<string, Gathered>();
  for (const answer of newestFirst) {
    for (const comment of saidAt(answer)) {
      const later = found.get(comment.id);
      if (later) {
        if (isSameComment(later.comment, comment) && later.earlier.length === 0)
          later.since = answer.writtenAt;
        else if (![later.comment, ...later.earlier].some((one) => isSameComment(one, comment)))
          later.earlier.push(comment);
        continue;
      }
      found.set(comment.id, {
        review,
        comment,
        answer,
        since: answer.writtenAt,
        spot: spots.get(comment.spot),
        earlier: [],
        isTakenBack: answer.way === 'file' && !stillSaid.has(comment.id),
      });
    }
  }
  return [...found.values()];
}

type Gathered = Omit<ReceivedComment, 'since' | 'earlier'> & {
  since: Instant;
  readonly earlier: ReviewComment[];
};

function isSameComment(a: ReviewComment, b: ReviewComment): boolean {
  return a.spot === b.spot && a.says === b.says && a.words === b.words;
}

/** True for what somebody waits for an answer to: something wrong or missing, or said of the whole draft or at the end. */
export function wantsReply({ spot, says }: ReviewComment): boolean {
  return spot === '' || says !== 'recognise';
}

/**
 * The comments that want a reply and have none, round by round, also in rounds that were called off. A reply
 * that leaves it open is a reply: whether its words are enough is for who asks.
 */
export function unansweredIn(record: Reviews): readonly ReceivedComment[] {
  const rounds = [
    ...record.reviews.map((one) => one.id),
    ...record.reviewAnswers.map((one) => one.review),
  ];
  return [...new Set(rounds)].flatMap((review) =>
    saidIn(record, review).filter(
      ({ comment }) => wantsReply(comment) && !replyTo(record, review, comment.id),
    ),
  );
}
