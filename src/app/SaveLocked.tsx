// Hands over the real cases as they lie, still locked, where the app cannot open them.
import { useState } from 'react';
import { localDateOf } from '#forms/kinds/localDate.ts';
import { lockedCopyWords as words } from '../storage/lockedCopyWords.ts';
import { download } from './download.ts';

type State = 'idle' | 'working' | 'saved' | 'failed';

type Props = {
  /** A newer version of the app wrote them. */
  readonly isNewer: boolean;
  /** The vault's record is gone: what is saved holds no key. */
  readonly isLost?: boolean;
};

export function SaveLocked({ isNewer, isLost = false }: Props) {
  const [state, setState] = useState<State>('idle');
  async function save() {
    if (state === 'working') return;
    setState('working');
    try {
      const { makeLockedCopy } = await import('../storage/lockedCopy.ts');
      const copy = await makeLockedCopy();
      if (copy) download(copy, 'application/json', `laaste-sager-${localDateOf(new Date())}.json`);
      setState(copy ? 'saved' : 'failed');
    } catch {
      setState('failed');
    }
  }
  return (
    <>
      <p>
        {isLost ? words.whyLost : words.why} {isNewer && words.whyNewer}
      </p>
      <div className="button-row">
        <button
          type="button"
          className="button button-secondary"
          aria-disabled={state === 'working' || undefined}
          onClick={() => void save()}
        >
          {words.save}
        </button>
      </div>
      <p role="status">{state === 'idle' ? '' : words[state]}</p>
    </>
  );
}
