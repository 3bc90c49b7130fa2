// Which page an address shows. Every page but the overview is fetched when it is gone to.
import type { RouteObject } from 'react-router';
import { OverviewPage } from '../pages/OverviewPage.tsx';
import { routes } from './addresses.ts';
import { ErrorPage, NotFoundPage } from './ErrorPage.tsx';
import { Loading } from './Loading.tsx';
import { PageFrame } from './PageFrame.tsx';

export const pages: readonly RouteObject[] = [
  {
    Component: PageFrame,
    ErrorBoundary: ErrorPage,
    HydrateFallback: Loading,
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
