// Reads a case for deadlines and checks: only what is asked now, and dates only when they are days.
import type { InstanceKey } from '#forms/answers/address.ts';
import { rowIdOf } from '#forms/answers/address.ts';
import type { CaseView, Instance } from '#forms/answers/caseView.ts';
import { findInstance, instancesIn, isShown, rowOfInstance } from '#forms/answers/caseView.ts';
import { findQuestion } from '#forms/answers/contentIndex.ts';
import type { Benefit } from '#forms/content/benefits.ts';
import type { LocalDate } from '#forms/content/types.ts';
import type { Answer, Cells, LeafValue, Row } from '#forms/kinds/answer.ts';
import { cellsIn, leafIn, listIn, liveRows, textIn } from '#forms/kinds/answer.ts';
import { isLocalDate } from '#forms/kinds/localDate.ts';
import { findBenefit } from '../benefits/findBenefit.ts';

/** The answer to a question that is asked now; undefined when it is hidden or not given. */
function answerAt(view: CaseView, key: InstanceKey, question: string): Answer | undefined {
  const answer = view.record.answers[key]?.[question];
  if (answer === undefined || !findInstance(view, key)) return undefined;
  const asked = findQuestion(view.index, key, question);
  return asked && isShown(view, key, asked) ? answer : undefined;
}

/** The text or single choice; '' for none. */
export function textAt(view: CaseView, key: InstanceKey, question: string): string {
  return textIn(leafIn(answerAt(view, key, question)));
}

/** The several choices or references; empty for none. */
export function listAt(view: CaseView, key: InstanceKey, question: string): readonly string[] {
  return listIn(leafIn(answerAt(view, key, question)));
}

/** The parts of a composite answer. */
export function cellsAt(view: CaseView, key: InstanceKey, question: string): Cells {
  return cellsIn(answerAt(view, key, question));
}

/** The rows that are there. */
export function rowsAt(view: CaseView, key: InstanceKey, question: string): readonly Row[] {
  return liveRows(answerAt(view, key, question));
}

/** The date, when it is a real day. */
export function dateAt(view: CaseView, key: InstanceKey, question: string): LocalDate | undefined {
  return dateOf(leafIn(answerAt(view, key, question)));
}

/** The value as a real day; undefined for anything else. */
export function dateOf(value: LeafValue | undefined): LocalDate | undefined {
  const text = textIn(value);
  return isLocalDate(text) ? text : undefined;
}

/** The earliest of the dates; undefined for none. */
export function earliest(dates: readonly (LocalDate | undefined)[]): LocalDate | undefined {
  let first: LocalDate | undefined;
  for (const date of dates)
    if (date !== undefined && (first === undefined || date < first)) first = date;
  return first;
}

/** The latest of the dates; undefined for none. */
export function latest(dates: readonly (LocalDate | undefined)[]): LocalDate | undefined {
  let last: LocalDate | undefined;
  for (const date of dates)
    if (date !== undefined && (last === undefined || date > last)) last = date;
  return last;
}

/** One thing the family asked for, with its decision as far as it is written. */
export type DecisionFacts = {
  readonly key: InstanceKey;
  readonly row: string;
  readonly instance: Instance;
  readonly benefit: Benefit | undefined;
  /** `granted`, `partly`, `refused`; '' until decided. */
  readonly outcome: string;
  readonly isGiven: boolean;
  readonly decidedOn: LocalDate | undefined;
  readonly supportStart: LocalDate | undefined;
};

const decisionsOf = new WeakMap<CaseView, readonly DecisionFacts[]>();

/** Every decision the case has or will have, one for each thing asked for. */
export function decisionsIn(view: CaseView): readonly DecisionFacts[] {
  const found = decisionsOf.get(view);
  if (found) return found;
  const made = instancesIn(view)
    .filter((instance) => instance.section.id === 'decision')
    .map((instance): DecisionFacts => {
      const { key } = instance;
      const outcome = textIn(cellsAt(view, key, 'outcome').choice);
      return {
        key,
        row: rowIdOf(key) ?? '',
        instance,
        benefit: findBenefit(textIn(rowOfInstance(view, key).benefit)),
        outcome,
        isGiven: outcome === 'granted' || outcome === 'partly',
        decidedOn: dateAt(view, key, 'decided-on'),
        supportStart: dateAt(view, key, 'support-start'),
      };
    });
  decisionsOf.set(view, made);
  return made;
}

/** The decisions that give a supportive measure: the ones with rules on plan and follow-up. */
export function measuresGivenIn(view: CaseView): readonly DecisionFacts[] {
  return decisionsIn(view).filter((one) => one.benefit?.planRules === true && one.isGiven);
}

/** The first day anything was decided. */
export function firstDecisionIn(view: CaseView): LocalDate | undefined {
  return earliest(decisionsIn(view).map((one) => one.decidedOn));
}

/** The first day anything was decided that is not solely about the parents' finances. */
export function firstChildDecisionIn(view: CaseView): LocalDate | undefined {
  return earliest(
    decisionsIn(view)
      .filter((one) => one.benefit?.purelyEconomic !== true)
      .map((one) => one.decidedOn),
  );
}

/** The day the last thing asked for was decided; undefined while something waits. */
export function lastDecisionIn(view: CaseView): LocalDate | undefined {
  const dates = decisionsIn(view).map((one) => one.decidedOn);
  return dates.includes(undefined) ? undefined : latest(dates);
}
