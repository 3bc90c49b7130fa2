// One section of the wizard: the form in the middle, guidance and grounds beside it.
import { lazy, Suspense, useEffect, useState } from 'react';
import { Link, useLocation, useNavigate, useNavigationType, useParams } from 'react-router';
import type { Instance } from '#forms/answers/caseView.ts';
import { findInstance, instancesIn, rowOfInstance } from '#forms/answers/caseView.ts';
import { gapsIn } from '#forms/answers/completeness.ts';
import { focusField } from '#forms/fields/fieldId.ts';
import { afterPaint } from '#forms/fields/useAfterPaint.ts';
import { textIn } from '#forms/kinds/answer.ts';
import type { SectionArrival } from '../app/addresses.ts';
import { addressOf, findDecoded } from '../app/addresses.ts';
import { FinishedNote } from '../app/FinishedNote.tsx';
import { GuidancePanel } from '../app/GuidancePanel.tsx';
import { Notice } from '../app/Notice.tsx';
import { PageHeading } from '../app/Page.tsx';
import { useCase, useSession } from '../app/useCase.ts';
import { useIsReturn, usePage } from '../app/usePage.ts';
import { WithdrawnNotice } from '../app/WithdrawnNotice.tsx';
import { words } from '../app/words.ts';
import { findBenefit } from '../benefits/findBenefit.ts';
import { CaseForm } from './CaseForm.tsx';
import { OutOfSharing } from './OutOfSharing.tsx';
import { SectionHistory } from './SectionHistory.tsx';

const SectionReading = lazy(() => import('./SectionReading.tsx'));

export function SectionPage() {
  const { instance: key = '' } = useParams();
  const { view } = useCase();
  const instance = findInstance(view, key);
  if (!instance) return <NotAsked />;
  const benefit = findBenefit(textIn(rowOfInstance(view, key).benefit));
  return (
    <div className="section-columns">
      <AskedSection key={key} instance={instance} />
      {/* The same panel in every section: what the reader has opened in it stays open. */}
      <GuidancePanel section={instance.section} benefit={benefit} />
    </div>
  );
}

function AskedSection({ instance }: { readonly instance: Instance }) {
  const session = useSession();
  const { phase } = useCase();
  const { section } = instance;
  const heading = usePage(section.title);
  const arrival = useArrival(instance);

  useEffect(() => {
    // After the heading, so that the field keeps the keyboard.
    if (arrival.field !== undefined && focusField(arrival.field)) {
      // An address with a field in it has put the field at the very top, and its question out of sight.
      return arrival.isByAddress ? putInTheMiddle(document.activeElement) : undefined;
    }
    // The overview counts what is open for it: first the section is shown.
    return afterPaint(() => {
      // Who is in a field already has told so.
      if (!document.activeElement?.closest('form')) session.setPlace(instance.key);
    });
  }, [session, instance.key, arrival]);

  return (
    <div className="section-main">
      <OutOfSharing canBePutAway />
      <p className="section-phase">
        {words.phases[instance.phase]} · {section.group}
      </p>
      <h1 ref={heading} tabIndex={-1}>
        {instance.title}
      </h1>
      <FinishedNote phase={instance.phase} />
      <p className="font-lead">{section.lead}</p>
      {section.shownWhen && <p className="form-because">{section.shownWhen.because}</p>}
      {phase === 'closed' ? (
        <ClosedSection instance={instance} />
      ) : (
        <OpenSection instance={instance} arrival={arrival} />
      )}
      <SectionHistory instance={instance} />
      <Pager instance={instance} />
    </div>
  );
}

/** At once, and again when the rows above are laid out, which are then taller or lower than was guessed. */
function putInTheMiddle(field: Element | null): () => void {
  field?.scrollIntoView({ block: 'center' });
  return afterPaint(() => {
    if (field === document.activeElement) field?.scrollIntoView({ block: 'center' });
  });
}

type OpenProps = { readonly instance: Instance; readonly arrival: Arrival };

function OpenSection({ instance, arrival }: OpenProps) {
  const session = useSession();
  const { summary } = useCase();
  const navigate = useNavigate();
  const [showGaps, setShowGaps] = useState(arrival.showGaps);

  function goOn() {
    const { view } = session.getSnapshot();
    if (gapsIn(view, instance.key).length > 0 && !showGaps) {
      setShowGaps(true);
      return;
    }
    const all = instancesIn(view);
    const next = all[all.findIndex((one) => one.key === instance.key) + 1];
    // Taken off the page with the keyboard on it, the button would have the browser lay out half a page.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    navigate(next ? addressOf.section(summary.id, next.key) : addressOf.case(summary.id));
  }

  return (
    <>
      <CaseForm
        instance={instance}
        showGaps={showGaps}
        topFirst={arrival.isAtTop}
        onContinue={goOn}
      />
      <WithdrawnNotice />
    </>
  );
}

/** What the reader came for: a field by its link, the place they left, what is missing, or the top. */
type Arrival = {
  readonly field: string | undefined;
  /** The field is named in the address that was gone to. */
  readonly isByAddress: boolean;
  readonly showGaps: boolean;
  readonly isAtTop: boolean;
};

function useArrival(instance: Instance): Arrival {
  const { summary } = useCase();
  const { hash, state } = useLocation();
  const isReturn = useIsReturn();
  const navigation = useNavigationType();
  const [arrival] = useState(() => {
    const { resume, showGaps } = arrivalIn(state);
    const left = summary.place?.instance === instance.key ? summary.place.field : undefined;
    const field = hash.startsWith('#q_') ? findDecoded(hash.slice(1)) : undefined;
    const place = field ?? (resume || isReturn ? left : undefined);
    return {
      field: place,
      isByAddress: field !== undefined && !isReturn,
      showGaps: showGaps === true,
      // The Back button brings the reader to where the page was scrolled to.
      isAtTop: place === undefined && hash === '' && navigation === 'PUSH',
    };
  });
  return arrival;
}

function arrivalIn(state: unknown): SectionArrival {
  return typeof state === 'object' && state !== null ? state : {};
}

function ClosedSection({ instance }: { readonly instance: Instance }) {
  const { view, summary } = useCase();
  return (
    <>
      <Notice kind="info" heading={words.case.closedHeading}>
        <p>
          {words.case.closedSection}{' '}
          <Link to={addressOf.case(summary.id)}>{words.case.toFront}</Link>
        </p>
      </Notice>
      <Suspense fallback={<p>{words.loading}</p>}>
        <SectionReading view={view} instance={instance} />
      </Suspense>
    </>
  );
}

function Pager({ instance }: { readonly instance: Instance }) {
  const { view, summary } = useCase();
  const all = instancesIn(view);
  const at = all.findIndex((one) => one.key === instance.key);
  const previous = all[at - 1];
  const next = all[at + 1];
  return (
    <nav aria-label={words.case.pager} className="section-pager">
      {previous && (
        <p>
          {words.case.previous}:{' '}
          <Link to={addressOf.section(summary.id, previous.key)}>{previous.title}</Link>
        </p>
      )}
      {next && (
        <p>
          {words.case.next}: <Link to={addressOf.section(summary.id, next.key)}>{next.title}</Link>
        </p>
      )}
    </nav>
  );
}

function NotAsked() {
  const { summary } = useCase();
  return (
    <>
      <PageHeading title={words.case.sectionNotAsked} />
      <Notice kind="info">
        <p>{words.case.sectionNotAskedText}</p>
      </Notice>
      <p>
        <Link to={addressOf.case(summary.id)}>{words.case.toFront}</Link>
      </p>
    </>
  );
}
