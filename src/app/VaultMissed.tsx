// There were real cases here, and the browser has lost them: said before anybody is told that there are none.
import { Notice } from './Notice.tsx';
import { useVault, useVaultValue } from './useVault.ts';
import { lockWords } from './vaultWords.ts';

const words = lockWords.missed;

export function VaultMissed() {
  const vault = useVault();
  const isMissed = useVaultValue((one) => one.isMissed);
  if (!isMissed) return null;
  return (
    <Notice kind="warning" heading={words.heading}>
      <p>{words.text}</p>
      <button type="button" className="button button-secondary" onClick={() => vault.noteMissed()}>
        {words.seen}
      </button>
    </Notice>
  );
}
