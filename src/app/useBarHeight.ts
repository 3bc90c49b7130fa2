// Tells the stylesheet how tall the bar of the open case is: what stays beneath it, and what is scrolled to, keeps clear of it.
import type { RefObject } from 'react';
import { useLayoutEffect, useRef } from 'react';

/** The bar for as long as it is shown. It grows where the saved line has much to say, or the window is narrow. */
export function useBarHeight(): RefObject<HTMLElement | null> {
  const bar = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const shown = bar.current;
    if (!shown) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(([entry]) => {
      const height = entry?.borderBoxSize[0]?.blockSize;
      if (height !== undefined) style.setProperty('--case-bar', `${height}px`);
    });
    observer.observe(shown, { box: 'border-box' });
    return () => {
      observer.disconnect();
      style.removeProperty('--case-bar');
    };
  }, []);
  return bar;
}
