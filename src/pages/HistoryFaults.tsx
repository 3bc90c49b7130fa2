// What was found wrong with a log, and what to do about it.
import { useEffect, useRef } from 'react';
import { Notice } from '../app/Notice.tsx';
import { keyed } from '../reading/keyed.ts';
import type { CheckedLog } from './historyCheck.ts';
import { historyPage } from './historyWords.ts';

const words = historyPage.check;

/** Named one by one; the rest are counted. */
const NAMED = 20;

/** Takes the keyboard, once for each check. */
export function HistoryFaults({ checked }: { readonly checked: CheckedLog }) {
  const { faults, unread, entries, isEndKnown, dates } = checked;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (checked) box.current?.focus();
  }, [checked]);
  const isChanged = faults.some(({ fault }) => fault !== 'missing');
  const isMissing = faults.some(({ fault }) => fault === 'missing');
  const heading = faults.length > 0 ? words.brokenHeading : words.unreadHeading;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="status-message history-faults">
      <Notice kind="error" heading={heading}>
        {faults.length > 0 && <p>{words.broken(faults.length, entries)}</p>}
        <ul>
          {faults.slice(0, NAMED).map(({ id, fault, sentence }) => (
            <li key={`${id} ${fault}`}>{sentence}</li>
          ))}
          {keyed(unread, (one) => one).map(({ key, item }) => (
            <li key={key}>{item}</li>
          ))}
        </ul>
        {faults.length > NAMED && <p>{words.andMore(faults.length - NAMED)}</p>}
        {!isEndKnown && <p>{words.endUnknown}</p>}
        {dates.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {faults.length > 0 && (
          <>
            <h3>{words.todoHeading}</h3>
            {isChanged && <p>{words.todo.changed}</p>}
            {isMissing && <p>{words.todo.missing}</p>}
            <p>{words.todo.both}</p>
          </>
        )}
      </Notice>
    </div>
  );
}
