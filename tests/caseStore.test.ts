// The case store: what is written is there, whoever asks.
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { openCaseStore } from '#src/storage/idbCaseStore.ts';
import { openNewStore, refuses, said, summary } from './fixtures/stored.ts';

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

describe('a case', () => {
  test('is not there before it is created', async () => {
    const { store } = await openNewStore();
    expect(await store.list()).toEqual([]);
    expect(await store.load('c1')).toBeUndefined();
  });

  test('is there with its operations once it is created', async () => {
    const { store } = await openNewStore();
    await store.create(summary('c1'), [said('o1', 'Alma'), said('o2', 'Alma B.')]);
    expect(await store.load('c1')).toEqual({
      summary: summary('c1'),
      operations: [said('o1', 'Alma'), said('o2', 'Alma B.')],
      drafts: [],
    });
  });

  test('keeps one draft for each address, the last one', async () => {
    const { store } = await openNewStore();
    await store.create(summary('c1'), []);
    await store.keepDraft('c1', 'a/child/child-name//', said('d1', 'Al'));
    await store.keepDraft('c1', 'a/child/child-name//', said('d1', 'Alm'));
    await store.keepDraft('c1', 'a/child/other//', said('d2', 'x'));
    expect((await store.load('c1'))?.drafts).toEqual([said('d1', 'Alm'), said('d2', 'x')]);
  });

  test('forgets a draft in the same write that makes it an answer', async () => {
    const { store } = await openNewStore();
    await store.create(summary('c1'), [said('o1', 'Alma')]);
    await store.keepDraft('c1', 'key', said('d1', 'Almar'));
    await store.append(
      'c1',
      [said('o2', 'Almar')],
      ['key', 'no-such-key'],
      summary('c1', { open: 2 }),
    );
    expect(await store.load('c1')).toEqual({
      summary: summary('c1', { open: 2 }),
      operations: [said('o1', 'Alma'), said('o2', 'Almar')],
      drafts: [],
    });
  });

  test('is the same when a write is tried again', async () => {
    const { store } = await openNewStore();
    await store.create(summary('c1'), []);
    await store.append('c1', [said('o1', 'Alma')], [], summary('c1'));
    await store.append('c1', [said('o1', 'Alma')], [], summary('c1'));
    expect((await store.load('c1'))?.operations).toEqual([said('o1', 'Alma')]);
  });

  test('is listed by its row alone', async () => {
    const { store } = await openNewStore();
    await store.create(summary('c2', { name: 'Opdigtet Barn' }), [said('o1', 'x')]);
    await store.create(summary('c1'), []);
    await store.keepSummary(summary('c1', { place: { instance: 'child', field: 'child-name' } }));
    expect([...(await store.list())].sort(byId)).toEqual([
      summary('c1', { place: { instance: 'child', field: 'child-name' } }),
      summary('c2', { name: 'Opdigtet Barn' }),
    ]);
  });

  test('is gone with everything it had once it is removed, and no other case is touched', async () => {
    const { store } = await openNewStore();
    await store.create(summary('c1'), [said('o1', 'x')]);
    await store.create(summary('c2'), [said('o2', 'y')]);
    await store.keepDraft('c1', 'key', said('d1', 'x'));
    await store.keepDraft('c2', 'key', said('d2', 'y'));
    await store.remove('c1');
    expect(await store.load('c1')).toBeUndefined();
    expect(await store.load('c2')).toEqual({
      summary: summary('c2'),
      operations: [said('o2', 'y')],
      drafts: [said('d2', 'y')],
    });
    // A new case with the same id has nothing of the old one.
    await store.create(summary('c1'), []);
    expect(await store.load('c1')).toEqual({ summary: summary('c1'), operations: [], drafts: [] });
  });

  test('that is removed in another window is not half made again by a late write', async () => {
    const { store } = await openNewStore();
    await store.create(summary('c1'), [said('o1', 'x')]);
    await store.remove('c1');
    const late = [
      () => store.append('c1', [said('o2', 'y')], [], summary('c1')),
      () => store.keepDraft('c1', 'key', said('d1', 'y')),
      () => store.keepSummary(summary('c1')),
    ];
    for (const write of late) await refuses(write, /slettet/);
    expect(await store.list()).toEqual([]);
    await store.create(summary('c1'), []);
    expect(await store.load('c1')).toEqual({ summary: summary('c1'), operations: [], drafts: [] });
  });
});

describe('two windows', () => {
  test('see each other’s writes, and both keep theirs', async () => {
    const { store: one, name } = await openNewStore();
    const other = await openCaseStore(name);
    await one.create(summary('c1'), []);
    await Promise.all([
      one.append('c1', [said('o1', 'fra den ene')], [], summary('c1')),
      other.append('c1', [said('o2', 'fra den anden')], [], summary('c1')),
    ]);
    expect((await one.load('c1'))?.operations.map((operation) => operation.id)).toEqual([
      'o1',
      'o2',
    ]);
    expect(await other.load('c1')).toEqual(await one.load('c1'));
  });

  test('of which one is newer: the older lets go, says so, and does not open again', async () => {
    const { store, name } = await openNewStore();
    await store.create(summary('c1'), [said('o1', 'x')]);
    const newer = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, 99);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new Error('The older window did not let go'));
    });
    await refuses(() => store.append('c1', [said('o2', 'y')], [], summary('c1')), /afbrudt/);
    newer.close();
    await refuses(() => openCaseStore(name), /nyere udgave/);
  });
});
