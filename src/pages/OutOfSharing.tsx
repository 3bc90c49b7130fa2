// Where the adviser works in a case: told when others no longer get what is written.
import { lazy, Suspense, useState } from 'react';
import { useCase, useSession } from '../app/useCase.ts';
import { useTeam } from '../app/useTeam.ts';
import type { CaseSession } from '../session/CaseSession.ts';

/** Fetched only where there is a team. */
const TeamOut = lazy(async () => ({ default: (await import('./TeamOut.tsx')).TeamOut }));

/** The open cases where the notice was put away on the pages one writes on. */
const putAway = new WeakSet<CaseSession>();

/** `canBePutAway`: once seen, out of the way for as long as the case is open. */
export function OutOfSharing({ canBePutAway = false }: { readonly canBePutAway?: boolean }) {
  const session = useSession();
  const { settings } = useTeam();
  const { id, practice } = useCase().summary;
  const [isAway, setAway] = useState(() => canBePutAway && putAway.has(session));
  const onPutAway = () => {
    putAway.add(session);
    setAway(true);
  };
  return (
    <div role="status">
      {settings && !practice && !isAway && (
        <Suspense>
          <TeamOut id={id} {...(canBePutAway ? { onPutAway } : {})} />
        </Suspense>
      )}
    </div>
  );
}
