// The form that makes a new recovery code; the sheet with the old one opens nothing from then on.
import type { FormEvent } from 'react';
import { useRef } from 'react';
import { textOf } from '../app/formText.ts';
import { PassphraseField, VaultUser } from '../app/PassphraseField.tsx';
import { useVault } from '../app/useVault.ts';
import { useOldPassphrase } from './useOldPassphrase.ts';
import { vaultPageWords } from './vaultWords.ts';

const { access: words } = vaultPageWords;

/** Where on the page the form is. */
export const NEW_CODE = 'ny-kode';

export function RenewCode({ onRenewed }: { onRenewed(code: string): void }) {
  const { vault } = useVault();
  const { isBusy, fault, told, attempt } = useOldPassphrase();
  const field = useRef<HTMLInputElement>(null);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const old = textOf(new FormData(event.currentTarget), 'old');
    const renewed = await attempt(old, () => vault.renewRecoveryCode(old));
    if (renewed) onRenewed(renewed.recoveryCode);
    else field.current?.focus();
  }

  return (
    <section className="vault-form" aria-labelledby={NEW_CODE}>
      <h2 id={NEW_CODE} tabIndex={-1}>
        {words.renewHeading}
      </h2>
      <p>{words.renewText}</p>
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
        <div className="button-row">
          <button
            type="submit"
            className="button button-secondary"
            aria-disabled={isBusy || undefined}
          >
            {words.renew}
          </button>
        </div>
        <p role="status">{isBusy ? words.renewing : told}</p>
      </form>
    </section>
  );
}
