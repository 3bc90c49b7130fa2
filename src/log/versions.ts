// Named versions: the case as it was when a draft was sent, after the hearing, or at the end.
import type { ContentIndex } from '#forms/answers/contentIndex.ts';
import { digestOf } from './chain.ts';
import type { LogEntry } from './entry.ts';
import type { Operation, OperationId, Stamp, VersionMark } from './operation.ts';
import { CaseFold, datedAs } from './operation.ts';
import type { Pace } from './slices.ts';
import { inSlices } from './slices.ts';
import { turnOf } from './turns.ts';

/** A version somebody has named; `operation` is the one that marks it. */
export type NamedVersion = Pick<Operation, 'at' | 'turn' | 'by'> & {
  readonly operation: OperationId;
  readonly mark: VersionMark;
};

/** The operation that names the case as it is now. Linked into the log, it holds what it comes after. */
export function makeVersion(mark: VersionMark, stamp: Stamp): Operation {
  return { ...stamp, changes: [], supersedes: [], mark: { ...mark, name: mark.name.trim() } };
}

/** The versions named in a log, the oldest first. */
export function versionsIn(entries: readonly LogEntry[]): readonly NamedVersion[] {
  const found = new Map<OperationId, NamedVersion>();
  for (const { operation } of entries) {
    const { id, by, mark } = operation;
    if (mark) found.set(id, { operation: id, ...datedAs(operation), by, mark });
  }
  return [...found.values()].sort(
    (a, b) => order(turnOf(a), turnOf(b)) || order(a.operation, b.operation),
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What a version holds. */
export type VersionEntries = {
  /** The version's own entry and everything it comes after, in the order of the log given. */
  readonly entries: readonly LogEntry[];
  /** Entries it comes after that the log does not have: then the version is not whole. */
  readonly missing: readonly OperationId[];
};

/** What the log of whoever named the version held, at that moment; undefined when the log has no such entry. */
export function entriesOf(
  log: readonly LogEntry[],
  version: OperationId,
): VersionEntries | undefined {
  const byId = new Map(log.map((entry) => [entry.operation.id, entry]));
  if (!byId.has(version)) return undefined;
  const held = new Set([version]);
  const missing: OperationId[] = [];
  // A set goes on through what is added to it under way.
  for (const id of held) {
    const entry = byId.get(id);
    if (!entry) missing.push(id);
    for (const link of entry?.after ?? []) held.add(link.id);
  }
  const entries = [...byId.values()].filter(({ operation }) => held.has(operation.id));
  return { entries, missing: missing.sort() };
}

/** The case as it was in a version, for reading only; undefined when the log has no such entry. */
export async function foldAt(
  index: ContentIndex,
  log: readonly LogEntry[],
  version: OperationId,
  pace: Pace = {},
): Promise<{ readonly fold: CaseFold; readonly missing: readonly OperationId[] } | undefined> {
  const held = entriesOf(log, version);
  if (!held) return undefined;
  const fold = new CaseFold(index);
  await inSlices(held.entries, ({ operation }) => fold.apply(operation), pace);
  return { fold, missing: held.missing };
}

/** What proves that a version is the one that was printed or sent. */
export type Fingerprint = {
  /** The entry's digest: it stands for everything the version holds. */
  readonly digest: string;
  /** Its first 80 bits for print, without signs that look alike: `K7QF-2M8D-0XW1-9RTA`. */
  readonly short: string;
};

/** The fingerprint of a version, from the entry that names it. */
export async function fingerprintOf(entry: LogEntry): Promise<Fingerprint> {
  const digest = await digestOf(entry);
  return { digest, short: shortFingerprint(digest) };
}

/** Crockford's base 32: no I, L, O or U. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Four groups of four signs from the start of a digest. */
export function shortFingerprint(digest: string): string {
  const bytes = atob(digest.replaceAll('-', '+').replaceAll('_', '/'));
  const bits = [...bytes.slice(0, 10)]
    .map((byte) => byte.charCodeAt(0).toString(2).padStart(8, '0'))
    .join('');
  const signs = bits.match(/.{5}/g)?.map((five) => SIGNS.charAt(Number.parseInt(five, 2))) ?? [];
  return signs.join('').match(/.{4}/g)?.join('-') ?? '';
}
