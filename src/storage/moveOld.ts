// Moves cases out of the first database of the product, where they lay unlocked, into the home of each.
import type { DBSchema, IDBPDatabase } from 'idb';
import { deleteDB, openDB } from 'idb';
import type { Operation } from '../log/operation.ts';
import type { CaseHomes } from './CaseHomes.ts';
import { homeFor, homeOf } from './caseIds.ts';
import type { CaseId, CaseSummary } from './caseStore.ts';
import { databaseNames } from './databaseNames.ts';
import { tellingWhy } from './storeSentences.ts';
import { asOne, together } from './transactions.ts';

interface OldSchema extends DBSchema {
  cases: { key: CaseId; value: CaseSummary };
  operations: {
    key: string;
    value: { id: string; case: CaseId; operation: Operation };
    indexes: { case: CaseId };
  };
  drafts: {
    key: [CaseId, string];
    value: { case: CaseId; key: string; draft: Operation };
    indexes: { case: CaseId };
  };
}

type OldDatabase = IDBPDatabase<OldSchema>;

/** How many cases were moved, and how many wait: real ones do until the vault is open. */
export type Moved = { readonly moved: number; readonly waiting: number };

/**
 * Moves what the open homes can take. A case is taken out of the old database only when its new home has
 * shown that it has all of it; whatever breaks off is taken up again the next time.
 */
export function moveOld(homes: CaseHomes): Promise<Moved> {
  return tellingWhy('write', async () => {
    const old = await openOld();
    if (!old) return { moved: 0, waiting: 0 };
    try {
      const cases = await old.getAll('cases');
      const ready = cases.filter((one) => one.practice || homes.vault);
      let moved = 0;
      for (const summary of ready) if (await moveOne(old, homes, summary)) moved += 1;
      return { moved, waiting: cases.length - moved };
    } finally {
      const isEmpty = (await old.count('cases')) === 0;
      old.close();
      if (isEmpty) await deleteOld();
    }
  });
}

/** Undefined when there never was one; asking must not make it. */
async function openOld(): Promise<OldDatabase | undefined> {
  let isNew = false;
  try {
    return await openDB<OldSchema>(databaseNames.first, undefined, {
      upgrade(_database, _from, _to, tx) {
        isNew = true;
        tx.abort();
        tx.done.catch(() => undefined);
      },
      blocking(_current, _blocked, event) {
        if (event.target instanceof IDBDatabase) event.target.close();
      },
    });
  } catch (cause) {
    if (isNew) return undefined;
    throw cause;
  }
}

/** A window that holds on to it must not hold up this one: the browser then deletes it when that one closes. */
function deleteOld(): Promise<void> {
  return new Promise((resolve, reject) => {
    deleteDB(databaseNames.first, { blocked: () => resolve() }).then(resolve, reject);
  });
}

/** True when the case is in its new home and gone from the old. */
async function moveOne(old: OldDatabase, homes: CaseHomes, before: CaseSummary): Promise<boolean> {
  const [found, drafts] = await Promise.all([
    old.getAllFromIndex('operations', 'case', before.id),
    old.getAllFromIndex('drafts', 'case', before.id),
  ]);
  const operations = found.map(({ operation }) => operation).sort(byTime);
  const summary = { ...before, id: await idFor(before) };
  const { id } = summary;
  // Begun before and broken off: what is there already stays, and the rest comes after it.
  if (await homes.load(id)) await homes.append(id, operations, [], summary);
  else await homes.create(summary, operations);
  for (const { key, draft } of drafts) await homes.keepDraft(id, key, draft);
  const has = new Set((await homes.readLog(id)).map(({ operation }) => operation.id));
  const typed = new Set((await homes.load(id))?.drafts.map(({ operation }) => operation.id));
  const isWhole =
    operations.every((one) => has.has(one.id)) && drafts.every(({ draft }) => typed.has(draft.id));
  return isWhole && forgetOld(old, before.id, operations.length, drafts);
}

/** Unless an old window wrote in it meanwhile: then the next time. */
function forgetOld(
  old: OldDatabase,
  id: CaseId,
  count: number,
  drafts: readonly { readonly draft: Operation }[],
): Promise<boolean> {
  const tx = old.transaction(['cases', 'operations', 'drafts'], 'readwrite');
  return asOne(tx, async () => {
    const [written, typed] = await Promise.all([
      tx.objectStore('operations').index('case').getAllKeys(id),
      tx.objectStore('drafts').index('case').getAll(id),
    ]);
    const now = JSON.stringify(typed.map(({ draft }) => draft));
    if (written.length !== count || now !== JSON.stringify(drafts.map(({ draft }) => draft)))
      return false;
    await together([
      () => tx.objectStore('cases').delete(id),
      ...written.map((key) => () => tx.objectStore('operations').delete(key)),
      ...typed.map((one) => () => tx.objectStore('drafts').delete([id, one.key])),
    ]);
    return true;
  });
}

/** Always the same new id for the same old one, so that a move that broke off goes on where it was. */
async function idFor({ id, practice }: CaseSummary): Promise<CaseId> {
  const home = homeFor({ practice });
  if (home === 'vault' && homeOf(id) === home && /^c[0-9a-v]{26}$/.test(id)) return id;
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(id));
  const signs = Array.from(new Uint8Array(hash).slice(0, 26), (byte) => (byte % 32).toString(32));
  return (practice ? 'p' : 'c') + signs.join('');
}

function byTime(a: Operation, b: Operation): number {
  if (a.at === b.at) return a.id < b.id ? -1 : 1;
  return a.at < b.at ? -1 : 1;
}
