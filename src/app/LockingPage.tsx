// While the vault locks: nothing of a case is shown, and what is not saved yet is said.
import { useState } from 'react';
import { SAVE_A_FILE } from '../storage/storeSentences.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { Notice } from './Notice.tsx';
import { Page } from './Page.tsx';
import { useTellVault, useVaultValue } from './useVault.ts';
import { lockWords } from './vaultWords.ts';

const words = lockWords.locking;

export function LockingPage() {
  const isHeld = useVaultValue(({ running }) =>
    running.actor.getSnapshot().matches({ locking: 'held' }),
  );
  if (isHeld) return <Held />;
  return (
    <Page title={words.title}>
      <p role="status">{words.working}</p>
    </Page>
  );
}

/** Why nothing is saved, without the advice to save a file: none can be made while the case is hidden. */
function whyOf(sentence: string): string {
  const all = sentence.split(/(?<=\.) /);
  return all.filter((one) => !one.startsWith(SAVE_A_FILE)).join(' ');
}

function Held() {
  const tell = useTellVault();
  const sentence = useVaultValue((vault) => vault.sentence);
  const [isAsked, setAsked] = useState(false);
  return (
    <Page title={words.heldTitle}>
      <Notice kind="error" announce="alert">
        {sentence !== undefined && <p>{whyOf(sentence)}</p>}
        <p>{words.held}</p>
      </Notice>
      <div className="button-row">
        <button
          type="button"
          className="button button-primary"
          onClick={() => tell({ type: 'saving.retried', at: Date.now() })}
        >
          {words.retry}
        </button>
        <button type="button" className="button button-secondary" onClick={() => setAsked(true)}>
          {words.abandon}
        </button>
      </div>
      {isAsked && (
        <ConfirmDialog
          heading={words.abandonHeading}
          text={words.abandonText}
          yes={words.abandonYes}
          no={words.abandonNo}
          danger
          onYes={() => tell({ type: 'words.abandoned' })}
          onNo={() => setAsked(false)}
        />
      )}
    </Page>
  );
}
