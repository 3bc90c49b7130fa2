// Dates counted from the case by the acts: inquiry, plan, first follow-up, appeal, and the old grants.

import { rowIdOf } from '#forms/answers/address.ts';
import type { CaseView } from '#forms/answers/caseView.ts';
import { choiceOf, instancesIn } from '#forms/answers/caseView.ts';
import { deadlines, unfinishedNote, weekendNote } from '#forms/content/deadlines.ts';
import type { LocalDate } from '#forms/content/types.ts';
import { addDays } from '#forms/kinds/localDate.ts';
import type { Counted } from './counted.ts';
import { findFollowUpLimit, findInquiryLimit, findPlanLimit } from './limits.ts';
import { dateAt, dateOf, decisionsIn, earliest, rowsAt, textAt } from './readCase.ts';

/** What the acts set for this case. */
export function legalDates(view: CaseView): readonly Counted[] {
  return [
    ...inquiry(view),
    ...plan(view),
    ...firstFollowUp(view),
    ...appeal(view),
    ...oldGrants(view),
  ];
}

function inquiry(view: CaseView): readonly Counted[] {
  const limit = findInquiryLimit(view);
  if (!limit) return [];
  const finished = dateAt(view, 'assessment', 'inquiry-finished');
  const provisional = dateAt(view, 'assessment', 'provisional-on');
  const done = earliest([finished, provisional]);
  const more = finished === undefined && done !== undefined ? { more: unfinishedNote } : {};
  return [{ rule: 'inquiry', ...limit, ...doneOn(done), ...more }];
}

function plan(view: CaseView): readonly Counted[] {
  const limit = findPlanLimit(view);
  if (!limit) return [];
  const ready = dateAt(view, 'plan-terms', 'plan-ready');
  const isReady = ready !== undefined && ready <= view.today;
  const rule =
    choiceOf(view, 'plan-choice', 'plan-choice') === 'youth-plan' ? 'youth-plan' : 'plan';
  return [{ rule, ...limit, ...doneOn(isReady ? ready : undefined) }];
}

function firstFollowUp(view: CaseView): readonly Counted[] {
  const limit = findFollowUpLimit(view);
  if (!limit) return [];
  return [{ rule: 'first-follow-up', ...limit, ...doneOn(findFirstFollowUp(view)) }];
}

/** The first follow-up written down; undefined until there is one. */
export function findFirstFollowUp(view: CaseView): LocalDate | undefined {
  return earliest(
    rowsAt(view, 'follow-up-records', 'records').map((row) => dateOf(row.cells.date)),
  );
}

function appeal(view: CaseView): readonly Counted[] {
  const delivered = dateAt(view, 'appeal', 'delivered-on');
  if (delivered === undefined || textAt(view, 'appeal', 'appeal-included') !== 'yes') return [];
  const last = addDays(delivered, deadlines.appeal.weeks * 7);
  const date = workingDay(last);
  return [
    {
      rule: 'appeal',
      date,
      from: { instance: 'appeal', question: 'delivered-on' },
      isOver: date < view.today,
      ...(date === last ? {} : { more: weekendNote }),
    },
  ];
}

/** The day itself, or the Monday after a Saturday or Sunday. */
function workingDay(date: LocalDate): LocalDate {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  if (weekday === 6) return addDays(date, 2);
  return weekday === 0 ? addDays(date, 1) : date;
}

function oldGrants(view: CaseView): readonly Counted[] {
  return instancesIn(view)
    .filter(
      ({ key, section }) =>
        section.id === 'target-group' && textAt(view, key, 'running-grant') === 'yes',
    )
    .map(({ key }): Counted => {
      const row = rowIdOf(key) ?? '';
      const decision = decisionsIn(view).find((one) => one.row === row);
      return {
        rule: 'old-grant',
        key: row,
        date: deadlines['old-grant'].on,
        from: { instance: key, question: 'running-grant' },
        ...doneOn(decision?.decidedOn),
      };
    });
}

function doneOn(date: LocalDate | undefined): { readonly doneOn?: LocalDate } {
  return date === undefined ? {} : { doneOn: date };
}
