// What is shown for the moment a page is being fetched.
import type { ReactNode } from 'react';
import { words } from './words.ts';

/** `children`: what else is said while one waits. */
export function Loading({ children }: { readonly children?: ReactNode }) {
  return (
    <main id="main-content" tabIndex={-1} className="container page-container" aria-busy>
      <p>{words.loading}</p>
      {children}
    </main>
  );
}
