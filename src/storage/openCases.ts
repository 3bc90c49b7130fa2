// The cases a store has opened, by id: each key is opened once.

import type { CaseId } from './caseStore.ts';
import type { Database, KeyRecord } from './database.ts';
import { isSameKey, OpenCase } from './openCase.ts';
import { openEntries } from './openRecords.ts';
import { readEntriesAfter } from './readCase.ts';
import type { KeyRing } from './sealer.ts';
import { SealBroken } from './sealer.ts';
import { storeError } from './storeSentences.ts';

export class OpenCases {
  readonly #db: Database;
  readonly #ring: KeyRing;
  readonly #open = new Map<CaseId, OpenCase>();

  constructor(db: Database, ring: KeyRing) {
    this.#db = db;
    this.#ring = ring;
  }

  /** Undefined when there is no such case. `key`: as it lies now, where it was just read. */
  async find(id: CaseId, key?: KeyRecord): Promise<OpenCase | undefined> {
    const known = this.#open.get(id);
    if (known && (!key || isSameKey(known.kept, key.kept))) return known;
    const kept = (key ?? (await this.#db.get('keys', id)))?.kept;
    if (!kept) return undefined;
    try {
      const open = new OpenCase(id, kept, await this.#ring.openCaseKey(id, kept));
      // Somebody else may have opened it meanwhile; there must be one of each.
      const other = this.#open.get(id);
      if (other && isSameKey(other.kept, kept)) return other;
      this.#open.set(id, open);
      return open;
    } catch (cause) {
      throw cause instanceof SealBroken ? storeError('broken-key', cause) : cause;
    }
  }

  /** Refused when there is no such case (any more). */
  async get(id: CaseId): Promise<OpenCase> {
    const open = await this.find(id);
    if (!open) throw storeError('removed');
    return open;
  }

  /** A case that is about to be made, with a key of its own. It is not among the open ones yet. */
  async make(id: CaseId): Promise<OpenCase> {
    const { kept, sealer } = await this.#ring.makeCaseKey(id);
    const open = new OpenCase(id, kept, sealer);
    open.startTips([], 0);
    return open;
  }

  put(open: OpenCase): void {
    this.#open.set(open.id, open);
  }

  forget(id: CaseId): void {
    this.#open.delete(id);
  }

  /** Reads where the log ends, unless it is known: a case can be written in without being loaded. */
  async readTips(open: OpenCase): Promise<void> {
    if (!open.needsTips) return;
    const records = await readEntriesAfter(this.#db, open.id, 0);
    const { good } = await openEntries(open.sealer, records);
    if (!open.needsTips) return;
    open.startTips([], 0);
    open.follow(good, records.at(-1)?.seq ?? 0);
  }
}
