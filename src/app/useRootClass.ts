// Tells the whole page what stands on it, where its scrolling depends on that.
import { useLayoutEffect } from 'react';

/**
 * Puts a class on the root element while it is on. The same by `:has()` in the stylesheet makes the browser
 * search the page at every change of it: the larger part of what going to the next section cost.
 */
export function useRootClass(
  name: 'has-case-bar' | 'has-notice-below' | 'has-unsaved',
  isOn = true,
): void {
  useLayoutEffect(() => {
    const { classList } = document.documentElement;
    classList.toggle(name, isOn);
    return () => classList.remove(name);
  }, [name, isOn]);
}
