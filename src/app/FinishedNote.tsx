// Says, before anything is edited, that the phase is finished and what an edit will do.
import type { PhaseId } from '#forms/content/types.ts';
import { dayOf } from './format.ts';
import { useCase } from './useCase.ts';
import { words } from './words.ts';

/** Nothing for a phase that is open, nor in a closed case, where nothing can be edited. */
export function FinishedNote({ phase }: { readonly phase: PhaseId }) {
  const { view, phase: current } = useCase();
  const mark = view.record.phases[phase];
  if (mark?.state !== 'finished' || current === 'closed') return null;
  return <p className="finished-note">{words.case.finishedBefore(dayOf(mark.at))}</p>;
}
