// The draft as one recipient gets it: the family's, told to whoever reads it.
import type { ReviewRound } from '#forms/answers/reviews.ts';
import type { Edition } from '../document/edition.ts';
import { family } from '../document/handouts.ts';

/**
 * The edition for a recipient. A young person is told what is for them: what is marked as not for the child is
 * left out, and what is marked as not for the family is not. `leftOut`: places left out for this one alone.
 */
export function reviewEdition(
  is: ReviewRound['recipient']['is'],
  leftOut: readonly string[],
): Edition {
  return { ...family, audience: is === 'young' ? 'child' : 'family', leftOut };
}
