// The vault's own record cannot be read: what is wrong, and what can still be done.
import { Link } from 'react-router';
import { routes } from './addresses.ts';
import { Notice } from './Notice.tsx';
import { SaveLocked } from './SaveLocked.tsx';
import { useTellVault, useVaultValue } from './useVault.ts';
import { lockWords } from './vaultWords.ts';

export function VaultUnreadable() {
  const tell = useTellVault();
  const sentence = useVaultValue((vault) => vault.sentence);
  const isNewer = useVaultValue((vault) => vault.isNewer);
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
        {!isNewer && <Link to={routes.removeAll}>{lockWords.unreadable.remove}</Link>}
      </div>
      <SaveLocked isNewer={isNewer} />
    </>
  );
}
