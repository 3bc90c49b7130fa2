// The vault's own page: whether it is open, what the browser promises, and what the adviser may set.
import { Link } from 'react-router';
import { routes } from '../app/addresses.ts';
import { CODE_HEADING, CodeQuestion } from '../app/CodeQuestion.tsx';
import { Notice } from '../app/Notice.tsx';
import { Page } from '../app/Page.tsx';
import { StillWaiting } from '../app/StillWaiting.tsx';
import { UnlockForm } from '../app/UnlockForm.tsx';
import { useTellVault, useVault, useVaultStage, useVaultValue } from '../app/useVault.ts';
import { VaultMissed } from '../app/VaultMissed.tsx';
import { VaultUnreadable } from '../app/VaultUnreadable.tsx';
import { lockWords } from '../app/vaultWords.ts';
import { words } from '../app/words.ts';
import { fileWords } from './fileWords.ts';
import { KeptHere } from './KeptHere.tsx';
import { VaultSettings } from './VaultSettings.tsx';
import { vaultPageWords } from './vaultWords.ts';

export function VaultPage() {
  const isOpen = useVaultStage() === 'open';
  const { links } = vaultPageWords;
  return (
    <Page title={vaultPageWords.title}>
      <p className="font-lead">{vaultPageWords.lead}</p>
      <Status />
      <KeptHere />
      {isOpen && <VaultSettings />}
      <h2>{links.heading}</h2>
      <ul>
        {isOpen && (
          <li>
            <Link to={routes.copy}>{fileWords.all.link}</Link>
          </li>
        )}
        {isOpen && (
          <li>
            <Link to={routes.access}>{links.access}</Link>
          </li>
        )}
        {isOpen && (
          <li>
            <Link to={routes.team}>{links.team}</Link>
          </li>
        )}
        <li>
          <Link to={routes.protection}>{links.protection}</Link>
        </li>
        <li>
          <Link to={routes.removeAll}>{links.remove}</Link>
        </li>
      </ul>
    </Page>
  );
}

function Status() {
  const stage = useVaultStage();
  const { sentence } = useVault();
  const { absent } = vaultPageWords;
  switch (stage) {
    case 'open':
      return <OpenNow />;
    case 'absent':
    case 'making':
      return (
        <section>
          <VaultMissed />
          <h2>{absent.heading}</h2>
          <p>{absent.text}</p>
          <Link className="button button-primary" to={routes.newVault}>
            {absent.link}
          </Link>
        </section>
      );
    case 'locked':
      return (
        <section>
          <h2>{lockWords.unlock.title}</h2>
          <p>{lockWords.unlock.lead}</p>
          <UnlockForm takesKeyboard={false} />
        </section>
      );
    case 'sheet':
      return (
        <section>
          <h2>{lockWords.sheetWaits.title}</h2>
          <p>{lockWords.sheetWaits.text}</p>
          <Link to={routes.newVault}>{lockWords.sheetWaits.link}</Link>
        </section>
      );
    case 'unsure':
      return (
        <section>
          <h2 id={CODE_HEADING} tabIndex={-1}>
            {lockWords.codeUnsure.heading}
          </h2>
          <CodeQuestion />
        </section>
      );
    case 'unreadable':
      return <VaultUnreadable />;
    case 'shut':
      return (
        <Notice kind="error">
          <p>{sentence}</p>
        </Notice>
      );
    default:
      return (
        <>
          <p role="status">{words.loading}</p>
          <StillWaiting />
        </>
      );
  }
}

function OpenNow() {
  const tell = useTellVault();
  const minutes = useVaultValue(({ running }) => running.actor.getSnapshot().context.idleMinutes);
  const { open } = vaultPageWords;
  return (
    <section>
      <h2>{open.heading}</h2>
      <p>{open.text(minutes)}</p>
      <button
        type="button"
        className="button button-primary"
        onClick={() => tell({ type: 'lock.asked', at: Date.now() })}
      >
        {open.lock}
      </button>
    </section>
  );
}
