// What is shown when something impossible happens, or an address leads nowhere.
import { Link } from 'react-router';
import { notice } from '#forms/content/notice.ts';
import { routes } from './addresses.ts';
import { Notice } from './Notice.tsx';
import { Page } from './Page.tsx';
import { SaveOpenFile } from './SaveOpenFile.tsx';
import { useDesk } from './useDesk.ts';
import { words } from './words.ts';

/** Offers the open case as a file, as it is in the page: saved or not. */
export function ErrorPage() {
  const { last } = useDesk();
  return (
    <Page title={words.errors.heading}>
      {last?.getSnapshot().summary.practice && (
        <p>
          <strong className="practice-mark">{notice.practice.mark}</strong> {notice.practice.line}
        </p>
      )}
      <Notice kind="error">
        <p>{last ? words.errors.textWithCase : words.errors.text}</p>
      </Notice>
      <div className="button-row">
        {last && <SaveOpenFile session={last} look="button-primary" />}
        <button
          type="button"
          className={`button ${last ? 'button-secondary' : 'button-primary'}`}
          onClick={() => location.reload()}
        >
          {words.errors.reload}
        </button>
      </div>
      <p>
        {/* A full load, so that nothing broken is carried along. */}
        <a href={routes.overview}>{words.case.toOverview}</a>
      </p>
    </Page>
  );
}

export function NotFoundPage() {
  return (
    <Page title={words.errors.pageNotFound}>
      <p>{words.errors.pageNotFoundText}</p>
      <p>
        <Link to={routes.overview}>{words.case.toOverview}</Link>
      </p>
    </Page>
  );
}
