// Begins and watches a walk: nothing may leave the machine, nothing be complained of, no policy be broken.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright';
import { expect, inject } from 'vitest';
import { makeLocksCheap } from './cheapLocks.ts';
import { rememberContext } from './shown.ts';

/** Watches every page of a context from now on; what is returned fails the walk if anything was amiss. */
export async function watch(context: BrowserContext): Promise<() => void> {
  const home = inject('appUrl');
  const outside: string[] = [];
  const noise: string[] = [];
  rememberContext(context, noise);
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

/** The day the fictional cases are seen on: after their last date, while the children are as old as told. */
const day = new Date('2026-11-21T09:00:00Z');

export type Walk = {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Fails the walk if anything was amiss on the way. */
  end(): Promise<void>;
};

type Begin = BrowserContextOptions & {
  /** A passphrase costs what it costs an adviser; without it, next to nothing. */
  readonly hasFullLocks?: true;
  /** All the room the browser gives the app, in bytes; set before anything is kept, for Chromium remembers it. */
  readonly room?: number;
};

/** Opens the app in a browser that has not seen it before. */
export async function beginWalk(browser: Browser, begin: Begin = {}): Promise<Walk> {
  const { hasFullLocks = false, room, ...more } = begin;
  const context = await browser.newContext({ locale: 'da-DK', ...more });
  if (!hasFullLocks) await makeLocksCheap(context);
  const check = await watch(context);
  await context.clock.setFixedTime(day);
  const page = await context.newPage();
  page.setDefaultTimeout(45_000);
  if (room !== undefined) {
    const tools = await context.newCDPSession(page);
    const { origin } = new URL(inject('appUrl'));
    await tools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: room });
  }
  await page.goto(inject('appUrl'));
  return {
    context,
    page,
    async end() {
      await context.close();
      check();
    },
  };
}
