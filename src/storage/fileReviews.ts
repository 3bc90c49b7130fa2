// Drafts given to read, as they stand in a case file.

import type { Reviews } from '#forms/answers/reviews.ts';
import type { CaseFile } from './caseFileSchema.ts';

/** What a case file says of the drafts given to read. */
export type FileReviews = Pick<CaseFile, keyof Reviews>;

/** The rounds of a record as they stand in a file, each key in its place: the same case gives the same text. */
export function fileReviews(record: Reviews): FileReviews {
  return {
    reviews: record.reviews.map(
      ({
        id,
        recipient: { is, name, row },
        sentAt,
        answerBy,
        draft,
        key,
        spots,
        leftOut,
        band,
      }) => ({
        id,
        recipient: { is, name, ...(row === undefined ? {} : { row }) },
        sentAt,
        answerBy,
        draft,
        key,
        spots: spots.map((one) => ({
          id: one.id,
          at: one.at,
          nth: one.nth,
          title: one.title,
          text: one.text,
        })),
        leftOut: [...leftOut],
        ...(band === undefined ? {} : { band }),
      }),
    ),
    reviewAnswers: record.reviewAnswers.map(
      ({ id, review, way, writtenAt, shares, comments, closing }) => ({
        id,
        review,
        way,
        writtenAt,
        shares,
        comments: comments.map((one) => ({
          id: one.id,
          spot: one.spot,
          says: one.says,
          words: one.words,
        })),
        closing: {
          statement: closing.statement,
          wishes: closing.wishes,
          support: closing.support,
          meeting: closing.meeting,
          important: closing.important,
          different: closing.different,
        },
      }),
    ),
    reviewReplies: record.reviewReplies.map(({ review, comment, at, state, words }) => ({
      review,
      comment,
      at,
      state,
      words,
    })),
    reviewEnds: record.reviewEnds.map(({ review, at, because }) => ({ review, at, because })),
  };
}

/** An id that names two things of the same sort; undefined when each names one. */
export function repeatedReviewId(file: FileReviews): string | undefined {
  const { reviews, reviewAnswers, reviewReplies, reviewEnds } = file;
  return (
    repeated(reviews.map((one) => one.id)) ??
    repeated(reviewAnswers.map((one) => `${one.review}/${one.id}`)) ??
    repeated(reviewReplies.map((one) => `${one.review}/${one.comment}`)) ??
    repeated(reviewEnds.map((one) => one.review)) ??
    firstOf(reviews, ({ spots }) => repeated(spots.map((one) => one.id))) ??
    firstOf(reviewAnswers, ({ comments }) => repeated(comments.map((one) => one.id)))
  );
}

function firstOf<T>(list: readonly T[], find: (one: T) => string | undefined): string | undefined {
  for (const one of list) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

function repeated(ids: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return ids.find((id) => {
    if (seen.has(id)) return true;
    seen.add(id);
    return false;
  });
}
