// A browser on a profile of its own, which can be killed as a power cut would, and started again.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { BrowserContext } from 'playwright';
import { chromium } from 'playwright';
import { chromiumArgs, findChromium } from '#src/cli/findChromium.mjs';
import { light } from '../setup/lightChromium.ts';

export type RunningBrowser = {
  readonly context: BrowserContext;
  /** Ends the browser's process on the spot: nothing is put in order, nothing is asked. */
  kill(): Promise<void>;
};

/** Starts Chromium on the profile in a folder. Playwright's own start would end what it started gently. */
export async function startOn(profile: string): Promise<RunningBrowser> {
  const chrome = spawn(
    (await findChromium()) ?? chromium.executablePath(),
    [
      ...chromiumArgs,
      light,
      '--headless',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const gone = once(chrome, 'exit');
  const browser = await chromium.connectOverCDP(await addressIn(chrome.stderr));
  const [context] = browser.contexts();
  if (!context) throw new Error('Expected a browser with a context');
  return {
    context,
    async kill() {
      chrome.kill('SIGKILL');
      await gone;
      await browser.close();
    },
  };
}

/** Where the browser listens, as it tells on its way up. */
async function addressIn(told: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: told })) {
    const address = /^DevTools listening on (\S+)/.exec(line)?.[1];
    if (address) {
      // Whatever else it tells must not fill the pipe.
      told.resume();
      return address;
    }
  }
  throw new Error('The browser ended before it listened');
}
