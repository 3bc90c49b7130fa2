// Whether the case is open in another tab too: what is written there is not seen here.
import { useEffect, useState } from 'react';
import type { CaseId } from '../storage/caseStore.ts';

/** What the tabs of one browser say to each other: only the random id of a case, and nothing in it. */
export const OPEN_CASES = 'udredningsguiden-open-cases';

/** A tab that opens a case says hello, those that have it answer here, and who leaves says bye. */
export type TabMessage = { readonly says: 'hello' | 'here' | 'bye'; readonly id: CaseId };

/** `left` when the other tab has gone: what it wrote shows here only after a reload. */
export type Elsewhere = 'no' | 'open' | 'left';

export function useIsOpenElsewhere(id: CaseId): Elsewhere {
  const [elsewhere, setElsewhere] = useState<Elsewhere>('no');
  useEffect(() => {
    const channel = new BroadcastChannel(OPEN_CASES);
    const say = (says: TabMessage['says']) =>
      channel.postMessage({ says, id } satisfies TabMessage);
    channel.onmessage = ({ data }: MessageEvent<TabMessage>) => {
      if (data.id !== id) return;
      if (data.says === 'hello') say('here');
      // With three tabs open one may still be there; it answers.
      if (data.says === 'bye') say('hello');
      setElsewhere(data.says === 'bye' ? 'left' : 'open');
    };
    const hello = () => say('hello');
    const bye = () => say('bye');
    hello();
    window.addEventListener('pagehide', bye);
    // A page brought back by the Back button.
    window.addEventListener('pageshow', hello);
    return () => {
      window.removeEventListener('pagehide', bye);
      window.removeEventListener('pageshow', hello);
      bye();
      channel.close();
    };
  }, [id]);
  return elsewhere;
}
