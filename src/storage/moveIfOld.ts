// Looks whether the first database of the product is still here, and moves what the open homes can take.
import type { CaseHomes } from './CaseHomes.ts';
import { databaseNames } from './databaseNames.ts';

/** How many cases wait for the vault. What cannot be moved stays where it is, and is tried the next time. */
export async function moveIfOld(homes: CaseHomes): Promise<number> {
  const found = await indexedDB.databases?.().catch(() => undefined);
  if (found && !found.some(({ name }) => name === databaseNames.first)) return 0;
  // Fetched by those who have something to move, and by nobody else.
  const { moveOld } = await import('./moveOld.ts');
  return moveOld(homes).then(
    ({ waiting }) => waiting,
    () => 0,
  );
}
