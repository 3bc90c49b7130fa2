// Tells at once when an edit has opened a finished phase again, and why.
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { phases } from '#machines/phases.ts';
import { addressOf } from './addresses.ts';
import { Notice } from './Notice.tsx';
import { useCase } from './useCase.ts';
import { useRootClass } from './useRootClass.ts';
import { words } from './words.ts';

/** Phases withdrawn since the page was opened. Stands last in its column, and stays at the foot of the screen. */
export function WithdrawnNotice() {
  const { view, summary } = useCase();
  const marks = view.record.phases;
  const [closed, setClosed] = useState('');
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
  const told = [...opened].map(([because, names]) =>
    words.case.withdrawn(list.format(names), because),
  );
  const text = told.join(' ');
  const isShown = text !== closed;
  useRootClass('has-notice-below', isShown);
  useEffect(() => {
    if (isShown) keepFocusInSight();
  }, [isShown]);
  return (
    <div role="status" className="withdrawn-notice">
      {isShown && (
        <Notice kind="warning" heading={words.case.withdrawnHeading}>
          {told.map((one) => (
            <p key={one}>{one}</p>
          ))}
          <div className="button-row">
            <Link to={addressOf.case(summary.id)}>{words.case.withdrawnWhy}</Link>
            <button
              type="button"
              className="button button-secondary button-small"
              onClick={() => setClosed(text)}
            >
              {words.case.withdrawnClose}
            </button>
          </div>
        </Notice>
      )}
    </div>
  );
}

/** The field one is in may stand where the box has just come; the page's scroll padding makes room. */
function keepFocusInSight() {
  const { activeElement } = document;
  if (activeElement && activeElement !== document.body)
    activeElement.scrollIntoView({ block: 'nearest' });
}

/** ”Udredning, Afgørelse og Plan”. */
const list = new Intl.ListFormat('da', { type: 'conjunction' });
