// The browser that is killed: on a profile of its own, with its page or as a whole, and started again.
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import type { RunningBrowser } from '../walks/profile.ts';
import { startOn } from '../walks/profile.ts';
import type { Seen } from './formRecord.ts';
import { recordForms } from './formRecord.ts';

/** `page`: every process that draws pages. `browser`: the browser, and every process of it. */
export type Way = 'page' | 'browser';

export const ways = ['page', 'browser'] as const satisfies readonly Way[];

export class Victim {
  readonly #profile: string;
  #running: RunningBrowser;
  #page: Page;
  #seen: () => Seen;
  /** What pages complained of since it was last asked. */
  #complaints: string[] = [];

  /** The team database that its pages may ask. */
  readonly #server: string | undefined;

  private constructor(profile: string, started: Started, server?: string) {
    this.#profile = profile;
    this.#server = server;
    this.#running = started.running;
    this.#page = started.page;
    this.#seen = started.seen;
    this.#listen();
  }

  /** `server`: where its pages may ask besides, and be refused. */
  static async on(profile: string, server?: string): Promise<Victim> {
    return new Victim(profile, await start(profile), server);
  }

  get page(): Page {
    return this.#page;
  }

  /** What was seen of the form in the page since it was last asked. */
  takeSeen(): Seen {
    return this.#seen();
  }

  takeComplaints(): readonly string[] {
    return this.#complaints.splice(0);
  }

  /**
   * Makes ready: the result kills on the spot, and resolves when what was killed is known to be gone. Gives the
   * moment of the kill in milliseconds of the machine's clock: on a busy machine it is known much later.
   */
  async aim(way: Way): Promise<() => Promise<number>> {
    const crashed = this.#page.waitForEvent('crash', { timeout: 30_000 });
    crashed.catch(() => undefined);
    const session = await this.#running.context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error('Expected a browser to ask for its processes');
    return async () => {
      // Asked at the last moment: a page that was gone to may have a process of its own.
      const { processInfo } = await session.send('SystemInfo.getProcessInfo');
      const doomed = processInfo.filter(({ type }) =>
        way === 'page' ? type === 'renderer' : type !== 'browser',
      );
      if (way === 'browser') {
        const gone = this.#running.kill();
        for (const { id } of doomed) end(id);
        const at = Date.now();
        await gone;
        return at;
      }
      for (const { id } of doomed) end(id);
      const at = Date.now();
      await crashed;
      return at;
    };
  }

  /** A page with nothing in it, after a kill. */
  async rise(way: Way): Promise<Page> {
    if (way === 'browser') {
      await keepAsItLies(this.#profile);
      const started = await start(this.#profile);
      this.#running = started.running;
      this.#page = started.page;
      this.#seen = started.seen;
    } else {
      const dead = this.#page;
      this.#page = await newPageSoon(this.#running.context);
      await dead.close();
    }
    this.#listen();
    return this.#page;
  }

  async end(): Promise<void> {
    await this.#running.kill();
  }

  #listen(): void {
    this.#page.on('pageerror', (error) => this.#complaints.push(error.message));
    this.#page.on('console', (message) => {
      // What a database answers is told of by the browser itself.
      const { url } = message.location();
      if (this.#server === undefined || !url.startsWith(this.#server))
        this.#complaints.push(message.text());
    });
  }
}

type Started = {
  readonly running: RunningBrowser;
  readonly page: Page;
  readonly seen: () => Seen;
};

async function start(profile: string): Promise<Started> {
  const running = await startOn(profile);
  const seen = await recordForms(running.context);
  await running.context.addInitScript(keepLastFile);
  // What is downloaded is taken in the page: nothing is to lie about on the disk afterwards.
  const session = await running.context.browser()?.newBrowserCDPSession();
  await session?.send('Browser.setDownloadBehavior', { behavior: 'deny' });
  return { running, seen, page: await newPage(running.context) };
}

declare global {
  interface Window {
    lastFile?: Blob | undefined;
  }
}

/** Runs in the page: the file that was made last, for whoever asks. */
function keepLastFile(): void {
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (made) => {
    if (made instanceof Blob) window.lastFile = made;
    return make(made);
  };
}

/** What the kill left of the databases, for who looks into a fault: a browser that finds them damaged clears them. */
async function keepAsItLies(profile: string): Promise<void> {
  const kept = join(profile, 'as-the-last-kill-left-it');
  await rm(kept, { recursive: true, force: true });
  await cp(join(profile, 'Default', 'IndexedDB'), kept, { recursive: true }).catch(() => undefined);
}

async function newPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  return page;
}

/** The browser may still take up a process that was killed while it waited for a page. */
async function newPageSoon(context: BrowserContext): Promise<Page> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await newPage(context);
    } catch (cause) {
      if (tries === 5) throw cause;
    }
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It went with its parent.
  }
}
