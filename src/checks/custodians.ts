// The custody holders, each for themselves.
import type { CaseView } from '#forms/answers/caseView.ts';
import { isBlank, textIn } from '#forms/kinds/answer.ts';
import { rowsAt } from '../deadlines/readCase.ts';

/** The names of those who are not among these row ids; one without a name is not told of. */
export function custodiansWithout(view: CaseView, ids: readonly string[]): readonly string[] {
  return rowsAt(view, 'child', 'custodians')
    .filter((row) => !ids.includes(row.id) && !isBlank(row.cells.name))
    .map((row) => textIn(row.cells.name).trim());
}
