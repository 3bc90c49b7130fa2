// What a file brought in says that its own answers do not bear out.
import type { CaseView } from '#forms/answers/caseView.ts';
import { findBirthDate, findInstance } from '#forms/answers/caseView.ts';
import { gapsIn, gapsInPhase } from '#forms/answers/completeness.ts';
import type { Change, Instant } from '#forms/answers/record.ts';
import { BIRTH_DATE } from '#forms/answers/sectionReads.ts';
import type { PhaseId } from '#forms/content/types.ts';
import { isFinished, phases, phasesOf } from '#machines/phases.ts';
import { adviceForCase } from '../checks/adviceIn.ts';

/** A phase the file calls finished and that is open again; `missing` counts its own missing answers. */
export type OpenedPhase = { readonly phase: PhaseId; readonly missing: number };

/** A sentence about an answer, and the section it stands in. */
export type AnswerDoubt = { readonly section: string; readonly message: string };

/** The first finished phase with something missing, and every finished phase after it. */
export function wronglyFinished(view: CaseView): readonly OpenedPhase[] {
  const first = phasesOf(view).find(
    (phase) => isFinished(view, phase) && gapsInPhase(view, phase).length > 0,
  );
  if (first === undefined) return [];
  return phases
    .slice(phases.indexOf(first))
    .filter((phase) => isFinished(view, phase))
    .map((phase) => ({ phase, missing: gapsInPhase(view, phase).length }));
}

/** Takes the finishes back, with the reason that stands in the case from then on. */
export function openingAgain(opened: readonly OpenedPhase[], at: Instant): readonly Change[] {
  return opened.map(({ phase, missing }) => ({
    address: { in: 'phase', phase },
    value: {
      state: 'withdrawn',
      at,
      because: `Filen siger, at fasen er afsluttet, men der mangler svar i ${missing > 0 ? 'den' : 'en tidligere fase'}.`,
    },
  }));
}

/**
 * A birth date that lies in the future, or after the case began, and a personal number that looks odd. The
 * sentences are those at the fields; none has the number in it.
 */
export function childDoubts(view: CaseView): readonly AnswerDoubt[] {
  const section = findInstance(view, BIRTH_DATE.instance)?.title ?? '';
  const advice = adviceForCase(view).flatMap((one) => one.advice);
  const future = gapsIn(view, BIRTH_DATE.instance).filter(
    (gap) => gap.question === BIRTH_DATE.question && findBirthDate(view) !== undefined,
  );
  const late = advice.filter(({ check }) => check === 'birth-after-event');
  const number = advice.filter(({ check }) => check === 'personal-number');
  return [...[...future, ...late].slice(0, 1), ...number].map(({ message }) => ({
    section,
    message,
  }));
}
