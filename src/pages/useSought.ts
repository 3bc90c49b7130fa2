// Has what the open case lacks looked for in the team's database: once when the case is opened, and when somebody asks.
import { useEffect, useMemo, useState } from 'react';
import { useAppTeam, useTeam } from '../app/useTeam.ts';
import type { CaseSession } from '../session/CaseSession.ts';
import type { OpenTeam } from '../team/openTeam.ts';

/**
 * `alone`: the case is not shared, or that is not known. `seeking`: it will be looked for, or is. `absent`:
 * the database has not got all of it either. `mended`: everything is here again.
 */
export type Sought = 'alone' | 'seeking' | 'absent' | 'mended';

/** The open cases where it has been begun. */
const begun = new WeakMap<CaseSession, Promise<void>>();

export function useSought(session: CaseSession): { readonly state: Sought; again(): void } {
  const app = useAppTeam();
  const snapshot = useTeam();
  const [state, setState] = useState<Sought>('alone');
  const { id, practice } = session.getSnapshot().summary;
  const lost = useMemo(() => placesOf(session), [session]);
  useEffect(() => {
    let isLate = false;
    const { team, settings } = snapshot;
    if (!team || !settings || practice || lost.length === 0) return;
    const seeking = begun.get(session) ?? team.sharing.seek(id, lost);
    if (!begun.has(session)) {
      begun.set(session, seeking);
      seeking.then(
        () => team.sync.tell('change.made'),
        () => begun.delete(session),
      );
    }
    seeking
      .then(() => readSought(team, id))
      // Notes that cannot be read are told of on the page about the team.
      .catch((): Sought => 'alone')
      .then((found) => !isLate && setState(found));
    return () => {
      isLate = true;
    };
  }, [snapshot, session, id, practice, lost]);
  const again = () => {
    const seeking = app.attempt(({ sharing }) => sharing.seek(id, lost), 'change.made');
    begun.set(session, seeking);
    setState('seeking');
    seeking.catch(() => {
      begun.delete(session);
      setState('absent');
    });
  };
  return { state, again };
}

async function readSought({ sharing }: OpenTeam, id: string): Promise<Sought> {
  const [{ is }, lack] = await Promise.all([sharing.standing(id), sharing.lackIn(id)]);
  if (is !== 'in') return 'alone';
  if (lack === undefined) return 'mended';
  return lack.asked ? 'absent' : 'seeking';
}

function placesOf({ faults }: CaseSession): readonly string[] {
  const lost = faults.filter(({ record }) => record === 'entry' || record === 'missing');
  return lost.map(({ place }) => place);
}
