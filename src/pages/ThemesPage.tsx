// All themes on one page, to write in. A theme out of view is not laid out, so that typing stays light.
import { useState } from 'react';
import { Link } from 'react-router';
import type { InstanceKey } from '#forms/answers/address.ts';
import type { Instance } from '#forms/answers/caseView.ts';
import { instancesIn } from '#forms/answers/caseView.ts';
import { gapsIn, sectionState } from '#forms/answers/completeness.ts';
import { addressOf } from '../app/addresses.ts';
import { FinishedNote } from '../app/FinishedNote.tsx';
import { Notice } from '../app/Notice.tsx';
import { PageHeading } from '../app/Page.tsx';
import { StateTag } from '../app/StateTag.tsx';
import { useCase, useSession } from '../app/useCase.ts';
import { WithdrawnNotice } from '../app/WithdrawnNotice.tsx';
import { words } from '../app/words.ts';
import { CaseForm } from './CaseForm.tsx';

export function ThemesPage() {
  const { view, phase, summary } = useCase();
  const themes = instancesIn(view).filter((instance) => instance.section.theme !== undefined);
  return (
    <>
      <PageHeading title={words.themes.heading} />
      <p className="font-lead">{words.themes.lead}</p>
      {phase === 'closed' ? (
        <Notice kind="info">
          <p>
            {words.themes.closed} <Link to={addressOf.read(summary.id)}>{words.case.read}</Link>
          </p>
        </Notice>
      ) : themes.length === 0 ? (
        <p>{words.themes.none}</p>
      ) : (
        <Themes themes={themes} />
      )}
    </>
  );
}

function Themes({ themes }: { readonly themes: readonly Instance[] }) {
  const session = useSession();
  const { view } = useCase();
  const [asked, setAsked] = useState<ReadonlySet<InstanceKey>>(new Set());

  /** As on a page of its own: missing answers are shown once, then one may go on. */
  function goOn(key: InstanceKey, next: Instance | undefined) {
    const { view: now } = session.getSnapshot();
    if (gapsIn(now, key).length > 0 && !asked.has(key)) setAsked(new Set([...asked, key]));
    else document.getElementById(next === undefined ? 'main-content' : themeId(next.key))?.focus();
  }

  return (
    <>
      <nav aria-label={words.themes.contents} className="theme-contents">
        <ul>
          {themes.map(({ key, title }) => (
            <li key={key}>
              <a href={`#${themeId(key)}`}>{title}</a> <StateTag state={sectionState(view, key)} />
            </li>
          ))}
        </ul>
      </nav>
      <FinishedNote phase="investigation" />
      {themes.map((instance, at) => (
        <section key={instance.key} className="theme-part">
          <h2 id={themeId(instance.key)} tabIndex={-1}>
            {instance.title}
          </h2>
          <p>{instance.section.lead}</p>
          <CaseForm
            instance={instance}
            showGaps={asked.has(instance.key)}
            onContinue={() => goOn(instance.key, themes[at + 1])}
          />
        </section>
      ))}
      <WithdrawnNotice />
    </>
  );
}

function themeId(key: InstanceKey): string {
  return `tema-${key}`;
}
