// Whether what is written is kept, and until when.
import { useContext } from 'react';
import { isSomethingSaid } from './draftAnswer.ts';
import { Language, timeIn } from './language.ts';
import type { Answering } from './useAnswer.ts';

export function KeptLine({
  answering: { draft, kept, isErased },
}: {
  readonly answering: Answering;
}) {
  const language = useContext(Language);
  const { keeping } = language.words;
  const isWritten = isSomethingSaid(draft);
  const warning = kept.is === 'failed' ? keeping.failed : kept.is === 'none' && keeping.cannotKeep;
  return (
    <div className="reader-kept reader-screen">
      {/* Told once, as it happens; that it is kept each time is no news. */}
      <div role="status">
        {warning && isWritten && <p className="reader-fault">{warning}</p>}
        {isErased && <p>{keeping.erased}</p>}
      </div>
      {kept.is === 'kept' && kept.at && isWritten && (
        <p className="reader-small">{keeping.lastKept(timeIn(language, kept.at))}</p>
      )}
    </div>
  );
}
