// The frame around every page: skip link, header, the line about what the content is, footer.
import type { ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import { content } from '#forms/content/index.ts';
import { notice } from '#forms/content/notice.ts';
import { longDate } from '#forms/kinds/localDate.ts';
import { routes } from './addresses.ts';
import { words } from './words.ts';

export function PageFrame({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <a className="skipnav" href="#main-content">
        {words.skip}
      </a>
      <header className="app-header">
        <div className="container app-header-row">
          <Link className="app-name" to={routes.overview}>
            {words.appName}
          </Link>
          <nav aria-label={words.appName} className="app-nav">
            <NavLink to={routes.overview} end>
              {words.overview}
            </NavLink>
            <NavLink to={routes.about}>{words.about}</NavLink>
          </nav>
        </div>
      </header>
      {children}
      <footer className="app-footer">
        <div className="container">
          <p>
            {notice.unofficial} {notice.lawAsOfLabel} {longDate(content.lawAsOf)}.
          </p>
        </div>
      </footer>
    </>
  );
}
