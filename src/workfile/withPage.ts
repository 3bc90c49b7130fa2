// The store as it is to be exported, with what an open page has of a case that the store has not.
import { digestOf, linkEntry, Tips } from '../log/chain.ts';
import type { LogEntry } from '../log/entry.ts';
import type { Operation } from '../log/operation.ts';
import type { PageCopy } from '../session/pageCopy.ts';
import type { CaseId, StoredCase } from '../storage/caseStore.ts';
import { StoreError } from '../storage/caseStore.ts';
import type { ExportStore } from './makeWorkFile.ts';

/** `unsaved`: beside the store's log. `alone`: the store has the case no more, or cannot read it; its history is not there. */
export type FromPage = 'unsaved' | 'alone';

export class StoreWithPage implements ExportStore {
  readonly #store: ExportStore;
  readonly #page: PageCopy;
  #fromPage: FromPage | undefined;

  constructor(store: ExportStore, page: PageCopy) {
    this.#store = store;
    this.#page = page;
  }

  /** What of the file came from the page; known when the file is made. */
  get fromPage(): FromPage | undefined {
    return this.#fromPage;
  }

  async list() {
    return (await reading(() => this.#store.list())) ?? [this.#page.summary];
  }

  async load(id: CaseId): Promise<StoredCase | undefined> {
    const { summary, drafts } = this.#page;
    if (id !== summary.id) return this.#store.load(id);
    const found = await reading(() => this.#store.load(id));
    if (!found) this.#fromPage = 'alone';
    const stored = found ?? { summary, operations: [], drafts: [], faults: [], place: 0 };
    const own = new Set(drafts.map((one) => one.id));
    const others = stored.drafts.filter((one) => !own.has(one.operation.id));
    const typed = drafts.map((operation) => ({ writer: '', key: '', operation }));
    return { ...stored, drafts: [...others, ...typed] };
  }

  async readLog(id: CaseId): Promise<readonly LogEntry[]> {
    if (id !== this.#page.summary.id) return this.#store.readLog(id);
    const isGone = this.#fromPage === 'alone';
    const found = isGone ? undefined : await reading(() => this.#store.readLog(id));
    if (!found) this.#fromPage = 'alone';
    // Also where it was removed between the two readings.
    if (!found || found.length === 0) return behind([], this.#page.alone());
    const there = new Set(found.map((one) => one.operation.id));
    const lacking = this.#page.unsaved.filter((one) => !there.has(one.id));
    if (lacking.length > 0) this.#fromPage = 'unsaved';
    return behind(found, lacking);
  }
}

/** Undefined where the store cannot read: the page is what there is. Locked, nobody gets anything. */
async function reading<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (cause) {
    if (cause instanceof StoreError && cause.trouble !== 'locked') return undefined;
    throw cause;
  }
}

/** A log that goes on with these. */
async function behind(
  log: readonly LogEntry[],
  operations: readonly Operation[],
): Promise<readonly LogEntry[]> {
  if (operations.length === 0) return log;
  const tips = new Tips();
  for (const entry of log) tips.add(entry, await digestOf(entry));
  const all = [...log];
  for (const operation of operations) {
    const { entry, link } = await linkEntry(operation, tips.links);
    tips.add(entry, link.digest);
    all.push(entry);
  }
  return all;
}
