// The history of a case: its versions, what has changed since, what has happened, and whether the log holds.
import { useMemo, useRef, useState } from 'react';
import { PageHeading } from '../app/Page.tsx';
import type { Told } from '../app/StatusMessage.tsx';
import { StatusMessage } from '../app/StatusMessage.tsx';
import { useSession } from '../app/useCase.ts';
import type { LogEntry } from '../log/entry.ts';
import type { OperationId, VersionMark } from '../log/operation.ts';
import { versionsIn } from '../log/versions.ts';
import { versionTitle } from '../log/words.ts';
import { proofWords } from '../proof/words.ts';
import { HistoryChanges } from './HistoryChanges.tsx';
import { HistoryCheck } from './HistoryCheck.tsx';
import { HistoryCourse } from './HistoryCourse.tsx';
import { HistoryNaming } from './HistoryNaming.tsx';
import { HistoryProof } from './HistoryProof.tsx';
import { HistoryVersions } from './HistoryVersions.tsx';
import { historyPage as words } from './historyWords.ts';
import { LogGate } from './LogGate.tsx';
import { useCaseLog } from './useCaseLog.ts';
import './history.css';

export function HistoryPage() {
  const session = useSession();
  const read = useCaseLog();
  const [told, setTold] = useState<Told>();

  async function name(mark: VersionMark) {
    const id = session.nameVersion(mark);
    const entries = await read.readAgain();
    if (!entries) return;
    const isSaved = entries.some(({ operation }) => operation.id === id);
    setTold(
      isSaved
        ? { kind: 'success', text: [words.versions.made(versionTitle(mark))] }
        : { kind: 'error', text: [words.versions.waits] },
    );
  }

  return (
    <div className="history">
      <PageHeading title={words.heading} />
      <p className="font-lead">{words.lead}</p>
      <StatusMessage told={told} />
      <LogGate read={read}>
        {(entries) => <Parts entries={entries} onNamed={(mark) => void name(mark)} />}
      </LogGate>
    </div>
  );
}

type PartsProps = { readonly entries: readonly LogEntry[]; onNamed(mark: VersionMark): void };

function Parts({ entries, onNamed }: PartsProps) {
  const versions = useMemo(() => [...versionsIn(entries)].reverse(), [entries]);
  const [chosen, setChosen] = useState<OperationId>();
  const changes = useRef<HTMLHeadingElement>(null);

  function compare(version: OperationId) {
    setChosen(version);
    changes.current?.focus();
  }

  return (
    <>
      <section>
        <h2>{words.versions.heading}</h2>
        <p>{words.versions.lead}</p>
        <HistoryVersions entries={entries} versions={versions} onCompare={compare} />
        <details className="details">
          <summary className="details-summary">{words.versions.make}</summary>
          <HistoryNaming onNamed={onNamed} />
        </details>
      </section>
      <section>
        <h2 ref={changes} tabIndex={-1}>
          {words.changes.heading}
        </h2>
        <HistoryChanges
          entries={entries}
          versions={versions}
          chosen={chosen}
          onChoose={setChosen}
        />
      </section>
      <section>
        <h2>{words.course.heading}</h2>
        <HistoryCourse entries={entries} />
      </section>
      <section>
        <h2>{words.check.heading}</h2>
        <HistoryCheck count={entries.length} />
      </section>
      <section>
        <h2>{proofWords.heading}</h2>
        <HistoryProof entries={entries} />
      </section>
    </>
  );
}
