// Texts of the history: shortened where they are long, with a way to see all of them.
import { useState } from 'react';
import type { Difference } from './historyTexts.ts';
import { beginningOf, differenceOf, shortDifference } from './historyTexts.ts';
import { historyPage as words } from './historyWords.ts';

/** One text. */
export function HistoryText({ text }: { readonly text: string }) {
  const [isWhole, setWhole] = useState(false);
  const short = beginningOf(text);
  return (
    <>
      <span className="history-text">{isWhole ? text : short}</span>
      {short !== text && <WholeButton isWhole={isWhole} onPress={() => setWhole(!isWhole)} />}
    </>
  );
}

type BeforeAfterProps = { readonly before: string; readonly after: string };

/** A text before and after, with what differs marked. */
export function BeforeAfter({ before, after }: BeforeAfterProps) {
  const [isWhole, setWhole] = useState(false);
  const whole = differenceOf(before, after);
  const short = shortDifference(whole);
  const shown = isWhole ? whole : short;
  const isCut = lengthOf(short) !== lengthOf(whole);
  return (
    <>
      <dl className="history-before-after">
        <dt>{words.changes.before}</dt>
        <dd className="history-text">
          {shown.start}
          {shown.before !== '' && <del>{shown.before}</del>}
          {shown.end}
        </dd>
        <dt>{words.changes.after}</dt>
        <dd className="history-text">
          {shown.start}
          {shown.after !== '' && <ins>{shown.after}</ins>}
          {shown.end}
        </dd>
      </dl>
      {isCut && <WholeButton isWhole={isWhole} onPress={() => setWhole(!isWhole)} />}
    </>
  );
}

function lengthOf({ start, before, after, end }: Difference): number {
  return start.length + before.length + after.length + end.length;
}

type WholeProps = { readonly isWhole: boolean; onPress(): void };

function WholeButton({ isWhole, onPress }: WholeProps) {
  return (
    <button
      type="button"
      className="function-link history-whole"
      aria-expanded={isWhole}
      onClick={onPress}
    >
      {isWhole ? words.short : words.whole}
    </button>
  );
}
