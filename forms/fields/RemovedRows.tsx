// The rows of a list that were removed earlier, and the way to bring each back.
import { formWords } from '../words.ts';
import type { RowState } from './questionState.ts';

type Props = {
  readonly rows: readonly RowState[];
  readonly onRestore: (row: RowState) => void;
};

/** Rows removed before this visit, with what is written in them: quiet, and never lost. */
export function RemovedRows({ rows, onRestore }: Props) {
  if (rows.length === 0) return null;
  return (
    <details className="rows-removed">
      <summary>{formWords.removedRows(rows.length)}</summary>
      <ul className="nobullet-list">
        {rows.map((row) => (
          <li className="row-removed" key={row.id}>
            <p>{row.title}</p>
            <button
              type="button"
              className="button button-secondary"
              aria-label={formWords.about(formWords.bringBack, row.title)}
              onClick={() => onRestore(row)}
            >
              {formWords.bringBack}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
