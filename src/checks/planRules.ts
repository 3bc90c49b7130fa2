// Rules for plan and follow-up: each goal answers a need and a wish, and the dates keep to the law.

import type { CaseView } from '#forms/answers/caseView.ts';
import { choiceOf, findInstance } from '#forms/answers/caseView.ts';
import { gapsIn } from '#forms/answers/completeness.ts';
import { needSizesThatAskForGoal } from '#forms/content/check-words.ts';
import type { Row } from '#forms/kinds/answer.ts';
import { isBlank, listIn, textIn } from '#forms/kinds/answer.ts';
import { longDate } from '#forms/kinds/localDate.ts';
import { findFollowUpLimit, findPlanLimit } from '../deadlines/limits.ts';
import {
  dateAt,
  dateOf,
  earliest,
  firstDecisionIn,
  measuresGivenIn,
  rowsAt,
} from '../deadlines/readCase.ts';
import type { Rule } from './rule.ts';
import { inSection, rule } from './rule.ts';
import { joined, quoted } from './texts.ts';

const inGoals = inSection('goals');
const inPlanTerms = inSection('plan-terms');
const inRhythm = inSection('follow-up-rhythm');

export const planRules: readonly Rule[] = [
  rule('goal-without-need', inGoals, ({ view }) =>
    areNeedsAsked(view)
      ? finishedGoals(view)
          .filter((row) => !pointsAt(row, 'needs', rowsAt(view, 'assessment', 'needs')))
          .map((row) => ({ question: 'goals', row: row.id, part: 'needs' }))
      : [],
  ),

  rule('goal-without-wish', inGoals, ({ view }) =>
    finishedGoals(view)
      .filter((row) => !pointsAt(row, 'wishes', rowsAt(view, 'wishes', 'wishes')))
      .map((row) => ({ question: 'goals', row: row.id, part: 'wishes' })),
  ),

  rule('need-without-goal', inGoals, ({ view }) => {
    const sizes: readonly string[] = needSizesThatAskForGoal;
    // Parents' and siblings' needs are often met by a benefit alone; the plan's goals are the child's.
    const needs = rowsAt(view, 'assessment', 'needs').filter(
      (row) =>
        textIn(row.cells['for-whom']) === 'child' &&
        sizes.includes(textIn(row.cells.size)) &&
        !isBlank(row.cells.what),
    );
    const left = isListOfGoalsWhole(view) ? unreached(view, 'needs', needs) : [];
    const names = left.map((row) => quoted(textIn(row.cells.what)));
    return names.length === 0 ? [] : [{ question: 'goals', fill: { needs: joined(names) } }];
  }),

  rule('child-wish-without-goal', inGoals, ({ view }) => {
    const wishes = rowsAt(view, 'wishes', 'wishes').filter(
      (row) => textIn(row.cells.whose) === 'child' && !isBlank(row.cells.words),
    );
    const left = isListOfGoalsWhole(view) ? unreached(view, 'wishes', wishes) : [];
    const names = left.map((row) => quoted(textIn(row.cells.words)));
    return names.length === 0 ? [] : [{ question: 'goals', fill: { wishes: joined(names) } }];
  }),

  rule('target-before-start', inGoals, ({ view }) =>
    endsBeforeStart(rowsAt(view, 'goals', 'goals'), 'target').map(({ row, start }) => ({
      question: 'goals',
      row,
      part: 'target',
      fill: { start },
    })),
  ),

  rule('end-before-start', inSection('measures'), ({ view }) =>
    endsBeforeStart(rowsAt(view, 'measures', 'measures'), 'end').map(({ row, start }) => ({
      question: 'measures',
      row,
      part: 'end',
      fill: { start },
    })),
  ),

  rule('plan-before-decision', inPlanTerms, ({ view, key }) => {
    const ready = dateAt(view, key, 'plan-ready');
    const decided = firstDecisionIn(view);
    if (ready === undefined || decided === undefined || ready >= decided) return [];
    return [{ question: 'plan-ready', fill: { decided: longDate(decided) } }];
  }),

  rule('plan-late', inPlanTerms, ({ view, key }) => {
    const ready = dateAt(view, key, 'plan-ready');
    const limit = findPlanLimit(view)?.date;
    if (ready === undefined || limit === undefined || ready <= limit) return [];
    return [{ question: 'plan-ready', fill: { limit: longDate(limit) } }];
  }),

  rule('follow-up-not-statutory', inRhythm, ({ view }) => {
    const kind = choiceOf(view, 'follow-up-rhythm', 'follow-up-kind');
    const isOther = kind === 'agreed' || kind === 'none';
    return isOther && measuresGivenIn(view).length > 0
      ? [{ question: 'follow-up-kind', part: 'choice' }]
      : [];
  }),

  rule('follow-up-late', inRhythm, ({ view, key }) => {
    const first = dateAt(view, key, 'first-date');
    const limit = findFollowUpLimit(view)?.date;
    if (first === undefined || limit === undefined || first <= limit) return [];
    return [{ question: 'first-date', fill: { limit: longDate(limit) } }];
  }),

  rule('follow-up-before-start', inRhythm, ({ view, key }) => {
    const first = dateAt(view, key, 'first-date');
    const start = earliest(measuresGivenIn(view).map((one) => one.supportStart));
    if (first === undefined || start === undefined || first >= start) return [];
    return [{ question: 'first-date', fill: { start: longDate(start) } }];
  }),
];

/** Goals written to their last date: before that, what they point at is only not chosen yet. */
function finishedGoals(view: CaseView): readonly Row[] {
  return rowsAt(view, 'goals', 'goals').filter((row) => dateOf(row.cells.target) !== undefined);
}

/** True when the list of goals is whole as it stands, so that what no goal answers can be told. */
function isListOfGoalsWhole(view: CaseView): boolean {
  return rowsAt(view, 'goals', 'goals').length > 0 && gapsIn(view, 'goals').length === 0;
}

/** Needs are asked for only where there was an investigation. */
function areNeedsAsked(view: CaseView): boolean {
  return findInstance(view, 'assessment') !== undefined;
}

function pointsAt(row: Row, part: 'needs' | 'wishes', targets: readonly Row[]): boolean {
  return listIn(row.cells[part]).some((id) => targets.some((target) => target.id === id));
}

function unreached(
  view: CaseView,
  part: 'needs' | 'wishes',
  targets: readonly Row[],
): readonly Row[] {
  const reached = new Set(rowsAt(view, 'goals', 'goals').flatMap((row) => listIn(row.cells[part])));
  return targets.filter((row) => !reached.has(row.id));
}

function endsBeforeStart(rows: readonly Row[], part: 'target' | 'end') {
  return rows.flatMap((row) => {
    const start = dateOf(row.cells.start);
    const end = dateOf(row.cells[part]);
    return start !== undefined && end !== undefined && end < start
      ? [{ row: row.id, start: longDate(start) }]
      : [];
  });
}
