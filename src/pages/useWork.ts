// Long work for as long as a page shows what it is for: progress on the way, called off by leaving.
import { useEffect, useState } from 'react';
import { sentenceOf } from '../app/useDesk.ts';
import type { Pace } from '../log/slices.ts';

/** Work to be done; the same function for the same work. */
export type Work<T> = (pace: Pace) => Promise<T>;

export type Working<T> =
  | { readonly state: 'working'; readonly done: number }
  | { readonly state: 'done'; readonly value: T }
  | { readonly state: 'failed'; readonly sentence: string };

/** Does the work, and anew when it is given other work; nothing while there is none. */
export function useWork<T>(work: Work<T> | undefined): Working<T> | undefined {
  const [of, setOf] = useState<{ readonly work: Work<T>; readonly now: Working<T> }>();
  useEffect(() => {
    if (!work) return;
    const left = new AbortController();
    const { signal } = left;
    const tell = (now: Working<T>) => {
      if (!signal.aborted) setOf({ work, now });
    };
    const onProgress = (done: number) => tell({ state: 'working', done });
    work({ signal, onProgress }).then(
      (value) => tell({ state: 'done', value }),
      (cause: unknown) => tell({ state: 'failed', sentence: sentenceOf(cause) }),
    );
    return () => left.abort();
  }, [work]);
  if (!work) return undefined;
  // What is left from other work is not the answer to this.
  return of?.work === work ? of.now : { state: 'working', done: 0 };
}
