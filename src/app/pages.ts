// Which page an address shows. Every page but the overview is fetched when it is gone to.
import type { RouteObject } from 'react-router';
import { OverviewPage } from '../pages/OverviewPage.tsx';
import { routes } from './addresses.ts';
import { ErrorPage, NotFoundPage } from './ErrorPage.tsx';
import { Loading } from './Loading.tsx';
import { PageFrame } from './PageFrame.tsx';

const casePages = () => import('../pages/casePages.ts');
const filePages = () => import('../pages/filePages.ts');
const teamPages = () => import('../pages/teamPages.ts');
const vaultPages = () => import('../pages/vaultPages.ts');

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
            path: routes.security,
            lazy: async () => ({ Component: (await vaultPages()).VaultPage }),
          },
          {
            path: routes.newVault,
            lazy: async () => ({ Component: (await vaultPages()).NewVaultPage }),
          },
          {
            path: routes.access,
            lazy: async () => ({ Component: (await vaultPages()).VaultAccessPage }),
          },
          {
            path: routes.removeAll,
            lazy: async () => ({ Component: (await vaultPages()).RemoveAllPage }),
          },
          {
            path: routes.protection,
            lazy: async () => ({
              Component: (await import('../pages/SecurityPage.tsx')).SecurityPage,
            }),
          },
          {
            path: routes.copy,
            lazy: async () => ({ Component: (await filePages()).FileVaultPage }),
          },
          {
            path: routes.bringIn,
            lazy: async () => ({
              Component: (await import('../pages/ImportPage.tsx')).ImportPage,
            }),
          },
          {
            path: routes.team,
            lazy: async () => ({ Component: (await teamPages()).TeamPage }),
          },
          {
            path: routes.case,
            lazy: async () => {
              // What opens a case is fetched beside its pages, not after them.
              const [{ CaseFrame }] = await Promise.all([
                casePages(),
                import('../session/openSession.ts'),
              ]);
              return { Component: CaseFrame };
            },
            children: [
              {
                index: true,
                lazy: async () => ({ Component: (await casePages()).TasksPage }),
              },
              {
                path: routes.section,
                lazy: async () => ({ Component: (await casePages()).SectionPage }),
              },
              {
                path: routes.themes,
                lazy: async () => ({ Component: (await casePages()).ThemesPage }),
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
              {
                path: routes.file,
                lazy: async () => ({ Component: (await filePages()).FileCasePage }),
              },
              {
                path: routes.sharing,
                lazy: async () => ({ Component: (await teamPages()).TeamSharePage }),
              },
              {
                path: routes.withheld,
                lazy: async () => ({
                  Component: (await import('../pages/WithheldPage.tsx')).WithheldPage,
                }),
              },
              {
                path: routes.review,
                lazy: async () => ({
                  Component: (await import('../pages/ReviewPage.tsx')).ReviewPage,
                }),
              },
              {
                path: routes.history,
                lazy: async () => ({
                  Component: (await import('../pages/HistoryPage.tsx')).HistoryPage,
                }),
              },
              {
                path: routes.version,
                lazy: async () => ({
                  Component: (await import('../pages/VersionPage.tsx')).VersionPage,
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
