// Where the vault's record lies: with the real cases, whole or not at all, and gone when they are.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { newCaseId } from '#src/storage/caseIds.ts';
import { StoreError } from '#src/storage/caseStore.ts';
import { makeLockedCopy } from '#src/storage/lockedCopy.ts';
import { openHomes } from '#src/storage/openHomes.ts';
import { vaultShelf } from '#src/storage/vaultShelf.ts';
import { Vault } from '#src/vault/Vault.ts';
import { vaultWords } from '#src/vault/words.ts';
import { everythingIn } from './fixtures/rawStore.ts';
import { said, summary } from './fixtures/stored.ts';
import { TestBrowser } from './fixtures/testBrowser.ts';
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

describe('a record that is gone from locked cases', () => {
  async function lost() {
    const world = new VaultWorld();
    const first = world.tab(vaultShelf);
    await first.make(PASSPHRASE, OWNER);
    const homes = await openHomes({ tools: new TestBrowser().window() });
    await homes.openVault(first.keyRing());
    const id = newCaseId('vault');
    await homes.create(summary(id, { practice: false }), [said('o1', 'Testine')]);
    homes.closeVault();
    const db = await openDB(NAME);
    await db.clear('vault');
    db.close();
    return { world, id };
  }

  test('is no empty browser: it is said, and no new vault is made over them', async () => {
    const { world } = await lost();
    const tab = world.tab(vaultShelf);
    const before = await everythingIn(NAME);
    await expect(tab.look()).rejects.toMatchObject({ problem: 'lost', message: vaultWords.lost });
    await expect(tab.make(PASSPHRASE, OWNER)).rejects.toMatchObject({ problem: 'lost' });
    await expect(tab.unlock(PASSPHRASE)).rejects.toMatchObject({ problem: 'lost' });
    expect(await everythingIn(NAME)).toEqual(before);
    expect(await (await makeLockedCopy())?.text()).toContain('"store":"entries"');
  });

  test('keeps nobody from a new vault who has said yes to it, and nothing is deleted', async () => {
    const { world, id } = await lost();
    const before = await everythingIn(NAME);
    const tab = world.tab(vaultShelf);
    expect(tab.startsOver).toBe(false);
    tab.startOver();
    expect(tab.startsOver).toBe(true);
    expect(await tab.look()).toEqual({ is: 'absent' });
    await tab.make(PASSPHRASE, OWNER);
    expect(await everythingIn(NAME)).toEqual(expect.arrayContaining([...before]));
    const browser = new TestBrowser();
    const homes = await openHomes({ tools: browser.window() });
    await homes.openVault(tab.keyRing());
    const mending = homes.mendRows();
    for (let turn = 0; turn < 3; turn += 1) await browser.rest();
    expect(await mending).toEqual({ written: 0, found: 0 });
    expect(await homes.list()).toMatchObject([{ id, broken: true, name: '' }]);
    await expect(homes.load(id)).rejects.toMatchObject({ trouble: 'broken-key' });
    // Another tab finds the new vault.
    expect(await world.tab(vaultShelf).look()).toMatchObject({ is: 'kept' });
    homes.closeVault();
  });

  test('is not missed where no case is left', async () => {
    const { world, id } = await lost();
    const homes = await openHomes({ tools: new TestBrowser().window() });
    const other = new VaultWorld();
    await other.made();
    const tab = other.tab();
    await tab.unlock(PASSPHRASE);
    await homes.openVault(tab.keyRing());
    await homes.remove(id);
    homes.closeVault();
    expect(await world.tab(vaultShelf).look()).toEqual({ is: 'absent' });
  });
});
