// The case as it was in a version: to be read, never to be edited.
import { useCallback, useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { addressOf } from '../app/addresses.ts';
import { Notice } from '../app/Notice.tsx';
import { PageHeading } from '../app/Page.tsx';
import { orderOf, savedAt } from '../app/pdfOrders.ts';
import { useCase } from '../app/useCase.ts';
import { buildDocument } from '../document/buildDocument.ts';
import type { LogEntry } from '../log/entry.ts';
import type { OperationId } from '../log/operation.ts';
import type { Pace } from '../log/slices.ts';
import { versionTitle } from '../log/words.ts';
import { versionThen } from '../proof/caseAt.ts';
import { DocumentView } from '../reading/DocumentView.tsx';
import { historyPage } from './historyWords.ts';
import { LogGate } from './LogGate.tsx';
import { MakeEdition } from './MakeEdition.tsx';
import { printWords } from './printWords.ts';
import { useCaseLog } from './useCaseLog.ts';
import { useWork } from './useWork.ts';
import { VersionConflicts } from './VersionConflicts.tsx';
import './history.css';

const words = historyPage.version;

export function VersionPage() {
  const { versionId = '' } = useParams();
  const { id } = useCase().summary;
  const read = useCaseLog();
  return (
    <>
      <PageHeading title={words.title} />
      <p className="button-row">
        <Link to={addressOf.history(id)}>{words.back}</Link>
        <Link to={addressOf.read(id)}>{words.now}</Link>
      </p>
      <LogGate read={read}>
        {(entries) => <Version key={versionId} id={versionId} entries={entries} />}
      </LogGate>
    </>
  );
}

type Props = { readonly id: OperationId; readonly entries: readonly LogEntry[] };

function Version({ id, entries }: Props) {
  const { index } = useCase().view;
  const find = useCallback(
    (pace: Pace) => versionThen(index, entries, id, pace),
    [index, entries, id],
  );
  const found = useWork(find);
  if (found?.state === 'failed')
    return (
      <Notice kind="error" announce="alert">
        <p>{found.sentence}</p>
      </Notice>
    );
  if (found?.state !== 'done') return <p role="status">{words.working}</p>;
  if (found.value) return <Found found={found.value} />;
  return (
    <Notice kind="info" heading={words.notFound}>
      <p>{words.notFoundText}</p>
    </Notice>
  );
}

type FoundVersion = NonNullable<Awaited<ReturnType<typeof versionThen>>>;

function Found({ found }: { readonly found: FoundVersion }) {
  const { practice } = useCase().summary;
  const [isOpened, setOpened] = useState(false);
  const { version, fingerprint, view, conflicts, missing } = found;
  const { mark } = version;
  const order = useMemo(() => orderOf(found, practice), [found, practice]);
  const doc = useMemo(() => buildDocument(view, order.meta), [view, order]);
  const earlier = useMemo(() => ({ view, order, isWhole: missing === 0 }), [view, order, missing]);
  return (
    <>
      <Notice kind="warning" heading={words.mark}>
        <p>
          <strong>{versionTitle(mark)}</strong>
        </p>
        <p>
          {savedAt(version)}. {historyPage.versions.fingerprint}:{' '}
          <code className="history-print">{fingerprint.short}</code>
        </p>
        <p>{words.text}</p>
      </Notice>
      {missing > 0 && (
        <Notice kind="error">
          <p>{words.missing(missing)}</p>
        </Notice>
      )}
      <VersionConflicts conflicts={conflicts} doc={doc} />
      <details className="details" onToggle={() => setOpened(true)}>
        <summary className="details-summary">{printWords.earlier.open}</summary>
        {/* Closed again it stays: what is under way goes on. */}
        {isOpened && <MakeEdition earlier={earlier} />}
      </details>
      <DocumentView doc={doc} />
    </>
  );
}
