// Keeps the overview's rows true for cases that colleagues write in while nobody here has them open.
import type { ContentIndex } from '#forms/answers/contentIndex.ts';
import { localDateOf } from '#forms/kinds/localDate.ts';
import type { LogEntry } from '../log/entry.ts';
import { CaseFold } from '../log/operation.ts';
import type { CaseId, CaseSummary } from '../storage/caseStore.ts';
import type { TeamCases } from './ports.ts';
import type { VaultStore } from './vaultCases.ts';

const AT_A_TIME = 1_000;

type Folded = { readonly fold: CaseFold; place: number };

export class RowKeeper {
  readonly #store: Pick<VaultStore, 'findRow' | 'keepSummary'>;
  readonly #cases: Pick<TeamCases, 'entriesAfter'>;
  readonly #waiting = new Set<CaseId>();
  readonly #folds = new Map<CaseId, Folded>();
  #tools: ReturnType<typeof loadTools> | undefined;
  #work: Promise<void> = Promise.resolve();

  constructor(
    store: Pick<VaultStore, 'findRow' | 'keepSummary'>,
    cases: Pick<TeamCases, 'entriesAfter'>,
  ) {
    this.#store = store;
    this.#cases = cases;
  }

  /** The row of a case that is about to be made with these entries. */
  async rowFor(id: CaseId, entries: readonly LogEntry[]): Promise<CaseSummary> {
    const { index, renewed } = await this.#loaded();
    const fold = new CaseFold(index);
    for (const { operation } of entries) fold.apply(operation);
    const [createdAt = now()] = entries.map(({ operation }) => operation.at).sort();
    const blank = { id, name: '', practice: false, createdAt, changedAt: createdAt } as const;
    return renewed({ ...blank, phase: 'opening', open: 0 }, fold, nowHere());
  }

  /** In the background: what several writes did is looked at once. */
  renewSoon(id: CaseId): void {
    this.#waiting.add(id);
    this.#work = this.#work.then(async () => {
      if (!this.#waiting.delete(id)) return;
      // Locked or removed by now: the row is made right when the case is opened.
      await this.#renew(id).catch(() => this.#folds.delete(id));
    });
  }

  /** When all rows are as their cases. */
  async settled(): Promise<void> {
    await this.#work;
  }

  async #renew(id: CaseId): Promise<void> {
    const { index, renewed } = await this.#loaded();
    const folded = this.#folds.get(id) ?? { fold: new CaseFold(index), place: 0 };
    this.#folds.set(id, folded);
    for (;;) {
      const placed = await this.#cases.entriesAfter(id, folded.place, AT_A_TIME);
      if (placed.length === 0) break;
      for (const { entry, place } of placed) {
        folded.fold.apply(entry.operation);
        folded.place = place;
      }
    }
    const row = await this.#store.findRow(id);
    if (row) await this.#store.keepSummary(renewed(row, folded.fold, nowHere()));
  }

  #loaded() {
    this.#tools ??= loadTools();
    return this.#tools;
  }
}

/** What is asked in a case is fetched with the first case that comes, not before. */
async function loadTools() {
  const [{ indexContent }, { content }, { renewed }] = await Promise.all([
    import('#forms/answers/contentIndex.ts'),
    import('#forms/content/index.ts'),
    import('../workfile/caseWrites.ts'),
  ]);
  const index: ContentIndex = indexContent(content);
  return { index, renewed };
}

const now = () => new Date().toISOString();
const nowHere = () => ({ at: now(), today: localDateOf(new Date()), by: '' });
