// Where the marks of phases stand in the order of writings.
import type { PhaseTurns } from '#machines/merging.ts';
import { phases } from '#machines/phases.ts';
import type { CaseFold } from './operation.ts';
import { turnOf } from './turns.ts';

/** Of each phase that has a mark, the turn of the one that is read. */
export function phaseTurns(fold: CaseFold): PhaseTurns {
  return Object.fromEntries(
    phases.flatMap((phase) => {
      const [head] = fold.headsAt({ address: { in: 'phase', phase } });
      return head ? [[phase, turnOf(head)]] : [];
    }),
  );
}
