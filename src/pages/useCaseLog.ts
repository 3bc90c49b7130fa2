// The whole log of the open case, read when a page needs it and never kept longer than the page.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseRecord } from '#forms/answers/record.ts';
import { useCase, useSession } from '../app/useCase.ts';
import { sentenceOf, useDesk } from '../app/useDesk.ts';
import type { LogEntry } from '../log/entry.ts';

export type CaseLog =
  | { readonly state: 'reading'; readonly read: number }
  | {
      readonly state: 'ready';
      readonly entries: readonly LogEntry[];
      /** The case as it was when the log was read. */
      readonly record: CaseRecord;
    }
  | { readonly state: 'failed'; readonly sentence: string };

export type ReadableLog = {
  readonly log: CaseLog;
  /** True when something has been written since the log was read. */
  readonly isBehind: boolean;
  /** Reads it anew, with what has just been written; undefined when it could not, or the page was left. */
  readonly readAgain: () => Promise<readonly LogEntry[] | undefined>;
};

/** Leaving the page calls the reading off. What was read stays while it is read again. */
export function useCaseLog(): ReadableLog {
  const session = useSession();
  const { store } = useDesk();
  const { record } = useCase().view;
  const [log, setLog] = useState<CaseLog>({ state: 'reading', read: 0 });
  const reading = useRef(new AbortController());
  const readAgain = useCallback(async () => {
    reading.current.abort();
    const mine = new AbortController();
    reading.current = mine;
    const { signal } = mine;
    const tell = (told: (now: CaseLog) => CaseLog) => {
      if (!signal.aborted) setLog(told);
    };
    try {
      // What is on its way to the store is part of the history.
      await session.leave();
      const { view, summary } = session.getSnapshot();
      const entries = await store.readLog(summary.id, {
        signal,
        onProgress: (read) =>
          tell((now) => (now.state === 'ready' ? now : { state: 'reading', read })),
      });
      tell(() => ({ state: 'ready', entries, record: view.record }));
      return signal.aborted ? undefined : entries;
    } catch (cause) {
      tell(() => ({ state: 'failed', sentence: sentenceOf(cause) }));
      return undefined;
    }
  }, [session, store]);
  useEffect(() => {
    void readAgain();
    return () => reading.current.abort();
  }, [readAgain]);
  return { log, isBehind: log.state === 'ready' && log.record !== record, readAgain };
}
