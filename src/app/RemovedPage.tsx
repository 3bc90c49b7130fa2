// After everything was removed in another window: nothing can be done here before the page is loaded anew.
import { routes } from './addresses.ts';
import { Page } from './Page.tsx';
import { lockWords } from './vaultWords.ts';

export function RemovedPage() {
  return (
    <Page title={lockWords.removed.title}>
      <p>{lockWords.removed.text}</p>
      <p>
        {/* A full load: what the page held is gone. */}
        <a className="button button-primary" href={routes.overview}>
          {lockWords.removed.again}
        </a>
      </p>
    </Page>
  );
}
