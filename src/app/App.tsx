// The whole app: the desk, the vault, and the pages at their addresses.
import { useEffect, useState } from 'react';
import type { DataRouter } from 'react-router';
import { RouterProvider } from 'react-router';
import { CopiesProvider } from './copies.ts';
import { Notice } from './Notice.tsx';
import { StillWaiting } from './StillWaiting.tsx';
import type { StartedApp } from './startApp.ts';
import { DeskProvider, sentenceOf } from './useDesk.ts';
import { TeamProvider } from './useTeam.ts';
import { VaultProvider } from './useVault.ts';
import { words } from './words.ts';

type Started = StartedApp | { readonly sentence: string } | undefined;

type Props = { readonly starting: Promise<StartedApp>; readonly router: DataRouter };

/** What the app stands on and the router are made once, outside the app, so that a second mount finds the same ones. */
export function App({ starting, router }: Props) {
  const [started, setStarted] = useState<Started>();
  useEffect(() => {
    starting.then(setStarted, (cause: unknown) => setStarted({ sentence: sentenceOf(cause) }));
  }, [starting]);
  if (started === undefined)
    return (
      <main className="container page-container" aria-busy>
        <StillWaiting />
      </main>
    );
  if ('sentence' in started)
    return (
      <main className="container page-container">
        <h1>{words.errors.storeHeading}</h1>
        <Notice kind="error">
          <p>{started.sentence}</p>
        </Notice>
        <button
          type="button"
          className="button button-primary"
          onClick={() => window.location.reload()}
        >
          {words.errors.reload}
        </button>
      </main>
    );
  return (
    <DeskProvider value={started.desk}>
      <VaultProvider value={started.vault}>
        <CopiesProvider value={started.copies}>
          <TeamProvider value={started.team}>
            {/* A page is drawn in one go: in slices it would come later, and cost frames nobody needs. */}
            <RouterProvider router={router} useTransitions={false} />
          </TeamProvider>
        </CopiesProvider>
      </VaultProvider>
    </DeskProvider>
  );
}
