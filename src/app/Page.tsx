// A page outside a case: its title, its heading, and the place the skip link leads to.
import type { ReactNode } from 'react';
import { usePage } from './usePage.ts';

type Props = { readonly title: string; readonly children: ReactNode };

export function Page({ title, children }: Props) {
  return (
    <main id="main-content" tabIndex={-1} className="container page-container app-page">
      <PageHeading title={title} />
      {children}
    </main>
  );
}

/** The heading that takes the keyboard when the page is gone to; sets the title. */
export function PageHeading({ title }: { readonly title: string }) {
  const heading = usePage(title);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {title}
    </h1>
  );
}
