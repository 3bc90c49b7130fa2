// Takes everything of the product out of this browser, and shows what is left: it must be nothing.
import { databaseNames } from './databaseNames.ts';
import { deletePatiently, sweep } from './sweep.ts';

/** Every database of the product, also of other versions of it, is called something with this in front. */
const PREFIX = databaseNames.first;

/** What is left in the browser, by name. `unknown`: what the browser would not say. */
export type Left = {
  readonly databases: readonly string[];
  readonly caches: readonly string[];
  readonly local: readonly string[];
  readonly session: readonly string[];
  readonly unknown: readonly ('databases' | 'caches')[];
};

/** Deletes databases, caches and the small storages. Whoever holds a database must have let go of it. */
export async function removeAll(): Promise<void> {
  await Promise.all(((await listed()) ?? Object.values(databaseNames)).map(deletePatiently));
  await sweep();
  if (typeof caches !== 'undefined')
    await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  localStorage.clear();
  sessionStorage.clear();
}

/** What of the product this browser holds now. */
export async function whatIsLeft(): Promise<Left> {
  const databases = await listed();
  const kept = typeof caches === 'undefined' ? undefined : await caches.keys();
  return {
    databases: databases ?? [],
    caches: kept ?? [],
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    unknown: [...(databases ? [] : ['databases' as const]), ...(kept ? [] : ['caches' as const])],
  };
}

/** Undefined where the browser does not list its databases. */
async function listed(): Promise<readonly string[] | undefined> {
  const found = await indexedDB.databases?.().catch(() => undefined);
  return found?.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name] : []));
}
