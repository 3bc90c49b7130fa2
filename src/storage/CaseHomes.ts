// The two homes as one store: practice cases lie open, real ones are there while the vault is.
import type { LogEntry } from '../log/entry.ts';
import type { Operation } from '../log/operation.ts';
import type { Pace } from '../log/slices.ts';
import { homeFor, homeOf } from './caseIds.ts';
import type {
  CaseId,
  CaseStore,
  CaseSummary,
  LogPlace,
  MendedRows,
  RawRecord,
  StoredCase,
  WitnessedLink,
} from './caseStore.ts';
import { StoreError } from './caseStore.ts';
import type { Home } from './loadCase.ts';
import type { Line } from './neighbours.ts';
import type { Left } from './removeEverything.ts';
import { removeAll, whatIsLeft } from './removeEverything.ts';
import type { SealedCaseStore } from './sealedCaseStore.ts';
import type { KeyRing } from './sealer.ts';
import { storeError } from './storeSentences.ts';

/** Which homes could not be read when they were last listed, and why. */
export type HomeTroubles = { readonly [home in Home]?: StoreError };

/** What the homes are made of. */
export type HomesParts = {
  /** An error: the home is there but does not open. */
  readonly practice: SealedCaseStore | StoreError;
  /** Opens the store of the real cases with the vault's keys. */
  openVault(ring: KeyRing): Promise<SealedCaseStore>;
  /** The line on which windows hear that everything goes; undefined where the browser has none. */
  readonly line: Line | undefined;
  /** Everything was removed in another window: nothing is here any more. */
  onRemoved?(): void;
  /** A case is about to be removed; it is not, when this rejects. */
  beforeRemoval?(id: CaseId): Promise<void>;
};

const REMOVED = 'everything is removed';

/** The first letter of an id says the home. No case ever goes from one to the other. */
export class CaseHomes implements CaseStore {
  readonly #parts: HomesParts;
  readonly #homes: { [home in Home]: SealedCaseStore | StoreError };
  #troubles: HomeTroubles = {};

  constructor(parts: HomesParts) {
    this.#parts = parts;
    this.#homes = { practice: parts.practice, vault: storeError('locked') };
    parts.line?.addEventListener('message', ({ data }) => {
      if (data !== REMOVED) return;
      this.#close();
      sessionStorage.clear();
      parts.onRemoved?.();
    });
  }

  /** The store of the real cases while it is open. */
  get vault(): SealedCaseStore | undefined {
    const { vault } = this.#homes;
    return vault instanceof StoreError ? undefined : vault;
  }

  get troubles(): HomeTroubles {
    return this.#troubles;
  }

  /** Real cases can be read and written from now on. Rejects with a `StoreError`; then they stay away. */
  async openVault(ring: KeyRing): Promise<void> {
    const opened = await this.#parts.openVault(ring);
    this.closeVault();
    this.#homes.vault = opened;
  }

  /** Real cases are gone until the vault is opened again. What is still to be saved must be saved first. */
  closeVault(): void {
    this.vault?.close();
    this.#homes.vault = storeError('locked');
  }

  /**
   * Takes everything of the product out of this browser, after telling the other windows, and says what
   * is left: nothing, unless another window holds on to it.
   */
  async removeEverything(): Promise<Left> {
    this.#parts.line?.postMessage(REMOVED);
    this.#close();
    await removeAll();
    return whatIsLeft();
  }

  /** Lets go of both homes for good; whoever asks after this hears why. */
  #close(): void {
    const why = storeError('cleared');
    for (const home of ['practice', 'vault'] as const) {
      const store = this.#homes[home];
      if (!(store instanceof StoreError)) store.close();
      this.#homes[home] = why;
    }
  }

  /** Every case of the homes that can be read. Rejects when none can. */
  async list(): Promise<readonly CaseSummary[]> {
    const listed: CaseSummary[] = [];
    const troubles: { [home in Home]?: StoreError } = {};
    for (const home of ['practice', 'vault'] as const) {
      try {
        listed.push(...(await this.#at(home).list()));
      } catch (cause) {
        if (!(cause instanceof StoreError)) throw cause;
        if (cause.trouble !== 'locked') troubles[home] = cause;
      }
    }
    this.#troubles = troubles;
    const { practice, vault } = troubles;
    if (practice && (vault || !this.vault)) throw practice;
    return listed;
  }

  /** In the homes that can be read: what the others lack is told where they are listed. */
  async mendRows(): Promise<MendedRows> {
    const done = { written: 0, found: 0 };
    for (const home of Object.values(this.#homes)) {
      if (home instanceof StoreError) continue;
      const { written, found } = await home.mendRows();
      done.written += written;
      done.found += found;
    }
    return done;
  }

  async create(summary: CaseSummary, operations: readonly Operation[]): Promise<void> {
    await this.#homeFor(summary).create(summary, operations);
  }

  async load(id: CaseId): Promise<StoredCase | undefined> {
    return homeOf(id) === undefined ? undefined : this.#homeOf(id).load(id);
  }

  async append(
    id: CaseId,
    operations: readonly Operation[],
    settled: readonly string[],
    summary: CaseSummary,
  ): Promise<void> {
    await this.#homeFor(summary).append(id, operations, settled, summary);
  }

  async keepDraft(id: CaseId, key: string, draft: Operation): Promise<void> {
    await this.#homeOf(id).keepDraft(id, key, draft);
  }

  async keepSummary(summary: CaseSummary): Promise<void> {
    await this.#homeFor(summary).keepSummary(summary);
  }

  async remove(id: CaseId): Promise<void> {
    const home = this.#homeOf(id);
    await this.#parts.beforeRemoval?.(id);
    await home.remove(id);
  }

  async readLog(id: CaseId, pace?: Pace): Promise<readonly LogEntry[]> {
    return this.#homeOf(id).readLog(id, pace);
  }

  async readEnd(id: CaseId): Promise<readonly WitnessedLink[]> {
    return this.#homeOf(id).readEnd(id);
  }

  async addEntries(
    id: CaseId,
    entries: readonly LogEntry[],
    fresh?: CaseSummary,
  ): Promise<readonly LogEntry[]> {
    const store = fresh ? this.#homeFor(fresh) : this.#homeOf(id);
    return store.addEntries(id, entries, fresh);
  }

  /** Ends when the vault is closed; a case opened again is watched again. */
  watch(
    id: CaseId,
    hear: (operations: readonly Operation[]) => void,
    place?: LogPlace,
    gone?: () => void,
  ): () => void {
    return this.#homeOf(id).watch(id, hear, place, gone);
  }

  /** The records of a case that do not open, as they lie; all of them when its key does not. */
  async rawRecords(id: CaseId): Promise<readonly RawRecord[]> {
    return this.#homeOf(id).rawRecords(id);
  }

  #at(home: Home): SealedCaseStore {
    const store = this.#homes[home];
    if (store instanceof StoreError) throw store;
    return store;
  }

  #homeOf(id: CaseId): SealedCaseStore {
    const home = homeOf(id);
    if (!home) throw storeError('other-home');
    return this.#at(home);
  }

  /** The home of a row; refused where its id says another. */
  #homeFor(summary: CaseSummary): SealedCaseStore {
    const home = homeFor(summary);
    if (homeOf(summary.id) !== home) throw storeError('other-home');
    return this.#at(home);
  }
}
