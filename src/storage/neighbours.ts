// The other windows of the same browser: telling them that a case was written in, and knowing who is alive.
import type { Saved } from './appendEntries.ts';
import type { CaseId } from './caseStore.ts';
import { ownTask } from './ownTask.ts';
import type { Save } from './saves.ts';
import { saveBeside } from './savesBeside.ts';

/** What windows hear each other on: as much of a `BroadcastChannel` as is used. */
export type Line = {
  postMessage(message: string): void;
  addEventListener(type: 'message', hear: (event: { readonly data: unknown }) => void): void;
  close(): void;
};

/** As much of the browser's locks as is used. */
export type Locks = {
  request(name: string, hold: () => Promise<void>): Promise<unknown>;
  query(): Promise<{ readonly held?: readonly { readonly name?: string }[] }>;
};

/** What a store needs from its surroundings; tests give their own. */
export type StoreTools = {
  now(): Date;
  /** A line to the other windows; undefined where the browser has none. */
  channel(name: string): Line | undefined;
  /** Undefined where the browser has none. */
  readonly locks: Locks | undefined;
  /** Does the work when nothing else is to be done. */
  atRest(work: () => Promise<void>): void;
  /** Lets the page do what waits before the store goes on; it goes on at once without it. */
  ownTask?(): Promise<void>;
  /** Makes a save in the database of this name beside the page; undefined where the page has to make it. */
  beside?(database: string, save: Save): Promise<Saved | undefined>;
};

export const browserTools: StoreTools = {
  now: () => new Date(),
  channel: (name) =>
    typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name),
  locks: typeof navigator === 'undefined' ? undefined : navigator.locks,
  atRest(work) {
    if (typeof requestIdleCallback === 'undefined') setTimeout(work, 1000);
    else requestIdleCallback(() => work(), { timeout: 10_000 });
  },
  ownTask,
  beside: saveBeside,
};

/** Says only the random id of the case that was written in. */
export class Neighbours {
  readonly #channel: Line | undefined;

  constructor(channel: Line | undefined, onWritten: (id: CaseId) => void) {
    this.#channel = channel;
    channel?.addEventListener('message', ({ data }) => {
      if (typeof data === 'string') onWritten(data);
    });
  }

  tell(id: CaseId): void {
    this.#channel?.postMessage(id);
  }

  close(): void {
    this.#channel?.close();
  }
}

const LOCK = 'ug-writer-';

/** The window as a writer of drafts: it is alive as long as it holds its lock. */
export class WriterLock {
  readonly #locks: StoreTools['locks'];
  /** When the browser has given the lock, or will not. */
  readonly held: Promise<void>;
  #release: () => void = () => {};

  constructor(writer: string, locks: StoreTools['locks']) {
    this.#locks = locks;
    const released = new Promise<void>((resolve) => {
      this.#release = resolve;
    });
    this.held = new Promise((resolve) => {
      if (!locks) return resolve();
      const holding = locks.request(LOCK + writer, () => {
        resolve();
        return released;
      });
      // A browser that gives no locks says so here; drafts are kept all the same.
      holding.catch(() => resolve());
    });
  }

  /** The writers whose windows are open; undefined where nobody can tell. */
  async living(): Promise<ReadonlySet<string> | undefined> {
    try {
      const found = await this.#locks?.query();
      return found && new Set(found.held?.map(({ name = '' }) => name.slice(LOCK.length)));
    } catch {
      return undefined;
    }
  }

  release(): void {
    this.#release();
  }
}
