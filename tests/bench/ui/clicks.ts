// A click until what it brings is painted, timed inside the page. The floor is one or two frames of 16.7 ms.
import type { Page } from 'playwright';

export type Click = {
  /** Selector of the button. */
  readonly button: string;
  /** Selector of what the click brings; it is there once more of it can be seen than before. */
  readonly brings: string;
};

/** Milliseconds from the click to the frame after the new content. */
export function clickUntilPainted(page: Page, click: Click): Promise<number> {
  return page.evaluate(async ({ button, brings }) => {
    const target = document.querySelector(button);
    if (!(target instanceof HTMLElement)) throw new Error(`Expected a button at ${button}`);
    const count = () =>
      [...document.querySelectorAll(brings)].filter((one) => one.checkVisibility()).length;
    const frame = () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve));
      });
    const before = count();
    const began = performance.now();
    target.click();
    let painted: number;
    do {
      await frame();
      // Looking for what is new lays the page out, which is no part of what the click costs.
      painted = performance.now();
      if (painted - began > 20_000) throw new Error(`Nothing new at ${brings}`);
    } while (count() <= before);
    return painted - began;
  }, click);
}
