// Opens a case for as long as a page shows it, and lets nothing typed be lost on the way out.
import { useSelector } from '@xstate/react';
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { indexContent } from '#forms/answers/contentIndex.ts';
import { content } from '#forms/content/index.ts';
import { localDateOf } from '#forms/kinds/localDate.ts';
import type { SessionSnapshot } from '../session/CaseSession.ts';
import { CaseSession } from '../session/CaseSession.ts';
import type { CaseId, CaseStore } from '../storage/caseStore.ts';
import { StoreError } from '../storage/caseStore.ts';

const StoreContext = createContext<CaseStore | undefined>(undefined);
const SessionContext = createContext<CaseSession | undefined>(undefined);

export const StoreProvider = StoreContext.Provider;
export const SessionProvider = SessionContext.Provider;

/** The store the app was started with. */
export function useStore(): CaseStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('Expected a StoreProvider above');
  return store;
}

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
  return useSelector(
    useSession().saving,
    ({ value, context }) => ({ state: value, ...context }),
    same,
  );
}

function same(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

export type OpenCase =
  | { readonly state: 'opening' }
  | { readonly state: 'missing' }
  | { readonly state: 'failed'; readonly sentence: string }
  | { readonly state: 'open'; readonly session: CaseSession };

/** Opens a case, and leaves it when the page is left. */
export function useOpenCase(id: CaseId): OpenCase {
  const store = useStore();
  const [open, setOpen] = useState<OpenCase>({ state: 'opening' });
  useEffect(() => {
    let left = false;
    let session: CaseSession | undefined;
    setOpen({ state: 'opening' });
    store
      .load(id)
      .then((stored) => {
        if (left) return;
        if (!stored) return setOpen({ state: 'missing' });
        session = new CaseSession(indexContent(content), store, stored);
        setOpen({ state: 'open', session });
      })
      .catch((cause: unknown) => {
        if (!left) setOpen({ state: 'failed', sentence: sentenceOf(cause) });
      });
    const keep = () => session?.keepTyped();
    const look = () => {
      if (document.visibilityState === 'hidden') keep();
      else session?.setToday(localDateOf(new Date()));
    };
    window.addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', look);
    return () => {
      left = true;
      window.removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', look);
      void session?.leave();
    };
  }, [store, id]);
  return open;
}

/** What went wrong in the store, in Danish. */
export function sentenceOf(cause: unknown): string {
  if (cause instanceof StoreError) return cause.message;
  return 'Browseren kunne ikke læse sagen. Genindlæs siden, og prøv igen.';
}
