// The form that puts a new passphrase in the place of the one there is.
import type { FormEvent } from 'react';
import { useRef } from 'react';
import { ChoosePassphrase, useChosenPassphrase } from '../app/ChoosePassphrase.tsx';
import { textOf } from '../app/formText.ts';
import { PassphraseField, VaultUser } from '../app/PassphraseField.tsx';
import { useVault } from '../app/useVault.ts';
import { useOldPassphrase } from './useOldPassphrase.ts';
import { vaultPageWords } from './vaultWords.ts';

const { access: words } = vaultPageWords;

export function ChangePassphrase({ onChanged }: { onChanged(): void }) {
  const { vault } = useVault();
  const { isBusy, fault, told, attempt, forget } = useOldPassphrase();
  const { faults, read } = useChosenPassphrase();
  const field = useRef<HTMLInputElement>(null);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const old = textOf(new FormData(form), 'old');
    forget();
    const next = read(form, vault.owner, old);
    if (next === undefined) return;
    const changed = await attempt(old, () => vault.changePassphrase(old, next));
    if (!changed) return field.current?.focus();
    form.reset();
    onChanged();
  }

  return (
    <section className="vault-form">
      <h2>{words.changeHeading}</h2>
      <p>{words.changeText}</p>
      <form onSubmit={(event) => void send(event)} noValidate>
        <VaultUser />
        <PassphraseField
          label={words.old}
          name="old"
          autoComplete="current-password"
          input={field}
          fault={fault}
          isBusy={isBusy}
        />
        <ChoosePassphrase faults={faults} isBusy={isBusy} />
        <div className="button-row">
          <button
            type="submit"
            className="button button-primary"
            aria-disabled={isBusy || undefined}
          >
            {words.change}
          </button>
        </div>
        <p role="status">{isBusy ? words.changing : told}</p>
      </form>
    </section>
  );
}
