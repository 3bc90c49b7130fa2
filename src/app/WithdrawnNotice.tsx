// Tells at once when an edit has opened a finished phase again, and why.
import { useState } from 'react';
import { phases } from '#machines/phases.ts';
import { Notice } from './Notice.tsx';
import { useCase } from './useCase.ts';
import { words } from './words.ts';

/** Phases withdrawn since the page was opened, under the edit that opened them. */
export function WithdrawnNotice() {
  const marks = useCase().view.record.phases;
  const [finishedBefore] = useState(() =>
    phases.filter((phase) => marks[phase]?.state === 'finished'),
  );
  const opened = new Map<string, string[]>();
  for (const phase of finishedBefore) {
    const mark = marks[phase];
    if (mark?.state !== 'withdrawn') continue;
    const because = mark.because ?? '';
    opened.set(because, [...(opened.get(because) ?? []), words.phases[phase]]);
  }
  return (
    <div role="status">
      {opened.size > 0 && (
        <Notice kind="warning" heading={words.case.withdrawnHeading}>
          {[...opened].map(([because, names]) => (
            <p key={because}>{words.case.withdrawn(list.format(names), because)}</p>
          ))}
        </Notice>
      )}
    </div>
  );
}

/** ”Udredning, Afgørelse og Plan”. */
const list = new Intl.ListFormat('da', { type: 'conjunction' });
