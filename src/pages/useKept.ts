// Words somebody has begun and not saved: kept while the case is open, also when the page is left; nowhere else.
import { useState } from 'react';
import { useSession } from '../app/useCase.ts';
import type { CaseSession } from '../session/CaseSession.ts';

/** Where what is begun is kept: gone with the open case, and never stored. */
export type Begun<T> = WeakMap<CaseSession, Map<string, T>>;

/** State that is there again when the part is shown again. Putting `undefined` forgets it. */
export function useKept<T>(begun: Begun<T>, key: string, start: T) {
  const session = useSession();
  const [value, setValue] = useState(() => begun.get(session)?.get(key) ?? start);
  const put = (next: T | undefined) => {
    const kept = begun.get(session) ?? new Map<string, T>();
    begun.set(session, kept);
    if (next === undefined) kept.delete(key);
    else kept.set(key, next);
    setValue(next ?? start);
  };
  return [value, put] as const;
}
