// One section of the wizard: the form in the middle, guidance and grounds beside it.
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { InstanceKey } from '#forms/answers/address.ts';
import type { Instance } from '#forms/answers/caseView.ts';
import { findInstance, instancesIn } from '#forms/answers/caseView.ts';
import { gapsIn } from '#forms/answers/completeness.ts';
import { SectionForm } from '#forms/SectionForm.tsx';
import { addressOf } from '../app/addresses.ts';
import { GuidancePanel } from '../app/GuidancePanel.tsx';
import { Notice } from '../app/Notice.tsx';
import { useCase, useSession } from '../app/useCaseSession.ts';
import { usePageTitle } from '../app/usePageTitle.ts';
import { words } from '../app/words.ts';
import { adviceIn } from '../checks/adviceIn.ts';
import { newId } from '../storage/newId.ts';

export function SectionPage() {
  const { instance: key = '' } = useParams();
  const { view } = useCase();
  const instance = findInstance(view, key);
  return instance ? <AskedSection key={key} instance={instance} /> : <NotAsked />;
}

function AskedSection({ instance }: { readonly instance: Instance }) {
  const session = useSession();
  const { view, phase, summary } = useCase();
  const navigate = useNavigate();
  const heading = usePageTitle(instance.section.title);
  const [showGaps, setShowGaps] = useState(false);
  const place = useRef(summary.place);
  const form = useRef<HTMLDivElement>(null);
  const all = instancesIn(view);
  const at = all.findIndex((one) => one.key === instance.key);

  useEffect(() => {
    const before = place.current;
    const field = before?.instance === instance.key ? before.field : undefined;
    if (field !== undefined) document.getElementById(field)?.focus();
    else heading.current?.focus();
    session.setPlace(instance.key, field);
    return () => session.settle();
  }, [session, instance.key, heading]);

  function goOn() {
    session.settle();
    const { view: now } = session.getSnapshot();
    if (gapsIn(now, instance.key).length > 0 && !showGaps) {
      setShowGaps(true);
      return;
    }
    const sections = instancesIn(now);
    const next = sections[sections.findIndex((one) => one.key === instance.key) + 1];
    navigate(next ? addressOf.section(summary.id, next.key) : addressOf.case(summary.id));
  }

  return (
    <div className="section-columns">
      <div className="section-main" ref={form}>
        <p className="section-phase">
          {words.phases[instance.phase]} · {instance.section.group}
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {instance.title}
        </h1>
        <p className="section-lead">{instance.section.lead}</p>
        <fieldset
          className="section-lock"
          disabled={phase === 'closed'}
          onFocus={(event) => session.setPlace(instance.key, event.target.id || undefined)}
        >
          <SectionForm
            view={view}
            instance={instance}
            showGaps={showGaps}
            advice={adviceIn(view, instance)}
            onType={(change) => session.type(change)}
            onSettle={() => session.settle()}
            onWrite={(changes) => session.write(changes)}
            onContinue={goOn}
            newId={newId}
          />
        </fieldset>
        <PreviousLink previous={all[at - 1]?.key} />
      </div>
      <GuidancePanel section={instance.section} />
    </div>
  );
}

function PreviousLink({ previous }: { readonly previous: InstanceKey | undefined }) {
  const { summary } = useCase();
  if (previous === undefined) return null;
  return (
    <p>
      <Link to={addressOf.section(summary.id, previous)}>{words.case.previous}</Link>
    </p>
  );
}

function NotAsked() {
  const { summary } = useCase();
  const heading = usePageTitle(words.case.sectionNotAsked);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {words.case.sectionNotAsked}
      </h1>
      <Notice kind="info">{words.case.sectionNotAskedText}</Notice>
      <p>
        <Link to={addressOf.case(summary.id)}>{words.case.front}</Link>
      </p>
    </>
  );
}
