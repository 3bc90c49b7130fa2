// Turns what is missing, and what is worth a second look, into the entries of the list above the form.
import type { Gap } from '../answers/completeness.ts';
import { sentenceAlone } from '../answers/completeness.ts';
import { ended } from '../kinds/ended.ts';
import type { Place } from './fieldId.ts';
import { idAt } from './fieldId.ts';
import type { PartState, QuestionState } from './questionState.ts';

/** A sentence, and the id of the field it is about. */
export type SummaryEntry = {
  readonly field: string;
  readonly message: string;
  /** An answer is given there, and it is wrong. */
  readonly isWrong?: true;
};

/** One entry for each gap; a row is named, so that the same sentence twice can be told apart. */
export function summaryOfGaps(
  gaps: readonly Gap[],
  states: readonly QuestionState[],
): readonly SummaryEntry[] {
  return gaps.map((gap) => ({
    field: idAt(gap),
    message: withRowTitle(gap, sentenceAlone(gap), states),
    ...(gap.wrong === undefined ? {} : { isWrong: true as const }),
  }));
}

/** One entry for each piece of advice shown at a field. */
export function summaryOfAdvice(states: readonly QuestionState[]): readonly SummaryEntry[] {
  return states.flatMap((state) => [
    ...(state.advice === undefined || state.shape === 'leaf'
      ? []
      : [{ field: idAt(state.at), message: state.advice }]),
    ...fieldsOf(state).flatMap(({ at, advice }) =>
      advice === undefined ? [] : [{ field: idAt(at), message: withRowTitle(at, advice, states) }],
    ),
  ]);
}

/** Every field of a question. */
export function fieldsOf(state: QuestionState): readonly PartState[] {
  switch (state.shape) {
    case 'leaf':
      return [state.field];
    case 'cells':
      return state.parts;
    case 'rows':
      return state.rows.flatMap((row) => row.parts);
  }
}

function withRowTitle(at: Place, message: string, states: readonly QuestionState[]): string {
  if (at.row === undefined) return message;
  const state = states.find((one) => one.question.id === at.question);
  const row = state?.shape === 'rows' ? state.rows.find((one) => one.id === at.row) : undefined;
  return row ? `${ended(row.title)} ${message}` : message;
}
