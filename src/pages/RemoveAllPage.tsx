// Removing everything from this browser: said twice before, and shown afterwards.
import type { FormEvent } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { Link } from 'react-router';
import { routes } from '../app/addresses.ts';
import { textOf } from '../app/formText.ts';
import { Page } from '../app/Page.tsx';
import { RemovedPage } from '../app/RemovedPage.tsx';
import { StillWaiting } from '../app/StillWaiting.tsx';
import { useTellVault, useVault, useVaultStage } from '../app/useVault.ts';
import { lockWords } from '../app/vaultWords.ts';
import { words as shellWords } from '../app/words.ts';
import type { Left } from '../storage/removeEverything.ts';
import { vaultPageWords } from './vaultWords.ts';

const { remove: words } = vaultPageWords;

export function RemoveAllPage() {
  const vault = useVault();
  const stage = useVaultStage();
  const { left } = vault;
  if (left) return <Proof left={left} />;
  // Until it is known what there is, nothing can be removed.
  if (stage === 'wiping' || stage === 'looking' || stage === 'making')
    return (
      <Page title={words.title}>
        <p role="status">{stage === 'wiping' ? words.working : shellWords.loading}</p>
        <StillWaiting />
      </Page>
    );
  if (stage === 'removed') return <RemovedPage />;
  if (stage === 'sheet')
    return (
      <Page title={words.title}>
        <p>{lockWords.sheetWaits.text}</p>
        <Link to={routes.newVault}>{lockWords.sheetWaits.link}</Link>
      </Page>
    );
  return (
    <Page title={words.title}>
      <p className="font-lead">{words.lead}</p>
      <h2>{words.before}</h2>
      <ul>
        {words.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <Confirmation />
      <p>
        <Link to={routes.security}>{shellWords.cancel}</Link>
      </p>
    </Page>
  );
}

/** A word to write: no hasty press removes everything. */
function Confirmation() {
  const tell = useTellVault();
  const [isWrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const written = textOf(new FormData(event.currentTarget), 'word').trim().toUpperCase();
    setWrong(written !== words.word);
    if (written === words.word) tell({ type: 'wipe.confirmed' });
    else field.current?.focus();
  }
  return (
    <form onSubmit={send} noValidate>
      <div className={isWrong ? 'form-group form-error' : 'form-group'}>
        <label className="form-label" htmlFor={id}>
          {words.field(words.word)}
        </label>
        {isWrong && (
          <span className="form-error-message" id={`${id}-fault`} role="alert">
            {words.wrong(words.word)}
          </span>
        )}
        <input
          ref={field}
          id={id}
          name="word"
          className="form-input input-width-s"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? `${id}-fault` : undefined}
        />
      </div>
      <div className="button-row">
        <button type="submit" className="button button-warning">
          {words.submit}
        </button>
      </div>
    </form>
  );
}

const PARTS = ['databases', 'caches', 'local', 'session'] as const;

function Proof({ left }: { readonly left: Left }) {
  const isEmpty = PARTS.every((part) => left[part].length === 0);
  // The form is gone: who pressed the button is told what came of it.
  useEffect(() => document.querySelector<HTMLElement>('main h1')?.focus(), []);
  return (
    <Page key="proof" title={isEmpty ? words.doneTitle : words.leftTitle}>
      <p className="font-lead">{isEmpty ? words.doneLead : words.leftLead}</p>
      <dl className="removal-proof">
        {PARTS.map((part) => (
          <div key={part}>
            <dt>{words.proof[part]}</dt>
            <dd>{proofOf(left, part)}</dd>
          </div>
        ))}
      </dl>
      {left.unknown.length > 0 && <p>{words.unknownWhat}</p>}
      {/* A full load: what the page held is gone. */}
      <a className="button button-primary" href={isEmpty ? routes.overview : routes.removeAll}>
        {isEmpty ? words.again : words.tryAgain}
      </a>
    </Page>
  );
}

function proofOf(left: Left, part: (typeof PARTS)[number]): string {
  if ((part === 'databases' || part === 'caches') && left.unknown.includes(part))
    return words.notTold;
  return left[part].length === 0 ? words.nothing : left[part].join(', ');
}
