// What the target-group assessment of one benefit says.
import type { InstanceKey } from '#forms/answers/address.ts';
import type { CaseView, Instance } from '#forms/answers/caseView.ts';
import { isShown } from '#forms/answers/caseView.ts';
import type { CriterionQuestion } from '#forms/content/types.ts';
import type { Cells } from '#forms/kinds/answer.ts';
import { cellsIn, textIn } from '#forms/kinds/answer.ts';
import { cellsAt } from '../deadlines/readCase.ts';

type CriterionAsked = { readonly question: CriterionQuestion; readonly cells: Cells };

/** The criteria asked for this benefit, with what is answered. */
export function criteriaAsked(view: CaseView, instance: Instance): readonly CriterionAsked[] {
  const { key, section } = instance;
  return section.questions.flatMap((question) =>
    question.kind === 'criterion' && isShown(view, key, question)
      ? [{ question, cells: cellsIn(view.record.answers[key]?.[question.id]) }]
      : [],
  );
}

/** What the target-group assessment says is missing, by name; empty when nothing is. */
export function missingFor(view: CaseView, instance: Instance): readonly string[] {
  const missing = criteriaAsked(view, instance)
    .filter(({ cells }) => textIn(cells.verdict) === 'missing-information')
    .map(({ question }) => `”${question.label}”`);
  if (missing.length > 0) return missing;
  return resultOf(view, instance.key) === 'insufficient-information' ? ['konklusionen'] : [];
}

/** The conclusion on the target group; '' until there is one. */
export function resultOf(view: CaseView, key: InstanceKey): string {
  return textIn(cellsAt(view, key, 'result').choice);
}
