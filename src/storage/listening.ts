// Who listens to a case, and how they hear what was written elsewhere: once, in order, never their own.
import type { Operation } from '../log/operation.ts';
import type { CaseId, LogPlace } from './caseStore.ts';
import type { Database } from './database.ts';
import type { OpenCase, Watcher } from './openCase.ts';
import { isSameKey } from './openCase.ts';
import { openEntries } from './openRecords.ts';
import { lastPlace, readEntriesAfter } from './readCase.ts';

/** Not read yet: a watcher that has not been told where to begin. */
const UNKNOWN = -1;

export class Listening {
  readonly #db: Database;
  /** The open case; undefined when there is none, or its key does not open. */
  readonly #find: (id: CaseId) => Promise<OpenCase | undefined>;
  readonly #watchers = new Map<CaseId, Set<Watcher>>();
  readonly #reading = new Map<CaseId, Promise<void>>();

  constructor(db: Database, find: (id: CaseId) => Promise<OpenCase | undefined>) {
    this.#db = db;
    this.#find = find;
  }

  watch(
    id: CaseId,
    hear: (operations: readonly Operation[]) => void,
    place: LogPlace = UNKNOWN,
    gone: () => void = () => {},
  ): () => void {
    const watcher: Watcher = { at: place, hear, gone };
    const all = this.#watchers.get(id) ?? new Set();
    this.#watchers.set(id, all.add(watcher));
    void this.readOn(id);
    return () => {
      all.delete(watcher);
      if (all.size === 0 && this.#watchers.get(id) === all) this.#watchers.delete(id);
    };
  }

  /** Somebody wrote in the case: reads on from where its listeners were. One reading after the other. */
  readOn(id: CaseId): Promise<void> {
    const before = this.#reading.get(id) ?? Promise.resolve();
    // What cannot be read now is read the next time something is written, or when the case is opened.
    const mine = before.then(() => this.#read(id)).catch(() => undefined);
    this.#reading.set(id, mine);
    void mine.then(() => {
      if (this.#reading.get(id) === mine) this.#reading.delete(id);
    });
    return mine;
  }

  async #read(id: CaseId): Promise<void> {
    const watchers = this.#watchers.get(id) ?? new Set();
    const open = await this.#find(id);
    const key = await this.#db.get('keys', id);
    // With another key it is another case, though its id is the same.
    if (!key || (open && !isSameKey(open.kept, key.kept))) for (const { gone } of watchers) gone();
    if (!open || !key) return;
    const starting = [...watchers].filter(({ at }) => at === UNKNOWN);
    if (starting.length > 0) {
      const last = await lastPlace(this.#db, id);
      for (const watcher of starting) watcher.at = last;
    }
    const places = [...watchers].map(({ at }) => at);
    if (!open.needsTips) places.push(open.tipsAt);
    const from = Math.min(...places);
    if (!Number.isFinite(from)) return;
    const records = await readEntriesAfter(this.#db, id, from);
    const last = records.at(-1)?.seq ?? from;
    const { good } = await openEntries(open.sealer, records);
    open.follow(good, last);
    for (const watcher of watchers) {
      const news = good.filter(
        ({ seq, entry }) => seq > watcher.at && !open.own.has(entry.operation.id),
      );
      watcher.at = Math.max(watcher.at, last);
      if (news.length > 0) watcher.hear(news.map(({ entry }) => entry.operation));
    }
  }
}
