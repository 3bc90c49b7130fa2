// What is shown when something impossible happens, or an address leads nowhere.
import { Link } from 'react-router';
import { routes } from './addresses.ts';
import { Notice } from './Notice.tsx';
import { usePageTitle } from './usePageTitle.ts';
import { words } from './words.ts';

export function ErrorPage() {
  const heading = usePageTitle(words.errors.heading);
  return (
    <main id="main-content" className="container page-container">
      <h1 ref={heading} tabIndex={-1}>
        {words.errors.heading}
      </h1>
      <Notice kind="error">{words.errors.text}</Notice>
      <button type="button" className="button button-primary" onClick={() => location.reload()}>
        {words.errors.reload}
      </button>
      <p>
        <a href={routes.overview}>{words.case.toOverview}</a>
      </p>
    </main>
  );
}

export function NotFoundPage() {
  const heading = usePageTitle(words.errors.pageNotFound);
  return (
    <main id="main-content" className="container page-container">
      <h1 ref={heading} tabIndex={-1}>
        {words.errors.pageNotFound}
      </h1>
      <p>
        <Link to={routes.overview}>{words.case.toOverview}</Link>
      </p>
    </main>
  );
}
