// The whole case read through, as it stands now.
import { useMemo } from 'react';
import { addressOf } from '../app/addresses.ts';
import { conflictWords } from '../app/conflictWords.ts';
import { Notice } from '../app/Notice.tsx';
import { PageHeading } from '../app/Page.tsx';
import { answerConflicts, unsettledIn } from '../app/unsettled.ts';
import { useCase } from '../app/useCase.ts';
import { words } from '../app/words.ts';
import { buildDocument } from '../document/buildDocument.ts';
import { DocumentView } from '../reading/DocumentView.tsx';
import { ConflictLinks } from './ConflictList.tsx';

export function ReadPage() {
  const { view, phase, summary, conflicts: all } = useCase();
  const conflicts = useMemo(() => answerConflicts(all), [all]);
  const { id, practice, changedAt } = summary;
  const doc = useMemo(
    () => buildDocument(view, { practice, datedAt: changedAt, unsettled: unsettledIn(conflicts) }),
    [view, practice, changedAt, conflicts],
  );
  return (
    <>
      <PageHeading title={words.read.heading} />
      <p className="font-lead">{words.read.lead}</p>
      {conflicts.length > 0 && (
        <Notice kind="warning" heading={conflictWords.mark(conflicts.length)}>
          <p>{conflictWords.readLead}</p>
          <ConflictLinks conflicts={conflicts} />
        </Notice>
      )}
      {phase === 'closed' ? (
        <DocumentView doc={doc} />
      ) : (
        <DocumentView doc={doc} editAddress={(instance) => addressOf.section(id, instance)} />
      )}
    </>
  );
}
