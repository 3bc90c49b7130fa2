// The whole case read through, as it stands now.
import { useMemo } from 'react';
import { addressOf } from '../app/addresses.ts';
import { PageHeading } from '../app/Page.tsx';
import { useCase } from '../app/useCase.ts';
import { words } from '../app/words.ts';
import { buildDocument } from '../document/buildDocument.ts';
import { DocumentView } from '../reading/DocumentView.tsx';

export function ReadPage() {
  const { view, phase, summary } = useCase();
  const { id, practice, changedAt } = summary;
  const doc = useMemo(
    () => buildDocument(view, { practice, datedAt: changedAt }),
    [view, practice, changedAt],
  );
  return (
    <>
      <PageHeading title={words.read.heading} />
      <p className="font-lead">{words.read.lead}</p>
      {phase === 'closed' ? (
        <DocumentView doc={doc} />
      ) : (
        <DocumentView doc={doc} editAddress={(instance) => addressOf.section(id, instance)} />
      )}
    </>
  );
}
