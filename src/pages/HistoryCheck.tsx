// Checks the log when asked, and says whether it holds.
import { useState } from 'react';
import { Notice } from '../app/Notice.tsx';
import type { Told } from '../app/StatusMessage.tsx';
import { StatusMessage } from '../app/StatusMessage.tsx';
import { useSession } from '../app/useCase.ts';
import { useDesk } from '../app/useDesk.ts';
import { HistoryFaults } from './HistoryFaults.tsx';
import type { CheckedLog } from './historyCheck.ts';
import { checkLog, outcomeOf } from './historyCheck.ts';
import { historyPage } from './historyWords.ts';
import type { Work, Working } from './useWork.ts';
import { useWork } from './useWork.ts';

const words = historyPage.check;

/** `count`: how many entries the log had when the page was opened. */
export function HistoryCheck({ count }: { readonly count: number }) {
  const session = useSession();
  const { store } = useDesk();
  const [work, setWork] = useState<{ readonly check: Work<CheckedLog> } | 'cancelled'>();
  const checked = useWork(typeof work === 'object' ? work.check : undefined);

  function start() {
    const check: Work<CheckedLog> = async (pace) => {
      await session.leave();
      const { view, summary } = session.getSnapshot();
      // As it lies in the store now, not as it was when the page was opened.
      // First: what is written meanwhile must not be missed in the log.
      const end = await store.readEnd(summary.id);
      const entries = await store.readLog(summary.id, pace.signal ? { signal: pace.signal } : {});
      // Some of what did not open may have come again from a file or a colleague.
      const here = new Set(entries.map(({ operation }) => operation.id));
      const unread = session.faults.filter(({ place }) => !here.has(place));
      return checkLog(view, entries, { end, unread }, pace);
    };
    setWork({ check });
  }

  return (
    <>
      <p>{words.lead}</p>
      {checked?.state === 'working' ? (
        <div className="making">
          <label htmlFor="log-check">{words.working(checked.done, count)}</label>
          <progress id="log-check" value={checked.done} max={Math.max(count, checked.done)} />
          <button
            type="button"
            className="button button-secondary"
            onClick={() => setWork('cancelled')}
          >
            {words.cancel}
          </button>
        </div>
      ) : (
        <button type="button" className="button button-secondary" onClick={start}>
          {checked ? words.again : words.start}
        </button>
      )}
      <Outcome checked={checked} isCancelled={work === 'cancelled'} />
    </>
  );
}

type OutcomeProps = {
  readonly checked: Working<CheckedLog> | undefined;
  readonly isCancelled: boolean;
};

function Outcome({ checked, isCancelled }: OutcomeProps) {
  if (checked?.state === 'done' && checked.value.faults.length + checked.value.unread.length > 0)
    return <HistoryFaults checked={checked.value} />;
  if (isCancelled) return <p role="status">{words.cancelled}</p>;
  if (checked?.state === 'failed')
    return (
      <Notice kind="error" announce="alert">
        <p>{checked.sentence}</p>
      </Notice>
    );
  return <Holds checked={checked?.state === 'done' ? checked.value : undefined} />;
}

function Holds({ checked }: { readonly checked: CheckedLog | undefined }) {
  // The same message for the same check: it takes the keyboard once.
  const [told, setTold] = useState<{ readonly of: CheckedLog; readonly told: Told }>();
  if (checked && told?.of !== checked) {
    setTold({ of: checked, told: outcomeOf(checked) });
  }
  return <StatusMessage told={checked && told?.told} />;
}
