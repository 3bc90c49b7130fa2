// Tells a running vault what happens on the page: that somebody works, that time passes, that the machine wakes.
import type { RunningVault } from './runVault.ts';

const ACTIVITY = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'input'] as const;
/** After sleep no timer has run; the page is shown, focused or brought back before anything is typed. */
const WAKING = ['visibilitychange', 'focus', 'pageshow'] as const;

/** Returns how to stop. The page is the window: what happens in it comes by there. */
export function watchPage(
  { tick, seeActivity }: Pick<RunningVault, 'tick' | 'seeActivity'>,
  page: EventTarget = window,
): () => void {
  const passing = { capture: true, passive: true };
  const timer = setInterval(tick, 1000);
  for (const type of WAKING) page.addEventListener(type, tick, passing);
  for (const type of ACTIVITY) page.addEventListener(type, seeActivity, passing);
  return () => {
    clearInterval(timer);
    for (const type of WAKING) page.removeEventListener(type, tick, passing);
    for (const type of ACTIVITY) page.removeEventListener(type, seeActivity, passing);
  };
}
