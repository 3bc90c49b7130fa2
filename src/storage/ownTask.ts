// Breaks long work into tasks of the page's own: what somebody types meanwhile is taken in between.

/** As much of a page as is used. */
export type Page = {
  /** Whether nobody can see it: it may be on its way out, and then there is no next task. */
  isHidden(): boolean;
  /** Hears when it is hidden or left. */
  onHiding(hear: () => void): void;
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
  ofBrowser ??= ownTasksOf(browserPage());
  return ofBrowser();
}

function browserPage(): Page {
  const { port1, port2 } = new MessageChannel();
  const works: (() => void)[] = [];
  // A message, and no timer: timers that follow each other are held back.
  port1.onmessage = () => works.shift()?.();
  return {
    isHidden: () => document.visibilityState === 'hidden',
    onHiding(hear) {
      window.addEventListener('pagehide', hear);
      document.addEventListener('visibilitychange', hear);
    },
    next(work) {
      works.push(work);
      port2.postMessage(null);
    },
  };
}
