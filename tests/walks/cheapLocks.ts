// Passphrases that cost next to nothing to try, for walks about something else than how strong a lock is.
import type { BrowserContext } from 'playwright';

/**
 * From now on every page of the context has its passphrases worked out with the least Argon2id there is. What
 * is asked of the worker is changed on its way there, from outside: the app that walks is the app that is
 * built, writes down what it always does, and knows of no cheaper way.
 */
export async function makeLocksCheap(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (message: unknown, given = {}) {
      const isOrder = typeof message === 'object' && message !== null && 'passphrase' in message;
      const cheap = { ...(isOrder ? message : {}), cost: { m: 64, t: 1, p: 1 } };
      const options = Array.isArray(given) ? { transfer: given } : given;
      post.call(this, isOrder ? cheap : message, options);
    };
  });
}
