// A legal criterion: facts, what they mean in daily life, compared with peers, verdict and reason.
import { criterionParts } from '../content/part-words.ts';
import type { CriterionQuestion } from '../content/types.ts';
import { textIn } from './answer.ts';
import type { Kind } from './kind.ts';

/** Stored as `basis`, `daily`, `peers`, `verdict`, `reason`. "Missing information" rests on no statement. */
export const criterion: Kind<CriterionQuestion> = {
  shape: 'cells',
  parts: (question) =>
    criterionParts.filter((part) => part.id !== 'peers' || question.comparesWithPeers),
  rowsNeeded: () => 0,
  isPartNeeded: (_question, part, cells) =>
    textIn(cells.verdict) !== 'missing-information' ||
    part.id === 'verdict' ||
    part.id === 'reason',
};
