// Saves made beside the page: they are there as if the page had made them, and the page makes what was not made in time.
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { verifyLog } from '#src/log/chain.ts';
import { openExisting } from '#src/storage/database.ts';
import { SavesBeside, saveBeside } from '#src/storage/savesBeside.ts';
import { CarrierPage } from './fixtures/carriers.ts';
import { openNewStore, refuses, said, summary } from './fixtures/stored.ts';

/** A store with a case in it, whose saves are made beside its page. */
async function openBeside() {
  const opened = await openNewStore();
  const { browser, again } = opened;
  const page = new CarrierPage();
  const beside = new SavesBeside(page);
  const store = await again({
    ...browser.window(),
    beside: (database, save) => beside.make(database, save),
  });
  await store.create(summary('c1'), [said('o1', 'a')]);
  const idsIn = async () => (await store.readLog('c1')).map(({ operation }) => operation.id);
  return { ...opened, store, page, idsIn };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** Until the worker has been given so many orders. */
async function ordered(page: CarrierPage, count: number): Promise<void> {
  while (page.orders.length < count) await settled();
}

describe('with a worker', () => {
  test('answers and drafts are made beside the page, and lie there whole', async () => {
    const { store, page, idsIn } = await openBeside();
    // The first is made by the page: nobody waits for the worker to start.
    await store.append('c1', [said('o2', 'b')], [], summary('c1'));
    await store.keepDraft('c1', 'key', said('d1', 'draft'));
    await store.append('c1', [said('o3', 'c')], [], summary('c1', { name: 'Testine' }));
    expect(page.orders.map(({ save }) => save.is)).toEqual(['answer', 'draft', 'answer']);
    expect(await idsIn()).toEqual(['o1', 'o2', 'o3']);
    expect(await verifyLog(await store.readLog('c1'))).toEqual([]);
    const stored = await store.load('c1');
    expect(stored?.drafts.map(({ operation }) => operation.id)).toEqual(['d1']);
    expect(stored?.summary.name).toBe('Testine');
    expect(page.isWaiting).toBe(false);
  });

  test('nobody waits until it is ready', async () => {
    const { store, page, idsIn } = await openBeside();
    page.getsReady = false;
    await store.append('c1', [said('o2', 'b')], [], summary('c1'));
    expect(page.started).toBe(1);
    expect(page.orders).toEqual([]);
    expect(await idsIn()).toEqual(['o1', 'o2']);
  });

  test('the page makes what the worker refuses, and says why when it cannot either', async () => {
    const { store, page, idsIn } = await openBeside();
    page.fates = ['refused'];
    await store.append('c1', [said('o2', 'b')], [], summary('c1'));
    expect(await idsIn()).toEqual(['o1', 'o2']);
    const { append } = store;
    await store.append('c1', [said('o3', 'c')], [], summary('c1'));
    await store.remove('c1');
    await refuses(() => append.call(store, 'c1', [said('o4', 'd')], [], summary('c1')), /slettet/);
    expect(page.orders).toHaveLength(2);
  });
});

describe('a save that nobody tells of', () => {
  test.each(['lost', 'untold'] as const)(
    '%s: is made by the page when patience ends, and is there once',
    async (fate) => {
      const { store, page, idsIn } = await openBeside();
      page.fates = [fate];
      const saving = store.append('c1', [said('o2', 'b')], [], summary('c1'));
      await ordered(page, 1);
      for (let turn = 0; turn < 20; turn += 1) await settled();
      page.losePatience();
      expect(page.living).toBe(0);
      await saving;
      expect(await idsIn()).toEqual(['o1', 'o2']);
      // It is not asked again: each that is late keeps words from the disk.
      await store.append('c1', [said('o3', 'c')], [], summary('c1'));
      expect(page.started).toBe(1);
      expect(page.orders).toHaveLength(1);
      expect(await idsIn()).toEqual(['o1', 'o2', 'o3']);
      expect(await verifyLog(await store.readLog('c1'))).toEqual([]);
      expect((await store.load('c1'))?.faults).toEqual([]);
    },
  );

  test('has its own time, from the answer before it on', async () => {
    const { store, page } = await openBeside();
    page.fates = ['told', 'lost'];
    const drafts = ['one', 'two'].map((key) => store.keepDraft('c1', key, said(key, key)));
    await drafts[0];
    expect(page.begun).toBe(2);
    expect(page.isWaiting).toBe(true);
    page.losePatience();
    await drafts[1];
    expect((await store.load('c1'))?.drafts).toHaveLength(2);
  });

  test('is made at once when the page is left', async () => {
    const { store, page, idsIn } = await openBeside();
    page.fates = ['lost'];
    const saving = store.append('c1', [said('o2', 'b')], [], summary('c1'));
    await ordered(page, 1);
    page.hide();
    await saving;
    expect(page.living).toBe(0);
    expect(await idsIn()).toEqual(['o1', 'o2']);
    await store.append('c1', [said('o3', 'c')], [], summary('c1'));
    // A hidden page makes everything itself.
    expect(page.started).toBe(1);
    expect(await idsIn()).toEqual(['o1', 'o2', 'o3']);
  });
});

describe('without a worker', () => {
  test('one that fails is not tried again', async () => {
    const { store, page, idsIn } = await openBeside();
    page.fates = ['lost'];
    const saving = store.append('c1', [said('o2', 'b')], [], summary('c1'));
    await ordered(page, 1);
    page.fail();
    await saving;
    await store.append('c1', [said('o3', 'c')], [], summary('c1'));
    expect(page.started).toBe(1);
    expect(await idsIn()).toEqual(['o1', 'o2', 'o3']);
  });

  test('one that may not be started is not tried again', async () => {
    const page = new CarrierPage();
    page.start = () => {
      page.started += 1;
      throw new DOMException('forbidden', 'SecurityError');
    };
    const beside = new SavesBeside(page);
    const draft = { case: 'c1', writer: 'w1', slot: 's', sealed: { plain: '' } };
    const save = { is: 'draft', key: { id: 'c1', kept: { plain: true } }, draft } as const;
    expect(await beside.make('none', save)).toBeUndefined();
    expect(await beside.make('none', save)).toBeUndefined();
    expect(page.started).toBe(1);
    // Where there is no page, as here, nothing is made beside it.
    expect(await saveBeside('none', save)).toBeUndefined();
  });
});

test('a database that is gone is not made again beside the page', async () => {
  await expect(openExisting('never-made')).rejects.toThrow();
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('never-made');
});
