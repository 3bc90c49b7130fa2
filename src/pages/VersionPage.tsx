// The case as it was in a version: to be read, never to be edited.
import { useCallback, useMemo } from 'react';
import { Link, useParams } from 'react-router';
import type { CaseView } from '#forms/answers/caseView.ts';
import { localDateOf } from '#forms/kinds/localDate.ts';
import { addressOf } from '../app/addresses.ts';
import { dayAndTime } from '../app/format.ts';
import { Notice } from '../app/Notice.tsx';
import { PageHeading } from '../app/Page.tsx';
import { unsettledIn } from '../app/unsettled.ts';
import { useCase } from '../app/useCase.ts';
import { buildDocument } from '../document/buildDocument.ts';
import type { Conflict } from '../log/conflicts.ts';
import { conflictsIn } from '../log/conflicts.ts';
import type { LogEntry } from '../log/entry.ts';
import type { OperationId } from '../log/operation.ts';
import type { Pace } from '../log/slices.ts';
import type { NamedVersion } from '../log/versions.ts';
import { fingerprintOf, foldAt, versionsIn } from '../log/versions.ts';
import { versionTitle } from '../log/words.ts';
import type { PdfOrder } from '../pdf/messages.ts';
import { DocumentView } from '../reading/DocumentView.tsx';
import { historyPage } from './historyWords.ts';
import { LogGate } from './LogGate.tsx';
import { MakePdf } from './MakePdf.tsx';
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
    (pace: Pace) => findVersion(index, entries, id, pace),
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

type FoundVersion = {
  readonly version: NamedVersion;
  readonly fingerprint: string;
  /** The case then, on that day. */
  readonly view: CaseView;
  /** Answers that stood in several versions then. */
  readonly conflicts: readonly Conflict[];
  /** How many entries it stands on are not there. */
  readonly missing: number;
};

async function findVersion(
  index: CaseView['index'],
  entries: readonly LogEntry[],
  id: OperationId,
  pace: Pace,
): Promise<FoundVersion | undefined> {
  const entry = entries.find(({ operation }) => operation.id === id);
  const [version] = entry ? versionsIn([entry]) : [];
  const then = version && (await foldAt(index, entries, id, pace));
  if (!entry || !then) return undefined;
  const { fold, missing } = then;
  const view = { index, record: fold.record, today: localDateOf(new Date(version.at)) };
  return {
    version,
    fingerprint: (await fingerprintOf(entry)).short,
    view,
    conflicts: conflictsIn(view, fold),
    missing: missing.length,
  };
}

function Found({
  found: { version, fingerprint, view, conflicts, missing },
}: {
  readonly found: FoundVersion;
}) {
  const { practice } = useCase().summary;
  const { at, by, mark } = version;
  const saved = historyPage.versions.saved(dayAndTime(at), by);
  const order = useMemo((): PdfOrder => {
    const told = words.onCover(versionTitle(mark), saved, fingerprint);
    const { record, today } = view;
    const unsettled = unsettledIn(conflicts);
    return { record, today, meta: { practice, datedAt: at, version: told, unsettled } };
  }, [view, conflicts, practice, at, mark, saved, fingerprint]);
  const doc = useMemo(() => buildDocument(view, order.meta), [view, order]);
  return (
    <>
      <Notice kind="warning" heading={words.mark}>
        <p>
          <strong>{versionTitle(mark)}</strong>
        </p>
        <p>
          {saved}. {historyPage.versions.fingerprint}:{' '}
          <code className="history-print">{fingerprint}</code>
        </p>
        <p>{words.text}</p>
      </Notice>
      {missing > 0 && (
        <Notice kind="error">
          <p>{words.missing(missing)}</p>
        </Notice>
      )}
      <VersionConflicts conflicts={conflicts} doc={doc} />
      <MakePdf order={order} />
      <DocumentView doc={doc} />
    </>
  );
}
