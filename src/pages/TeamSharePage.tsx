// Who has the open case: sharing it with colleagues, and taking access away.
import { useCallback } from 'react';
import { Link } from 'react-router';
import { routes } from '../app/addresses.ts';
import { Notice } from '../app/Notice.tsx';
import { PageHeading } from '../app/Page.tsx';
import { useCase } from '../app/useCase.ts';
import { useNeededTeam, useTeamFact } from '../app/useTeam.ts';
import type { CaseId } from '../storage/caseStore.ts';
import type { OpenTeam } from '../team/openTeam.ts';
import { teamWords } from '../team/words.ts';
import { TeamAccess } from './TeamAccess.tsx';
import { TeamOut } from './TeamOut.tsx';
import './team.css';
import { teamPage, sharePage as words } from './teamWords.ts';

export function TeamSharePage() {
  const { id, practice } = useCase().summary;
  return (
    <>
      <PageHeading title={words.title} />
      {practice ? <p>{teamWords.practice}</p> : <Sharing id={id} />}
    </>
  );
}

function Sharing({ id }: { readonly id: CaseId }) {
  const { settings, isKnown, sentence } = useNeededTeam();
  const read = useCallback(
    async ({ sharing }: OpenTeam) => ({
      members: await sharing.sharedWith(id),
      colleagues: await sharing.colleagues(),
      removals: await sharing.whoRemoved(id),
    }),
    [id],
  );
  const fact = useTeamFact(read);
  const fault = sentence ?? (fact.state === 'failed' ? fact.sentence : undefined);
  if (fault !== undefined)
    return (
      <Notice kind="error">
        <p>{fault}</p>
      </Notice>
    );
  if (isKnown && !settings)
    return (
      <>
        <p>{words.noTeam}</p>
        <p>
          <Link to={routes.team}>{words.toTeam}</Link>
        </p>
      </>
    );
  if (!settings || fact.state !== 'known') return <p role="status">{teamPage.working}</p>;
  return (
    <>
      <div role="status">
        <TeamOut id={id} />
      </div>
      <TeamAccess id={id} me={settings.me.id} {...fact.value} />
    </>
  );
}
