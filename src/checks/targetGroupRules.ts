// Rules for the target group: a diagnosis alone is no ground, and the answers follow each other.
import type { StatementEntry } from '#forms/answers/references.ts';
import { routeCriteria } from '#forms/content/benefits.ts';
import { shortReasonWords } from '#forms/content/check-words.ts';
import { criterionParts } from '#forms/content/part-words.ts';
import { cellsIn, textIn } from '#forms/kinds/answer.ts';
import { textAt } from '../deadlines/readCase.ts';
import { citedIn } from './cited.ts';
import { criteriaAsked, resultOf } from './criteria.ts';
import type { Rule } from './rule.ts';
import { inSection, rule } from './rule.ts';
import { countWords, isDiagnosisOnly } from './texts.ts';

const inTargetGroup = inSection('target-group');

export const targetGroupRules: readonly Rule[] = [
  rule('diagnosis-as-basis', inTargetGroup, ({ view, instance }) =>
    criteriaAsked(view, instance)
      .filter(({ question, cells }) => {
        if (!question.comparesWithPeers || textIn(cells.verdict) !== 'fulfilled') return false;
        const cited = citedIn(view, cells.basis);
        return cited.length > 0 && cited.every(isDiagnosis);
      })
      .map(({ question }) => ({ question: question.id, part: 'basis' })),
  ),

  rule('diagnosis-as-reason', inTargetGroup, ({ view, instance }) =>
    criteriaAsked(view, instance)
      .filter(({ question, cells }) => {
        const reason = textIn(cells.reason);
        return (
          question.comparesWithPeers &&
          textIn(cells.verdict) === 'fulfilled' &&
          isDiagnosisOnly(reason) &&
          countWords(reason) <= shortReasonWords
        );
      })
      .map(({ question }) => ({ question: question.id, part: 'reason' })),
  ),

  rule('target-group-despite-criterion', inTargetGroup, ({ view, instance, key }) => {
    if (resultOf(view, key) !== 'in-target-group') return [];
    const against = criteriaAsked(view, instance).find(
      ({ question, cells }) =>
        isOfARoute(question.id) &&
        ['not-fulfilled', 'missing-information'].includes(textIn(cells.verdict)),
    );
    if (!against) return [];
    const verdict = verdictLabel(textIn(against.cells.verdict));
    return [
      {
        question: 'result',
        part: 'choice',
        fill: { criterion: against.question.label, verdict },
      },
    ];
  }),

  rule('outside-despite-criteria', inTargetGroup, ({ view, instance, key }) => {
    if (resultOf(view, key) !== 'not-in-target-group') return [];
    const asked = criteriaAsked(view, instance);
    const all =
      asked.length > 0 && asked.every(({ cells }) => textIn(cells.verdict) === 'fulfilled');
    return all ? [{ question: 'result', part: 'choice' }] : [];
  }),

  rule('other-route-untried', inTargetGroup, ({ view, key }) => {
    if (resultOf(view, key) !== 'not-in-target-group') return [];
    const route = textAt(view, key, 'route');
    if (route !== 'a' && route !== 'b') return [];
    const others = routeCriteria[route === 'a' ? 'b' : 'a'];
    const own = routeCriteria[route];
    const verdictOf = (id: string) => textIn(cellsIn(view.record.answers[key]?.[id]).verdict);
    const isNo = own.some((id) => verdictOf(id) === 'not-fulfilled');
    return isNo && others.every((id) => verdictOf(id) === '') ? [{ question: 'route' }] : [];
  }),
];

/** A statement that names a diagnosis and hardly anything more. */
function isDiagnosis({ cells }: StatementEntry): boolean {
  const text = textIn(cells.text);
  return isDiagnosisOnly(text) && countWords(text) <= 2 * shortReasonWords;
}

function isOfARoute(id: string): boolean {
  const ids: readonly string[] = [...routeCriteria.a, ...routeCriteria.b];
  return ids.includes(id);
}

function verdictLabel(value: string): string {
  const part = criterionParts.find((one) => one.id === 'verdict');
  const option =
    part && 'options' in part ? part.options.find((one) => one.value === value) : undefined;
  return `”${option?.label ?? value}”`;
}
