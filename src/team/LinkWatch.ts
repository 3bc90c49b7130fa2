// Holds the entries that come from the team to the hash chain of one case, as they come, in any order.
import { digestOf } from '../log/chain.ts';
import type { LogEntry } from '../log/entry.ts';
import type { OperationId } from '../log/operation.ts';
import type { CaseId } from '../storage/caseStore.ts';
import type { TeamCases } from './ports.ts';

const AT_A_TIME = 1_000;

export class LinkWatch {
  readonly #cases: TeamCases;
  readonly #case: CaseId;
  readonly #digests = new Map<OperationId, string>();
  /** What followers say that an entry not seen yet says. */
  readonly #expected = new Map<OperationId, string>();
  #place = 0;

  constructor(cases: TeamCases, id: CaseId) {
    this.#cases = cases;
    this.#case = id;
  }

  /** Takes in what the browser has got since last time. */
  async catchUp(): Promise<void> {
    for (;;) {
      const placed = await this.#cases.entriesAfter(this.#case, this.#place, AT_A_TIME);
      if (placed.length === 0) return;
      const digests = await Promise.all(placed.map(({ entry }) => digestOf(entry)));
      placed.forEach(({ entry, place }, at) => {
        this.#take(entry, digests[at] ?? '');
        this.#place = place;
      });
    }
  }

  /** True when nobody who is here follows another version of the entry, and it follows no other itself. */
  async accept(entry: LogEntry): Promise<boolean> {
    const digest = await digestOf(entry);
    const { id } = entry.operation;
    const stands = this.#digests.get(id) ?? this.#expected.get(id) ?? digest;
    const agrees = entry.after.every((link) => {
      const known = this.#digests.get(link.id) ?? this.#expected.get(link.id);
      return known === undefined || known === link.digest;
    });
    if (stands !== digest || !agrees) return false;
    this.#take(entry, digest);
    return true;
  }

  /** The entries that are followed and not here. */
  get gaps(): readonly OperationId[] {
    return [...this.#expected.keys()];
  }

  #take(entry: LogEntry, digest: string): void {
    const { id } = entry.operation;
    this.#digests.set(id, digest);
    this.#expected.delete(id);
    for (const link of entry.after) {
      if (!this.#digests.has(link.id)) this.#expected.set(link.id, link.digest);
    }
  }
}
