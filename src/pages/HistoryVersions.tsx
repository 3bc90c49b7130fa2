// The versions of a case: what each is, who saved it, and the fingerprint that proves it.
import { useCallback } from 'react';
import { Link } from 'react-router';
import { addressOf } from '../app/addresses.ts';
import { dayAndTime } from '../app/format.ts';
import { useCase } from '../app/useCase.ts';
import type { LogEntry } from '../log/entry.ts';
import type { OperationId } from '../log/operation.ts';
import type { NamedVersion } from '../log/versions.ts';
import { fingerprintOf } from '../log/versions.ts';
import { versionTitle } from '../log/words.ts';
import { historyPage } from './historyWords.ts';
import { useWork } from './useWork.ts';

const words = historyPage.versions;

type Props = {
  readonly entries: readonly LogEntry[];
  /** The newest first. */
  readonly versions: readonly NamedVersion[];
  onCompare(version: OperationId): void;
};

export function HistoryVersions({ entries, versions, onCompare }: Props) {
  const { id } = useCase().summary;
  const fingerprints = useFingerprints(entries, versions);
  if (versions.length === 0) return <p>{words.none}</p>;
  return (
    <>
      <ul className="plain-list history-versions">
        {versions.map(({ operation, mark, at, by }) => (
          <li key={operation}>
            <h3>{versionTitle(mark)}</h3>
            <p>{words.saved(dayAndTime(at), by)}</p>
            <p>
              {words.fingerprint}:{' '}
              <code className="history-print">{fingerprints?.get(operation) ?? '…'}</code>
            </p>
            <p className="button-row">
              <Link
                to={addressOf.version(id, operation)}
                aria-label={`${words.read}: ${versionTitle(mark)}`}
              >
                {words.read}
              </Link>
              <button
                type="button"
                className="function-link"
                aria-label={`${words.changed}: ${versionTitle(mark)}`}
                onClick={() => onCompare(operation)}
              >
                {words.changed}
              </button>
            </p>
          </li>
        ))}
      </ul>
      <p className="note">{words.whatFor}</p>
    </>
  );
}

function useFingerprints(entries: readonly LogEntry[], versions: readonly NamedVersion[]) {
  const find = useCallback(async () => {
    const named = new Set(versions.map((one) => one.operation));
    const marks = entries.filter((entry) => named.has(entry.operation.id));
    const found = await Promise.all(
      marks.map(async (entry) => [entry.operation.id, (await fingerprintOf(entry)).short] as const),
    );
    return new Map(found);
  }, [entries, versions]);
  const found = useWork(find);
  return found?.state === 'done' ? found.value : undefined;
}
