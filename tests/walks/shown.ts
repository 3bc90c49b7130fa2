// What the pages of a walk show at this moment, in words, for somebody who could not watch it.
import type { BrowserContext, Page } from 'playwright';

/** Signs of a page that are told, and milliseconds a page is given to tell them. */
const ENOUGH = 1500;
const PATIENCE = 3000;

type Watched = { readonly context: BrowserContext; readonly noise: readonly string[] };

const watched = new Set<Watched>();

/** Remembers a context, and the list its complaints are written in, until it is closed. */
export function rememberContext(context: BrowserContext, noise: readonly string[]): void {
  const one = { context, noise };
  watched.add(one);
  context.on('close', () => watched.delete(one));
}

/** The pages of every context that is open: the end of the address, the words in sight, the complaints. */
export async function shownIn(walk: string): Promise<string> {
  const told = await Promise.all(
    [...watched].flatMap(({ context, noise }) => [
      ...context.pages().map(wordsOf),
      `  complaints: ${noise.join(' | ') || 'none'}`,
    ]),
  );
  return [`what was in sight in ”${walk}”`, ...told].join('\n');
}

/** Its address and the words in sight; why there are none, where it tells nothing. */
export async function wordsOf(page: Page): Promise<string> {
  const words = await page
    .locator('body')
    .innerText({ timeout: PATIENCE })
    .catch((cause: unknown) => `(${String(cause).split('\n')[0]})`);
  return `  ${page.url()}\n  ${words.replace(/\s+/g, ' ').slice(0, ENOUGH)}`;
}
