// The two homes: a practice case and a real one never meet, and real ones are there only while the vault is open.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Operation } from '#src/log/operation.ts';
import type { CaseHomes } from '#src/storage/CaseHomes.ts';
import { homeOf, newCaseId } from '#src/storage/caseIds.ts';
import type { CaseSummary } from '#src/storage/caseStore.ts';
import { startCase } from '#src/storage/cases.ts';
import { moveOld } from '#src/storage/moveOld.ts';
import { openHomes } from '#src/storage/openHomes.ts';
import { askToPersist, persistence } from '#src/storage/persistence.ts';
import { countsIn } from './fixtures/rawStore.ts';
import { refuses, said, summary } from './fixtures/stored.ts';
import { TestBrowser } from './fixtures/testBrowser.ts';
import { makeRing } from './fixtures/testRing.ts';

const BOX = 'udredningsguiden-boks';
const PRACTICE = 'udredningsguiden-oevelse';

let browser = new TestBrowser();
beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  for (const name of ['localStorage', 'sessionStorage']) vi.stubGlobal(name, new TestStorage());
  browser = new TestBrowser();
  return () => {
    vi.unstubAllGlobals();
  };
});

/** A small storage whose names are its own, as a browser's are. */
class TestStorage {
  [name: string]: unknown;
  clear(): void {
    for (const name of Object.keys(this)) delete this[name];
  }
}

const real = (more: Partial<CaseSummary> = {}) =>
  summary(newCaseId('vault'), { practice: false, ...more });
const practice = () => summary(newCaseId('practice'));
const names = async () => (await indexedDB.databases()).map(({ name }) => name).sort();

describe('an id', () => {
  test('says its home with its first letter, and nothing else', () => {
    expect(newCaseId('practice')).toMatch(/^p[0-9a-v]{26}$/);
    expect(newCaseId('vault')).toMatch(/^c[0-9a-v]{26}$/);
    expect(['p1', 'c1', 'x1', ''].map(homeOf)).toEqual(['practice', 'vault', undefined, undefined]);
  });
});

describe('the homes', () => {
  test('keep each case in its own database, and list both', async () => {
    const homes = await openHomes({ tools: browser.window() });
    await homes.openVault(await makeRing());
    const [one, other] = [real(), practice()];
    await homes.create(one, [said('o1', 'x')]);
    await homes.create(other, [said('o2', 'y')]);
    expect((await homes.list()).map(({ id }) => id).sort()).toEqual([one.id, other.id].sort());
    expect((await countsIn(BOX)).entries).toBe(1);
    expect((await countsIn(PRACTICE)).entries).toBe(1);
    expect((await homes.load(one.id))?.operations).toEqual([said('o1', 'x')]);
    await homes.remove(one.id);
    expect((await countsIn(BOX)).keys).toBe(0);
    expect(await homes.load('nothing-like-an-id')).toBeUndefined();
  });

  test('have no real cases while the vault is closed, and all of them again when it is open', async () => {
    const homes = await openHomes({ tools: browser.window() });
    await refuses(() => startCase(homes), /Lås op med din adgangssætning/);
    const ring = await makeRing();
    await homes.openVault(ring);
    const id = await startCase(homes);
    await homes.append(id, [said('o1', 'x')], [], real({ id }));
    homes.closeVault();
    expect(await homes.list()).toEqual([]);
    expect(homes.vault).toBeUndefined();
    for (const ask of [
      () => homes.load(id),
      () => homes.append(id, [said('o2', 'y')], [], real({ id })),
      () => homes.keepDraft(id, 'key', said('d1', 'y')),
      () => homes.readLog(id),
    ])
      await expect(ask()).rejects.toMatchObject({ trouble: 'locked' });
    await homes.openVault(ring);
    expect((await homes.load(id))?.operations).toEqual([said('o1', 'x')]);
  });

  test('refuse a practice case in the vault, a real one among practice, and entries across', async () => {
    const homes = await openHomes({ tools: browser.window() });
    await homes.openVault(await makeRing());
    const [one, other] = [real(), practice()];
    await homes.create(one, [said('o1', 'x')]);
    await homes.create(other, [said('o2', 'y')]);
    const crossed = [
      { ...one, practice: true },
      { ...other, practice: false },
    ];
    for (const row of crossed) {
      await refuses(() => homes.create(row, []), /holdes adskilt/);
      await refuses(() => homes.keepSummary(row), /holdes adskilt/);
      await refuses(() => homes.append(row.id, [said('o3', 'z')], [], row), /holdes adskilt/);
      await refuses(() => homes.addEntries(row.id, [], row), /holdes adskilt/);
    }
    expect((await homes.list()).map(({ practice: is }) => is).sort()).toEqual([false, true]);
  });

  test('of which one is damaged do not keep anybody from the other', async () => {
    const open = indexedDB.open.bind(indexedDB);
    vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
      if (name === PRACTICE) throw new DOMException('from the browser', 'UnknownError');
      return open(name, version);
    });
    const homes = await openHomes({ tools: browser.window() });
    await refuses(() => homes.list(), /kunne ikke læse/);
    await homes.openVault(await makeRing());
    const id = await startCase(homes);
    expect((await homes.list()).map((row) => row.id)).toEqual([id]);
    expect(homes.troubles.practice).toMatchObject({ trouble: 'unreadable' });
  });
});

describe('the first database of the product', () => {
  async function fillOld(cases: readonly CaseSummary[]): Promise<void> {
    const db = await openDB('udredningsguiden', 1, {
      upgrade(old) {
        old.createObjectStore('cases', { keyPath: 'id' });
        old.createObjectStore('operations', { keyPath: 'id' }).createIndex('case', 'case');
        old.createObjectStore('drafts', { keyPath: ['case', 'key'] }).createIndex('case', 'case');
      },
    });
    for (const row of cases) {
      const { id } = row;
      await db.put('cases', row);
      for (const operation of [said(`o2-${id}`, 'b'), said(`o1-${id}`, 'a')])
        await db.put('operations', { id: operation.id, case: id, operation });
      await db.put('drafts', { case: id, key: 'key', draft: said(`d-${id}`, 'Alm') });
    }
    db.close();
  }

  const isMoved = async (homes: CaseHomes, old: CaseSummary) => {
    const found = (await homes.list()).find(({ name }) => name === old.name);
    const stored = found && (await homes.load(found.id));
    const idsOf = (operations: readonly Operation[]) => operations.map(({ id }) => id);
    expect(found).toEqual({ ...old, id: found?.id });
    expect(idsOf(stored?.operations ?? [])).toEqual([`o1-${old.id}`, `o2-${old.id}`]);
    expect(idsOf((stored?.drafts ?? []).map((one) => one.operation))).toEqual([`d-${old.id}`]);
    return found?.id;
  };

  const practiced = summary('cerebral-parese', { name: 'Øvelse' });
  const worked = real({ name: 'Rigtig' });

  test('is not made by asking for it', async () => {
    const homes = await openHomes({ tools: browser.window() });
    expect(await moveOld(homes)).toEqual({ moved: 0, waiting: 0 });
    expect(await names()).toEqual([PRACTICE]);
  });

  test('gives up each case when its new home has it, and is gone when it is empty', async () => {
    await fillOld([practiced, worked]);
    const homes = await openHomes({ tools: browser.window() });
    expect(await moveOld(homes)).toEqual({ moved: 1, waiting: 1 });
    expect(await isMoved(homes, practiced)).toMatch(/^p[0-9a-v]{26}$/);
    expect(await names()).toEqual(['udredningsguiden', PRACTICE]);
    expect(await countsIn('udredningsguiden')).toEqual({ cases: 1, drafts: 1, operations: 2 });
    await homes.openVault(await makeRing());
    expect(await moveOld(homes)).toEqual({ moved: 1, waiting: 0 });
    expect(await isMoved(homes, worked)).toBe(worked.id);
    expect(await names()).toEqual([BOX, PRACTICE]);
  });

  test('keeps what could not be moved, and a move that broke off goes on where it was', async () => {
    await fillOld([practiced]);
    const homes = await openHomes({ tools: browser.window() });
    const put = IDBObjectStore.prototype.put;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value,
    ) {
      if (this.name === 'drafts') throw new DOMException('from the browser', 'QuotaExceededError');
      return put.call(this, value);
    });
    await refuses(() => moveOld(homes), /ikke mere plads/);
    full.mockRestore();
    expect(await countsIn('udredningsguiden')).toEqual({ cases: 1, drafts: 1, operations: 2 });
    expect(await moveOld(homes)).toEqual({ moved: 1, waiting: 0 });
    await isMoved(homes, practiced);
    expect(await homes.list()).toHaveLength(1);
  });
});

test('an old case that an older window writes in meanwhile stays until the next time', async () => {
  const db = await openDB('udredningsguiden', 1, {
    upgrade(old) {
      old.createObjectStore('cases', { keyPath: 'id' });
      old.createObjectStore('operations', { keyPath: 'id' }).createIndex('case', 'case');
      old.createObjectStore('drafts', { keyPath: ['case', 'key'] }).createIndex('case', 'case');
    },
  });
  const write = (id: string) => db.put('operations', { id, case: 'p1', operation: said(id, 'x') });
  await db.put('cases', summary('p1'));
  await write('o1');
  const homes = await openHomes({ tools: browser.window() });
  const create = homes.create.bind(homes);
  vi.spyOn(homes, 'create').mockImplementation(async (...given) => {
    await create(...given);
    await write('o2');
  });
  expect(await moveOld(homes)).toEqual({ moved: 0, waiting: 1 });
  expect(await moveOld(homes)).toEqual({ moved: 1, waiting: 0 });
  const [row] = await homes.list();
  const stored = await homes.load(row?.id ?? '');
  expect(stored?.operations.map(({ id }) => id)).toEqual(['o1', 'o2']);
  db.close();
});

describe('removing everything', () => {
  test('leaves nothing, tells the other windows first, and lets nobody write again', async () => {
    const onRemoved = vi.fn();
    const homes = await openHomes({ tools: browser.window() });
    const other = await openHomes({ tools: browser.window(), onRemoved });
    const ring = await makeRing();
    await homes.openVault(ring);
    await other.openVault(ring);
    const id = await startCase(other);
    await openDB('udredningsguiden-andet').then((db) => db.close());
    await openDB('somebody-elses').then((db) => db.close());
    Object.assign(localStorage, { note: 'x' });
    Object.assign(sessionStorage, { note: 'x' });
    expect(await homes.removeEverything()).toEqual({
      databases: [],
      caches: [],
      local: [],
      session: [],
      unknown: ['caches'],
    });
    await browser.settle();
    expect(onRemoved).toHaveBeenCalledOnce();
    for (const one of [homes, other]) {
      await refuses(() => one.create(practice(), []), /Alt er fjernet/);
      await refuses(() => one.load(id), /Alt er fjernet/);
    }
    expect(await names()).toEqual(['somebody-elses']);
  });
});

describe('the browser’s promise', () => {
  const browserThat = (storage: object) => vi.stubGlobal('navigator', { storage });
  const estimate = async () => ({ usage: 10, quota: 100 });

  test.each([
    [true, 'persisted'],
    [false, 'not'],
  ])('is asked for and told: %s', async (yes, kept) => {
    browserThat({ persist: async () => yes, persisted: async () => yes, estimate });
    expect(await askToPersist()).toEqual({ kept, usage: 10, quota: 100 });
    expect(await persistence()).toEqual({ kept, usage: 10, quota: 100 });
  });

  test('is unknown where the browser does not say', async () => {
    browserThat({
      persisted: () => Promise.reject(new Error('no')),
      estimate: () => Promise.reject(new Error('no')),
    });
    expect(await persistence()).toEqual({ kept: 'unknown' });
    vi.stubGlobal('navigator', {});
    expect(await askToPersist()).toEqual({ kept: 'unknown' });
  });
});
