// Drafts given to read, for stories: rounds to the parents of a fictional case, with what they said of its real places.
import type { Change } from '#forms/answers/record.ts';
import { answerChange, endChange, replyChange, roundChange } from '#forms/answers/reviewChanges.ts';
import type { ReviewAnswer, ReviewComment, ReviewRound, Spot } from '#forms/answers/reviews.ts';
import { buildDocument } from '#src/document/buildDocument.ts';
import { reviewEdition } from '#src/review/reviewEdition.ts';
import { spotsOf } from '#src/review/spots.ts';
import type { CaseSession } from '#src/session/CaseSession.ts';
import type { ShelfWithCase } from './shelf.ts';
import { opened } from './shelf.ts';

type Given = {
  readonly event: Parameters<CaseSession['review']>[0];
  readonly change: Change;
};

const SENT_AT = '2026-11-02T09:00:00.000Z';
const WRITTEN_AT = '2026-11-05T18:30:00.000Z';

/** Writes what happened into the case of a shelf. `tell` gets the places of the draft. */
export async function withReviews(
  prepared: Promise<ShelfWithCase>,
  tell: (spots: readonly Spot[], session: CaseSession) => readonly Given[],
): Promise<ShelfWithCase> {
  const { shelf, id } = await prepared;
  const { session } = await opened({ shelf, id });
  const { view, summary } = session.getSnapshot();
  const meta = { practice: summary.practice, datedAt: summary.changedAt };
  const spots = spotsOf(buildDocument(view, meta, reviewEdition('custodian', [])));
  for (const { event, change } of tell(spots, session)) session.review(event, [change]);
  await session.leave();
  return { shelf, id };
}

/** A round to an invented parent. */
export function sent(
  id: string,
  name: string,
  spots: readonly Spot[],
  more: Partial<ReviewRound> = {},
): Given {
  const round: ReviewRound = {
    id,
    recipient: { is: 'custodian', name },
    sentAt: SENT_AT,
    answerBy: '2199-12-31',
    draft: '',
    key: `${'A'.repeat(43)}=`,
    spots,
    leftOut: [],
    ...more,
  };
  return { event: 'review.sent', change: roundChange(round) };
}

/** What came back in a round. */
export function answered(
  review: string,
  comments: readonly ReviewComment[],
  more: Partial<ReviewAnswer> = {},
): Given {
  const answer: ReviewAnswer = {
    id: `${review}-svar`,
    review,
    way: 'file',
    writtenAt: WRITTEN_AT,
    shares: false,
    comments,
    closing: { statement: '', wishes: '', support: '', meeting: '', important: '', different: '' },
    ...more,
  };
  return { event: 'review.answered', change: answerChange(answer) };
}

export function replied(review: string, comment: string, words: string): Given {
  const at = '2026-11-06T10:00:00.000Z';
  return {
    event: 'review.replied',
    change: replyChange({ review, comment, at, state: 'kept', words }),
  };
}

export function calledOff(review: string, because: string): Given {
  const at = '2026-11-06T10:00:00.000Z';
  return { event: 'review.calledOff', change: endChange(review, { at, because }) };
}
