// One secret to type: a passphrase that can be shown, with what is wrong beside it.
import type { Ref } from 'react';
import { useState } from 'react';
import { FieldBox } from './FieldBox.tsx';
import { lockWords } from './vaultWords.ts';
import { words } from './words.ts';

type Props = {
  readonly label: string;
  readonly name: string;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly input?: Ref<HTMLInputElement>;
  readonly hint?: string;
  /** What is wrong with it, and what to do. */
  readonly fault?: string | undefined;
  /** While it is being tried. It keeps the keyboard. */
  readonly isBusy?: boolean;
};

/** What is typed stays in the field: it is read when the form is sent, and kept nowhere else. */
export function PassphraseField(props: Props) {
  const { label, name, autoComplete, input, hint, fault, isBusy = false } = props;
  const [isShown, setShown] = useState(false);
  const { show, hide } = lockWords.unlock;
  return (
    <FieldBox label={label} hint={hint} fault={fault} isFaultAnnounced>
      {(ties) => (
        <div className="secret-row">
          <input
            ref={input}
            {...ties}
            name={name}
            type={isShown ? 'text' : 'password'}
            className="form-input"
            // Shown in clear, the browser would write it to disk to restore the tab.
            autoComplete={isShown ? 'off' : autoComplete}
            autoCapitalize="off"
            spellCheck={false}
            readOnly={isBusy}
          />
          <button
            type="button"
            className="button button-secondary"
            aria-controls={ties.id}
            aria-label={words.about(isShown ? hide : show, label)}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? hide : show}
          </button>
        </div>
      )}
    </FieldBox>
  );
}

/**
 * Whose passphrase it is: a form with one should say so. The vault's, where nothing else is said; a
 * browser that keeps passphrases must not take a file's for it.
 */
export function VaultUser({ name = words.appName }: { readonly name?: string }) {
  return <input type="text" name="username" autoComplete="username" value={name} readOnly hidden />;
}
