// Work that may wait until the reader has something to look at.
import { useEffect, useState } from 'react';

/** No frame comes in a tab nobody looks at; then the rest comes after this pause, in milliseconds. */
const LONGEST_WAIT = 100;

/** Does the work once what is drawn now is on the screen; returns how to call it off. */
export function afterPaint(work: () => void): () => void {
  let afterFrame: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    cancelAnimationFrame(frame);
    clearTimeout(afterFrame);
    clearTimeout(atLast);
  };
  const go = () => {
    stop();
    work();
  };
  const frame = requestAnimationFrame(() => {
    afterFrame = setTimeout(go);
  });
  const atLast = setTimeout(go, LONGEST_WAIT);
  return stop;
}

/** False at first where there is something to wait for, and true once what was drawn is on the screen. */
export function useAfterPaint(waits: boolean): boolean {
  const [isPainted, setPainted] = useState(!waits);
  useEffect(() => {
    return isPainted ? undefined : afterPaint(() => setPainted(true));
  }, [isPainted]);
  return isPainted;
}
