// The saved line: what is saved, where and when. It never says saved before the store has confirmed.
import { useState } from 'react';
import { fileWords } from '../pages/fileWords.ts';
import { workFileWords } from '../workfile/words.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { CopiesShown } from './copiesShown.tsx';
import { exportCase } from './exportCase.ts';
import { clockTime, dayAndTime } from './format.ts';
import { useCase, useSavedLine, useSession } from './useCase.ts';
import { words } from './words.ts';

export function SaveLine() {
  const { state, savedAt, sentence } = useSavedLine();
  const { summary } = useCase();
  const session = useSession();
  if (state === 'failed')
    return (
      <div className="save-line save-line-failed" data-save-state={state} role="alert">
        <p>
          <strong>{words.save.failed}.</strong> {sentence}
        </p>
        <button
          type="button"
          className="button button-secondary button-small"
          onClick={() => session.retry()}
        >
          {words.save.retry}
        </button>
        <UnsavedToFile />
      </div>
    );
  return (
    <p className="save-line" data-save-state={state}>
      {state === 'resting'
        ? words.save.resting(dayAndTime(summary.changedAt))
        : state === 'saved' && savedAt
          ? `${words.save.saved(clockTime(savedAt))}${summary.practice ? '' : '.'}`
          : words.save.saving}
      {!summary.practice && <CopiesShown id={summary.id} />}
    </p>
  );
}

/** What the store has refused is in the page alone, and goes out as it is: open, so of a real case with a warning. */
function UnsavedToFile() {
  const session = useSession();
  const { practice } = useCase().summary;
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <button
        type="button"
        className="button button-secondary button-small"
        onClick={() => (practice ? void exportCase(session) : setAsking(true))}
      >
        {words.save.toFile}
      </button>
      {isAsking && (
        <ConfirmDialog
          heading={fileWords.save.plainAsk}
          text={workFileWords.plainWarning}
          yes={workFileWords.plainYes}
          danger
          onYes={() => {
            setAsking(false);
            void exportCase(session);
          }}
          onNo={() => setAsking(false)}
        />
      )}
    </>
  );
}
