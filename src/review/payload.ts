// What a review file holds inside its lock, and the names by which the reader in it finds it.
import type { Instant } from '#forms/answers/record.ts';
import type { ReviewRound } from '#forms/answers/reviews.ts';
import type { LocalDate } from '#forms/content/types.ts';
import type { Doc } from '../document/model.ts';

export const REVIEW_FORMAT = 'udredningsguiden-review';
export const REVIEW_VERSION = 1;

/** The element that holds what is locked. Its text is base64 in two parts with a full stop between. */
export const SEALED_ID = 'laast';
/** The element the reader is shown in. */
export const ROOT_ID = 'laeser';

/** Who gives the draft to read, and how to reach them; '' for what is not known. */
export type ReviewSender = {
  readonly adviser: string;
  readonly unit: string;
  /** A telephone number or another way, as it is to be read. */
  readonly contact: string;
};

/** What the reader shows, once it is opened. */
export type ReviewPayload = {
  readonly format: typeof REVIEW_FORMAT;
  readonly version: typeof REVIEW_VERSION;
  /** The round's id: what an answer answers. */
  readonly review: string;
  /** The round's key, base64: seals the answer, and what is kept while it is written. */
  readonly key: string;
  readonly madeAt: Instant;
  readonly answerBy: LocalDate;
  readonly from: ReviewSender;
  readonly to: Pick<ReviewRound['recipient'], 'is' | 'name'>;
  /** The child's name as the reader is told it; '' where they are not. */
  readonly child: string;
  readonly practice: boolean;
  /** The draft. Its places are `spotsOf(doc)`, as the round has them. */
  readonly doc: Doc;
  /** The same case told to the child, as a page of its own. Nothing is answered there. */
  readonly childPage: Doc;
};

/** True for what this version reads. What stands in it is as it was sealed: nobody else has the key. */
export function isReviewPayload(value: unknown): value is ReviewPayload {
  return (
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === REVIEW_FORMAT &&
    'version' in value &&
    value.version === REVIEW_VERSION &&
    'doc' in value &&
    typeof value.doc === 'object' &&
    'childPage' in value &&
    typeof value.childPage === 'object'
  );
}
