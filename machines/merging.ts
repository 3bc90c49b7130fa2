// What a merge does to finished phases: nobody who wrote elsewhere saw what was finished here.
import type { CaseView } from '#forms/answers/caseView.ts';
import { gapsInPhase } from '#forms/answers/completeness.ts';
import type { CaseRecord, Change, Instant } from '#forms/answers/record.ts';
import type { PhaseId } from '#forms/content/types.ts';
import { isFinished, phases, phasesOf, withdrawals } from './phases.ts';
import { mergedOutOfOrder, mergedWithGap } from './words.ts';

/** A change written in another tab, in a file or by a colleague, and its place in the order of writings. */
export type WrittenElsewhere = { readonly change: Change; readonly turn: Instant };

/** Where the marks of phases stand in the order of writings. Their own dates are by clocks that may be wrong. */
export type PhaseTurns = { readonly [phase in PhaseId]?: Instant };

/** The case as the log has it now, and what is new in it. */
export type Merged = {
  readonly record: CaseRecord;
  readonly written: readonly WrittenElsewhere[];
  readonly turns: PhaseTurns;
};

/**
 * The finishes that do not stand after a merge: a required answer is missing, or an answer was written
 * elsewhere after the phase was finished by somebody who did not know. No phase stays finished after
 * one that is open.
 */
export function withdrawnByMerge(
  view: CaseView,
  { written, turns }: Omit<Merged, 'record'>,
  at: Instant,
): readonly Change[] {
  const withdrawn = new Map<PhaseId, Change>();
  const take = (phase: PhaseId, change: Change) => {
    if (!withdrawn.has(phase)) withdrawn.set(phase, change);
  };
  for (const one of written) {
    for (const change of withdrawals(view, [one.change], at)) {
      const { address } = change;
      if (address.in !== 'phase') continue;
      const mark = view.record.phases[address.phase];
      if (mark && (turns[address.phase] ?? mark.at) < one.turn) take(address.phase, change);
    }
  }
  const open = phasesOf(view).find(
    (phase) =>
      !isFinished(view, phase) || withdrawn.has(phase) || gapsInPhase(view, phase).length > 0,
  );
  if (open !== undefined) {
    const because = gapsInPhase(view, open).length > 0 ? mergedWithGap : mergedOutOfOrder;
    for (const phase of phases.slice(phases.indexOf(open))) {
      if (!isFinished(view, phase)) continue;
      const value = { state: 'withdrawn', at, because } as const;
      take(phase, { address: { in: 'phase', phase }, value });
    }
  }
  return [...withdrawn.values()];
}
