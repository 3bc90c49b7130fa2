// What every kind of answer can tell about itself.
import type { Part, Question } from '../content/types.ts';
import type { AnswerShape, Cells } from './answer.ts';

/**
 * The pure face of a kind. A kind with parts is completed part by part;
 * `isPartNeeded` says which of the shown parts this answer cannot do without.
 */
export type Kind<Q extends Question> = {
  readonly shape: AnswerShape;
  /** The parts of a composite answer or the columns of its rows; none for the simple kinds. */
  parts(question: Q): readonly Part[];
  /** How many rows it takes to count as answered; 0 for kinds without rows. */
  rowsNeeded(question: Q): number;
  /** False for a part that this particular answer may leave empty. */
  isPartNeeded(question: Q, part: Part, cells: Cells): boolean;
};
