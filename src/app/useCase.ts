// The open case as the pages below its frame see it.
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { CaseSession } from '../session/CaseSession.ts';
import type { SessionSnapshot } from '../session/ShownCase.ts';
import type { SavedLine } from './ShownSaving.ts';
import { ShownSaving } from './ShownSaving.ts';

const SessionContext = createContext<CaseSession | undefined>(undefined);

export const SessionProvider = SessionContext.Provider;

/** The open case of the pages below `CaseFrame`. */
export function useSession(): CaseSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('Expected a SessionProvider above');
  return session;
}

/** The case as it is now; renders again for each change, never for typing. */
export function useCase(): SessionSnapshot {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, session.getSnapshot);
}

/** What the saved line says: which state, when, and what went wrong. */
export function useSavedLine(): SavedLine {
  const { saving } = useSession();
  const shown = useMemo(() => new ShownSaving(saving), [saving]);
  return useSyncExternalStore(shown.subscribe, shown.getSnapshot);
}
