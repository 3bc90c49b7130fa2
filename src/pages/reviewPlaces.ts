// The comments of all rounds, gathered at the places they were written to, with what stands there now.

import type { CaseRecord } from '#forms/answers/record.ts';
import type { ReceivedComment } from '#forms/answers/reviewSaid.ts';
import { commentsOf } from '#forms/answers/reviewSaid.ts';
import type { ReviewRound, Spot } from '#forms/answers/reviews.ts';
import type { Markable } from '#forms/answers/withheld.ts';
import { placeFrom } from '../document/leftOutReviews.ts';
import type { Doc } from '../document/model.ts';
import type { SpotPlace } from '../review/spots.ts';
import { spotFinder, spotsOf } from '../review/spots.ts';

/** A comment with whose it is, and what has become of its place; undefined for the draft as a whole. */
export type PlacedComment = ReceivedComment & {
  readonly round: ReviewRound | undefined;
  readonly place: SpotPlace | undefined;
};

/** What was said at one place, by everybody. */
export type CommentedPlace = {
  readonly key: string;
  readonly is: 'place' | 'whole' | 'unknown';
  readonly title: string;
  /** Where it is written; absent for no answer. */
  readonly at?: Markable;
  /** The words it was written to, where all got the same. */
  readonly text?: string;
  readonly comments: readonly PlacedComment[];
  /** Several people wrote here; `isUnlike`: and said different things of it. */
  readonly isByMany: boolean;
  readonly isUnlike: boolean;
};

/** Every comment once, place by place: the whole draft first, then as the case stands, then what is gone. */
export function commentedPlaces(record: CaseRecord, now: Doc): readonly CommentedPlace[] {
  const find = spotFinder(now);
  const rounds = new Map(record.reviews.map((round) => [round.id, round]));
  const ids = [...rounds.keys(), ...record.reviewAnswers.map(({ review }) => review)];
  const found = new Map<string, PlacedComment[]>();
  for (const id of new Set(ids))
    for (const one of commentsOf(record, id)) {
      const place = one.spot && find(one.spot);
      const key = keyOf(one.spot, one.comment.spot);
      found.set(key, [...(found.get(key) ?? []), { ...one, round: rounds.get(id), place }]);
    }
  const order = new Map(spotsOf(now).map((spot, at) => [keyOf(spot, spot.id), at]));
  const rank = (key: string) => (key === WHOLE ? -1 : (order.get(key) ?? order.size));
  return [...found]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([key, comments]) => gathered(key, comments));
}

const WHOLE = 'whole';

function keyOf(spot: Spot | undefined, id: string): string {
  if (id === '') return WHOLE;
  return spot === undefined ? `unknown ${id}` : `${spot.at} ${spot.nth}`;
}

function gathered(key: string, comments: readonly PlacedComment[]): CommentedPlace {
  const spots = comments.flatMap(({ spot }) => spot ?? []);
  const [spot] = spots.toReversed();
  const people = new Set(comments.map(({ review, round }) => personOf(review, round)));
  const said = new Set(comments.map(({ comment }) => comment.says));
  const texts = new Set(spots.map(({ text }) => text));
  const at = spot && spot.at !== '' ? placeFrom(spot.at) : undefined;
  return {
    key,
    is: key === WHOLE ? 'whole' : spot === undefined ? 'unknown' : 'place',
    title: spot?.title ?? '',
    ...(at && { at }),
    ...(spot && texts.size === 1 && { text: spot.text }),
    comments,
    isByMany: people.size > 1,
    isUnlike: people.size > 1 && said.size > 1 && key !== WHOLE,
  };
}

/** Several rounds to one person are one person. */
function personOf(review: string, round: ReviewRound | undefined): string {
  if (!round) return review;
  const { is, name, row } = round.recipient;
  return JSON.stringify([is, row ?? name]);
}
