// Asks for what opens a file: the passphrase it was saved with, or the recovery code of that time.
import type { FormEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { textOf } from '../app/formText.ts';
import { PassphraseField, VaultUser } from '../app/PassphraseField.tsx';
import { RecoveryCodeField } from '../app/RecoveryCodeField.tsx';
import type { FileSecret } from '../vault/fileKeyWrap.ts';
import { fileWords } from './fileWords.ts';

const words = fileWords.bringIn;

type Props = {
  readonly isBusy: boolean;
  /** What was wrong with the one given last. */
  readonly sentence: string | undefined;
  onSend(secret: FileSecret): void;
};

export function ImportSecret(props: Props) {
  const [isCode, setCode] = useState(false);
  return isCode ? (
    <ByCode {...props} onOther={() => setCode(false)} />
  ) : (
    <ByPassphrase {...props} onOther={() => setCode(true)} />
  );
}

type FormProps = Props & { onOther(): void };

function ByPassphrase({ isBusy, sentence, onSend, onOther }: FormProps) {
  const [empty, setEmpty] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const passphrase = textOf(new FormData(event.currentTarget), 'secret');
    field.current?.focus();
    setEmpty(passphrase === '');
    if (passphrase !== '' && !isBusy) onSend({ passphrase });
  }
  return (
    <form className="vault-form" onSubmit={send} noValidate>
      <VaultUser name={fileWords.save.user} />
      <h2>{words.lockedHeading}</h2>
      <p>{words.lockedText}</p>
      <PassphraseField
        label={words.passphrase}
        name="secret"
        autoComplete="current-password"
        input={field}
        fault={empty ? words.passphraseEmpty : sentence}
        isBusy={isBusy}
      />
      <Buttons isBusy={isBusy} other={words.useCode} onOther={onOther} />
    </form>
  );
}

function ByCode({ isBusy, sentence, onSend, onOther }: FormProps) {
  const [empty, setEmpty] = useState(false);
  const [isTried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const recoveryCode = textOf(new FormData(event.currentTarget), 'secret').trim();
    field.current?.focus();
    setEmpty(recoveryCode === '');
    if (recoveryCode === '' || isBusy) return;
    setTried(true);
    onSend({ recoveryCode });
  }
  // What was wrong with a passphrase is not said of a code.
  const fault = empty ? words.codeEmpty : isTried ? sentence : undefined;
  return (
    <form className="vault-form" onSubmit={send} noValidate>
      <h2>{words.lockedHeading}</h2>
      <RecoveryCodeField
        ref={field}
        name="secret"
        label={words.code}
        hint={words.codeText}
        fault={fault}
        isBusy={isBusy}
      />
      <Buttons isBusy={isBusy} other={words.usePassphrase} onOther={onOther} />
    </form>
  );
}

type ButtonsProps = { readonly isBusy: boolean; readonly other: string; onOther(): void };

function Buttons({ isBusy, other, onOther }: ButtonsProps) {
  return (
    <div className="button-row">
      <button type="submit" className="button button-primary" aria-disabled={isBusy || undefined}>
        {words.submit}
      </button>
      <button type="button" className="button button-secondary" onClick={onOther}>
        {other}
      </button>
    </div>
  );
}
