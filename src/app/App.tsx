// The whole app: the desk, and the pages at their addresses.
import { useEffect, useState } from 'react';
import type { DataRouter } from 'react-router';
import { RouterProvider } from 'react-router';
import type { CaseDesk } from '../session/CaseDesk.ts';
import { Notice } from './Notice.tsx';
import { DeskProvider, sentenceOf } from './useDesk.ts';
import { words } from './words.ts';

type Opened = { readonly desk: CaseDesk } | { readonly sentence: string } | undefined;

type Props = { readonly opening: Promise<CaseDesk>; readonly router: DataRouter };

/** Desk and router are made once, outside the app, so that a second mount finds the same ones. */
export function App({ opening, router }: Props) {
  const [opened, setOpened] = useState<Opened>();
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
      {/* A page is drawn in one go: in slices it would come later, and cost frames nobody needs. */}
      <RouterProvider router={router} useTransitions={false} />
    </DeskProvider>
  );
}
