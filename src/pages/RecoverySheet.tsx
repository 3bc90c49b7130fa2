// The sheet with the recovery code: to print, and to confirm by writing one group of it.
import type { FormEvent } from 'react';
import { useId, useRef, useState } from 'react';
import { dayOf } from '../app/format.ts';
import { textOf } from '../app/formText.ts';
import type { Vault } from '../vault/Vault.ts';
import { vaultPageWords } from './vaultWords.ts';

const words = vaultPageWords.sheet;

/** True where another code than this opens now. What cannot be read says nothing. */
export async function isOutdated(vault: Vault, code: string): Promise<boolean> {
  const found = await vault.checkRecoveryCode(code).catch(() => undefined);
  return found?.is === 'refused';
}

type Props = {
  /** Groups with a hyphen between them. */
  readonly code: string;
  onKept(): void;
};

export function RecoverySheet({ code, onKept }: Props) {
  const groups = code.split('-');
  return (
    <>
      <p className="font-lead no-print">{words.lead}</p>
      <section className="recovery-sheet" aria-labelledby="recovery-heading">
        <h2 id="recovery-heading">{words.heading}</h2>
        <p>{words.made(dayOf(new Date().toISOString()))}</p>
        <ol className="recovery-code plain-list" aria-label={words.code}>
          {groups.map((signs, at) => (
            <Group key={signs} number={at + 1} signs={signs} />
          ))}
        </ol>
        <ul>
          {words.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        <p className="recovery-owner only-print">{words.forms}</p>
      </section>
      <div className="button-row no-print">
        <button type="button" className="button button-secondary" onClick={() => window.print()}>
          {words.print}
        </button>
      </div>
      <Confirmation groups={groups} onKept={onKept} />
    </>
  );
}

function Group({ number, signs }: { readonly number: number; readonly signs: string }) {
  return (
    <li>
      <span className="note">{words.group(number)}</span>
      <span className="recovery-group">{signs}</span>
    </li>
  );
}

type ConfirmationProps = { readonly groups: readonly string[]; onKept(): void };

function Confirmation({ groups, onKept }: ConfirmationProps) {
  // Any of them: whoever has written only the first down must not get by.
  const [asked] = useState(() => Math.floor(Math.random() * groups.length));
  const [isWrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  function check(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const isRight = plain(textOf(new FormData(event.currentTarget), 'group')) === groups[asked];
    setWrong(!isRight);
    if (isRight) onKept();
    else field.current?.focus();
  }
  return (
    <form className="no-print" onSubmit={check} noValidate>
      <div className={isWrong ? 'form-group form-error' : 'form-group'}>
        <label className="form-label" htmlFor={id}>
          {words.confirm(asked + 1)}
        </label>
        <span className="form-hint" id={`${id}-hint`}>
          {words.confirmHint}
        </span>
        {isWrong && (
          <span className="form-error-message" id={`${id}-fault`} role="alert">
            {words.wrong(asked + 1)}
          </span>
        )}
        <input
          ref={field}
          id={id}
          name="group"
          className="form-input input-width-s"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? `${id}-hint ${id}-fault` : `${id}-hint`}
        />
      </div>
      <div className="button-row">
        <button type="submit" className="button button-primary">
          {words.done}
        </button>
      </div>
    </form>
  );
}

/** As the code is written: large letters, and signs that look alike are one. */
function plain(typed: string): string {
  return typed.replaceAll(/\s/g, '').toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1');
}
