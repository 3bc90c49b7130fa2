// Erases what is kept here, once one has said yes to that.
import { useState } from 'react';
import { useWords } from './language.ts';
import type { Answering } from './useAnswer.ts';

export function EraseAnswer({ answering }: { readonly answering: Answering }) {
  const { keeping } = useWords();
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <button type="button" className="reader-link" onClick={() => setAsked(true)}>
        {keeping.erase}
      </button>
    );
  return (
    <div className="reader-note">
      <p role="alert">{keeping.eraseAsk}</p>
      <div className="reader-buttons">
        <button type="button" className="reader-button" onClick={answering.erase}>
          {keeping.eraseYes}
        </button>
        <button type="button" className="reader-button" onClick={() => setAsked(false)}>
          {keeping.eraseNo}
        </button>
      </div>
    </div>
  );
}
