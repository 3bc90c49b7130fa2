// The editions: what the case is put on paper for, and for whom. The builder knows none of them by name.
import { noReviews, type Reviews } from '#forms/answers/reviews.ts';
import { answersEditions } from './answersEdition.ts';
import type { Edition, EditionPart } from './edition.ts';
import {
  appeal,
  appeals,
  child,
  childInBands,
  decision,
  family,
  plain,
  review,
  standard,
} from './handouts.ts';
import { DOC_TITLE, partTitles, phaseTitles } from './words.ts';

export type { Edition } from './edition.ts';

const phaseParts = (['opening', 'investigation', 'decision', 'plan', 'followUp'] as const).map(
  (phase): EditionPart => ({ id: phase, title: phaseTitles[phase], from: [{ phase }] }),
);
const overview: EditionPart = {
  id: 'front',
  title: partTitles.front,
  uncounted: true,
  from: [{ own: 'points' }, { own: 'history' }],
};
/** Everything, for the one who works with the case. */
export const work: Edition = {
  ...plain,
  id: 'work',
  audience: 'adviser',
  title: 'Arbejdskopi',
  forWhom: 'Til dig og dine kolleger',
  fileName: 'arbejdskopi',
  lead: 'Hele sagen, med det, der mangler, og det, der venter. Den er ikke til at give videre.',
  docTitle: DOC_TITLE,
  cover: standard,
  parts: [overview, ...phaseParts, review, appeal],
  tellsOpen: true,
  never: [],
  needs: [],
  carriesCase: true,
};

const course: Edition = {
  ...plain,
  id: 'course',
  audience: 'course',
  title: 'Kursushæfte',
  forWhom: 'Til undervisning',
  fileName: 'kursus',
  lead: 'En hel øvelsessag på tværs af siden med plads til noter ved siden af. Rigtige sager kan ikke blive til et kursushæfte.',
  docTitle: 'Kursushæfte – udredning og plan',
  mark: 'KURSUSHÆFTE',
  // Who took part stands in the case; the page lying down has no room for it twice.
  cover: { ...standard, kind: 'Kursushæfte', shows: ['birth', 'requests', 'dates', 'law'] },
  parts: [overview, ...phaseParts, appeal],
  tellsOpen: true,
  never: ['child/child-personal-number'],
  needs: ['practice'],
  hasMargins: true,
};

/** Every edition that any case has, in the order they are offered. */
export const editions: readonly Edition[] = [work, family, decision, child, appeals, course];

/** Those of a case: with replies to each who answered a draft, after the paper that goes to all of them. */
export function editionsOf(record: Reviews): readonly Edition[] {
  return editions.flatMap((one) => (one === decision ? [one, ...answersEditions(record)] : [one]));
}

/** The edition with this id; of those with replies to somebody, where the case has it. */
export function findEdition(id: string, record: Reviews = noReviews): Edition | undefined {
  return [...editionsOf(record), ...childInBands].find((one) => one.id === id);
}
