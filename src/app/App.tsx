// The whole app: the store, the frame around every page, and which page an address shows.
import { useEffect, useState } from 'react';
import { createBrowserRouter, Outlet, RouterProvider } from 'react-router';
import { AboutPage } from '../pages/AboutPage.tsx';
import { CaseFrame } from '../pages/CaseFrame.tsx';
import { OverviewPage } from '../pages/OverviewPage.tsx';
import { PrintPage } from '../pages/PrintPage.tsx';
import { ReadPage } from '../pages/ReadPage.tsx';
import { SectionPage } from '../pages/SectionPage.tsx';
import { TasksPage } from '../pages/TasksPage.tsx';
import type { CaseStore } from '../storage/caseStore.ts';
import { routes } from './addresses.ts';
import { ErrorPage, NotFoundPage } from './ErrorPage.tsx';
import { Notice } from './Notice.tsx';
import { PageFrame } from './PageFrame.tsx';
import { StoreProvider, sentenceOf } from './useCaseSession.ts';
import { words } from './words.ts';

const router = () =>
  createBrowserRouter([
    {
      element: (
        <PageFrame>
          <Outlet />
        </PageFrame>
      ),
      errorElement: <ErrorPage />,
      children: [
        { path: routes.overview, element: <OverviewPage /> },
        { path: routes.about, element: <AboutPage /> },
        {
          path: routes.case,
          element: <CaseFrame />,
          children: [
            { index: true, element: <TasksPage /> },
            { path: routes.section, element: <SectionPage /> },
            { path: routes.read, element: <ReadPage /> },
            { path: routes.print, element: <PrintPage /> },
          ],
        },
        { path: '*', element: <NotFoundPage /> },
      ],
    },
  ]);

type Opened = { readonly store: CaseStore } | { readonly sentence: string } | undefined;

/** `openStore` is given, so that stories and tests can open another. */
export function App({ openStore }: { readonly openStore: () => Promise<CaseStore> }) {
  const [opened, setOpened] = useState<Opened>();
  const [pages] = useState(router);
  useEffect(() => {
    openStore().then(
      (store) => setOpened({ store }),
      (cause: unknown) => setOpened({ sentence: sentenceOf(cause) }),
    );
  }, [openStore]);
  if (opened === undefined) return null;
  if ('sentence' in opened)
    return (
      <main className="container page-container">
        <h1>{words.errors.storeHeading}</h1>
        <Notice kind="error">{opened.sentence}</Notice>
      </main>
    );
  return (
    <StoreProvider value={opened.store}>
      <RouterProvider router={pages} />
    </StoreProvider>
  );
}
