// A mark, or the reason for one, that several set without seeing each other: a person chooses.

import { isLeafValue } from '#forms/answers/fits.ts';
import type { LeafValue } from '#forms/kinds/answer.ts';
import { dayAndTime } from '../app/format.ts';
import { useSession } from '../app/useCase.ts';
import { joinedValue } from '../log/conflicts.ts';
import type { ShownConflict } from '../session/shownConflicts.ts';
import { withheldPage as words } from './withheldWords.ts';

export function WithheldApart({ conflict }: { readonly conflict: ShownConflict }) {
  const session = useSession();
  const { address, versions } = conflict;
  if (address.in !== 'withheld' && address.in !== 'withheldBecause') return null;
  const isMark = address.in === 'withheld';
  const choose = (value: LeafValue) => session.mark([{ address, value }], conflict);
  const chosen = versions.flatMap(({ value, ...one }) =>
    isLeafValue(value) ? [{ ...one, value }] : [],
  );
  const joined = joinedValue(conflict);
  return (
    <div className="alert alert-warning">
      <div className="alert-body">
        <p className="alert-text">{isMark ? words.apart : words.apartBecause}</p>
        <ul className="plain-list withheld-versions">
          {chosen.map(({ operation, at, by, text, value }) => (
            <li key={operation}>
              <button
                type="button"
                className="button button-secondary"
                onClick={() => choose(value)}
              >
                {words.choose(text === '' ? (isMark ? words.noMarks : words.noReason) : text)}
              </button>
              <span className="note">
                {by === '' ? dayAndTime(at) : `${by}, ${dayAndTime(at)}`}
              </span>
            </li>
          ))}
          {joined !== undefined && (
            <li>
              <button
                type="button"
                className="button button-secondary"
                onClick={() => choose(joined)}
              >
                {isMark ? words.keepAll : words.keepBoth}
              </button>
            </li>
          )}
        </ul>
      </div>
    </div>
  );
}
