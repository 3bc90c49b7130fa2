// Whether the case is open in another window of this browser too.
import { useEffect, useRef, useState } from 'react';
import type { CaseId } from '../storage/caseStore.ts';

/** What the windows of one browser say to each other: only the random id of a case, and nothing in it. */
export const OPEN_CASES = 'udredningsguiden-open-cases';

/** A window that opens a case says hello, those that have it answer here, and who leaves says bye. */
export type WindowMessage = { readonly says: 'hello' | 'here' | 'bye'; readonly id: CaseId };

/** How long a window that says bye may take to be gone, in milliseconds: asked for twice. */
const GONE = [500, 4000] as const;

/** `onGone` is called once a window that had the case is gone, with or without words left behind. */
export function useIsOpenElsewhere(id: CaseId, onGone: () => void): boolean {
  const gone = useRef(onGone);
  useEffect(() => {
    gone.current = onGone;
  });
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const channel = new BroadcastChannel(OPEN_CASES);
    const waiting = new Set<ReturnType<typeof setTimeout>>();
    let isLeaving = false;
    const say = (says: WindowMessage['says']) =>
      channel.postMessage({ says, id } satisfies WindowMessage);
    channel.onmessage = ({ data }: MessageEvent<WindowMessage>) => {
      // On its way out it still hears the others ask who is there.
      if (data.id !== id || isLeaving) return;
      setOpen(data.says !== 'bye');
      if (data.says === 'hello') say('here');
      // With three windows open one may still be there; it answers.
      if (data.says !== 'bye') return;
      say('hello');
      for (const pause of GONE) waiting.add(setTimeout(() => gone.current(), pause));
    };
    const hello = () => {
      isLeaving = false;
      say('hello');
    };
    const bye = () => {
      isLeaving = true;
      say('bye');
    };
    hello();
    window.addEventListener('pagehide', bye);
    // A page brought back by the Back button.
    window.addEventListener('pageshow', hello);
    return () => {
      window.removeEventListener('pagehide', bye);
      window.removeEventListener('pageshow', hello);
      bye();
      channel.close();
      for (const timer of waiting) clearTimeout(timer);
    };
  }, [id]);
  return isOpen;
}
