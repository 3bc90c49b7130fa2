// Two fields for a new passphrase: the same twice, and held to the vault's rules.
import { useState } from 'react';
import { passphraseFault, preparePassphrase } from '../vault/passphrase.ts';
import { vaultWords } from '../vault/words.ts';
import { textOf } from './formText.ts';
import { PassphraseField } from './PassphraseField.tsx';
import { lockWords } from './vaultWords.ts';

/** What is wrong with each of the fields. */
export type ChoiceFaults = { readonly first?: string | undefined; readonly again?: string };

type Props = { readonly faults: ChoiceFaults; readonly isBusy: boolean };

export function ChoosePassphrase({ faults, isBusy }: Props) {
  return (
    <>
      <PassphraseField
        label={lockWords.choose.field}
        name="first"
        autoComplete="new-password"
        hint={vaultWords.passphrase.advice}
        fault={faults.first}
        isBusy={isBusy}
      />
      <PassphraseField
        label={lockWords.choose.again}
        name="again"
        autoComplete="new-password"
        fault={faults.again}
        isBusy={isBusy}
      />
    </>
  );
}

/**
 * Reads the two fields of a form that is sent. What is wrong is shown, and the first such field takes
 * the keyboard. `owner`: a passphrase must not be the adviser's own name. `old`: nor the one there is.
 */
export function useChosenPassphrase() {
  const [faults, setFaults] = useState<ChoiceFaults>({});
  function read(form: HTMLFormElement, owner: string, old?: string): string | undefined {
    const data = new FormData(form);
    const [first, again] = [textOf(data, 'first'), textOf(data, 'again')];
    const isOld = old !== undefined && preparePassphrase(first) === preparePassphrase(old);
    const fault = passphraseFault(first, owner) ?? (isOld ? lockWords.choose.same : undefined);
    const isSame = preparePassphrase(first) === preparePassphrase(again);
    const found: ChoiceFaults = fault
      ? { first: fault }
      : isSame
        ? {}
        : { again: lockWords.choose.unlike };
    setFaults(found);
    const wrong = found.first ? 'first' : found.again ? 'again' : undefined;
    if (wrong === undefined) return first;
    form.querySelector<HTMLInputElement>(`input[name="${wrong}"]`)?.focus();
    return undefined;
  }
  return { faults, read };
}
