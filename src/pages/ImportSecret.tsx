// Asks for what opens a file: the passphrase it was saved with, or the recovery code of that time.
import type { FormEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { textOf } from '../app/formText.ts';
import { PassphraseField } from '../app/PassphraseField.tsx';
import type { FileSecret } from '../vault/fileKeyWrap.ts';
import { fileWords } from './fileWords.ts';

const words = fileWords.bringIn;

type Props = {
  readonly isBusy: boolean;
  /** What was wrong with the one given last. */
  readonly sentence: string | undefined;
  onSend(secret: FileSecret): void;
};

export function ImportSecret({ isBusy, sentence, onSend }: Props) {
  const [isCode, setCode] = useState(false);
  const [empty, setEmpty] = useState(false);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const secret = textOf(new FormData(event.currentTarget), 'secret');
    event.currentTarget.querySelector<HTMLElement>('input')?.focus();
    setEmpty(secret.trim() === '');
    if (secret.trim() === '' || isBusy) return;
    onSend(isCode ? { recoveryCode: secret } : { passphrase: secret });
  }

  const missing = isCode ? words.codeEmpty : words.passphraseEmpty;
  return (
    <form className="vault-form" onSubmit={send} noValidate autoComplete="off">
      <h2>{words.lockedHeading}</h2>
      <p>{isCode ? words.codeText : words.lockedText}</p>
      <SecretField
        key={isCode ? 'code' : 'passphrase'}
        label={isCode ? words.code : words.passphrase}
        fault={empty ? missing : sentence}
        isBusy={isBusy}
      />
      <div className="button-row">
        <button type="submit" className="button button-primary" aria-disabled={isBusy || undefined}>
          {words.submit}
        </button>
        <button
          type="button"
          className="button button-secondary"
          onClick={() => {
            setCode(!isCode);
            setEmpty(false);
          }}
        >
          {isCode ? words.usePassphrase : words.useCode}
        </button>
      </div>
    </form>
  );
}

type FieldProps = {
  readonly label: string;
  readonly fault: string | undefined;
  readonly isBusy: boolean;
};

/** Takes the keyboard: there is nothing else to do here. */
function SecretField(props: FieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return <PassphraseField name="secret" autoComplete="current-password" input={field} {...props} />;
}
