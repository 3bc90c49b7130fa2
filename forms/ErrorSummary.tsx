// The list above a form: what is missing, and apart from it what is worth a second look.
import { useEffect, useId, useRef } from 'react';
import { focusField } from './fields/fieldId.ts';
import type { SummaryEntry } from './fields/summary.ts';
import { formWords } from './words.ts';

export type ErrorSummaryProps = {
  readonly gaps: readonly SummaryEntry[];
  readonly advice: readonly SummaryEntry[];
};

/** Takes the keyboard as it comes, when something is missing. Its links move the keyboard to the very input. */
export function ErrorSummary({ gaps, advice }: ErrorSummaryProps) {
  const ref = useRef<HTMLDivElement>(null);
  const id = useId();
  const anyWrong = gaps.some((gap) => gap.isWrong);
  useEffect(() => {
    ref.current?.focus();
  }, []);
  if (gaps.length === 0 && advice.length === 0) return null;
  return (
    <div className="error-summary">
      {gaps.length > 0 && (
        <section
          className="alert alert-error"
          ref={ref}
          tabIndex={-1}
          aria-labelledby={`${id}-gaps`}
        >
          <div className="alert-body">
            <h2 className="alert-heading" id={`${id}-gaps`}>
              {anyWrong ? formWords.missingOrWrongHeading : formWords.missingHeading}
            </h2>
            <p className="alert-text">
              {anyWrong
                ? formWords.missingOrWrongLead(gaps.length)
                : formWords.missingLead(gaps.length)}
            </p>
            <Entries entries={gaps} />
          </div>
        </section>
      )}
      {advice.length > 0 && (
        <section className="alert alert-info" aria-labelledby={`${id}-advice`}>
          <div className="alert-body">
            <h2 className="alert-heading" id={`${id}-advice`}>
              {formWords.adviceHeading}
            </h2>
            <p className="alert-text">{formWords.adviceLead}</p>
            <Entries entries={advice} />
          </div>
        </section>
      )}
    </div>
  );
}

function Entries({ entries }: { entries: readonly SummaryEntry[] }) {
  return (
    <ul className="nobullet-list">
      {entries.map(({ field, message }) => (
        <li key={`${field} ${message}`}>
          <a
            href={`#${field}`}
            onClick={(event) => {
              // The address stays as it is: the reader moves within the page.
              if (focusField(field)) event.preventDefault();
            }}
          >
            {message}
          </a>
        </li>
      ))}
    </ul>
  );
}
