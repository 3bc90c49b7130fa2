// The rule for reasons in any section: one of a few letters hardly says why.
import { isShown } from '#forms/answers/caseView.ts';
import { shortestReason } from '#forms/content/check-words.ts';
import type { Question } from '#forms/content/types.ts';
import { isWithoutWords, textIn } from '#forms/kinds/answer.ts';
import { cellsAt } from '../deadlines/readCase.ts';
import type { Rule } from './rule.ts';
import { rule } from './rule.ts';

export const reasonRules: readonly Rule[] = [
  rule(
    'short-reason',
    (section) => section.questions.some(asksReason),
    ({ view, key, instance }) =>
      instance.section.questions
        .filter((question) => asksReason(question) && isShown(view, key, question))
        .filter(({ id }) => isShort(textIn(cellsAt(view, key, id).reason)))
        .map(({ id }) => ({ question: id, part: 'reason' })),
  ),
];

function asksReason({ kind }: Question): boolean {
  return kind === 'judgement' || kind === 'criterion';
}

/** One without words is missing, and told of there. */
function isShort(reason: string): boolean {
  return !isWithoutWords(reason) && reason.trim().length < shortestReason;
}
