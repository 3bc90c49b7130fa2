// Which of its bands of age a child's edition is told in: the chosen one, or the one of the child's age.
import type { CaseView } from '#forms/answers/caseView.ts';
import { findAge } from '#forms/answers/caseView.ts';
import { type ChildBand, childBands } from '#forms/content/child-edition.ts';
import type { Edition } from './edition.ts';

/** Where the age is not known. */
const USUAL: ChildBand = 'middle';

/** The band of the child's age today; the nearest for those younger or older than all. */
export function bandOfAge(view: CaseView): ChildBand {
  const age = findAge(view.whole ?? view);
  if (age === undefined) return USUAL;
  return childBands.find(({ to }) => age <= to)?.band ?? 'teen';
}

/** The edition with its band, and the band's words on the first page. Editions without bands as they are. */
export function inBand(edition: Edition, view: CaseView): Edition {
  const { bands, cover } = edition;
  if (!bands) return edition;
  const band = edition.band ?? bandOfAge(view);
  const { purpose, says } = bands[band];
  return { ...edition, band, cover: { ...cover, purpose, says } };
}
