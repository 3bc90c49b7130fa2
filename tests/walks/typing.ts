// Follows what is typed into a page, letter by letter, from inside it: what stood there when, and what the saved line vouched for.
import type { BrowserContext } from 'playwright';

/** What was seen of one field. Times are milliseconds of the machine's clock. */
export type Seen = {
  /** The whole text after each letter, the oldest first. */
  readonly letters: readonly { readonly at: number; readonly text: string }[];
  /** The longest text that stood in the field while the line said ”Gemt”. */
  readonly vouchedFor: string;
  /** How long a plain write of a few bytes took at most, meanwhile, in milliseconds. */
  readonly slowestWrite: number;
};

/** Follows every page of the context from now on; gives what has been seen since it was last asked. */
export async function followTyping(context: BrowserContext): Promise<() => Seen> {
  let letters: { at: number; text: string }[] = [];
  let vouchedFor = '';
  let slowestWrite = 0;
  await context.exposeFunction('letterTyped', (at: number, text: string) => {
    letters.push({ at, text });
  });
  await context.exposeFunction('lineSaysSaved', (text: string) => {
    vouchedFor = text;
  });
  await context.exposeFunction('plainWriteTook', (time: number) => {
    slowestWrite = Math.max(slowestWrite, time);
  });
  await context.addInitScript(followInPage);
  return () => {
    const seen = { letters, vouchedFor, slowestWrite };
    letters = [];
    vouchedFor = '';
    slowestWrite = 0;
    return seen;
  };
}

declare global {
  interface Window {
    letterTyped?(at: number, text: string): Promise<void>;
    lineSaysSaved?(text: string): Promise<void>;
    plainWriteTook?(time: number): Promise<void>;
  }
}

/** Runs in the page, before anything of the app does. */
function followInPage(): void {
  if (location.protocol === 'about:') return;
  const field = () =>
    document.activeElement instanceof HTMLTextAreaElement ? document.activeElement : undefined;
  addEventListener(
    'input',
    () => {
      const text = field()?.value;
      if (text !== undefined) void window.letterTyped?.(Date.now(), text);
    },
    true,
  );
  let line = '';
  new MutationObserver(() => {
    const before = line;
    line = document.querySelector('[data-save-state]')?.getAttribute('data-save-state') ?? '';
    const text = field()?.value;
    if (line === 'saved' && before !== 'saved' && text !== undefined)
      void window.lineSaysSaved?.(text);
  }).observe(document, { subtree: true, childList: true, attributes: true });

  const opening = indexedDB.open('plain-writes', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('writes');
  opening.onsuccess = () => {
    const write = () => {
      const begun = performance.now();
      const tx = opening.result.transaction('writes', 'readwrite');
      tx.objectStore('writes').put('a few bytes', 1);
      tx.oncomplete = () => {
        void window.plainWriteTook?.(performance.now() - begun);
        setTimeout(write, 100);
      };
    };
    write();
  };
}
