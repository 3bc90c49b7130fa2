// The order of the phases, and what an edit does to those that were finished.
import type { Address } from '#forms/answers/address.ts';
import { sectionIdOf } from '#forms/answers/address.ts';
import type { CaseView } from '#forms/answers/caseView.ts';
import { findInstance, isPhaseSkipped } from '#forms/answers/caseView.ts';
import { findQuestion } from '#forms/answers/contentIndex.ts';
import type { Change, Instant } from '#forms/answers/record.ts';
import type { PhaseId } from '#forms/content/types.ts';
import { withdrawnBecause } from './words.ts';

/** The phases in the order law and method give them. */
export const phases: readonly PhaseId[] = [
  'opening',
  'investigation',
  'decision',
  'plan',
  'followUp',
];

/** The phases this case passes, by its own answers. */
export function phasesOf(view: CaseView): readonly PhaseId[] {
  return phases.filter((phase) => !isPhaseSkipped(view, phase));
}

/** True when the phase is finished and nothing it relied on has been edited since. */
export function isFinished(view: CaseView, phase: PhaseId): boolean {
  return view.record.phases[phase]?.state === 'finished';
}

/** The first phase that is not finished; undefined when the case is closed. */
export function nextOpenPhase(view: CaseView): PhaseId | undefined {
  return phasesOf(view).find((phase) => !isFinished(view, phase));
}

/** True where what the case says stands; for whom it is meant changes nothing a phase relies on. */
function isAnswerPlace(
  address: Address,
): address is Extract<Address, { in: 'answer' | 'row' | 'deferral' }> {
  return address.in === 'answer' || address.in === 'row' || address.in === 'deferral';
}

/**
 * The finishes that these changes withdraw: the edited phase's own and every later one, since each
 * phase relies on those before it. Practical details withdraw nothing.
 */
export function withdrawals(
  view: CaseView,
  changes: readonly Change[],
  at: Instant,
): readonly Change[] {
  const withdrawn = new Map<PhaseId, Change>();
  for (const { address } of changes) {
    if (!isAnswerPlace(address)) continue;
    const question = findQuestion(view.index, address.instance, address.question);
    const section = view.index.sections.get(sectionIdOf(address.instance));
    if (!question || !section || question.administrative) continue;
    const instance = findInstance(view, address.instance);
    const from = phases.indexOf(instance?.phase ?? section.phase);
    for (const phase of phases.slice(from)) {
      if (!isFinished(view, phase) || withdrawn.has(phase)) continue;
      const because = withdrawnBecause(question.label, instance?.title ?? section.title);
      withdrawn.set(phase, {
        address: { in: 'phase', phase },
        value: { state: 'withdrawn', at, because },
      });
    }
  }
  return [...withdrawn.values()];
}
