// The birthdays that change the rules, when one comes within a year.
import type { CaseView } from '#forms/answers/caseView.ts';
import { findBirthDate } from '#forms/answers/caseView.ts';
import { BIRTH_DATE } from '#forms/answers/sectionReads.ts';
import type { DeadlineId, DeadlineRule } from '#forms/content/deadlines.ts';
import { deadlines } from '#forms/content/deadlines.ts';
import { addMonths } from '#forms/kinds/localDate.ts';
import type { Counted } from './counted.ts';

const ages = [
  'age-10',
  'age-15',
  'age-15-half',
  'age-16',
  'age-18',
] as const satisfies readonly DeadlineId[];

/** The ages reached from today and a year on. */
export function birthdays(view: CaseView): readonly Counted[] {
  const birth = findBirthDate(view);
  if (birth === undefined) return [];
  const inAYear = addMonths(view.today, 12);
  return ages.flatMap((rule): readonly Counted[] => {
    const { years = 0, months = 0 }: DeadlineRule = deadlines[rule];
    const date = addMonths(birth, years * 12 + months);
    return date < view.today || date > inAYear ? [] : [{ rule, date, from: BIRTH_DATE }];
  });
}
