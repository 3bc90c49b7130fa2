// Dates that are withheld: what the course of the case tells of them is left out too.
import { sectionIdOf } from '#forms/answers/address.ts';
import { askedIn } from '#forms/answers/caseView.ts';
import { markedAt } from '#forms/answers/withheld.ts';
import type { LocalDate, PhaseId } from '#forms/content/types.ts';
import type { Answer, LeafValue } from '#forms/kinds/answer.ts';
import { liveRows, textIn } from '#forms/kinds/answer.ts';
import { isLocalDate } from '#forms/kinds/localDate.ts';
import type { Telling } from './telling.ts';

/** The date that says when a phase was done: close to the day it was finished here, or that very day. */
const ends: { readonly [phase in PhaseId]?: string } = {
  opening: 'screening/screened-on',
  investigation: 'assessment/inquiry-finished',
  decision: 'decision/decided-on',
  plan: 'plan-terms/plan-ready',
};

/** True where it is not for the reader when the phase was done. */
export function isEndWithheld({ leftOut }: Telling, phase: PhaseId): boolean {
  return [...leftOut].some((key) => {
    const [instance = '', question] = key.split('/');
    return `${sectionIdOf(instance)}/${question}` === ends[phase];
  });
}

/** Every date in what is left out. */
export function withheldDates({ view, leftOut }: Telling): ReadonlySet<LocalDate> {
  const { record } = askedIn(view);
  const dates = [...leftOut].flatMap((key) => {
    const [instance = '', ...marked] = key.split('/');
    const { question, row } = markedAt(instance, marked.join('/'));
    return valuesIn(record.answers[instance]?.[question], row).map(textIn).filter(isLocalDate);
  });
  return new Set(dates);
}

function valuesIn(answer: Answer | undefined, row: string | undefined): readonly LeafValue[] {
  const cells =
    answer?.shape === 'rows'
      ? liveRows(answer).filter(({ id }) => row === undefined || row === id)
      : answer?.shape === 'cells'
        ? [answer]
        : [];
  if (answer?.shape === 'leaf') return [answer.value];
  return cells.flatMap((one) => Object.values(one.cells).filter((value) => value !== undefined));
}
