// Tells at once when an edit has opened a finished phase again, and why.
import { useState } from 'react';
import { phases } from '#machines/phases.ts';
import { Notice } from './Notice.tsx';
import { useCase } from './useCase.ts';
import { words } from './words.ts';

/** Phases withdrawn since the page was opened. */
export function WithdrawnNotice() {
  const { marks, finishedBefore } = useMarks();
  const opened = finishedBefore.flatMap((phase) => {
    const mark = marks[phase];
    return mark?.state === 'withdrawn' ? [{ phase, because: mark.because ?? '' }] : [];
  });
  return (
    <div role="status">
      {opened.length > 0 && (
        <Notice kind="warning" heading={words.case.withdrawnHeading}>
          {opened.map(({ phase, because }) => (
            <p key={phase}>{words.case.withdrawn(words.phases[phase], because)}</p>
          ))}
        </Notice>
      )}
    </div>
  );
}

function useMarks() {
  const marks = useCase().view.record.phases;
  const [finishedBefore] = useState(() =>
    phases.filter((phase) => marks[phase]?.state === 'finished'),
  );
  return { marks, finishedBefore };
}
