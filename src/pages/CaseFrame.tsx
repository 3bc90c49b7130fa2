// The frame of an open case: who it is about, practice mark, saved line, menu, and the page itself.
import { useEffect } from 'react';
import { Link, Outlet, useParams } from 'react-router';
import { notice } from '#forms/content/notice.ts';
import { routes } from '../app/addresses.ts';
import { CaseMenu } from '../app/CaseMenu.tsx';
import { Notice } from '../app/Notice.tsx';
import { SaveLine } from '../app/SaveLine.tsx';
import { SessionProvider, useCase, useOpenCase, useSession } from '../app/useCaseSession.ts';
import { useExportCase } from '../app/useExportCase.ts';
import { usePageTitle } from '../app/usePageTitle.ts';
import { words } from '../app/words.ts';

export function CaseFrame() {
  const { caseId = '' } = useParams();
  const open = useOpenCase(caseId);
  switch (open.state) {
    case 'opening':
      return <main id="main-content" className="container page-container" aria-busy="true" />;
    case 'missing':
      return <CaseNotFound />;
    case 'failed':
      return (
        <main id="main-content" className="container page-container">
          <h1>{words.errors.storeHeading}</h1>
          <Notice kind="error">{open.sentence}</Notice>
        </main>
      );
    case 'open':
      return (
        <SessionProvider value={open.session}>
          <OpenCaseFrame />
        </SessionProvider>
      );
  }
}

function OpenCaseFrame() {
  const session = useSession();
  const { summary, phase } = useCase();
  const { name, practice } = summary;
  const exportCase = useExportCase();
  useEffect(() => () => session.settle(), [session]);
  return (
    <div className={practice ? 'case-frame case-frame-practice' : 'case-frame'}>
      <div className="case-bar">
        <div className="container case-bar-row">
          <p className="case-name">
            {practice && <strong className="practice-mark">{notice.practice.mark}</strong>}{' '}
            {name === '' ? words.case.childUnnamed : words.case.childNamed(name)}
          </p>
          <SaveLine onExport={exportCase} />
        </div>
        {practice && <p className="container practice-line">{notice.practice.line}</p>}
      </div>
      <div className="container case-columns">
        <details className="case-menu-fold" open={window.matchMedia('(min-width: 62em)').matches}>
          <summary>{words.case.menu}</summary>
          <CaseMenu />
        </details>
        <main id="main-content" className="case-main">
          {phase === 'closed' && <Notice kind="info">{words.case.closedNotice}</Notice>}
          <Outlet />
        </main>
      </div>
    </div>
  );
}

function CaseNotFound() {
  const heading = usePageTitle(words.case.notFound);
  return (
    <main id="main-content" className="container page-container">
      <h1 ref={heading} tabIndex={-1}>
        {words.case.notFound}
      </h1>
      <p>{words.case.notFoundText}</p>
      <p>
        <Link to={routes.overview}>{words.case.toOverview}</Link>
      </p>
    </main>
  );
}
