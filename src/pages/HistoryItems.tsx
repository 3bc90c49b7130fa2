// Things that happened, the newest first: when, who, and what.
import { useState } from 'react';
import { addressKey } from '#forms/answers/address.ts';
import { dayAndTime } from '../app/format.ts';
import type { HistoryItem } from '../log/history.ts';
import { historySentence } from '../log/history.ts';
import { historyNotes } from '../log/words.ts';
import { HistoryText } from './HistoryText.tsx';
import { historyPage } from './historyWords.ts';

type Props = {
  readonly items: readonly HistoryItem[];
  /** How many are shown at a time. */
  readonly atOnce: number;
  /** What the button for the next ones says. */
  readonly more: (number: number) => string;
};

export function HistoryItems({ items, atOnce, more }: Props) {
  const [shown, setShown] = useState(atOnce);
  const left = items.length - shown;
  return (
    <>
      <ol className="plain-list history-items">
        {items.slice(0, shown).map((item) => (
          // One operation may have written several parts of an answer.
          <li
            key={`${item.operation} ${item.event} ${item.address ? addressKey(item.address) : ''}`}
          >
            <p className="note">{historyPage.at(dayAndTime(item.at), writerOf(item))}</p>
            <Told item={item} />
          </li>
        ))}
      </ol>
      {left > 0 && (
        <button
          type="button"
          className="button button-tertiary history-more"
          onClick={() => setShown(shown + Math.max(atOnce, 50))}
        >
          {more(left)}
        </button>
      )}
    </>
  );
}

function writerOf({ by, source, through, event }: HistoryItem): string {
  const isOwn = source === undefined || through === undefined || isOfFile(event);
  return isOwn ? by : historyPage.by(by, source, through);
}

/** That a file was brought in, or that this was undone. */
function isOfFile(event: HistoryItem['event']): boolean {
  return event === 'imported' || event === 'undone';
}

/** The notes stand by themselves, so that they are seen also where the text is cut. */
function Told({ item: { chose, source, ...item } }: { readonly item: HistoryItem }) {
  return (
    <>
      <p>
        <HistoryText text={historySentence(item)} />
      </p>
      {chose && <p className="note">{historyNotes.chose}</p>}
      {source && !isOfFile(item.event) && <p className="note">{historyNotes[source]}</p>}
    </>
  );
}
