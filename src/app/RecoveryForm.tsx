// Who has forgotten the passphrase: the code from the sheet, and then a new passphrase.
import type { FormEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { AppVault } from './AppVault.ts';
import { ChoosePassphrase, useChosenPassphrase } from './ChoosePassphrase.tsx';
import { textOf } from './formText.ts';
import { VaultUser } from './PassphraseField.tsx';
import { RecoveryCodeField } from './RecoveryCodeField.tsx';
import { useTellVault, useVaultValue } from './useVault.ts';
import { lockWords } from './vaultWords.ts';

const words = lockWords.recover;

const isAt = (vault: AppVault, step: 'askingCode' | 'checking' | 'choosing' | 'replacing') =>
  vault.running.actor.getSnapshot().matches({ locked: { recovering: step } });

export default function RecoveryForm() {
  const tell = useTellVault();
  const isChoosing = useVaultValue((vault) => isAt(vault, 'choosing') || isAt(vault, 'replacing'));
  return (
    <section>
      <h3>{words.title}</h3>
      {isChoosing ? <NewPassphrase /> : <Code />}
      <button
        type="button"
        className="button button-tertiary"
        onClick={() => tell({ type: 'recovery.dropped' })}
      >
        {words.back}
      </button>
    </section>
  );
}

function Code() {
  const tell = useTellVault();
  const refusal = useVaultValue((vault) => vault.sentence);
  const isBusy = useVaultValue((vault) => isAt(vault, 'checking'));
  const [empty, setEmpty] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const code = textOf(new FormData(event.currentTarget), 'code').trim();
    field.current?.focus();
    setEmpty(code === '');
    if (code !== '' && !isBusy) tell({ type: 'code.given', code });
  }
  const fault = empty ? words.empty : refusal;
  return (
    <form onSubmit={send} noValidate>
      <RecoveryCodeField
        ref={field}
        name="code"
        label={words.field}
        hint={words.lead}
        fault={fault}
        isBusy={isBusy}
      />
      <div className="button-row">
        <button type="submit" className="button button-primary" aria-disabled={isBusy || undefined}>
          {words.submit}
        </button>
      </div>
      <p role="status">{isBusy ? words.working : ''}</p>
      <p className="note">{words.none}</p>
    </form>
  );
}

function NewPassphrase() {
  const tell = useTellVault();
  const failure = useVaultValue((vault) => vault.sentence);
  const isBusy = useVaultValue((vault) => isAt(vault, 'replacing'));
  const { faults, read } = useChosenPassphrase();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input')?.focus(), []);
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // Whose vault it is, only the vault can tell: it refuses a name itself.
    const passphrase = read(event.currentTarget, '');
    if (passphrase !== undefined && !isBusy) tell({ type: 'passphrase.chosen', passphrase });
  }
  return (
    <form ref={form} onSubmit={send} noValidate>
      <VaultUser />
      <p role="status">{words.fits}</p>
      <ChoosePassphrase faults={{ first: failure, ...faults }} isBusy={isBusy} />
      <div className="button-row">
        <button type="submit" className="button button-primary" aria-disabled={isBusy || undefined}>
          {words.save}
        </button>
      </div>
      <p role="status">{isBusy ? words.saving : ''}</p>
    </form>
  );
}
