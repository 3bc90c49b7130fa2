// An answer as it is being written in for somebody, what it still lacks, and the answer that comes of it.
import type { ReviewAnswer, ReviewClosing, ReviewComment } from '#forms/answers/reviews.ts';
import type { LocalDate } from '#forms/content/types.ts';
import { isLocalDate, localDateOf, storedDate } from '#forms/kinds/localDate.ts';
import { newId } from '../storage/newId.ts';
import { reviewPage } from './reviewWords.ts';

const { entry: words } = reviewPage;

/** A comment that is not added yet. `spot`: '' for the draft as a whole. */
export type BegunComment = Pick<ReviewComment, 'spot' | 'says' | 'words'>;

/** An answer that is not saved yet. `day`: as typed. */
export type BegunEntry = {
  readonly way: Exclude<ReviewAnswer['way'], 'file'> | undefined;
  readonly day: string;
  readonly comments: readonly ReviewComment[];
  readonly begun: BegunComment;
  readonly closing: ReviewClosing;
  readonly shares: boolean;
};

export const nothingBegun: BegunComment = { spot: '', says: 'wrong', words: '' };

export const nothingEntered: BegunEntry = {
  way: undefined,
  day: '',
  comments: [],
  begun: nothingBegun,
  closing: { statement: '', wishes: '', support: '', meeting: '', important: '', different: '' },
  shares: false,
};

/** What is wrong, by the field to go to. */
export type EntryFaults = { readonly way?: string; readonly day?: string; readonly words?: string };

/** None where it can be saved. Words that are begun and not added are never left behind. */
export function entryFaults(entry: BegunEntry, today: LocalDate): EntryFaults {
  const { way, comments, begun, closing, shares } = entry;
  const day = storedDate(entry.day);
  // That the other parent may see it is something said as well: it may be all they call to say.
  const isEmpty =
    !shares && comments.length === 0 && Object.values(closing).every((text) => text.trim() === '');
  const lack = begun.words.trim() !== '' ? words.unsent : isEmpty ? words.empty : undefined;
  return {
    ...(way === undefined && { way: words.wayMissing }),
    ...(!(isLocalDate(day) && day <= today) && { day: words.dayFault }),
    ...(lack !== undefined && { words: lack }),
  };
}

/** A comment with an id of its own: what is said at another time is another comment, and wants its own reply. */
export function commentFrom({ spot, says, words: said }: BegunComment): ReviewComment {
  // Of the whole draft it is not asked what kind of saying it is: as in the file that is sent.
  return { id: newId('c'), spot, says: spot === '' ? 'missing' : says, words: said.trim() };
}

/** The answer. One of an earlier day is from the middle of it. */
export function entryFrom(
  { way, day, comments, closing, shares }: BegunEntry & Pick<ReviewAnswer, 'way'>,
  review: string,
  now: Date,
): ReviewAnswer {
  const on = storedDate(day);
  const writtenAt = on === localDateOf(now) ? now.toISOString() : `${on}T12:00:00.000Z`;
  return { id: newId('a'), review, way, writtenAt, shares, comments, closing };
}
