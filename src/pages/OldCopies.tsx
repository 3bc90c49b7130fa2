// Practice copies that may still have the words of a real case: which they are, and a way to empty them.
import { useState } from 'react';
import { Link } from 'react-router';
import { addressOf } from '../app/addresses.ts';
import { ConfirmDialog } from '../app/ConfirmDialog.tsx';
import { dayAndTime } from '../app/format.ts';
import { Notice } from '../app/Notice.tsx';
import { words } from '../app/words.ts';
import type { CaseId, CaseSummary } from '../storage/caseStore.ts';
import { mayHoldRealWords } from '../storage/oldCopies.ts';

const { oldCopies } = words.cases;

type Props = {
  readonly cases: readonly CaseSummary[];
  onEmpty(id: CaseId): void;
};

export function OldCopies({ cases, onEmpty }: Props) {
  const [asked, setAsked] = useState<CaseId>();
  const old = cases.filter(mayHoldRealWords);
  if (old.length === 0) return null;
  return (
    <Notice kind="warning" heading={oldCopies.heading}>
      <p>{oldCopies.text}</p>
      <ul>
        {old.map(({ id, name, createdAt }) => (
          <li key={id}>
            <Link to={addressOf.case(id)}>{words.case.childNamed(name)}</Link>{' '}
            {words.cases.created(dayAndTime(createdAt))}{' '}
            <button
              type="button"
              className="button button-secondary button-small"
              aria-label={words.about(oldCopies.empty, words.cases.created(dayAndTime(createdAt)))}
              onClick={() => setAsked(id)}
            >
              {oldCopies.empty}
            </button>
          </li>
        ))}
      </ul>
      {asked !== undefined && (
        <ConfirmDialog
          heading={oldCopies.ask}
          text={oldCopies.askText}
          yes={oldCopies.empty}
          danger
          onYes={() => {
            setAsked(undefined);
            onEmpty(asked);
          }}
          onNo={() => setAsked(undefined)}
        />
      )}
    </Notice>
  );
}
