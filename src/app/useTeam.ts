// The team of the app, given once at the top, and what pages read of it.
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { OpenTeam } from '../team/openTeam.ts';
import { AppTeam, type TeamSnapshot, teamSentenceOf } from './AppTeam.ts';

const TeamContext = createContext<AppTeam>(new AppTeam());

export const TeamProvider = TeamContext.Provider;

export function useAppTeam(): AppTeam {
  return useContext(TeamContext);
}

/** How things stand with the team; renders again when that changes. */
export function useTeam(): TeamSnapshot {
  const { subscribe, getSnapshot } = useAppTeam();
  return useSyncExternalStore(subscribe, getSnapshot);
}

/** Has the team's part fetched for a page that needs it. */
export function useNeededTeam(): TeamSnapshot {
  const app = useAppTeam();
  useEffect(() => {
    // Locked meanwhile: the page is gone too. What cannot be read is in the snapshot.
    void app.need().catch(() => undefined);
  }, [app]);
  return useTeam();
}

/** Milliseconds from the last write that is heard of to the look at what came of it. */
const REST = 500;

/** Calls when a real case has been written in, by a colleague or in another window. `look` is always the same. */
export function useWritesElsewhere(look: () => void): void {
  const app = useAppTeam();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = app.watchWrites(() => {
      clearTimeout(timer);
      timer = setTimeout(look, REST);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [app, look]);
}

export type TeamFact<T> =
  | { readonly state: 'reading' }
  | { readonly state: 'known'; readonly value: T }
  | { readonly state: 'failed'; readonly sentence: string };

/** Something read from what is kept about the team, and again whenever that may have changed. `read` is always the same. */
export function useTeamFact<T>(read: (team: OpenTeam) => Promise<T>): TeamFact<T> {
  const snapshot = useTeam();
  const [fact, setFact] = useState<TeamFact<T>>({ state: 'reading' });
  useEffect(() => {
    let isLate = false;
    const { team } = snapshot;
    if (!team) return;
    read(team).then(
      (value) => !isLate && setFact({ state: 'known', value }),
      (cause: unknown) => !isLate && setFact({ state: 'failed', sentence: teamSentenceOf(cause) }),
    );
    return () => {
      isLate = true;
    };
  }, [snapshot, read]);
  return fact;
}
