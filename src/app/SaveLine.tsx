// The saved line: what is saved, where and when. It never says saved before the store has confirmed.
import { Link } from 'react-router';
import { addressOf } from './addresses.ts';
import { CopiesShown } from './copiesShown.tsx';
import { clockTime, dayAndTime } from './format.ts';
import { SaveOpenFile } from './SaveOpenFile.tsx';
import { useCase, useSavedLine, useSession } from './useCase.ts';
import { useRootClass } from './useRootClass.ts';
import { words } from './words.ts';

export function SaveLine() {
  const { state, savedAt, sentence } = useSavedLine();
  const { summary } = useCase();
  const session = useSession();
  useRootClass('has-unsaved', state === 'removed' || state === 'failed');
  if (state === 'removed')
    return (
      <div className="save-line save-line-failed" data-save-state={state} role="alert">
        <p>
          <strong>{words.save.removed}</strong> {words.save.removedText}
        </p>
        <SaveToFile />
      </div>
    );
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
        <SaveToFile />
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

/** What the store has refused is in the page alone: a real case goes out locked, from the page about its file. */
function SaveToFile() {
  const session = useSession();
  const { id, practice } = useCase().summary;
  const look = 'button-secondary button-small';
  if (practice) return <SaveOpenFile session={session} look={look} />;
  return (
    <Link className={`button ${look}`} to={addressOf.file(id)}>
      {words.save.toFile}
    </Link>
  );
}
