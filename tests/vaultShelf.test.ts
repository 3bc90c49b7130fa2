// Where the vault's record lies: with the real cases, whole or not at all, and gone when they are.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { StoreError } from '#src/storage/caseStore.ts';
import { vaultShelf } from '#src/storage/vaultShelf.ts';
import { Vault } from '#src/vault/Vault.ts';
import { OWNER, PASSPHRASE, VaultWorld } from './fixtures/vaultWorld.ts';

const NAME = 'udredningsguiden-boks';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  return () => {
    vi.unstubAllGlobals();
  };
});

/** A record as a vault makes it. */
async function record() {
  const world = new VaultWorld();
  await world.made();
  return world.shelf.record;
}

test('a record is read as it was written, also by the next window', async () => {
  expect(await vaultShelf.read()).toBeUndefined();
  const written = await record();
  await vaultShelf.write(written);
  expect(await vaultShelf.read()).toEqual(written);
});

test('a vault kept there opens again', async () => {
  const world = new VaultWorld();
  const first = world.tab(vaultShelf);
  await first.make(PASSPHRASE, OWNER);
  const second = world.tab(vaultShelf);
  expect(await second.look()).toEqual({ is: 'kept', pause: 0 });
  expect(await second.unlock(PASSPHRASE)).toEqual({ is: 'opened' });
  expect(second.owner).toBe(OWNER);
  expect(second).toBeInstanceOf(Vault);
});

test('nobody who wants the database has to wait for it', async () => {
  await vaultShelf.write(await record());
  let waited = false;
  const newer = await openDB(NAME, 99, {
    blocked: () => {
      waited = true;
    },
  });
  newer.close();
  expect(waited).toBe(false);
});

test('a database from a newer version is said to be one, and is left alone', async () => {
  (await openDB(NAME, 99)).close();
  const problem = await vaultShelf.read().catch((cause: unknown) => cause);
  expect(problem).toBeInstanceOf(StoreError);
  expect(problem instanceof StoreError && problem.trouble).toBe('newer');
});
