// The vault's own record cannot be read or is gone: what is wrong, and what can still be done.
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { routes } from './addresses.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { Notice } from './Notice.tsx';
import { SaveLocked } from './SaveLocked.tsx';
import { useTellVault, useVault, useVaultValue } from './useVault.ts';
import { lockWords } from './vaultWords.ts';

export function VaultUnreadable() {
  const tell = useTellVault();
  const sentence = useVaultValue((vault) => vault.sentence);
  const isNewer = useVaultValue((vault) => vault.isNewer);
  const isLost = useVaultValue((vault) => vault.isLost);
  const isUnopened = useVaultValue((vault) => vault.isUnopened);
  return (
    <>
      <Notice kind="error">
        <p>{sentence}</p>
      </Notice>
      <div className="button-row">
        <button
          type="button"
          className="button button-primary"
          onClick={() => tell({ type: 'looking.retried' })}
        >
          {lockWords.unreadable.retry}
        </button>
        {!isNewer && !isUnopened && (
          <Link to={routes.removeAll}>{lockWords.unreadable.remove}</Link>
        )}
      </div>
      <SaveLocked isNewer={isNewer} isLost={isLost} />
      {isLost && <StartOver />}
    </>
  );
}

/** A new vault beside cases that have lost theirs: asked for after the file is offered, and never by one click. */
function StartOver() {
  const vault = useVault();
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  const words = lockWords.unreadable;
  return (
    <>
      <div className="button-row">
        <button type="button" className="button button-secondary" onClick={() => setAsked(true)}>
          {words.startOver}
        </button>
      </div>
      {isAsked && (
        <ConfirmDialog
          heading={words.startOverHeading}
          text={words.startOverText}
          yes={words.startOverYes}
          danger
          onYes={() => {
            vault.startOver();
            navigate(routes.newVault);
          }}
          onNo={() => setAsked(false)}
        />
      )}
    </>
  );
}
