// A case store in memory, and one that refuses: what stories and quick tests keep cases in.

import { digestOf, linkEntry, Tips } from '#src/log/chain.ts';
import type { EntryLink, LogEntry } from '#src/log/entry.ts';
import type { Operation } from '#src/log/operation.ts';
import type {
  CaseId,
  CaseStore,
  CaseSummary,
  KeptDraft,
  RawRecord,
  StoredCase,
  StoreFault,
} from '#src/storage/caseStore.ts';
import { StoreError } from '#src/storage/caseStore.ts';

type Hear = (operations: readonly Operation[]) => void;

/** One case. */
class Kept {
  summary: CaseSummary;
  readonly entries = new Map<string, LogEntry>();
  readonly drafts = new Map<string, KeptDraft>();
  readonly hearing = new Set<Hear>();
  readonly #tips = new Tips();

  constructor(summary: CaseSummary) {
    this.summary = summary;
  }

  async append(operations: readonly Operation[]): Promise<void> {
    for (const operation of operations) {
      if (this.entries.has(operation.id)) continue;
      const { entry, link } = await linkEntry(operation, this.#tips.links);
      this.entries.set(operation.id, entry);
      this.#tips.add(entry, link.digest);
    }
  }

  async add(entry: LogEntry): Promise<void> {
    this.entries.set(entry.operation.id, entry);
    this.#tips.add(entry, await digestOf(entry));
  }

  get end(): readonly EntryLink[] {
    return this.#tips.links;
  }

  get operations(): readonly Operation[] {
    return [...this.entries.values()].map((entry) => entry.operation);
  }
}

export class MemoryStore implements CaseStore {
  readonly #cases = new Map<CaseId, Kept>();
  /** While set, every write is refused with this sentence. */
  refusal: string | undefined;
  /** What cannot be listed, and why; then nothing is. */
  troubles: NonNullable<CaseStore['troubles']> = {};
  /** What does not open of any case that is loaded. */
  faults: readonly StoreFault[] = [];

  async list(): Promise<readonly CaseSummary[]> {
    const { practice } = this.troubles;
    if (practice) throw practice;
    return [...this.#cases.values()].map((one) => one.summary);
  }

  async create(summary: CaseSummary, operations: readonly Operation[]): Promise<void> {
    this.#mayWrite();
    if (this.#cases.has(summary.id)) throw new StoreError('Sagen findes allerede her i browseren.');
    const kept = new Kept(summary);
    this.#cases.set(summary.id, kept);
    await kept.append(operations);
  }

  async load(id: CaseId): Promise<StoredCase | undefined> {
    const kept = this.#cases.get(id);
    return (
      kept && {
        summary: kept.summary,
        operations: kept.operations,
        drafts: [...kept.drafts.values()],
        faults: this.faults,
        place: kept.entries.size,
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
    await kept.append(operations);
    for (const key of settled) kept.drafts.delete(key);
    kept.summary = summary;
  }

  async keepDraft(id: CaseId, key: string, operation: Operation): Promise<void> {
    this.#mayWrite();
    this.#cases.get(id)?.drafts.set(key, { writer: 'w1', key, operation });
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

  async readLog(id: CaseId): Promise<readonly LogEntry[]> {
    return [...(this.#cases.get(id)?.entries.values() ?? [])];
  }

  async readEnd(id: CaseId): Promise<readonly EntryLink[]> {
    return this.#cases.get(id)?.end ?? [];
  }

  async addEntries(
    id: CaseId,
    entries: readonly LogEntry[],
    fresh?: CaseSummary,
  ): Promise<readonly LogEntry[]> {
    this.#mayWrite();
    if (fresh && !this.#cases.has(id)) await this.create(fresh, []);
    const kept = this.#cases.get(id);
    if (!kept) throw new StoreError('Sagen er slettet.');
    const added: LogEntry[] = [];
    for (const entry of entries) {
      if (kept.entries.has(entry.operation.id)) continue;
      await kept.add(entry);
      added.push(entry);
    }
    const operations = added.map((entry) => entry.operation);
    if (operations.length > 0) for (const hear of kept.hearing) hear(operations);
    return added;
  }

  watch(id: CaseId, hear: Hear): () => void {
    this.#cases.get(id)?.hearing.add(hear);
    return () => this.#cases.get(id)?.hearing.delete(hear);
  }

  async rawRecords(): Promise<readonly RawRecord[]> {
    return this.faults.map(({ place }) => ({ store: 'entries', record: { id: place } }));
  }

  #mayWrite(): void {
    if (this.refusal !== undefined) throw new StoreError(this.refusal);
  }
}
