// What a child or a parent says in own words, and how it was obtained — or why it was not.
import { childPerspectiveParts, parentPerspectiveParts } from '../content/part-words.ts';
import type { PerspectiveQuestion } from '../content/types.ts';
import type { Kind } from './kind.ts';

/** Stored as `how`, `words`, `on`, and `reason-if-not` with `other-way` where nothing was obtained. */
export const perspective: Kind<PerspectiveQuestion> = {
  shape: 'cells',
  parts: (question) =>
    question.whose === 'child' ? childPerspectiveParts : parentPerspectiveParts,
  rowsNeeded: () => 0,
  isPartNeeded: () => true,
};
