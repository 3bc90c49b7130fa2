// Whether the case is open in another window of this browser too.
import { useEffect, useState } from 'react';
import type { CaseId } from '../storage/caseStore.ts';

/** What the windows of one browser say to each other: only the random id of a case, and nothing in it. */
export const OPEN_CASES = 'udredningsguiden-open-cases';

/** A window that opens a case says hello, those that have it answer here, and who leaves says bye. */
export type WindowMessage = { readonly says: 'hello' | 'here' | 'bye'; readonly id: CaseId };

export function useIsOpenElsewhere(id: CaseId): boolean {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const channel = new BroadcastChannel(OPEN_CASES);
    const say = (says: WindowMessage['says']) =>
      channel.postMessage({ says, id } satisfies WindowMessage);
    channel.onmessage = ({ data }: MessageEvent<WindowMessage>) => {
      if (data.id !== id) return;
      setOpen(data.says !== 'bye');
      if (data.says === 'hello') say('here');
      // With three windows open one may still be there; it answers.
      if (data.says === 'bye') say('hello');
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
  return isOpen;
}
