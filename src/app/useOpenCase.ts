// Opens a case for as long as a page shows it, and lets nothing typed be lost on the way out.
import { useEffect, useState } from 'react';
import { localDateOf } from '#forms/kinds/localDate.ts';
import type { CaseSession } from '../session/CaseSession.ts';
import type { CaseId } from '../storage/caseStore.ts';
import { StoreError } from '../storage/caseStore.ts';
import { sentenceOf, useDesk } from './useDesk.ts';

type OpenCase =
  | { readonly state: 'opening' }
  | { readonly state: 'missing' }
  /** `isBroken`: the case's own key does not open or is gone; its records can only be taken out as they lie. */
  | { readonly state: 'failed'; readonly sentence: string; readonly isBroken: boolean }
  | { readonly state: 'open'; readonly session: CaseSession };

/** Opens the case, and leaves it when the page is left. Another id belongs to another component. */
export function useOpenCase(id: CaseId): OpenCase {
  const desk = useDesk();
  const [open, setOpen] = useState<OpenCase>({ state: 'opening' });
  useEffect(() => {
    const left = new AbortController();
    desk.open(id, left.signal).then(
      (session) => {
        if (!left.signal.aborted)
          setOpen(session ? { state: 'open', session } : { state: 'missing' });
      },
      (cause: unknown) => {
        const isBroken =
          cause instanceof StoreError &&
          (cause.trouble === 'broken-key' || cause.trouble === 'lost-key');
        if (!left.signal.aborted)
          setOpen({ state: 'failed', sentence: sentenceOf(cause), isBroken });
      },
    );
    return () => left.abort();
  }, [desk, id]);
  const session = open.state === 'open' ? open.session : undefined;
  useEffect(() => {
    if (!session) return;
    const keep = () => session.keepTyped();
    const look = () => {
      if (document.visibilityState === 'hidden') keep();
      else session.setToday(localDateOf(new Date()));
    };
    window.addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', look);
      desk.leave(session);
    };
  }, [desk, session]);
  return open;
}
