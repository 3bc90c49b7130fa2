// The statements that a judgement rests on.
import type { CaseView } from '#forms/answers/caseView.ts';
import type { StatementEntry } from '#forms/answers/references.ts';
import { statementsIn } from '#forms/answers/references.ts';
import type { LeafValue } from '#forms/kinds/answer.ts';
import { listIn } from '#forms/kinds/answer.ts';

/** The statements a references answer cites, in the order of the case. */
export function citedIn(view: CaseView, basis: LeafValue | undefined): readonly StatementEntry[] {
  const ids = new Set(listIn(basis));
  return statementsIn(view).filter((one) => ids.has(one.id));
}
