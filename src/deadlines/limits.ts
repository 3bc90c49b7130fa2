// The last days the law gives, each with the answer it is counted from.
import type { CaseView } from '#forms/answers/caseView.ts';
import { choiceOf, findBirthDate } from '#forms/answers/caseView.ts';
import { BIRTH_DATE } from '#forms/answers/sectionReads.ts';
import { deadlines } from '#forms/content/deadlines.ts';
import type { LocalDate } from '#forms/content/types.ts';
import { addMonths } from '#forms/kinds/localDate.ts';
import { dateAt, decisionsIn, earliest, measuresGivenIn } from './readCase.ts';

/** Where the answer stands that a date is counted from. */
export type Start = { readonly instance: string; readonly question: string };

/** A last day, and the answer it is counted from. */
export type Limit = { readonly date: LocalDate; readonly from: Start };

/** When a full inquiry must be finished: the months run from when the municipality became aware. */
export function findInquiryLimit(view: CaseView): Limit | undefined {
  const aware = dateAt(view, 'intake', 'aware-date');
  if (aware === undefined || choiceOf(view, 'screening', 'outcome') !== 'full') return undefined;
  return {
    date: addMonths(aware, deadlines.inquiry.months),
    from: { instance: 'intake', question: 'aware-date' },
  };
}

/** When the plan must be ready: from the first measure decided; for a youth plan, from 16 if that is later. */
export function findPlanLimit(view: CaseView): Limit | undefined {
  const choice = choiceOf(view, 'plan-choice', 'plan-choice');
  const measure = firstBy(measuresGivenIn(view), (one) => one.decidedOn);
  if (choice === 'child-plan')
    return (
      measure && {
        date: addMonths(measure.on, deadlines.plan.months),
        from: { instance: measure.one.key, question: 'decided-on' },
      }
    );
  if (choice !== 'youth-plan') return undefined;
  const birth = findBirthDate(view);
  const sixteen = birth && addMonths(birth, deadlines['youth-plan'].years * 12);
  const decided = measure ?? firstBy(decisionsIn(view), (one) => one.decidedOn);
  const { months } = deadlines['youth-plan'];
  if (sixteen !== undefined && (decided === undefined || decided.on < sixteen))
    return { date: addMonths(sixteen, months), from: BIRTH_DATE };
  return (
    decided && {
      date: addMonths(decided.on, months),
      from: { instance: decided.one.key, question: 'decided-on' },
    }
  );
}

/** When the first follow-up is due at the latest: months after the start, or when an inquiry under way is finished. */
export function findFollowUpLimit(view: CaseView): Limit | undefined {
  const first = firstBy(measuresGivenIn(view), (one) => one.supportStart);
  if (!first) return undefined;
  const latest = addMonths(first.on, deadlines['first-follow-up'].months);
  const finished = dateAt(view, 'assessment', 'inquiry-finished');
  if (finished !== undefined && finished > first.on && finished < latest)
    return { date: finished, from: { instance: 'assessment', question: 'inquiry-finished' } };
  return { date: latest, from: { instance: first.one.key, question: 'support-start' } };
}

/** The first of the things by their dates; undefined when none has a date. */
function firstBy<T>(
  all: readonly T[],
  dateOf: (one: T) => LocalDate | undefined,
): { readonly one: T; readonly on: LocalDate } | undefined {
  const on = earliest(all.map(dateOf));
  const one = all.find((each) => dateOf(each) === on);
  return on === undefined || one === undefined ? undefined : { one, on };
}
