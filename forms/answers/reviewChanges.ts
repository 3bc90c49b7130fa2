// Writes rounds of a draft given to read: the changes, what of them fits, and how the record takes them.
import { isLocalDate } from '../kinds/localDate.ts';
import { isPlainText, plainText } from '../kinds/plainText.ts';
import { isRowId } from './address.ts';
import type { Change, StoredValue } from './record.ts';
import type {
  ReviewAnswer,
  ReviewEnd,
  ReviewReply,
  ReviewRound,
  Reviews,
  ReviewValue,
} from './reviews.ts';

/** The change that writes a round. */
export function roundChange(round: ReviewRound): Change {
  const { recipient, spots } = round;
  return {
    address: { in: 'review', id: round.id },
    value: {
      ...round,
      recipient: { ...recipient, name: plainText(recipient.name) },
      spots: spots.map((one) => ({
        ...one,
        title: plainText(one.title),
        text: plainText(one.text),
      })),
    },
  };
}

/** The change that takes an answer in. Its words lose what no text in a case may hold. */
export function answerChange(answer: ReviewAnswer): Change {
  const { statement, wishes, support, meeting, important, different } = answer.closing;
  return {
    address: { in: 'reviewAnswer', review: answer.review, id: answer.id },
    value: {
      ...answer,
      comments: answer.comments.map((one) => ({ ...one, words: plainText(one.words) })),
      closing: {
        statement: plainText(statement),
        wishes: plainText(wishes),
        support: plainText(support),
        meeting: plainText(meeting),
        important: plainText(important),
        different: plainText(different),
      },
    },
  };
}

/** The change that answers a comment. */
export function replyChange(reply: ReviewReply): Change {
  const { review, comment } = reply;
  return {
    address: { in: 'reviewReply', review, comment },
    value: { ...reply, words: plainText(reply.words) },
  };
}

/** The change that calls a round off. */
export function endChange(review: string, { at, because }: ReviewEnd): Change {
  return { address: { in: 'reviewEnd', review }, value: { at, because: plainText(because) } };
}

/** The changes that write all of it: rounds, answers, replies, and rounds called off. */
export function changesOfReviews(all: Reviews): readonly Change[] {
  return [
    ...all.reviews.map(roundChange),
    ...all.reviewAnswers.map(answerChange),
    ...all.reviewReplies.map(replyChange),
    ...all.reviewEnds.map(({ review, ...end }) => endChange(review, end)),
  ];
}

/** True for a round; false for any other value in a case. */
export function isReviewRound(value: StoredValue): value is ReviewRound {
  return typeof value === 'object' && 'recipient' in value;
}

/** True for what came back in a round. */
export function isReviewAnswer(value: StoredValue): value is ReviewAnswer {
  return typeof value === 'object' && 'comments' in value;
}

/** True for what was answered to a comment. */
export function isReviewReply(value: StoredValue): value is ReviewReply {
  return typeof value === 'object' && 'comment' in value;
}

/** True for the end of a round that was called off. A phase mark also says when and why, but a state too. */
export function isReviewEnd(value: StoredValue): value is ReviewEnd {
  return typeof value === 'object' && 'because' in value && !('state' in value);
}

/** True for a change that writes a round or something in one, its value being of the same place. */
export function fitsReview({ address, value }: Change): boolean {
  switch (address.in) {
    case 'review':
      return isReviewRound(value) && value.id === address.id && isRoundPlain(value);
    case 'reviewAnswer':
      return (
        isReviewAnswer(value) &&
        value.id === address.id &&
        value.review === address.review &&
        value.comments.every(({ id, words }) => isRowId(id) && isPlainText(words)) &&
        Object.values(value.closing).every(isPlainText)
      );
    case 'reviewReply':
      return (
        isReviewReply(value) &&
        value.review === address.review &&
        value.comment === address.comment &&
        isPlainText(value.words)
      );
    case 'reviewEnd':
      return isReviewEnd(value) && isPlainText(value.because);
    default:
      return false;
  }
}

function isRoundPlain({ recipient, answerBy, spots }: ReviewRound): boolean {
  return (
    isPlainText(recipient.name) &&
    isLocalDate(answerBy) &&
    spots.every(({ id, title, text }) => isRowId(id) && isPlainText(title) && isPlainText(text))
  );
}

/** The rounds with a change in them that fits; the same ones where it is of something else. */
export function writeReview<R extends Reviews>(record: R, { address, value }: Change): R {
  if (address.in === 'review' && isReviewRound(value)) {
    const others = record.reviews.filter((one) => one.id !== value.id);
    return { ...record, reviews: inOrder([...others, value], ({ sentAt, id }) => [sentAt, id]) };
  }
  if (address.in === 'reviewAnswer' && isReviewAnswer(value)) {
    const others = record.reviewAnswers.filter(
      (one) => one.review !== value.review || one.id !== value.id,
    );
    const keyOf = ({ writtenAt, id, review }: ReviewAnswer) => [writtenAt, id, review];
    return { ...record, reviewAnswers: inOrder([...others, value], keyOf) };
  }
  if (address.in === 'reviewReply' && isReviewReply(value)) {
    const others = record.reviewReplies.filter(
      (one) => one.review !== value.review || one.comment !== value.comment,
    );
    const keyOf = ({ at, review, comment }: ReviewReply) => [at, review, comment];
    return { ...record, reviewReplies: inOrder([...others, value], keyOf) };
  }
  if (address.in === 'reviewEnd' && isReviewEnd(value)) {
    const { review } = address;
    const others = record.reviewEnds.filter((one) => one.review !== review);
    const end = { review, at: value.at, because: value.because };
    const reviewEnds = inOrder([...others, end], (one) => [one.at, one.review]);
    return { ...record, reviewEnds };
  }
  return record;
}

/** What stands at an address of a round; undefined for nothing. */
export function reviewValueAt(
  record: Reviews,
  address: Change['address'],
): ReviewValue | undefined {
  switch (address.in) {
    case 'review':
      return record.reviews.find((one) => one.id === address.id);
    case 'reviewAnswer':
      return record.reviewAnswers.find(
        (one) => one.review === address.review && one.id === address.id,
      );
    case 'reviewReply':
      return record.reviewReplies.find(
        (one) => one.review === address.review && one.comment === address.comment,
      );
    case 'reviewEnd': {
      const end = record.reviewEnds.find((one) => one.review === address.review);
      return end && { at: end.at, because: end.because };
    }
    default:
      return undefined;
  }
}

function inOrder<T>(list: readonly T[], keyOf: (one: T) => readonly string[]): readonly T[] {
  return [...list].sort((a, b) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    for (const [at, one] of left.entries()) {
      const other = right[at] ?? '';
      if (one !== other) return one < other ? -1 : 1;
    }
    return 0;
  });
}
