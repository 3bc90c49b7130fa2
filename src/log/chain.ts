// The hash chain over the log: links each entry to those before it, and finds what was changed or taken away.
import type { EntryLink, LogEntry } from './entry.ts';
import type { Operation, OperationId } from './operation.ts';
import type { Pace } from './slices.ts';
import { othersFirst } from './slices.ts';

/** JSON that is always the same text for the same value: keys sorted by code unit, no white space. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const told = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`);
  return `{${told.join(',')}}`;
}

const encoder = new TextEncoder();

/** SHA-256 over the entry's canonical text, base64url without padding: 43 signs. */
export async function digestOf(entry: LogEntry): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', encoder.encode(canonicalJson(entry)));
  return btoa(String.fromCharCode(...new Uint8Array(hash)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Puts an operation behind the entries nobody has followed yet. */
export async function linkEntry(
  operation: Operation,
  tips: readonly EntryLink[],
): Promise<{ readonly entry: LogEntry; readonly link: EntryLink }> {
  const entry: LogEntry = { operation, after: [...tips].sort(byId) };
  return { entry, link: { id: operation.id, digest: await digestOf(entry) } };
}

/** The entries nobody follows, kept up to date. Entries may come in any order and twice. */
export class Tips {
  readonly #tips = new Map<OperationId, EntryLink>();
  readonly #followed = new Set<OperationId>();

  /** `start`: the tips of a log whose entries are not given again. */
  constructor(start: readonly EntryLink[] = []) {
    for (const link of start) this.#tips.set(link.id, link);
  }

  /** Takes in an entry with its own digest. */
  add(entry: LogEntry, digest: string): void {
    for (const { id } of entry.after) {
      this.#followed.add(id);
      this.#tips.delete(id);
    }
    const { id } = entry.operation;
    if (!this.#followed.has(id)) this.#tips.set(id, { id, digest });
  }

  /** Sorted by id: what the next entry comes after. */
  get links(): readonly EntryLink[] {
    return [...this.#tips.values()].sort(byId);
  }
}

/** Something wrong with a log, and the entry it is about. */
export type LogFault =
  /** Others follow an entry that is not there. */
  | { readonly fault: 'missing'; readonly id: OperationId }
  /** An entry no longer says what it said when others followed it. */
  | { readonly fault: 'changed'; readonly id: OperationId }
  /** Two entries with the same id say different things. */
  | { readonly fault: 'twice'; readonly id: OperationId };

/**
 * Everything wrong with a log, sorted by id; empty for a whole one. The same entry twice is no fault.
 * `known`: links remembered elsewhere (tips, a printed version), which must be there as well; without
 * them nobody can tell whether the newest entries, which none follow yet, were changed or cut off.
 */
export async function verifyLog(
  entries: readonly LogEntry[],
  known: readonly EntryLink[] = [],
  pace: Pace = {},
): Promise<LogFault[]> {
  const digests = await digestsOf(entries, pace);
  const found = new Map<OperationId, Set<string>>();
  entries.forEach(({ operation: { id } }, at) => {
    found.set(id, (found.get(id) ?? new Set()).add(digests[at] ?? ''));
  });
  const faults = new Map<string, LogFault>();
  const note = (fault: LogFault['fault'], id: OperationId) =>
    faults.set(`${id} ${fault}`, { fault, id });
  for (const [id, contents] of found) if (contents.size > 1) note('twice', id);
  for (const { id, digest } of [...entries.flatMap((entry) => entry.after), ...known]) {
    const contents = found.get(id);
    if (contents === undefined) note('missing', id);
    else if (!contents.has(digest)) note('changed', id);
  }
  return [...faults].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, fault]) => fault);
}

/** Digests made side by side; more at once would only keep the page waiting. */
const AT_ONCE = 200;

async function digestsOf(entries: readonly LogEntry[], { signal, onProgress }: Pace) {
  const digests: string[] = [];
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    if (at > 0) await othersFirst();
    signal?.throwIfAborted();
    digests.push(...(await Promise.all(entries.slice(at, at + AT_ONCE).map(digestOf))));
    onProgress?.(digests.length);
  }
  return digests;
}

function byId(a: EntryLink, b: EntryLink): number {
  return a.id < b.id ? -1 : 1;
}
