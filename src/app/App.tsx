// The whole app: the desk, the frame around every page, and which page an address shows.
import { useEffect, useState } from 'react';
import type { RouteObject } from 'react-router';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { OverviewPage } from '../pages/OverviewPage.tsx';
import type { CaseDesk } from '../session/CaseDesk.ts';
import { routes } from './addresses.ts';
import { ErrorPage, NotFoundPage } from './ErrorPage.tsx';
import { Notice } from './Notice.tsx';
import { PageFrame } from './PageFrame.tsx';
import { DeskProvider, sentenceOf } from './useDesk.ts';
import { words } from './words.ts';

/** Every page but the first one asked for is fetched when it is gone to. */
export const pages: RouteObject[] = [
  {
    Component: PageFrame,
    ErrorBoundary: ErrorPage,
    hydrateFallbackElement: <p className="container">{words.loading}</p>,
    children: [
      {
        ErrorBoundary: ErrorPage,
        children: [
          { path: routes.overview, Component: OverviewPage },
          {
            path: routes.about,
            lazy: async () => ({ Component: (await import('../pages/AboutPage.tsx')).AboutPage }),
          },
          {
            path: routes.case,
            lazy: async () => ({ Component: (await import('../pages/CaseFrame.tsx')).CaseFrame }),
            children: [
              {
                index: true,
                lazy: async () => ({
                  Component: (await import('../pages/TasksPage.tsx')).TasksPage,
                }),
              },
              {
                path: routes.section,
                lazy: async () => ({
                  Component: (await import('../pages/SectionPage.tsx')).SectionPage,
                }),
              },
              {
                path: routes.themes,
                lazy: async () => ({
                  Component: (await import('../pages/ThemesPage.tsx')).ThemesPage,
                }),
              },
              {
                path: routes.read,
                lazy: async () => ({ Component: (await import('../pages/ReadPage.tsx')).ReadPage }),
              },
              {
                path: routes.print,
                lazy: async () => ({
                  Component: (await import('../pages/PrintPage.tsx')).PrintPage,
                }),
              },
            ],
          },
          { path: '*', Component: NotFoundPage },
        ],
      },
    ],
  },
];

type Opened = { readonly desk: CaseDesk } | { readonly sentence: string } | undefined;

/** The desk is opened once, outside the app, so that a second mount finds the same one. */
export function App({ opening }: { readonly opening: Promise<CaseDesk> }) {
  const [opened, setOpened] = useState<Opened>();
  const [router] = useState(() => createBrowserRouter(pages));
  useEffect(() => {
    opening.then(
      (desk) => setOpened({ desk }),
      (cause: unknown) => setOpened({ sentence: sentenceOf(cause) }),
    );
  }, [opening]);
  if (opened === undefined) return null;
  if ('sentence' in opened)
    return (
      <main className="container page-container">
        <h1>{words.errors.storeHeading}</h1>
        <Notice kind="error">
          <p>{opened.sentence}</p>
        </Notice>
      </main>
    );
  return (
    <DeskProvider value={opened.desk}>
      <RouterProvider router={router} />
    </DeskProvider>
  );
}
