// Repeatable rows: the facts of a case, and the lists a section asks for.
import { statementParts } from '../content/part-words.ts';
import type { RowsQuestion, StatementsQuestion } from '../content/types.ts';
import type { Kind } from './kind.ts';

/** Rows of `text`, `kind`, `source`, `source-name`, `date`, `document`: one fact and one source each. */
export const statements: Kind<StatementsQuestion> = {
  shape: 'rows',
  parts: () => statementParts,
  rowsNeeded: () => 1,
  isPartNeeded: () => true,
};

/** Rows with the question's own columns. */
export const rows: Kind<RowsQuestion> = {
  shape: 'rows',
  parts: (question) => question.columns,
  rowsNeeded: (question) => question.atLeast,
  isPartNeeded: () => true,
};
