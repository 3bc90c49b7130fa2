// The draft as one recipient gets it: the same draft, in words to whoever reads it.
import type { CaseView } from '#forms/answers/caseView.ts';
import type { ReviewRound } from '#forms/answers/reviews.ts';
import type { ChildBand } from '#forms/content/child-edition.ts';
import { drafts } from '../document/drafts.ts';
import type { Edition } from '../document/edition.ts';
import { child } from '../document/handouts.ts';
import { redact } from '../document/redact.ts';
import { placeKey } from '../document/withheldPlaces.ts';

/**
 * The edition for a recipient. A young person is told what is for them, and as ”du”: what is marked as not for the
 * child is left out, and what is marked as not for the family is not. `leftOut`: places left out for this one alone.
 */
export function reviewEdition(
  is: ReviewRound['recipient']['is'],
  leftOut: readonly string[],
): Edition {
  return { ...drafts[is], leftOut };
}

/**
 * The child's edition as a page in such a draft: what is left out for its reader is left out here as well, and
 * so is what is not for the child, who may be the one it is read to. `band`: the age it speaks to; without it
 * the child's own.
 */
export function childPageOf(
  view: CaseView,
  { audience, leftOut = [] }: Edition,
  band?: ChildBand,
): Edition {
  const notForChild = redact(view, child.audience).leftOut.map(placeKey);
  const forBand = band === undefined ? {} : { band };
  return { ...child, ...forBand, audience, leftOut: [...leftOut, ...notForChild] };
}
