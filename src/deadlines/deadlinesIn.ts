// The dates to watch in a case, counted from its own answers. They remind; they lock nobody out.
import type { CaseView } from '#forms/answers/caseView.ts';
import type { DeadlineId, DeadlineRule } from '#forms/content/deadlines.ts';
import { deadlines } from '#forms/content/deadlines.ts';
import type { Ground, LocalDate } from '#forms/content/types.ts';
import { daysBetween, longDate } from '#forms/kinds/localDate.ts';
import { agreedDates } from './agreedDates.ts';
import { birthdays } from './birthdays.ts';
import type { Counted } from './counted.ts';
import { fillIn } from './fillIn.ts';
import { legalDates } from './legalDates.ts';
import type { Start } from './limits.ts';

/** How a date stands today. `kept`: it happened in time. `passed`: the day is over, whether or not it happened late. */
export type DeadlineState = 'near' | 'later' | 'passed' | 'kept';

export type Deadline = {
  /** Unique in the case, and the same from day to day. */
  readonly id: string;
  readonly rule: DeadlineId;
  readonly label: string;
  readonly date: LocalDate;
  /** The answer the date is counted from, for a link. */
  readonly from: Start;
  readonly ground: Ground;
  readonly state: DeadlineState;
  /** True when nothing is left to do about it, in time or late. */
  readonly done: boolean;
  /** What to do, in a sentence or two. */
  readonly note: string;
};

const deadlinesOf = new WeakMap<CaseView, readonly Deadline[]>();

/** Every date to watch, the earliest first. */
export function deadlinesIn(view: CaseView): readonly Deadline[] {
  const found = deadlinesOf.get(view);
  if (found) return found;
  const made = [...legalDates(view), ...agreedDates(view), ...birthdays(view)]
    .map((counted) => toDeadline(view, counted))
    .sort((a, b) => compare(a.date, b.date) || compare(a.id, b.id));
  deadlinesOf.set(view, made);
  return made;
}

function toDeadline(view: CaseView, counted: Counted): Deadline {
  const rule: DeadlineRule = deadlines[counted.rule];
  const { date, from, doneOn, isOver } = counted;
  const state = stateOf(view, rule, counted);
  const fill = {
    ...counted.fill,
    ...(doneOn === undefined ? {} : { done: longDate(doneOn) }),
  };
  const note = noteOf(rule, state, doneOn !== undefined || isOver === true);
  return {
    id: counted.key === undefined ? counted.rule : `${counted.rule}:${counted.key}`,
    rule: counted.rule,
    label: fillIn(rule.label, fill),
    date,
    from,
    ground: rule.ground,
    state,
    done: doneOn !== undefined || isOver === true,
    note: [fillIn(note, fill), counted.more ?? ''].filter((text) => text !== '').join(' '),
  };
}

function stateOf(view: CaseView, rule: DeadlineRule, counted: Counted): DeadlineState {
  if (counted.doneOn !== undefined) return counted.doneOn <= counted.date ? 'kept' : 'passed';
  if (counted.date < view.today) return 'passed';
  return daysBetween(view.today, counted.date) <= rule.nearDays ? 'near' : 'later';
}

function noteOf(rule: DeadlineRule, state: DeadlineState, done: boolean): string {
  const { coming, passed, kept = '', late = passed } = rule.notes;
  if (state === 'kept') return kept;
  if (state === 'passed') return done ? late : passed;
  return coming;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
