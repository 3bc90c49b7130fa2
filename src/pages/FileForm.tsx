// Saves a working file: which passphrase is to open it, how far it is, and what came of it.
import type { FormEvent } from 'react';
import { useId, useState } from 'react';
import { ChoosePassphrase, useChosenPassphrase } from '../app/ChoosePassphrase.tsx';
import { useCopies } from '../app/copies.ts';
import { saveWorkFile } from '../app/copiesExport.ts';
import { VaultUser } from '../app/PassphraseField.tsx';
import type { Told } from '../app/StatusMessage.tsx';
import { StatusMessage } from '../app/StatusMessage.tsx';
import { sentenceOf } from '../app/useDesk.ts';
import { useVault } from '../app/useVault.ts';
import type { CaseSession } from '../session/CaseSession.ts';
import type { CaseId } from '../storage/caseStore.ts';
import { VaultLocked } from '../vault/KeyDrawer.ts';
import { VaultError } from '../vault/VaultError.ts';
import { WorkFileRefused } from '../workfile/refusals.ts';
import { fileWords } from './fileWords.ts';
import './file.css';

const words = fileWords.save;

type Props = {
  /** This case alone; all real cases where it is absent. */
  readonly only?: CaseId;
  /** Awaited first: what is being typed goes to the store, if it takes it. */
  before?(): Promise<void>;
  /** The case as it is open: what the store has not goes into the file from there. */
  readonly page?: CaseSession;
};

export function FileForm({ only, before, page }: Props) {
  const copies = useCopies();
  const { vault } = useVault();
  const { faults, read } = useChosenPassphrase();
  const [whose, setWhose] = useState<'own' | 'other'>('own');
  const [progress, setProgress] = useState<readonly [done: number, all: number]>();
  const [told, setTold] = useState<Told>();

  async function save(passphrase: string | undefined) {
    setTold(undefined);
    setProgress([0, 1]);
    try {
      await before?.();
      const { leftOut, lacking, fromPage } = await saveWorkFile(copies, {
        ...(only !== undefined && { only }),
        ...(page && { page }),
        ...(passphrase !== undefined && { passphrase }),
        progress: (done, all) => setProgress([done, all]),
      });
      const without =
        leftOut.length > 0 ? [words.doneWithout(leftOut.length), ...new Set(leftOut)] : [];
      const less = [...without, ...lacking, ...(fromPage ? [words.fromPage[fromPage]] : [])];
      setTold({ kind: less.length > 0 ? 'warning' : 'success', text: [words.done, ...less] });
    } catch (cause) {
      setTold({ kind: 'error', heading: words.failed, text: [failureOf(cause)] });
    } finally {
      setProgress(undefined);
    }
  }

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (progress) return;
    if (whose === 'own') return void save(undefined);
    const passphrase = read(event.currentTarget, vault.owner);
    if (passphrase !== undefined) void save(passphrase);
  }

  return (
    <form className="vault-form" onSubmit={send} noValidate>
      <fieldset className="form-group">
        <legend className="form-label">{words.whose}</legend>
        <div className="options">
          <Choice
            value="own"
            label={words.own}
            hint={words.ownHint}
            chosen={whose}
            onChoose={() => setWhose('own')}
          />
          <Choice
            value="other"
            label={words.other}
            hint={words.otherHint}
            chosen={whose}
            onChoose={() => setWhose('other')}
          />
        </div>
      </fieldset>
      {whose === 'other' && (
        <>
          <VaultUser name={words.user} />
          <ChoosePassphrase faults={faults} isBusy={progress !== undefined} />
        </>
      )}
      <div className="button-row">
        <button type="submit" className="button button-primary" aria-disabled={progress && true}>
          {words.submit}
        </button>
      </div>
      <p role="status">{progress && words.working(...progress)}</p>
      <StatusMessage told={told} />
    </form>
  );
}

type ChoiceProps = {
  readonly value: string;
  readonly label: string;
  readonly hint: string;
  readonly chosen: string;
  onChoose(): void;
};

function Choice({ value, label, hint, chosen, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div className="form-group-radio">
      <input
        id={id}
        type="radio"
        name="whose"
        className="form-radio"
        value={value}
        checked={chosen === value}
        aria-describedby={`${id}-hint`}
        onChange={onChoose}
      />
      <label htmlFor={id} className="form-label">
        {label}
      </label>
      <span className="form-hint" id={`${id}-hint`}>
        {hint}
      </span>
    </div>
  );
}

function failureOf(cause: unknown): string {
  if (cause instanceof VaultLocked) return words.locked;
  if (cause instanceof VaultError || cause instanceof WorkFileRefused) return cause.message;
  return sentenceOf(cause);
}
