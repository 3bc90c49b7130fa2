// Whether the case is open in another tab too: what is written there is not seen here.
import { useEffect, useState } from 'react';
import type { CaseId } from '../storage/caseStore.ts';

/** How long another tab may take to let go, in milliseconds: a reload holds on for a moment. */
const PATIENCE = 3000;

/** Stays true once seen, since what the other tab wrote shows here only after a reload. */
export function useIsOpenElsewhere(id: CaseId): boolean {
  const [isElsewhere, setElsewhere] = useState(false);
  useEffect(() => {
    const left = new AbortController();
    let letGo = () => {};
    const timer = setTimeout(() => setElsewhere(true), PATIENCE);
    navigator.locks
      .request(`sag-${id}`, { signal: left.signal }, () => {
        clearTimeout(timer);
        return new Promise<void>((resolve) => {
          letGo = resolve;
        });
      })
      .catch((cause: unknown) => {
        if (!left.signal.aborted) throw cause;
      });
    return () => {
      clearTimeout(timer);
      left.abort();
      letGo();
    };
  }, [id]);
  return isElsewhere;
}
