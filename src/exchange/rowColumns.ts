// What a repeated section needs told again of the row it stands for.
import type { ContentIndex } from '#forms/answers/contentIndex.ts';
import { findPart, findTarget } from '#forms/answers/contentIndex.ts';
import type { Condition, Part, Section } from '#forms/content/types.ts';
import { kindOf } from '#forms/kinds/index.ts';

/** The columns of its row that a repeated section needs told again: its name, and what its conditions ask. */
export function rowColumnsIn(index: ContentIndex, section: Section): readonly Part[] {
  const target = section.repeatFor && findTarget(index, section, section.repeatFor.rowsOf);
  if (!target || !section.repeatFor) return [];
  const named = new Set([section.repeatFor.nameColumn, ...columnsAskedIn(section)]);
  return [...named].flatMap((column) => findPart(target.question, column) ?? []);
}

function columnsAskedIn(section: Section): readonly string[] {
  const all = [
    section.shownWhen,
    ...section.questions.flatMap((question) => [
      question.shownWhen,
      ...kindOf(question).parts.map((part) => part.shownWhen),
    ]),
  ];
  return all.flatMap((shown) => (shown ? columnsIn(shown.when) : []));
}

function columnsIn(condition: Condition): readonly string[] {
  if ('forRow' in condition) return [condition.forRow];
  if ('not' in condition) return columnsIn(condition.not);
  if ('all' in condition) return condition.all.flatMap(columnsIn);
  if ('any' in condition) return condition.any.flatMap(columnsIn);
  return [];
}
