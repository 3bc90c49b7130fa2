// The frame of an open case: who it is about, practice mark, saved line, menu, and the page itself.
import { memo, Suspense, useEffect } from 'react';
import { Link, Outlet, useParams } from 'react-router';
import { notice } from '#forms/content/notice.ts';
import { routes } from '../app/addresses.ts';
import { CaseMenu } from '../app/CaseMenu.tsx';
import { conflictWords } from '../app/conflictWords.ts';
import { keepInSight } from '../app/keepInSight.ts';
import { LeaveGuard } from '../app/LeaveGuard.tsx';
import { Loading } from '../app/Loading.tsx';
import { Notice } from '../app/Notice.tsx';
import { Page } from '../app/Page.tsx';
import { SaveLine } from '../app/SaveLine.tsx';
import { useBarHeight } from '../app/useBarHeight.ts';
import { SessionProvider, useCase, useSession } from '../app/useCase.ts';
import { useIsOpenElsewhere } from '../app/useIsOpenElsewhere.ts';
import { useOpenCase } from '../app/useOpenCase.ts';
import { useRootClass } from '../app/useRootClass.ts';
import { VaultGate } from '../app/VaultGate.tsx';
import { words } from '../app/words.ts';
import { homeOf } from '../storage/caseIds.ts';
import type { CaseId } from '../storage/caseStore.ts';
import { CaseFaults, TakeRecords } from './CaseFaults.tsx';

export function CaseFrame() {
  const { caseId = '' } = useParams();
  const opened = <OpenedCase key={caseId} id={caseId} />;
  return homeOf(caseId) === 'vault' ? <VaultGate>{opened}</VaultGate> : opened;
}

function OpenedCase({ id }: { readonly id: CaseId }) {
  const open = useOpenCase(id);
  switch (open.state) {
    case 'opening':
      return <Loading />;
    case 'missing':
      return (
        <Page title={words.case.notFound}>
          <p>{words.case.notFoundText}</p>
          <p>
            <Link to={routes.overview}>{words.case.toOverview}</Link>
          </p>
        </Page>
      );
    case 'failed':
      return (
        <Page title={words.errors.storeHeading}>
          <Notice kind="error">
            <p>{open.sentence}</p>
          </Notice>
          {open.isBroken && <TakeRecords id={id} />}
        </Page>
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
  const { summary } = useCase();
  useEffect(keepInSight, []);
  return (
    <div className={summary.practice ? 'case-frame case-frame-practice' : 'case-frame'}>
      <CaseBar />
      <div className="container case-columns">
        <CaseMenu />
        <main id="main-content" tabIndex={-1} className="case-main">
          <OtherTabNotice />
          <CaseFaults />
          <Suspense fallback={<p>{words.loading}</p>}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <LeaveGuard />
    </div>
  );
}

/** The same on every page of the case, so a change of page does not draw it again. */
const CaseBar = memo(function CaseBar() {
  const { name, practice, fromReal } = useCase().summary;
  const bar = useBarHeight();
  useRootClass('has-case-bar');
  return (
    <section ref={bar} className="case-bar" aria-label={words.case.bar}>
      <div className="container case-bar-row">
        <p className="case-name">
          {practice && <strong className="practice-mark">{notice.practice.mark}</strong>}{' '}
          {words.case.childNamed(name)}
        </p>
        {practice && (
          <p className="practice-line">
            {fromReal ? notice.practice.lineFromReal : notice.practice.line}
          </p>
        )}
        <SaveLine />
      </div>
    </section>
  );
});

function OtherTabNotice() {
  const session = useSession();
  const { id } = useCase().summary;
  const isOpenElsewhere = useIsOpenElsewhere(id, () => void session.takeLeft());
  return (
    <div role="status">
      {isOpenElsewhere && <p className="note">{conflictWords.openElsewhere}</p>}
    </div>
  );
}
