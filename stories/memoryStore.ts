// A case store in memory, and one that refuses: what stories and quick tests keep cases in.

import type { Operation } from '#src/log/operation.ts';
import type { CaseId, CaseStore, CaseSummary, StoredCase } from '#src/storage/caseStore.ts';
import { StoreError } from '#src/storage/caseStore.ts';

type Kept = { summary: CaseSummary; operations: Operation[]; drafts: Map<string, Operation> };

export class MemoryStore implements CaseStore {
  readonly #cases = new Map<CaseId, Kept>();
  /** While set, every write is refused with this sentence. */
  refusal: string | undefined;

  async list(): Promise<readonly CaseSummary[]> {
    return [...this.#cases.values()].map((one) => one.summary);
  }

  async create(summary: CaseSummary, operations: readonly Operation[]): Promise<void> {
    this.#mayWrite();
    if (this.#cases.has(summary.id)) throw new StoreError('Sagen findes allerede her i browseren.');
    this.#cases.set(summary.id, { summary, operations: [...operations], drafts: new Map() });
  }

  async load(id: CaseId): Promise<StoredCase | undefined> {
    const kept = this.#cases.get(id);
    return (
      kept && {
        summary: kept.summary,
        operations: [...kept.operations],
        drafts: [...kept.drafts.values()],
      }
    );
  }

  async append(
    id: CaseId,
    operations: readonly Operation[],
    settled: readonly string[],
    summary: CaseSummary,
  ): Promise<void> {
    this.#mayWrite();
    const kept = this.#cases.get(id);
    if (!kept) return;
    kept.operations.push(...operations);
    for (const key of settled) kept.drafts.delete(key);
    kept.summary = summary;
  }

  async keepDraft(id: CaseId, key: string, draft: Operation): Promise<void> {
    this.#mayWrite();
    this.#cases.get(id)?.drafts.set(key, draft);
  }

  async keepSummary(summary: CaseSummary): Promise<void> {
    this.#mayWrite();
    const kept = this.#cases.get(summary.id);
    if (kept) kept.summary = summary;
  }

  async remove(id: CaseId): Promise<void> {
    this.#mayWrite();
    this.#cases.delete(id);
  }

  #mayWrite(): void {
    if (this.refusal !== undefined) throw new StoreError(this.refusal);
  }
}
