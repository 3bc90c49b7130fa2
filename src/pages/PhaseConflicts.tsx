// Before a phase is finished: the answers in it that stand in several versions. It says so once, and is in nobody's way.
import { useEffect, useRef } from 'react';
import type { PhaseId } from '#forms/content/types.ts';
import { conflictWords } from '../app/conflictWords.ts';
import { words } from '../app/words.ts';
import type { ShownConflict } from '../session/shownConflicts.ts';
import { ConflictLinks } from './ConflictList.tsx';

type Props = { readonly phase: PhaseId; readonly conflicts: readonly ShownConflict[] };

/** Takes the keyboard as it comes. */
export function PhaseConflicts({ phase, conflicts }: Props) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section
      ref={box}
      tabIndex={-1}
      className="alert alert-warning phase-gaps"
      aria-labelledby="phase-conflicts"
    >
      <div className="alert-body">
        <h3 className="alert-heading" id="phase-conflicts">
          {conflictWords.finishHeading(words.inPhase[phase])}
        </h3>
        <p className="alert-text">{conflictWords.finishText}</p>
        <ConflictLinks conflicts={conflicts} />
      </div>
    </section>
  );
}
