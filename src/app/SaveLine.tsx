// The saved line: what is saved, where and when. It never says saved before the store has confirmed.
import { clockTime, dayAndTime } from './format.ts';
import { useCase, useSaveState, useSession } from './useCaseSession.ts';
import { words } from './words.ts';

export function SaveLine({ onExport }: { onExport(): void }) {
  const { state, savedAt, sentence } = useSaveState();
  const { summary } = useCase();
  const session = useSession();
  if (state === 'failed')
    return (
      <div className="save-line save-line-failed" role="alert">
        <strong>{words.save.failed}.</strong> {sentence}{' '}
        <button type="button" className="button button-secondary" onClick={() => session.retry()}>
          {words.save.retry}
        </button>{' '}
        <button type="button" className="button button-secondary" onClick={onExport}>
          {words.save.toFile}
        </button>
      </div>
    );
  return (
    <p className="save-line" data-save-state={state}>
      {state === 'resting'
        ? words.save.resting(dayAndTime(summary.changedAt))
        : state === 'saved' && savedAt
          ? words.save.saved(clockTime(savedAt))
          : words.save.saving}
    </p>
  );
}
