// The overview's row for a case, made from the case itself.
import type { CaseView } from '#forms/answers/caseView.ts';
import { gapsInPhase } from '#forms/answers/completeness.ts';
import type { Instant } from '#forms/answers/record.ts';
import type { PhaseId } from '#forms/content/types.ts';
import { leafIn, textIn } from '#forms/kinds/answer.ts';
import type { CaseSummary } from '../storage/caseStore.ts';

/** The child's name as written; '' until there is one. */
function childNameIn(view: CaseView): string {
  return textIn(leafIn(view.record.answers.child?.['child-name'])).trim();
}

/** What an open case shows of its row: how much is open is counted when the row is written, not while one writes. */
export type ShownSummary = Omit<CaseSummary, 'open'>;

/** Renews what is shown; `changedAt` is when the case itself was last written in. */
export function shownSummaryOf(
  before: ShownSummary,
  view: CaseView,
  phase: PhaseId | 'closed',
  changedAt: Instant,
): ShownSummary {
  return { ...before, name: childNameIn(view), changedAt, phase };
}

/** The row with what is open counted. */
export function countedRow(shown: ShownSummary, view: CaseView): CaseSummary {
  const { phase } = shown;
  return { ...shown, open: phase === 'closed' ? 0 : gapsInPhase(view, phase).length };
}

/** Renews a row; `changedAt` is when the case itself was last written in. */
export function summaryOf(
  before: ShownSummary,
  view: CaseView,
  phase: PhaseId | 'closed',
  changedAt: Instant,
): CaseSummary {
  return countedRow(shownSummaryOf(before, view, phase, changedAt), view);
}
