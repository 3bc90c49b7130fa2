// Stores of the bench's own with real cases in them, locked as in the app; none of them is in the app's overview.
import { indexContent } from '#forms/answers/contentIndex.ts';
import { content } from '#forms/content/index.ts';
import type { CaseFile } from '#src/storage/caseFileSchema.ts';
import type { CaseId } from '#src/storage/caseStore.ts';
import { openDatabase } from '#src/storage/database.ts';
import { foldCacheName, LONG_TAIL } from '#src/storage/foldCache.ts';
import { browserTools } from '#src/storage/neighbours.ts';
import type { SealedCaseStore } from '#src/storage/sealedCaseStore.ts';
import { openSealedStore } from '#src/storage/sealedCaseStore.ts';
import type { KeyRing } from '#src/storage/sealer.ts';
import { blankSummary, growCase } from './growCase.ts';
import { vault } from './realVault.ts';

export const index = indexContent(content);

/** A case with more operations is made once, and grows a little with each sample. */
const MADE_ANEW = 5000;

export type RealStoreOptions = {
  readonly ring?: KeyRing;
  /** What the store does when nothing else is to be done: as a rule nothing, so that it disturbs no sample. */
  readonly atRest?: (work: () => void) => void;
};

export function openRealStore(name: string, options: RealStoreOptions = {}) {
  const { ring = vault.keyRing(), atRest = () => undefined } = options;
  const loadIndex = async () => index;
  return openSealedStore({
    name,
    home: 'vault',
    ring,
    loadIndex,
    tools: { ...browserTools, atRest },
  });
}

/** Opens the store for the work, as a page does that was just opened. */
export async function inRealStore<T>(
  name: string,
  work: (store: SealedCaseStore) => Promise<T>,
  options?: RealStoreOptions,
): Promise<T> {
  const store = await openRealStore(name, options);
  try {
    return await work(store);
  } finally {
    store.close();
  }
}

/** The stored case of so many operations, with the cache of its fold. */
export async function caseOf(name: string, file: CaseFile, size: number): Promise<CaseId> {
  const id = `c${String(size).padStart(26, '0')}`;
  const isThere = await inRealStore(name, (store) => store.has(id));
  if (isThere && size > MADE_ANEW) return id;
  await inRealStore(name, async (store) => {
    if (isThere) await store.remove(id);
    await store.create(blankSummary(file, id), growCase(file, size));
  });
  if (size > LONG_TAIL)
    await inRealStore(
      name,
      async (store) => {
        await store.load(id);
        await cacheThere(name, foldCacheName(id));
      },
      { atRest: (work) => work() },
    );
  return id;
}

/** Resolves when the cache has been written. */
export async function cacheThere(database: string, name: string): Promise<void> {
  const db = await openDatabase(database);
  try {
    while ((await db.getKey('caches', name)) === undefined)
      await new Promise((resolve) => setTimeout(resolve, 20));
  } finally {
    db.close();
  }
}

/** Does the work as if the cache had been thrown away, and puts it back. */
export async function withoutCache<T>(
  database: string,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  const db = await openDatabase(database);
  try {
    const kept = await db.get('caches', name);
    await db.delete('caches', name);
    const done = await work();
    if (kept) await db.put('caches', kept);
    return done;
  } finally {
    db.close();
  }
}
