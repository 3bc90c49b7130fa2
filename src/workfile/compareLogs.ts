// Holds the log that is here against the one in a file: what is new, what is only here, what contradicts.
import { canonicalJson, digestOf } from '../log/chain.ts';
import type { EntryLink, LogEntry } from '../log/entry.ts';
import type { OperationId } from '../log/operation.ts';

export type LogComparison = {
  /** In the file and not here, in the file's order. */
  readonly fresh: readonly LogEntry[];
  /** How many are here and not in the file. */
  readonly onlyHere: number;
  /** Entries with the same id that say different things. */
  readonly clashing: readonly OperationId[];
};

export function compareLogs(here: readonly LogEntry[], file: readonly LogEntry[]): LogComparison {
  const known = new Map(here.map((entry) => [entry.operation.id, entry]));
  const fresh: LogEntry[] = [];
  const clashing: OperationId[] = [];
  let shared = 0;
  for (const entry of file) {
    const { id } = entry.operation;
    const own = known.get(id);
    if (own === undefined) fresh.push(entry);
    else if (canonicalJson(own) === canonicalJson(entry)) shared += 1;
    else clashing.push(id);
  }
  return { fresh, clashing, onlyHere: known.size - shared - clashing.length };
}

/** The entries nobody follows, with their digests: what the next one comes after. */
export async function tipsOf(entries: readonly LogEntry[]): Promise<readonly EntryLink[]> {
  const followed = new Set(entries.flatMap((entry) => entry.after.map((link) => link.id)));
  const tips = entries.filter(({ operation }) => !followed.has(operation.id));
  return Promise.all(
    tips.map(async (entry) => ({ id: entry.operation.id, digest: await digestOf(entry) })),
  );
}
