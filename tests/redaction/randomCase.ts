// A random case with random marks: some answers of every kind, each text written by nobody else.

import { instanceFor } from '#forms/answers/address.ts';
import type { CaseView } from '#forms/answers/caseView.ts';
import { indexContent } from '#forms/answers/contentIndex.ts';
import type { Change } from '#forms/answers/record.ts';
import { emptyRecord } from '#forms/answers/record.ts';
import { writeChange } from '#forms/answers/writeChange.ts';
import { content } from '#forms/content/index.ts';
import type { Part, Question, Section } from '#forms/content/types.ts';
import { withholdings } from '#forms/content/withholding.ts';
import type { LeafValue } from '#forms/kinds/answer.ts';
import { isSimple, kindOf } from '#forms/kinds/index.ts';
import { type Chance, oneOf } from '../kill/chance.ts';
import { anyText } from './randomTexts.ts';

const TODAY = '2027-01-10';
const index = indexContent(content);

/** Rows of a list, and the ids that sections are repeated for. */
const ROWS = ['ra', 'rb', 'rc'] as const;
const repeatedOver = new Set(content.sections.map(({ repeatFor }) => repeatFor?.rowsOf));

/** The case. The same chances give the same case. */
export function randomCase(chance: Chance): CaseView {
  const changes: Change[] = [];
  const statements: string[] = [];
  const count = 5 + Math.floor(chance() * 14);
  // Those that others rest on come first, so that there is something to cite and to repeat for.
  const chosen = [
    ...placesFor(chance, ({ id }, section) => repeatedOver.has(`${section.id}/${id}`), 2),
    ...placesFor(chance, ({ kind }) => kind === 'statements', 2),
    ...placesFor(chance, () => true, count),
  ];
  for (const { instance, question } of chosen)
    changes.push(...written(chance, instance, question, statements));
  const record = changes.reduce(
    (before, change) => writeChange(index, before, change),
    emptyRecord,
  );
  return { index, record, today: TODAY };
}

type Place = { readonly instance: string; readonly question: Question };

function placesFor(
  chance: Chance,
  fits: (question: Question, section: Section) => boolean,
  count: number,
): readonly Place[] {
  const all = content.sections.flatMap((section) => {
    const instances = section.repeatFor
      ? ROWS.map((row) => instanceFor(section.id, row))
      : [section.id];
    return instances.flatMap((instance) =>
      section.questions
        .filter((question) => fits(question, section))
        .map((question) => ({ instance, question })),
    );
  });
  return Array.from({ length: count }, () => oneOf(chance, all));
}

/** The whole answer, sometimes put off, sometimes marked; rows one by one. */
function written(
  chance: Chance,
  instance: string,
  question: Question,
  statements: string[],
): readonly Change[] {
  const at = { instance, question: question.id };
  const changes: Change[] = [];
  const leaf = (part: Part, more: { readonly row?: string; readonly part?: string }) =>
    changes.push({
      address: { in: 'answer', ...at, ...more },
      value: valueFor(chance, part, statements),
    });
  const mark = (row?: string) => {
    if (chance() > 0.45) return;
    const reasons = withholdings.map(({ value }) => value).filter(() => chance() < 0.4);
    const where = { ...at, ...(row === undefined ? {} : { row }) };
    changes.push({ address: { in: 'withheld', ...where }, value: reasons });
    if (chance() < 0.3)
      changes.push({ address: { in: 'withheldBecause', ...where }, value: anyText(chance) });
  };
  const { shape, parts } = kindOf(question);
  if (chance() < 0.1) changes.push({ address: { in: 'deferral', ...at }, value: anyText(chance) });
  if (isSimple(question)) leaf(question, {});
  else if (shape === 'cells') for (const part of parts) leaf(part, { part: part.id });
  else
    for (const [order, base] of ROWS.slice(0, 1 + Math.floor(chance() * 3)).entries()) {
      const row = repeatedOver.has(`${instance}/${question.id}`) ? base : `${base}-${question.id}`;
      changes.push({
        address: { in: 'row', ...at, row },
        value: { order, removed: chance() < 0.1 },
      });
      for (const part of parts) leaf(part, { row, part: part.id });
      if (question.kind === 'statements') statements.push(row);
      mark(row);
    }
  mark();
  return changes;
}

function valueFor(chance: Chance, part: Part, statements: readonly string[]): LeafValue {
  switch (part.kind) {
    case 'choice':
      return oneOf(chance, part.options).value;
    case 'choices':
      return part.options.filter(() => chance() < 0.5).map(({ value }) => value);
    case 'references':
      return (part.from.to === 'statements' ? statements : ROWS).filter(() => chance() < 0.5);
    case 'date':
      return chance() < 0.9 ? '2026-02-03' : anyText(chance);
    case 'text':
    case 'longText':
      return anyText(chance);
  }
}
