// Watches a walk: nothing may leave the machine, nothing may be complained of, no policy may be broken.
import type { BrowserContext } from 'playwright';
import { expect, inject } from 'vitest';

/** Watches every page of a context from now on; what is returned fails the walk if anything was amiss. */
export async function watch(context: BrowserContext): Promise<() => void> {
  const home = inject('appUrl');
  const outside: string[] = [];
  const noise: string[] = [];
  context.on('request', (request) => {
    const url = request.url();
    if (![home, `blob:${home}`, 'data:'].some((own) => url.startsWith(own))) outside.push(url);
  });
  context.on('console', (message) => noise.push(message.text()));
  context.on('weberror', (problem) => noise.push(problem.error().message));
  context.on('dialog', (dialog) => {
    noise.push(`${dialog.type()}: ${dialog.message()}`);
    void dialog.dismiss();
  });
  await context.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      reportError(new Error(`${violatedDirective} forbids ${blockedURI}`)),
    ),
  );
  return () => {
    expect(outside, 'requests to other places').toEqual([]);
    expect(noise, 'what the browser complained of').toEqual([]);
  };
}
