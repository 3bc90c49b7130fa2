// A closed case is not locked for ever: a reason opens it, and stays in the case.
import { useId, useRef, useState } from 'react';
import { useCase, useSession } from '../app/useCase.ts';
import { words } from '../app/words.ts';

export function ReopenForm({ onReopened }: { onReopened(): void }) {
  const session = useSession();
  const { phase } = useCase();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isMissing, setMissing] = useState(false);
  const id = useId();
  if (phase !== 'closed') return null;

  function reopen() {
    const reason = field.current?.value.trim() ?? '';
    setMissing(reason === '');
    if (reason === '') {
      field.current?.focus();
      return;
    }
    session.reopen(reason);
    onReopened();
  }

  return (
    <section className="resume-card">
      <h2>{words.tasks.closedHeading}</h2>
      <p>{words.tasks.closedText}</p>
      <div className={isMissing ? 'form-group form-error' : 'form-group'}>
        <label className="form-label" htmlFor={id}>
          {words.tasks.reopenReason}
        </label>
        <span className="form-hint" id={`${id}-hint`}>
          {words.tasks.reopenHint}
        </span>
        {isMissing && (
          <span className="form-error-message" id={`${id}-error`}>
            {words.tasks.reopenMissing}
          </span>
        )}
        <textarea
          ref={field}
          id={id}
          className="form-input"
          rows={3}
          autoComplete="off"
          aria-required
          aria-invalid={isMissing || undefined}
          aria-describedby={isMissing ? `${id}-hint ${id}-error` : `${id}-hint`}
        />
      </div>
      <button type="button" className="button button-primary" onClick={reopen}>
        {words.tasks.reopen}
      </button>
    </section>
  );
}
