// Dates somebody has set in the case: the municipality's own deadline, the hearing, the follow-ups.
import type { CaseView } from '#forms/answers/caseView.ts';
import { choiceOf } from '#forms/answers/caseView.ts';
import { rhythmMonths } from '#forms/content/deadlines.ts';
import type { LocalDate } from '#forms/content/types.ts';
import { textIn } from '#forms/kinds/answer.ts';
import { addMonths } from '#forms/kinds/localDate.ts';
import type { Counted } from './counted.ts';
import type { Hearing } from './hearings.ts';
import { hearingsIn } from './hearings.ts';
import { findFirstFollowUp } from './legalDates.ts';
import { dateAt, dateOf, decisionsIn, lastDecisionIn, latest, rowsAt, textAt } from './readCase.ts';

/** What people have agreed or promised in this case. */
export function agreedDates(view: CaseView): readonly Counted[] {
  return [...municipal(view), ...hearing(view), ...followUps(view)];
}

function municipal(view: CaseView): readonly Counted[] {
  return decisionsIn(view).flatMap(({ key, row, benefit, decidedOn }): readonly Counted[] => {
    const date = dateAt(view, key, 'municipal-deadline');
    if (date === undefined) return [];
    return [
      {
        rule: 'municipal',
        key: row,
        date,
        from: { instance: key, question: 'municipal-deadline' },
        fill: { benefit: benefit?.label ?? '' },
        ...(decidedOn === undefined ? {} : { doneOn: decidedOn }),
      },
    ];
  });
}

/**
 * Watched until everything is decided, each day once; the day is the party's to use. A day to come that all who
 * had it have answered before is nobody's any more.
 */
function hearing(view: CaseView): readonly Counted[] {
  if (lastDecisionIn(view) !== undefined) return [];
  const byDay = new Map<LocalDate, Hearing[]>();
  for (const one of hearingsIn(view)) {
    if (one.deadline === undefined) continue;
    byDay.set(one.deadline, [...(byDay.get(one.deadline) ?? []), one]);
  }
  return [...byDay].flatMap(([date, heard]): readonly Counted[] => {
    const isPast = date < view.today;
    if (!isPast && heard.every((one) => one.answer === 'came')) return [];
    return [
      {
        rule: 'hearing',
        key: heard[0]?.row ?? '',
        date,
        from: { instance: 'recommendation', question: 'hearings' },
        isOver: isPast && heard.every((one) => one.answer !== ''),
      },
    ];
  });
}

/** The day agreed for the first one; after that, the next by the rhythm. None once the case is closed. */
function followUps(view: CaseView): readonly Counted[] {
  if (view.record.phases.followUp?.state === 'finished') return [];
  if (choiceOf(view, 'follow-up-rhythm', 'follow-up-kind') === 'none') return [];
  const first = dateAt(view, 'follow-up-rhythm', 'first-date');
  if (findFirstFollowUp(view) === undefined)
    return first === undefined
      ? []
      : [
          {
            rule: 'agreed-follow-up',
            date: first,
            from: { instance: 'follow-up-rhythm', question: 'first-date' },
          },
        ];
  const next = findNextFollowUp(view);
  if (next === undefined) return [];
  const from = { instance: 'follow-up-rhythm', question: 'rhythm' };
  return [{ rule: 'next-follow-up', date: next, from }];
}

/** The last follow-up and the rhythm's months; undefined where everything was ended then. */
function findNextFollowUp(view: CaseView): LocalDate | undefined {
  const records = rowsAt(view, 'follow-up-records', 'records');
  const last = latest(records.map((row) => dateOf(row.cells.date)));
  const months = rhythmMonths[textAt(view, 'follow-up-rhythm', 'rhythm')];
  if (last === undefined || months === undefined) return undefined;
  const lastOnes = records.filter((row) => dateOf(row.cells.date) === last);
  if (lastOnes.every((row) => textIn(row.cells.decided) === 'end')) return undefined;
  return addMonths(last, months);
}
