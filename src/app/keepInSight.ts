// Whoever goes through a form with keys sees the whole field they are in, also where rows on the way are laid out late.
import { afterPaint } from '#forms/fields/useAfterPaint.ts';

/** Follows the keyboard through the page's forms; returns how to stop. */
export function keepInSight(): () => void {
  let isByKey = false;
  const noteKey = () => {
    isByKey = true;
  };
  const notePress = () => {
    isByKey = false;
  };
  const follow = ({ target }: FocusEvent) => {
    // What stands beside the forms is scrolled by itself.
    if (!isByKey || !(target instanceof HTMLElement) || !target.closest('form')) return;
    afterPaint(() => {
      if (document.activeElement === target) show(target);
    });
  };
  // At the capture: keys in a text go no further.
  window.addEventListener('keydown', noteKey, true);
  window.addEventListener('pointerdown', notePress, true);
  window.addEventListener('focusin', follow);
  return () => {
    window.removeEventListener('keydown', noteKey, true);
    window.removeEventListener('pointerdown', notePress, true);
    window.removeEventListener('focusin', follow);
  };
}

/** Scrolls no further than needed; what is taller than the window is seen from its top. */
function show(field: HTMLElement): void {
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
  const { top, bottom, height } = field.getBoundingClientRect();
  const head = pixels(scrollPaddingTop);
  const foot = window.innerHeight - pixels(scrollPaddingBottom);
  if (top >= head && bottom <= foot) return;
  field.scrollIntoView({ block: height > foot - head ? 'start' : 'nearest' });
}

/** 0 for `auto`. */
function pixels(length: string): number {
  return Number.parseFloat(length) || 0;
}
