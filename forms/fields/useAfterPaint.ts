// Work that may wait until the reader has something to look at.
import { useEffect, useState } from 'react';

/** No frame comes in a tab nobody looks at; then the rest comes after this pause, in milliseconds. */
const LONGEST_WAIT = 100;

/** False at first where there is something to wait for, and true once what was drawn is on the screen. */
export function useAfterPaint(waits: boolean): boolean {
  const [isPainted, setPainted] = useState(!waits);
  useEffect(() => {
    if (isPainted) return;
    const go = () => setPainted(true);
    let afterFrame: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      afterFrame = setTimeout(go);
    });
    const atLast = setTimeout(go, LONGEST_WAIT);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(afterFrame);
      clearTimeout(atLast);
    };
  }, [isPainted]);
  return isPainted;
}
