// Breaks long work into tasks of the page's own: what somebody types meanwhile is taken in between.
import type { Hiding } from './hiding.ts';
import { pageHiding } from './hiding.ts';

/** As much of a page as is used. */
export type Page = Hiding & {
  /** Does the work in the next task. */
  next(work: () => void): void;
};

/** Resolves in the page's next task; at once where the page is hidden, or as soon as it is. */
export function ownTasksOf(page: Page): () => Promise<void> {
  const waiting: (() => void)[] = [];
  page.onHiding(() => {
    for (const go of waiting.splice(0)) go();
  });
  return () => {
    if (page.isHidden()) return Promise.resolve();
    return new Promise((resolve) => {
      waiting.push(resolve);
      page.next(() => waiting.shift()?.());
    });
  };
}

let ofBrowser: (() => Promise<void>) | undefined;

/** The same for the page this runs in; at once where it runs in none. */
export function ownTask(): Promise<void> {
  if (typeof document === 'undefined') return Promise.resolve();
  ofBrowser ??= ownTasksOf({ ...pageHiding, next: nextByMessage() });
  return ofBrowser();
}

function nextByMessage(): Page['next'] {
  const { port1, port2 } = new MessageChannel();
  const works: (() => void)[] = [];
  // A message, and no timer: timers that follow each other are held back.
  port1.onmessage = () => works.shift()?.();
  return (work) => {
    works.push(work);
    port2.postMessage(null);
  };
}
