// After everything was removed, in another window or earlier in this one: nothing can be done here before the page is loaded anew.
import { routes } from './addresses.ts';
import { Page } from './Page.tsx';
import { useVaultValue } from './useVault.ts';
import { lockWords } from './vaultWords.ts';

export function RemovedPage() {
  const isHere = useVaultValue((vault) => vault.isRemovedHere);
  return (
    <Page title={lockWords.removed.title}>
      <p>{isHere ? lockWords.removed.textHere : lockWords.removed.text}</p>
      <p>
        {/* A full load: what the page held is gone. */}
        <a className="button button-primary" href={routes.overview}>
          {lockWords.removed.again}
        </a>
      </p>
    </Page>
  );
}
