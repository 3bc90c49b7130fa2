// Shows what is made from the log when it has been read; until then how far the reading is.
import type { ReactNode } from 'react';
import { Notice } from '../app/Notice.tsx';
import type { LogEntry } from '../log/entry.ts';
import { historyPage as words } from './historyWords.ts';
import type { ReadableLog } from './useCaseLog.ts';

type Props = {
  readonly read: ReadableLog;
  readonly children: (entries: readonly LogEntry[]) => ReactNode;
};

export function LogGate({ read: { log, isBehind, readAgain }, children }: Props) {
  switch (log.state) {
    case 'reading':
      return (
        <p role="status" className="history-reading">
          {words.reading(log.read)}
        </p>
      );
    case 'failed':
      return (
        <Notice kind="error" heading={words.failedHeading} announce="alert">
          <p>{log.sentence}</p>
        </Notice>
      );
    case 'ready':
      return (
        <>
          {isBehind && (
            <p className="history-behind">
              {words.behind}{' '}
              <button type="button" className="function-link" onClick={() => void readAgain()}>
                {words.readAgain}
              </button>
            </p>
          )}
          {children(log.entries)}
        </>
      );
  }
}
