// Rules for every statement of the case: its date, and its words.
import type { CaseView, Instance } from '#forms/answers/caseView.ts';
import { findBirthDate } from '#forms/answers/caseView.ts';
import type { Section } from '#forms/content/types.ts';
import type { Row } from '#forms/kinds/answer.ts';
import { textIn } from '#forms/kinds/answer.ts';
import { longDate } from '#forms/kinds/localDate.ts';
import { dateOf, rowsAt } from '../deadlines/readCase.ts';
import type { Rule } from './rule.ts';
import { rule } from './rule.ts';
import { findOpinionWord } from './texts.ts';

export const statementRules: readonly Rule[] = [
  rule('statement-before-birth', holdsStatements, ({ view, instance }) => {
    const birth = findBirthDate(view);
    if (birth === undefined) return [];
    return statementsOf(view, instance)
      .filter(({ row }) => (dateOf(row.cells.date) ?? birth) < birth)
      .map(({ question, row }) => ({
        question,
        row: row.id,
        part: 'date',
        fill: { birth: longDate(birth) },
      }));
  }),

  rule('opinion-in-fact', holdsStatements, ({ view, instance }) =>
    statementsOf(view, instance).flatMap(({ question, row }) => {
      if (textIn(row.cells.kind) !== 'fact') return [];
      const word = findOpinionWord(textIn(row.cells.text));
      return word === undefined ? [] : [{ question, row: row.id, part: 'text', fill: { word } }];
    }),
  ),
];

function holdsStatements(section: Section): boolean {
  return section.questions.some((question) => question.kind === 'statements');
}

function statementsOf(
  view: CaseView,
  { key, section }: Instance,
): readonly { readonly question: string; readonly row: Row }[] {
  return section.questions
    .filter((question) => question.kind === 'statements')
    .flatMap(({ id }) => rowsAt(view, key, id).map((row) => ({ question: id, row })));
}
