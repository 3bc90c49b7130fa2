// Unlocking the real cases: by the passphrase, or by the code on the sheet and a new passphrase.
import type { FormEvent } from 'react';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { pauseLeftIn } from '#machines/vaultSetup.ts';
import type { AppVault } from './AppVault.ts';
import { textOf } from './formText.ts';
import { PassphraseField, VaultUser } from './PassphraseField.tsx';
import { StillWaiting } from './StillWaiting.tsx';
import { useTellVault, useVaultValue } from './useVault.ts';
import { lockWords } from './vaultWords.ts';
import { words } from './words.ts';

const RecoveryForm = lazy(() => import('./RecoveryForm.tsx'));

/** `takesKeyboard`: where unlocking is all there is to do. */
export function UnlockForm({ takesKeyboard }: { readonly takesKeyboard: boolean }) {
  const isRecovering = useVaultValue((vault) => stateOf(vault).matches({ locked: 'recovering' }));
  if (!isRecovering) return <ByPassphrase takesKeyboard={takesKeyboard} />;
  return (
    <Suspense fallback={<p>{words.loading}</p>}>
      <RecoveryForm />
    </Suspense>
  );
}

const stateOf = ({ running }: AppVault) => running.actor.getSnapshot();

function ByPassphrase({ takesKeyboard }: { readonly takesKeyboard: boolean }) {
  const tell = useTellVault();
  const refusal = useVaultValue((vault) => vault.sentence);
  const isBusy = useVaultValue((vault) => stateOf(vault).matches({ locked: 'unlocking' }));
  const isPaused = useVaultValue((vault) => stateOf(vault).matches({ locked: 'paused' }));
  const [empty, setEmpty] = useState(false);
  const [hasWaited, setWaited] = useState(false);
  if (isPaused && !hasWaited) setWaited(true);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesKeyboard) field.current?.focus();
  }, [takesKeyboard]);

  // The refusal has gone with the pause: somebody who waits must hear that it is over.
  const mayTryAgain = hasWaited && !isPaused ? lockWords.unlock.pauseOver : '';

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const passphrase = textOf(new FormData(event.currentTarget), 'passphrase');
    field.current?.focus();
    setEmpty(passphrase === '');
    if (passphrase === '' || isBusy || isPaused) return;
    setWaited(false);
    tell({ type: 'passphrase.given', passphrase });
  }

  return (
    <form className="unlock-form" onSubmit={send} noValidate>
      <VaultUser />
      <PassphraseField
        label={lockWords.unlock.field}
        name="passphrase"
        autoComplete="current-password"
        input={field}
        fault={empty ? lockWords.unlock.empty : refusal}
        isBusy={isBusy}
      />
      {isPaused && <Pause />}
      <div className="button-row">
        <button
          type="submit"
          className="button button-primary"
          aria-disabled={isBusy || isPaused || undefined}
        >
          {lockWords.unlock.submit}
        </button>
        <button
          type="button"
          className="button button-secondary"
          onClick={() => tell({ type: 'recovery.begun' })}
        >
          {lockWords.unlock.forgotten}
        </button>
      </div>
      <p role="status">{isBusy ? lockWords.unlock.working : mayTryAgain}</p>
      {isBusy && <StillWaiting />}
    </form>
  );
}

/** Seen every second, and heard once. */
function Pause() {
  const left = useVaultValue((vault) =>
    Math.ceil(pauseLeftIn(stateOf(vault).context, Date.now()) / 1000),
  );
  return (
    <>
      <p className="sr-only" role="status">
        {lockWords.unlock.pauseTold}
      </p>
      <p aria-hidden>{lockWords.unlock.pause(left)}</p>
    </>
  );
}
