// Said in the overview when a shared case waits for the adviser's word.
import { Link } from 'react-router';
import { routes } from '../app/addresses.ts';
import { Notice } from '../app/Notice.tsx';
import { useTeam, useTeamFact } from '../app/useTeam.ts';
import { words } from '../app/words.ts';
import type { OpenTeam } from '../team/openTeam.ts';

const countWaiting = async ({ sharing }: OpenTeam): Promise<number> =>
  new Set((await sharing.waiting()).map(({ caseId }) => caseId)).size;

export function SharedWaiting() {
  const fact = useTeamFact(countWaiting);
  const { team } = useTeam();
  const count = team && fact.state === 'known' ? fact.value : 0;
  return (
    <div role="status">
      {count > 0 && (
        <Notice kind="info">
          <p>
            {words.cases.sharedWaiting(count)}{' '}
            <Link to={routes.team}>{words.cases.toSharedWaiting}</Link>
          </p>
        </Notice>
      )}
    </div>
  );
}
