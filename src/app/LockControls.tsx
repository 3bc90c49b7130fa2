// In the frame of every page: the button that locks, and the warning before the vault locks itself.
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { idleLeft } from '#machines/vaultSetup.ts';
import { useTellVault, useVaultStage, useVaultValue } from './useVault.ts';
import { lockWords } from './vaultWords.ts';

export function LockButton() {
  const tell = useTellVault();
  const stage = useVaultStage();
  if (stage !== 'open' && stage !== 'opening' && stage !== 'shut' && stage !== 'unsure')
    return null;
  return (
    <button
      type="button"
      className="button button-secondary button-small lock-button"
      // The field keeps the keyboard: what is half typed there is not left, and is gone on with later.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => tell({ type: 'lock.asked', at: Date.now() })}
    >
      {lockWords.lock}
    </button>
  );
}

export function IdleWarning() {
  const isNear = useVaultValue(({ running }) =>
    running.actor.getSnapshot().matches({ open: 'warned' }),
  );
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    // The key that answers the warning belongs to the warning, not to the field below it.
    const timer = setTimeout(() => setShown(isNear));
    return () => clearTimeout(timer);
  }, [isNear]);
  return isShown && <Warning />;
}

/** Any key or movement in the page answers it; the button is for who wants to be sure. */
function Warning() {
  const tell = useTellVault();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  useEffect(() => {
    const before = document.title;
    document.title = `${lockWords.idle.heading} – ${before}`;
    return () => {
      document.title = before;
    };
  }, []);
  const stay = () => tell({ type: 'activity.seen', at: Date.now() });
  return (
    <dialog
      ref={dialog}
      className="app-dialog"
      aria-labelledby={`${id}-heading`}
      aria-describedby={`${id}-text`}
      onCancel={(event) => {
        event.preventDefault();
        stay();
      }}
    >
      <h2 id={`${id}-heading`}>{lockWords.idle.heading}</h2>
      <p id={`${id}-text`}>{lockWords.idle.text}</p>
      <Countdown />
      <div className="button-row">
        <button type="button" className="button button-primary" onClick={stay}>
          {lockWords.idle.stay}
        </button>
      </div>
    </dialog>
  );
}

/** For the eyes: read aloud each second it would drown everything else. */
function Countdown() {
  const left = useVaultValue(({ running }) =>
    Math.max(0, Math.ceil(idleLeft(running.actor.getSnapshot().context, Date.now()) / 1000)),
  );
  return <p aria-hidden>{lockWords.idle.left(left)}</p>;
}
