// Where a phase stands, in a word.
import type { CaseView } from '#forms/answers/caseView.ts';
import { isPhaseSkipped } from '#forms/answers/caseView.ts';
import type { PhaseId } from '#forms/content/types.ts';
import { isFinished } from '#machines/phases.ts';
import { words } from './words.ts';

/** Undefined for a phase that has not been reached. */
export function phaseNote(
  view: CaseView,
  phase: PhaseId,
  current: PhaseId | 'closed',
): string | undefined {
  if (isPhaseSkipped(view, phase)) return words.skipped;
  if (isFinished(view, phase)) return words.finished;
  if (phase === current) return words.current;
  return view.record.phases[phase]?.state === 'withdrawn' ? words.withdrawn : undefined;
}
