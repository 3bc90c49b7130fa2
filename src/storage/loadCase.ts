// Loads a case: its cache and what came after, the drafts that are nobody else's, and what could not be read.
import type { ContentIndex } from '#forms/answers/contentIndex.ts';
import type { Operation } from '../log/operation.ts';
import { turnOf } from '../log/turns.ts';
import type { CaseId, CaseSummary, StoredCase } from './caseStore.ts';
import type { Database, DraftRecord, RowRecord } from './database.ts';
import { faultNote, faultsOf, missingFaults, readFirstSeen } from './faults.ts';
import type { FoldCache, Tail } from './foldCache.ts';
import { LONG_TAIL, openFoldCache, renewFoldCache } from './foldCache.ts';
import type { LogEnds } from './logEnd.ts';
import type { StoreTools, WriterLock } from './neighbours.ts';
import type { Notes } from './notes.ts';
import type { OpenCase } from './openCase.ts';
import type { OpenCases } from './openCases.ts';
import type { PlacedEntry } from './openRecords.ts';
import { openDrafts, openEntries } from './openRecords.ts';
import type { Overview } from './overview.ts';
import { rowPlace } from './overview.ts';
import { countUpTo, isKeyLost, readCase, readEntriesAfter } from './readCase.ts';
import { SealBroken } from './sealer.ts';
import { storeError } from './storeSentences.ts';

/** Which home a store is: practice cases lie open, real ones are locked away. */
export type Home = 'practice' | 'vault';

/** What loading needs of the store. */
export type Loading = {
  readonly db: Database;
  readonly home: Home;
  readonly cases: OpenCases;
  readonly overview: Overview;
  readonly notes: Notes;
  readonly ends: LogEnds;
  readonly tools: StoreTools;
  /** This window, and the writers that had drafts when it was opened. */
  readonly writer: string;
  readonly lock: WriterLock;
  readonly leftBehind: ReadonlySet<string>;
  /** The content that folds are made with. */
  loadIndex(): Promise<ContentIndex>;
};

export async function loadCase(store: Loading, id: CaseId): Promise<StoredCase | undefined> {
  let records = await readCase(store.db, id, false);
  if (!records) {
    if (await isKeyLost(store.db, id)) throw storeError('lost-key');
    return undefined;
  }
  const open = await store.cases.find(id, records.key);
  if (!open) return undefined;
  const cache =
    records.cache && (await openFoldCache(id, open.sealer, records.cache, await store.loadIndex()));
  if (records.cache && !cache) records = await readCase(store.db, id, true);
  if (!records) return undefined;
  const [entries, drafts, row] = await Promise.all([
    openEntries(open.sealer, records.entries),
    openDrafts(open.sealer, await oursOf(store, records.drafts)),
    openRow(store.overview, records.row),
  ]);
  const missing = await store.ends.missing(
    id,
    entries.good.map(({ entry }) => entry),
  );
  const place = Math.max(cache?.upTo ?? 0, records.entries.at(-1)?.seq ?? 0);
  if (open.needsTips || (cache && cache.upTo > open.tipsAt))
    open.startTips(cache?.tips ?? [], cache?.upTo ?? 0);
  open.follow(entries.good, place);
  open.adopt(drafts.good.filter(({ writer }) => writer !== store.writer));
  for (const { entry } of entries.good) open.broken.delete(entry.operation.id);
  for (const one of entries.broken) open.broken.add(one.id);
  const tail: Tail = { before: cache, entries: entries.good, removals: records.removals };
  // A cache over something that cannot be read would hide it from the next who opens.
  if (entries.good.length > LONG_TAIL && entries.broken.length === 0)
    store.tools.atRest(() => renew(store, open, tail));
  if (cache) store.tools.atRest(() => lookBehind(store, open, cache));
  const seen = store.tools.now().toISOString();
  const broken = {
    entries: entries.broken,
    drafts: drafts.broken,
    row: row ? undefined : rowPlace(id),
    good: entries.good,
  };
  return {
    summary: row ?? standIn(id, store.home, entries.good, seen),
    ...(cache && { foldState: cache.fold }),
    operations: entries.good.map(({ entry }) => entry.operation),
    drafts: drafts.good.map(({ writer, key, operation }) => ({ writer, key, operation })),
    faults: [
      ...(await tellFaults(store, id, broken, seen)),
      ...missingFaults(missing, entries.good),
    ],
    place,
  };
}

/** This window's drafts and those of windows that are gone. */
async function oursOf(
  { lock, writer, leftBehind }: Loading,
  drafts: readonly DraftRecord[],
): Promise<readonly DraftRecord[]> {
  if (drafts.length === 0) return drafts;
  const living = await lock.living();
  const isGone = (one: string) => (living ? !living.has(one) : leftBehind.has(one));
  return drafts.filter((draft) => draft.writer === writer || isGone(draft.writer));
}

async function openRow(overview: Overview, row: RowRecord | undefined) {
  try {
    return row && (await overview.openRow(row));
  } catch (cause) {
    if (cause instanceof SealBroken) return undefined;
    throw cause;
  }
}

/** A row for a case whose own cannot be read; the session fills in the rest. */
export function standIn(
  id: CaseId,
  home: Home,
  entries: readonly PlacedEntry[],
  now: string,
): CaseSummary {
  const all = entries.map(({ entry }) => entry.operation);
  const stamps = all.map(({ at }) => at).sort();
  const last = all.reduce<Operation | undefined>(
    (latest, one) => (latest && turnOf(latest) > turnOf(one) ? latest : one),
    undefined,
  );
  return {
    id,
    name: '',
    practice: home === 'practice',
    createdAt: stamps[0] ?? now,
    changedAt: last?.at ?? now,
    phase: 'opening',
    open: 0,
  };
}

async function renew({ db, loadIndex }: Loading, open: OpenCase, tail: Tail): Promise<void> {
  try {
    await renewFoldCache(db, open.id, open.sealer, await loadIndex(), tail);
  } catch {
    // Locked, closed or full by now. It is only a cache: the next who opens the case makes it.
  }
}

/** Entries taken away from behind the cache: noted, and told when the case is opened next. */
async function lookBehind({ db, ends }: Loading, open: OpenCase, cache: FoldCache): Promise<void> {
  try {
    if ((await countUpTo(db, open.id, cache.upTo)) >= cache.fold.seen.length) return;
    const { good } = await openEntries(open.sealer, await readEntriesAfter(db, open.id, 0));
    await ends.missing(
      open.id,
      good.map(({ entry }) => entry),
    );
  } catch {
    // Locked or closed by now: the next who opens the case looks, and so does the check.
  }
}

/** What could not be read, with when that was first seen; new ones are noted. */
async function tellFaults(
  { notes }: Loading,
  id: CaseId,
  broken: Parameters<typeof faultsOf>[0],
  now: string,
) {
  if (faultsOf(broken, {}, now).length === 0) return [];
  const name = faultNote(id);
  const seen = readFirstSeen(await notes.read(name));
  const faults = faultsOf(broken, seen, now);
  const told = Object.fromEntries(faults.map(({ place, seenAt }) => [place, seenAt]));
  // A store that takes no notes must not keep the case from opening.
  if (faults.some(({ place }) => seen[place] === undefined))
    await notes.keep(name, told).catch(() => undefined);
  return faults;
}
