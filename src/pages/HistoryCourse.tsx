// The course of the case: phases, reopenings, versions and files.
import { useCallback } from 'react';
import { dayAndTime } from '../app/format.ts';
import { useCase } from '../app/useCase.ts';
import type { LogEntry } from '../log/entry.ts';
import { readHistory } from '../log/history.ts';
import type { Operation } from '../log/operation.ts';
import type { Pace } from '../log/slices.ts';
import { inSlices } from '../log/slices.ts';
import { HistoryItems } from './HistoryItems.tsx';
import { historyPage } from './historyWords.ts';
import { useWork } from './useWork.ts';

const words = historyPage.course;

export function HistoryCourse({ entries }: { readonly entries: readonly LogEntry[] }) {
  const { view, summary } = useCase();
  const find = useCallback(
    async (pace: Pace) => readHistory(view, await ofCourse(entries, pace)).ofCase,
    [view, entries],
  );
  const found = useWork(find);
  return (
    <>
      <p>{words.lead}</p>
      {found?.state === 'done' && (
        <HistoryItems items={found.value} atOnce={20} more={historyPage.more} />
      )}
      <div className="history-created">
        <p className="note">{historyPage.at(dayAndTime(summary.createdAt), startedBy(entries))}</p>
        <p>{words.created}</p>
      </div>
    </>
  );
}

/** Who started the case: the log then begins with an entry of nothing else. '' where it is not known. */
function startedBy(entries: readonly LogEntry[]): string {
  const begun = entries.find(({ operation: { changes, mark, source } }) => {
    return changes.length === 0 && !mark && !source;
  });
  return begun?.operation.by ?? '';
}

/** Those of a long log that are about more than answers. */
async function ofCourse(entries: readonly LogEntry[], pace: Pace): Promise<readonly Operation[]> {
  const found: Operation[] = [];
  const look = ({ operation }: LogEntry) => {
    const { changes, mark, source } = operation;
    const isOfCase = changes.some(({ address: at }) => !('question' in at));
    if (mark || source || isOfCase) found.push(operation);
  };
  await inSlices(entries, look, pace);
  return found;
}
