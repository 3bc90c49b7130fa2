// The locked copy: what cannot be opened here comes out as it lies, and opens where it is put back.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { isLockedCopy } from '#src/app/lockedCopies.ts';
import { newCaseId } from '#src/storage/caseIds.ts';
import { StoreError } from '#src/storage/caseStore.ts';
import { makeLockedCopy } from '#src/storage/lockedCopy.ts';
import { lockedCopyWords } from '#src/storage/lockedCopyWords.ts';
import { openHomes } from '#src/storage/openHomes.ts';
import { putBackLockedCopy } from '#src/storage/readLockedCopy.ts';
import { vaultShelf } from '#src/storage/vaultShelf.ts';
import { damage, everythingIn } from './fixtures/rawStore.ts';
import { said, summary } from './fixtures/stored.ts';
import { TestBrowser } from './fixtures/testBrowser.ts';
import { OWNER, PASSPHRASE, VaultWorld } from './fixtures/vaultWorld.ts';

const BOX = 'udredningsguiden-boks';
const NAME = 'Opdigtet Testbarn';
const { refused } = lockedCopyWords;

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  return () => {
    vi.unstubAllGlobals();
  };
});

/** Another browser, with nothing in it. */
const elsewhere = () => vi.stubGlobal('indexedDB', new IDBFactory());

/** A browser with a vault and two real cases, closed again. */
async function withCases() {
  const world = new VaultWorld();
  const vault = world.tab(vaultShelf);
  await vault.make(PASSPHRASE, OWNER);
  const homes = await openHomes({ tools: new TestBrowser().window() });
  await homes.openVault(vault.keyRing());
  const ids = [newCaseId('vault'), newCaseId('vault')] as const;
  for (const id of ids) {
    await homes.create(summary(id, { practice: false, name: NAME }), [said(`o-${id}`, NAME)]);
    await homes.append(id, [said(`p-${id}`, 'Mere')], [], summary(id, { practice: false }));
  }
  await homes.keepDraft(ids[0], 'et felt', said('d1', 'halvt skre'));
  homes.closeVault();
  return { world, ids };
}

async function copied(): Promise<Blob> {
  const copy = await makeLockedCopy(new Date('2026-11-22T10:00:00.000Z'));
  if (!copy) throw new Error('Expected something to copy');
  return copy;
}

/** What the vault holds here, by its passphrase. */
async function unlocked(world: VaultWorld) {
  const vault = world.tab(vaultShelf);
  expect(await vault.unlock(PASSPHRASE)).toEqual({ is: 'opened' });
  const homes = await openHomes({ tools: new TestBrowser().window() });
  await homes.openVault(vault.keyRing());
  return homes;
}

describe('a locked copy', () => {
  test('put back in another browser opens with the passphrase, drafts and all', async () => {
    const { world, ids } = await withCases();
    const before = await everythingIn(BOX);
    const copy = await copied();
    elsewhere();
    expect(await putBackLockedCopy(copy)).toEqual({ ok: true, skipped: 0 });
    expect(await everythingIn(BOX)).toEqual(before);
    const homes = await unlocked(world);
    for (const id of ids) {
      const stored = await homes.load(id);
      expect(stored?.operations.map((one) => one.id)).toEqual([`o-${id}`, `p-${id}`]);
      expect(stored?.faults).toEqual([]);
    }
    expect((await homes.load(ids[0]))?.drafts.map((one) => one.operation.id)).toEqual(['d1']);
  });

  test('shows no word of a case, and is known by its first bytes', async () => {
    await withCases();
    const copy = await copied();
    const text = await copy.text();
    for (const word of [NAME, 'Mere', 'halvt', OWNER, 'child-name'])
      expect(text).not.toContain(word);
    expect(await isLockedCopy(new File([copy], 'noget.json'))).toBe(true);
    expect(await isLockedCopy(new File(['{"format":"x"}'], 'sag.json'))).toBe(false);
  });

  test('of a newer database is made all the same, and refused by this version', async () => {
    await withCases();
    const newer = await openDB(BOX, 99, {
      upgrade: (db) => void db.createObjectStore('something-new').put({ kept: 1 }, 'a key'),
    });
    newer.close();
    await expect(vaultShelf.read()).rejects.toThrow(/nyere app-version/);
    const copy = await copied();
    expect(await copy.text()).toContain(
      '{"store":"something-new","key":"a key","record":{"kept":1}}',
    );
    elsewhere();
    expect(await putBackLockedCopy(copy)).toEqual({ ok: false, sentence: refused.newer });
    expect(await everythingIn(BOX)).toEqual([]);
  });

  test('with a damaged record brings the rest', async () => {
    const { world, ids } = await withCases();
    await damage(BOX, 'entries', ({ id }) => id === `o-${ids[0]}`);
    const copy = await copied();
    elsewhere();
    expect(await putBackLockedCopy(copy)).toEqual({ ok: true, skipped: 0 });
    const homes = await unlocked(world);
    expect((await homes.load(ids[0]))?.operations.map((one) => one.id)).toEqual([`p-${ids[0]}`]);
    expect((await homes.load(ids[1]))?.operations).toHaveLength(2);
  });

  test('is never put where there are real cases', async () => {
    await withCases();
    const copy = await copied();
    const before = await everythingIn(BOX);
    expect(await putBackLockedCopy(copy)).toEqual({ ok: false, sentence: refused.taken });
    expect(await everythingIn(BOX)).toEqual(before);
  });

  test('is not made of nothing, and asking makes no database', async () => {
    expect(await makeLockedCopy()).toBeUndefined();
    expect(await indexedDB.databases()).toEqual([]);
  });

  test('that is cut off, changed or of a newer format is refused, and nothing is written', async () => {
    await withCases();
    const text = await (await copied()).text();
    elsewhere();
    const lines = text.split('\n');
    const spoilt = [
      text.slice(0, -1),
      text.slice(0, text.length / 2),
      lines.toSpliced(2, 1).join('\n'),
      text.replace('"$bytes":"', '"$bytes":"A'),
      text.replace('"store":"entries"', '"store":"drafts"'),
      `${text}\n`,
      lines[0] ?? '',
      '{"lockedCopy":true}\n',
    ];
    for (const one of spoilt)
      expect(await putBackLockedCopy(new Blob([one])), one.slice(0, 200)).toEqual({
        ok: false,
        sentence: refused.damaged,
      });
    const newer = text.replace('{"lockedCopy":{"version":1', '{"lockedCopy":{"version":2');
    expect(await putBackLockedCopy(new Blob([newer]))).toEqual({
      ok: false,
      sentence: refused.newer,
    });
    expect((await indexedDB.databases()).length).toBe(0);
  });

  test('that the browser has no room for leaves nothing behind', async () => {
    await withCases();
    const copy = await copied();
    elsewhere();
    await vaultShelf.read();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    let writes = 0;
    const real = IDBObjectStore.prototype.add;
    put.mockImplementation(function (this: IDBObjectStore, ...given) {
      writes += 1;
      if (writes > 3) throw new DOMException('full', 'QuotaExceededError');
      return real.apply(this, given);
    });
    await expect(putBackLockedCopy(copy)).rejects.toThrow(StoreError);
    put.mockRestore();
    expect(await everythingIn(BOX)).toEqual([]);
    await deleteDB(BOX);
  });
});

test('a practice home of a newer version keeps nobody from the real cases', async () => {
  const { world, ids } = await withCases();
  (await openDB('udredningsguiden-oevelse', 99)).close();
  const homes = await unlocked(world);
  expect((await homes.list()).map(({ id }) => id).sort()).toEqual([...ids].sort());
  expect(homes.troubles.practice?.message).toMatch(/nyere app-version/);
});
