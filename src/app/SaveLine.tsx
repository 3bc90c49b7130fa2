// The saved line: what is saved, where and when. It never says saved before the store has confirmed.
import { CopiesShown } from './copiesShown.tsx';
import { clockTime, dayAndTime } from './format.ts';
import { SaveOpenFile } from './SaveOpenFile.tsx';
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
        {/* What the store has refused is in the page alone, and goes out as it is. */}
        <SaveOpenFile session={session} look="button-secondary button-small" />
      </div>
    );
  return (
    <p className="save-line" data-save-state={state}>
      <span className="save-state">
        {state === 'resting'
          ? words.save.resting(dayAndTime(summary.changedAt))
          : state === 'saved' && savedAt
            ? `${words.save.saved(clockTime(savedAt))}${summary.practice ? '' : '.'}`
            : words.save.saving}
      </span>
      {!summary.practice && <CopiesShown id={summary.id} />}
    </p>
  );
}
