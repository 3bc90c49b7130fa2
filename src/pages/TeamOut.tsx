// Said to an adviser who has been taken out of the case's sharing, lacks a key to it, or has it apart from the shared one: what that means, and what to do.
import type { ReactNode } from 'react';
import { useCallback } from 'react';
import { Link } from 'react-router';
import { routes } from '../app/addresses.ts';
import { dayOf } from '../app/format.ts';
import { Notice } from '../app/Notice.tsx';
import { useTeamFact } from '../app/useTeam.ts';
import { words as appWords } from '../app/words.ts';
import type { CaseId } from '../storage/caseStore.ts';
import type { OpenTeam } from '../team/openTeam.ts';
import type { CaseStanding } from '../team/standing.ts';
import { teamWords } from '../team/words.ts';

const words = teamWords.out;

type Props = {
  readonly id: CaseId;
  /** Given where the notice may be put away. */
  readonly onPutAway?: () => void;
};

/** Nothing while all is as it should be. What cannot be read is said on the pages about the team. */
export function TeamOut({ id, onPutAway }: Props) {
  const read = useCallback(({ sharing }: OpenTeam) => sharing.standing(id), [id]);
  const fact = useTeamFact(read);
  if (fact.state !== 'known') return null;
  const standing = fact.value;
  const putAway = onPutAway && (
    <button type="button" className="button button-secondary button-small" onClick={onPutAway}>
      {appWords.case.withdrawnClose}
    </button>
  );
  const waits = standing.waits && (
    <Notice kind="warning" heading={words.waits}>
      <p>
        {words.waitsText} <Link to={routes.team}>{words.toJoin}</Link>
      </p>
      {putAway}
    </Notice>
  );
  const apart = apartFrom(standing, putAway);
  return waits || apart ? (
    <>
      {waits}
      {apart}
    </>
  ) : null;
}

/** What is said of one who was taken out, or lacks a key. */
function apartFrom(standing: CaseStanding, putAway: ReactNode): ReactNode {
  if (standing.is === 'out')
    return (
      <Notice kind="warning" heading={words.heading}>
        <p>{words.fact(standing.since === undefined ? undefined : dayOf(standing.since))}</p>
        <p>{words.ask}</p>
        <p>
          {words.remove} <Link to={routes.overview}>{appWords.case.toOverview}</Link>
        </p>
        {putAway}
      </Notice>
    );
  if (standing.locked > 0)
    return (
      <Notice kind="warning">
        <p>{words.locked(standing.locked)}</p>
        {putAway}
      </Notice>
    );
  return null;
}
