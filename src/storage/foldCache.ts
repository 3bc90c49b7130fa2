// The cache of a case's fold: what its log came to at some time, so that opening reads only what came after.
import type { ContentIndex } from '#forms/answers/contentIndex.ts';
import { digestOf, Tips } from '../log/chain.ts';
import type { EntryLink, LogEntry } from '../log/entry.ts';
import type { FoldState } from '../log/foldState.ts';
import type { CaseId } from './caseStore.ts';
import type { CacheRecord, Database } from './database.ts';
import type { PlacedEntry } from './openRecords.ts';
import { isShaped, openOne } from './openRecords.ts';
import type { Sealer } from './sealer.ts';

/** How a case is folded comes with the first case, not before: the overview folds none. */
const folding = () => import('./folding.ts');

/** Entries after the cache from which it is made again. */
export const LONG_TAIL = 300;
/** Entries folded or digested in one go before others get their turn. */
const SLICE = 250;

/** What a cache says. `tips`: the entries nobody had followed. */
export type FoldCache = {
  readonly upTo: number;
  readonly fold: FoldState;
  readonly tips: readonly EntryLink[];
};

const nameFor = (id: CaseId) => `fold/${id}`;
const placeFor = (id: CaseId) => `cache/${id}`;

/** Undefined when it does not open, or is of another format or content: then the log says it all. */
export async function openFoldCache(
  id: CaseId,
  sealer: Sealer,
  record: CacheRecord,
  index: ContentIndex,
): Promise<FoldCache | undefined> {
  const value = await openOne(sealer, placeFor(id), record.sealed);
  if (!isShaped(value) || value.upTo !== record.upTo) return undefined;
  const { readFoldState } = await folding();
  const fold = readFoldState(index, value.fold);
  const { tips } = value;
  return fold && isLinks(tips) ? { upTo: record.upTo, fold, tips } : undefined;
}

function isLinks(value: unknown): value is readonly EntryLink[] {
  return (
    Array.isArray(value) &&
    value.every(
      (one) => isShaped(one) && typeof one.id === 'string' && typeof one.digest === 'string',
    )
  );
}

/** The entries nobody follows, after more of the log. Lets others have their turn in between. */
export async function addToTips(tips: Tips, entries: readonly PlacedEntry[]): Promise<void> {
  for (let at = 0; at < entries.length; at += SLICE) {
    const some = entries.slice(at, at + SLICE);
    const told = await Promise.all(some.map(({ entry }) => digestOnce(entry)));
    some.forEach(({ entry }, place) => {
      tips.add(entry, told[place] ?? '');
    });
  }
}

/** Who follows the log and who makes its cache ask for the same ones. */
const digests = new WeakMap<LogEntry, Promise<string>>();

function digestOnce(entry: LogEntry): Promise<string> {
  const digest = digests.get(entry) ?? digestOf(entry);
  digests.set(entry, digest);
  return digest;
}

/** What the cache is made of. `removals`: how many cases had been removed when the entries were read. */
export type Tail = {
  readonly before: FoldCache | undefined;
  readonly entries: readonly PlacedEntry[];
  readonly removals: number;
};

/** Makes the cache again. No save waits for it: it is written where no save writes. */
export async function renewFoldCache(
  db: Database,
  id: CaseId,
  sealer: Sealer,
  index: ContentIndex,
  { before, entries, removals }: Tail,
): Promise<void> {
  const last = entries.at(-1);
  if (!last) return;
  const { CaseFold } = await folding();
  const fold = new CaseFold(index, before?.fold);
  const tips = new Tips(before?.tips);
  for (let at = 0; at < entries.length; at += SLICE) {
    const some = entries.slice(at, at + SLICE);
    for (const { entry } of some) fold.apply(entry.operation);
    await addToTips(tips, some);
  }
  const upTo = last.seq;
  const value = { upTo, fold: fold.toState(), tips: tips.links } satisfies FoldCache;
  const sealed = await sealer.seal(placeFor(id), value);
  const tx = db.transaction(['caches', 'counts'], 'readwrite');
  // A case that was removed meanwhile must leave nothing.
  if (((await tx.objectStore('counts').get('removals')) ?? 0) === removals)
    await tx.objectStore('caches').put({ name: nameFor(id), upTo, sealed });
  await tx.done;
}

export const foldCacheName = nameFor;
