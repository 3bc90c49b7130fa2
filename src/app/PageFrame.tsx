// The frame around every page: skip link, header, the line about what the content is, footer.
import type { MouseEvent } from 'react';
import { useState } from 'react';
import { Link, NavLink, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { edition } from '#forms/content/edition.ts';
import { notice } from '#forms/content/notice.ts';
import { longDate } from '#forms/kinds/localDate.ts';
import { addressOf, findDecoded, routes } from './addresses.ts';
import { NotFoundPage } from './ErrorPage.tsx';
import { IdleWarning, LockButton } from './LockControls.tsx';
import { LockingPage } from './LockingPage.tsx';
import { RemovedPage } from './RemovedPage.tsx';
import { FirstLocation } from './usePage.ts';
import { useVaultStage } from './useVault.ts';
import { lockWords } from './vaultWords.ts';
import { words } from './words.ts';

export function PageFrame() {
  const location = useLocation();
  const { pathname } = location;
  const [first] = useState(location);
  // A practice case lies open, and whoever writes in it is not disturbed.
  const stage = useVaultStage();
  const isHidden = stage === 'locking' && !pathname.startsWith(addressOf.case('p'));
  return (
    <FirstLocation value={first}>
      <Link className="skipnav" to="#main-content" onClick={skip}>
        {words.skip}
      </Link>
      <header className="app-header">
        <div className="container app-header-row">
          <Link className="app-name" to={routes.overview}>
            {words.appName}
          </Link>
          <div className="app-header-end">
            <nav aria-label={words.appMenu}>
              <ul className="plain-list app-nav">
                <li>
                  <NavLink to={routes.overview} end>
                    {words.overview}
                  </NavLink>
                </li>
                <li>
                  <NavLink to={routes.security}>{lockWords.security}</NavLink>
                </li>
                <li>
                  <NavLink to={routes.about}>{words.aboutGuide}</NavLink>
                </li>
              </ul>
            </nav>
            <LockButton />
          </div>
        </div>
      </header>
      <div className="app-body">
        {stage === 'removed' && pathname !== routes.removeAll ? (
          <RemovedPage />
        ) : isHidden ? (
          <LockingPage />
        ) : findDecoded(pathname) === undefined ? (
          <NotFoundPage />
        ) : (
          <Outlet />
        )}
      </div>
      <footer className="app-footer">
        <div className="container">
          <p>
            {notice.unofficial} {notice.lawAsOfLabel} {longDate(edition.lawAsOf)}.{' '}
            <Link to={routes.about}>{words.more}</Link>
          </p>
        </div>
      </footer>
      <IdleWarning />
      <ScrollRestoration />
    </FirstLocation>
  );
}

/** In the page itself: an address that the router has not made would slip past what guards unsaved words. */
function skip(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById('main-content')?.focus();
}
