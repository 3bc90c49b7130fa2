// The vault's cases as the team's part asks for them; one that comes from a colleague is made here, with its row.
import type { LogEntry } from '../log/entry.ts';
import type { OperationId } from '../log/operation.ts';
import { homeOf } from '../storage/caseIds.ts';
import type { CaseId } from '../storage/caseStore.ts';
import type { SealedCaseStore } from '../storage/sealedCaseStore.ts';
import type { PlacedEntry, TeamCases } from './ports.ts';
import { RowKeeper } from './RowKeeper.ts';

export type VaultStore = Pick<
  SealedCaseStore,
  'placedAfter' | 'lacking' | 'addEntries' | 'has' | 'findRow' | 'keepSummary'
>;

type Parts = {
  readonly store: VaultStore;
  /** Whether the case is still shared: one that is removed meanwhile must not come back. */
  readonly isShared: (id: CaseId) => Promise<boolean>;
};

export class VaultCases implements TeamCases {
  readonly rows: RowKeeper;
  readonly #parts: Parts;
  /** How many writes of ours the store has told the windows of, that nobody has heard yet. */
  readonly #told = new Map<CaseId, number>();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.rows = new RowKeeper(parts.store, this);
  }

  async entriesAfter(id: CaseId, place: number, limit: number): Promise<readonly PlacedEntry[]> {
    for (let from = place; ; ) {
      const { placed, mark } = await this.#parts.store.placedAfter(id, from, limit);
      // Nothing but entries that do not open is not the end.
      if (placed.length > 0 || mark === from) {
        return placed.map(({ seq, entry }) => ({ entry, place: seq }));
      }
      from = mark;
    }
  }

  lacking(id: CaseId, ids: readonly OperationId[]): Promise<readonly OperationId[]> {
    return this.#parts.store.lacking(id, ids);
  }

  async addEntries(id: CaseId, entries: readonly LogEntry[]): Promise<readonly LogEntry[]> {
    const { store, isShared } = this.#parts;
    if (homeOf(id) !== 'vault') return [];
    const isHere = await store.has(id);
    if (!isHere && !(await isShared(id))) return [];
    const row = isHere ? undefined : await this.rows.rowFor(id, entries);
    const added = await store.addEntries(id, entries, row);
    if (added.length > 0) {
      this.#told.set(id, (this.#told.get(id) ?? 0) + 1);
      this.rows.renewSoon(id);
    }
    return added;
  }

  has(id: CaseId): Promise<boolean> {
    return this.#parts.store.has(id);
  }

  /** The windows are told that a case was written in: true where that was not done here. */
  isNews(id: CaseId): boolean {
    const count = this.#told.get(id) ?? 0;
    if (count > 0) this.#told.set(id, count - 1);
    return count === 0;
  }
}
