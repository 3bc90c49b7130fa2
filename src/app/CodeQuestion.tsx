// Asked between unlocking and the cases: the newest recovery code was shown, and nobody has said that they have it.
import type { FormEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { routes } from './addresses.ts';
import { textOf } from './formText.ts';
import { Notice } from './Notice.tsx';
import { RecoveryCodeField } from './RecoveryCodeField.tsx';
import { sentenceOf } from './useDesk.ts';
import { useTellVault, useVault, useVaultValue } from './useVault.ts';
import { lockWords } from './vaultWords.ts';

const words = lockWords.codeUnsure;

/** Where the question is a part of a page: the id of its heading, which takes the keyboard. */
export const CODE_HEADING = 'code-heading';

/**
 * Three ways on: the code from the sheet, a new code, or another time. None keeps anybody from the cases.
 * `onOpen`: where the cases are on another page.
 */
export function CodeQuestion({ onOpen }: { onOpen?(): void }) {
  const tell = useTellVault();
  const sentence = useVaultValue((vault) => vault.sentence);
  // The form that had the keyboard is gone, and something else is asked.
  useEffect(() => {
    const heading = document.getElementById(CODE_HEADING) ?? document.querySelector('main h1');
    if (heading instanceof HTMLElement) heading.focus();
  }, []);
  return (
    <>
      {sentence !== undefined && (
        <Notice kind="warning">
          <p>{sentence}</p>
        </Notice>
      )}
      <p>{words.lead}</p>
      <Code onOpen={onOpen} />
      <p>
        {words.lost} <Link to={routes.access}>{words.link}</Link>
      </p>
      <div className="button-row">
        <button
          type="button"
          className="button button-secondary"
          onClick={() => {
            tell({ type: 'sheet.putOff', at: Date.now() });
            onOpen?.();
          }}
        >
          {words.later}
        </button>
        <span className="note">{words.laterNote}</span>
      </div>
    </>
  );
}

function Code({ onOpen }: { readonly onOpen: (() => void) | undefined }) {
  const tell = useTellVault();
  const { vault } = useVault();
  const [fault, setFault] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);

  async function check(code: string): Promise<string | undefined> {
    if (code === '') return words.empty;
    const found = await vault.checkRecoveryCode(code).catch((cause: unknown) => sentenceOf(cause));
    if (typeof found === 'string') return found;
    return found.is === 'refused' ? found.sentence : undefined;
  }

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    const code = textOf(new FormData(event.currentTarget), 'code').trim();
    const wrong = await check(code);
    setBusy(false);
    setFault(wrong);
    if (wrong !== undefined) return field.current?.focus();
    tell({ type: 'sheet.kept', at: Date.now(), code });
    onOpen?.();
  }

  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <RecoveryCodeField
        ref={field}
        name="code"
        label={words.field}
        hint={words.hint}
        fault={fault}
        isBusy={isBusy}
      />
      <div className="button-row">
        <button type="submit" className="button button-primary" aria-disabled={isBusy || undefined}>
          {words.submit}
        </button>
      </div>
      <p role="status">{isBusy ? words.working : ''}</p>
    </form>
  );
}
