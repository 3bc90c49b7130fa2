// What is shown for the moment a page is being fetched.
import { words } from './words.ts';

export function Loading() {
  return (
    <main id="main-content" tabIndex={-1} className="container page-container" aria-busy>
      <p>{words.loading}</p>
    </main>
  );
}
