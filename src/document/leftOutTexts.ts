// Every free text that is left out for an audience: what the finished file is searched for.
import type { CaseView } from '#forms/answers/caseView.ts';
import { findQuestion } from '#forms/answers/contentIndex.ts';
import type { Markable } from '#forms/answers/withheld.ts';
import { markedAt, marksIn } from '#forms/answers/withheld.ts';
import type { Part, Question } from '#forms/content/types.ts';
import type { Answer, Cells, LeafValue } from '#forms/kinds/answer.ts';
import { textIn } from '#forms/kinds/answer.ts';
import { isSimple, kindOf } from '#forms/kinds/index.ts';
import { isLocalDate } from '#forms/kinds/localDate.ts';
import type { Audience } from './audience.ts';
import { isWithheldFrom } from './audience.ts';
import { redact } from './redact.ts';

/** Words that are not for the reader, and the answer or row they stand in. */
export type LeftOutText = { readonly text: string; readonly of: Markable };

/**
 * Every free text in what is withheld from the audience, as typed: also where it is not asked for now, in
 * rows that were taken out, and in the reason why an answer waits. Choices and real dates are no free texts.
 * `also`: places left out for one reader alone, as `redact` takes them.
 */
export function leftOutTexts(
  view: CaseView,
  audience: Audience,
  also: readonly string[] = [],
): readonly LeftOutText[] {
  const marked = marksIn(view.record).filter((one) => isWithheldFrom(audience, one.reasons));
  const found = new Map<string, LeftOutText>();
  const all = [...marked, ...also.map(placeFrom), ...redact(view, audience, also).leftOut];
  for (const { instance, question, row } of all) {
    const at = row === undefined ? { instance, question } : { instance, question, row };
    for (const one of textsAt(view, at)) found.set(JSON.stringify([one.of, one.text]), one);
  }
  return [...found.values()];
}

function placeFrom(key: string): Markable {
  const [instance = '', ...marked] = key.split('/');
  return markedAt(instance, marked.join('/'));
}

/** The free texts of an answer with the reason why it waits, or of one row of it. */
export function textsAt(view: CaseView, at: Markable): readonly LeftOutText[] {
  const question = findQuestion(view.index, at.instance, at.question);
  if (!question) return [];
  const answer = view.record.answers[at.instance]?.[at.question];
  const reason =
    at.row === undefined ? view.record.deferred[at.instance]?.[at.question] : undefined;
  return [...textsIn(question, answer, at), ...told(reason).map((text) => ({ text, of: at }))];
}

function textsIn(
  question: Question,
  answer: Answer | undefined,
  at: Markable,
): readonly LeftOutText[] {
  switch (answer?.shape) {
    case undefined:
      return [];
    case 'leaf':
      return isSimple(question)
        ? freeText(question, answer.value).map((text) => ({ text, of: at }))
        : [];
    case 'cells':
      return cellTexts(question, answer.cells).map((text) => ({ text, of: at }));
    case 'rows':
      return answer.rows
        .filter((row) => at.row === undefined || at.row === row.id)
        .flatMap((row) =>
          cellTexts(question, row.cells).map((text) => ({ text, of: { ...at, row: row.id } })),
        );
  }
}

function cellTexts(question: Question, cells: Cells): readonly string[] {
  return kindOf(question).parts.flatMap((part) => freeText(part, cells[part.id]));
}

/** What somebody typed; words where a date is asked for count too. */
function freeText(part: Part, value: LeafValue | undefined): readonly string[] {
  const text = textIn(value);
  if (part.kind === 'date') return isLocalDate(text) ? [] : told(text);
  return part.kind === 'text' || part.kind === 'longText' ? told(text) : [];
}

function told(text: string | undefined): readonly string[] {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? [] : [trimmed];
}
