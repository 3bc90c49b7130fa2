// Where a protected address probably stands: suggestions, each to be looked at by a person.
import { useMemo } from 'react';
import type { CaseView } from '#forms/answers/caseView.ts';
import { findInstance } from '#forms/answers/caseView.ts';
import { inOrder, reasonsAt } from '#forms/answers/withheld.ts';
import { useSession } from '../app/useCase.ts';
import { probableAddresses } from '../checks/probableAddresses.ts';
import type { WithheldEntry } from './withheldEntries.ts';
import { findEntry } from './withheldEntries.ts';
import { withheldPage as words } from './withheldWords.ts';

/** Nothing where no address is protected, or nothing looks like one. */
export function WithheldAddresses({ view }: { readonly view: CaseView }) {
  const found = useMemo(
    () => probableAddresses(view).flatMap((at) => findEntry(view, at) ?? []),
    [view],
  );
  if (found.length === 0) return null;
  return (
    <section>
      <h2>{words.addressHeading}</h2>
      <p>{words.addressLead}</p>
      <ul className="plain-list withheld-list">
        {found.map((entry) => (
          <li key={entry.key} className="withheld-entry">
            <p className="withheld-label">{entry.label}</p>
            <p className="note">{findInstance(view, entry.at.instance)?.title}</p>
            {entry.text !== '' && <p className="withheld-text">{entry.text}</p>}
            <MarkAddress entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function MarkAddress({ entry: { at, label, reasons } }: { readonly entry: WithheldEntry }) {
  const session = useSession();
  const isMarked = reasons.includes('protected-address');
  const toggle = () => {
    const now = reasonsAt(session.getSnapshot().view.record, at);
    const next = isMarked
      ? now.filter((one) => one !== 'protected-address')
      : [...now, 'protected-address'];
    session.mark([{ address: { in: 'withheld', ...at }, value: inOrder(next) }]);
  };
  return (
    <button
      type="button"
      className="button button-secondary"
      aria-pressed={isMarked}
      onClick={toggle}
    >
      {isMarked && <span aria-hidden="true">✓ </span>}
      {words.addressMark}
      <span className="sr-only">: {label}</span>
    </button>
  );
}
