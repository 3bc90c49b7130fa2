// The open case as the pages below its frame see it.
import { useSelector } from '@xstate/react';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { CaseSession, SessionSnapshot } from '../session/CaseSession.ts';

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
export function useSaveState() {
  return useSelector(useSession().saving, tell, isSame);
}

type SaveSnapshot = ReturnType<CaseSession['saving']['getSnapshot']>;

function tell({ value, context }: SaveSnapshot) {
  return { state: value, savedAt: context.savedAt, sentence: context.sentence };
}

function isSame(a: ReturnType<typeof tell>, b: ReturnType<typeof tell>): boolean {
  return a.state === b.state && a.savedAt === b.savedAt && a.sentence === b.sentence;
}
