// The app as it is at an address, with the cases a story puts on the shelf first.
import { useEffect, useState } from 'react';
import type { RouteObject } from 'react-router';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { configure } from 'storybook/test';
import { AppTeam } from '#src/app/AppTeam.ts';
import { Copies, CopiesProvider } from '#src/app/copies.ts';
import { pages } from '#src/app/pages.ts';
import { SessionProvider } from '#src/app/useCase.ts';
import { DeskProvider } from '#src/app/useDesk.ts';
import { TeamProvider } from '#src/app/useTeam.ts';
import { VaultProvider } from '#src/app/useVault.ts';
import type { CaseSession } from '#src/session/CaseSession.ts';
import type { CaseId } from '#src/storage/caseStore.ts';
import type { Shelf } from './shelf.ts';
import type { StoryVault } from './vault.ts';
import { vaultAt } from './vault.ts';

// Pages and cases are fetched as they are needed, which a busy machine takes its time for.
configure({ asyncUtilTimeout: 15_000 });

type Router = ReturnType<typeof createMemoryRouter>;

export type AppAtProps = {
  /** Fills a shelf and says which address to show, and where the vault is. Called once. */
  prepare(): Promise<{
    readonly shelf: Shelf;
    readonly path: string;
    readonly vault?: StoryVault;
    readonly team?: AppTeam;
  }>;
};

/** The whole app. */
export function AppAt({ prepare }: AppAtProps) {
  const ready = useReady(async () => {
    const { shelf, path, vault, team = new AppTeam() } = await prepare();
    const opened = await vaultAt(shelf.desk, vault);
    const copies = new Copies({
      store: shelf.store,
      vault: opened.vault,
      findStore: () => undefined,
      line: undefined,
    });
    return { shelf, vault: opened, copies, team, router: routerAt(path, pages) };
  });
  if (!ready) return null;
  return (
    <DeskProvider value={ready.shelf.desk}>
      <VaultProvider value={ready.vault}>
        <CopiesProvider value={ready.copies}>
          <TeamProvider value={ready.team}>
            <RouterProvider router={ready.router} useTransitions={false} />
          </TeamProvider>
        </CopiesProvider>
      </VaultProvider>
    </DeskProvider>
  );
}

export type InCaseProps = {
  /** Fills a shelf and opens a case. Called once. */
  prepare(): Promise<{ readonly shelf: Shelf; readonly session: CaseSession }>;
  /** The part of the case's pages the story is about. */
  readonly Shown: () => React.ReactNode;
  /** The address the part is seen at, of the case that was opened. */
  path?(id: CaseId): string;
};

/** One component inside an open case. */
export function InCase({ prepare, Shown, path = () => '/' }: InCaseProps) {
  const ready = useReady(async () => {
    const { shelf, session } = await prepare();
    const address = path(session.getSnapshot().summary.id);
    return { shelf, session, router: routerAt(address, [{ path: '*', Component: Shown }]) };
  });
  if (!ready) return null;
  return (
    <DeskProvider value={ready.shelf.desk}>
      <SessionProvider value={ready.session}>
        <RouterProvider router={ready.router} useTransitions={false} />
      </SessionProvider>
    </DeskProvider>
  );
}

function routerAt(path: string, routes: readonly RouteObject[]): Router {
  return createMemoryRouter([...routes], { initialEntries: [path] });
}

function useReady<T>(make: () => Promise<T>): T | undefined {
  const [made] = useState(() => make());
  const [ready, setReady] = useState<T>();
  useEffect(() => {
    let left = false;
    void made.then((value) => {
      if (!left) setReady(value);
    });
    return () => {
      left = true;
    };
  }, [made]);
  return ready;
}
