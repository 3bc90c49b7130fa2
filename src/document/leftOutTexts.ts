// Every free text that is left out for an audience: what the finished file is searched for.
import type { CaseView } from '#forms/answers/caseView.ts';
import { findQuestion } from '#forms/answers/contentIndex.ts';
import type { Markable } from '#forms/answers/withheld.ts';
import { markKey, marksIn } from '#forms/answers/withheld.ts';
import type { Part, Question } from '#forms/content/types.ts';
import type { Answer, Cells, LeafValue } from '#forms/kinds/answer.ts';
import { textIn } from '#forms/kinds/answer.ts';
import { isSimple, kindOf } from '#forms/kinds/index.ts';
import { isLocalDate } from '#forms/kinds/localDate.ts';
import type { Audience } from './audience.ts';
import { isWithheldFrom } from './audience.ts';
import { leftOutInReviews, placeFrom } from './leftOutReviews.ts';
import type { Partly, TextIs } from './partly.ts';
import { answerIs, cellIs } from './partly.ts';
import { redact } from './redact.ts';

/** Words that are not for the reader, and the answer or row they stand in. */
export type LeftOutText = {
  readonly text: string;
  readonly of: Markable;
  /** `name`: of a person. `source`: who said something. */
  readonly is?: TextIs;
  /** What tells of it by itself. */
  readonly partly?: Partly;
  /** It is in no edition of the kind, whoever marks what. */
  readonly isNever?: true;
  /** It stood in a draft that was read, or was said of it. Nobody can write it another way now. */
  readonly isSaid?: true;
};

/**
 * Every free text in what is withheld from the audience, as typed: also where it is not asked for now, in
 * rows that were taken out, and in the reason why an answer waits. Choices and real dates are no free texts.
 * What was said of them in drafts given to read counts too. `also`: places left out for one reader alone, as
 * `redact` takes them.
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
  const keys = new Set(all.map((one) => `${one.instance}/${markKey(one)}`));
  const isOut = (at: string) => keys.has(at) || keys.has(at.split('/').slice(0, 2).join('/'));
  for (const one of leftOutInReviews(view.record, isOut)) {
    const key = JSON.stringify([one.of, one.text]);
    found.set(key, found.get(key) ?? { ...one, isSaid: true });
  }
  return [...found.values()];
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
      return isSimple(question) ? typed(freeText(question, answer.value), at, answerIs(at)) : [];
    case 'cells':
      return cellTexts(question, answer.cells, at);
    case 'rows':
      return answer.rows
        .filter((row) => at.row === undefined || at.row === row.id)
        .flatMap((row) => cellTexts(question, row.cells, { ...at, row: row.id }));
  }
}

function cellTexts(question: Question, cells: Cells, of: Markable): readonly LeftOutText[] {
  return kindOf(question).parts.flatMap((part) =>
    typed(freeText(part, cells[part.id]), of, cellIs(question, part)),
  );
}

function typed(texts: readonly string[], of: Markable, is?: TextIs): readonly LeftOutText[] {
  return texts.map((text) => ({ text, of, ...(is && { is }) }));
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
