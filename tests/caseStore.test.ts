// The case store: what is written is there, whoever asks.
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { verifyLog } from '#src/log/chain.ts';
import type { Operation } from '#src/log/operation.ts';
import type { CaseStore } from '#src/storage/caseStore.ts';
import { everythingIn } from './fixtures/rawStore.ts';
import { openNewStore, refuses, said, summary } from './fixtures/stored.ts';

/** A case as a store without faults has it. */
async function contentOf(store: CaseStore, id: string) {
  const stored = await store.load(id);
  if (!stored) return undefined;
  const { summary: row, operations, drafts, faults } = stored;
  expect(faults).toEqual([]);
  return { summary: row, operations, drafts: drafts.map(({ operation }) => operation) };
}

const idsIn = (operations: readonly Operation[] | undefined) => operations?.map(({ id }) => id);

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

describe.each([
  ['locked', true],
  ['plain', false],
])('a case, %s,', (_, locked) => {
  test('is not there before it is created', async () => {
    const { store } = await openNewStore(locked);
    expect(await store.list()).toEqual([]);
    expect(await store.load('c1')).toBeUndefined();
  });

  test('is there with its operations once it is created', async () => {
    const { store } = await openNewStore(locked);
    await store.create(summary('c1'), [said('o1', 'Alma'), said('o2', 'Alma B.')]);
    expect(await contentOf(store, 'c1')).toEqual({
      summary: summary('c1'),
      operations: [said('o1', 'Alma'), said('o2', 'Alma B.')],
      drafts: [],
    });
  });

  test('keeps one draft for each address, the last one', async () => {
    const { store } = await openNewStore(locked);
    await store.create(summary('c1'), []);
    await store.keepDraft('c1', 'a/child/child-name//', said('d1', 'Al'));
    await store.keepDraft('c1', 'a/child/child-name//', said('d1', 'Alm'));
    await store.keepDraft('c1', 'a/child/other//', said('d2', 'x'));
    const drafts = (await contentOf(store, 'c1'))?.drafts;
    expect([...(drafts ?? [])].sort(byId)).toEqual([said('d1', 'Alm'), said('d2', 'x')]);
  });

  test('forgets a draft in the same write that makes it an answer', async () => {
    const { store } = await openNewStore(locked);
    await store.create(summary('c1'), [said('o1', 'Alma')]);
    await store.keepDraft('c1', 'key', said('d1', 'Almar'));
    await store.append(
      'c1',
      [said('o2', 'Almar')],
      ['key', 'no-such-key'],
      summary('c1', { open: 2 }),
    );
    expect(await contentOf(store, 'c1')).toEqual({
      summary: summary('c1', { open: 2 }),
      operations: [said('o1', 'Alma'), said('o2', 'Almar')],
      drafts: [],
    });
  });

  test('is the same when a write is tried again', async () => {
    const { store } = await openNewStore(locked);
    await store.create(summary('c1'), []);
    await store.append('c1', [said('o1', 'Alma')], [], summary('c1'));
    await store.append('c1', [said('o1', 'Alma')], [], summary('c1'));
    expect((await store.load('c1'))?.operations).toEqual([said('o1', 'Alma')]);
  });

  test('is listed by its row alone', async () => {
    const { store } = await openNewStore(locked);
    await store.create(summary('c2', { name: 'Opdigtet Barn' }), [said('o1', 'x')]);
    await store.create(summary('c1'), []);
    await store.keepSummary(summary('c1', { place: { instance: 'child', field: 'child-name' } }));
    expect([...(await store.list())].sort(byId)).toEqual([
      summary('c1', { place: { instance: 'child', field: 'child-name' } }),
      summary('c2', { name: 'Opdigtet Barn' }),
    ]);
  });

  test('is gone with everything it had once it is removed, and no other case is touched', async () => {
    const { store } = await openNewStore(locked);
    await store.create(summary('c1'), [said('o1', 'x')]);
    await store.create(summary('c2'), [said('o2', 'y')]);
    await store.keepDraft('c1', 'key', said('d1', 'x'));
    await store.keepDraft('c2', 'key', said('d2', 'y'));
    await store.remove('c1');
    expect(await store.load('c1')).toBeUndefined();
    expect(await contentOf(store, 'c2')).toEqual({
      summary: summary('c2'),
      operations: [said('o2', 'y')],
      drafts: [said('d2', 'y')],
    });
    // A new case with the same id has nothing of the old one.
    await store.create(summary('c1'), []);
    expect(await contentOf(store, 'c1')).toEqual({
      summary: summary('c1'),
      operations: [],
      drafts: [],
    });
  });

  test('that is removed in another window is not half made again by a late write', async () => {
    const { store } = await openNewStore(locked);
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
    expect(await contentOf(store, 'c1')).toEqual({
      summary: summary('c1'),
      operations: [],
      drafts: [],
    });
  });
});

describe('two windows', () => {
  test('see each other’s writes, and both keep theirs', async () => {
    const { store: one, again } = await openNewStore();
    const other = await again();
    await one.create(summary('c1'), []);
    await Promise.all([
      one.append('c1', [said('o1', 'fra den ene')], [], summary('c1')),
      other.append('c1', [said('o2', 'fra den anden')], [], summary('c1')),
    ]);
    expect(idsIn((await one.load('c1'))?.operations)?.toSorted()).toEqual(['o1', 'o2']);
    expect(await contentOf(other, 'c1')).toEqual(await contentOf(one, 'c1'));
    expect(await verifyLog(await one.readLog('c1'))).toEqual([]);
  });

  test('of which one is newer: the older lets go, says so, and does not open again', async () => {
    const { store, name, again } = await openNewStore();
    await store.create(summary('c1'), [said('o1', 'x')]);
    const newer = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, 99);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new Error('The older window did not let go'));
    });
    await refuses(() => store.append('c1', [said('o2', 'y')], [], summary('c1')), /afbrudt/);
    newer.close();
    await refuses(() => again(), /nyere app-version/);
  });

  test('do not write in a case that was removed and made again', async () => {
    const { store, again } = await openNewStore();
    const other = await again();
    await store.create(summary('c1'), []);
    await other.load('c1');
    await store.remove('c1');
    await store.create(summary('c1'), [said('o1', 'den nye')]);
    await refuses(() => other.append('c1', [said('o2', 'y')], [], summary('c1')), /slettet/);
    expect(idsIn((await other.load('c1'))?.operations)).toEqual(['o1']);
    await other.append('c1', [said('o3', 'z')], [], summary('c1'));
    expect(idsIn((await store.load('c1'))?.operations)).toEqual(['o1', 'o3']);
  });
});

describe('the log', () => {
  test('is one chain, whoever appends and however often', async () => {
    const { store, again } = await openNewStore();
    await store.create(summary('c1'), [said('o1', 'a'), said('o2', 'b')]);
    await store.append('c1', [said('o3', 'c')], [], summary('c1'));
    await store.append('c1', [said('o3', 'c')], [], summary('c1'));
    // Without loading it first.
    await (await again()).append('c1', [said('o4', 'd')], [], summary('c1'));
    const log = await store.readLog('c1');
    expect(log.map(({ operation, after }) => [operation.id, after.map(({ id }) => id)])).toEqual([
      ['o1', []],
      ['o2', ['o1']],
      ['o3', ['o2']],
      ['o4', ['o3']],
    ]);
    expect(await verifyLog(log)).toEqual([]);
  });

  test('takes entries from elsewhere once, all or nothing, and goes on behind them', async () => {
    const { store, again } = await openNewStore();
    const { store: colleague } = await openNewStore();
    const both = [said('o1', 'a'), said('o2', 'b')];
    await colleague.create(summary('c1'), [...both, said('o3', 'c'), said('o4', 'd')]);
    const theirs = await colleague.readLog('c1');
    expect(await store.addEntries('c1', theirs.slice(0, 2), summary('c1'))).toEqual(
      theirs.slice(0, 2),
    );
    expect(await store.addEntries('c1', [...theirs, ...theirs])).toEqual(theirs.slice(2));
    expect(await store.addEntries('c1', theirs)).toEqual([]);
    await (await again()).append('c1', [said('o5', 'e')], [], summary('c1'));
    expect(await verifyLog(await store.readLog('c1'))).toEqual([]);
    expect((await store.readLog('c1')).at(-1)?.after.map(({ id }) => id)).toEqual(['o4']);
  });

  test('refuses entries for a case that is not there, and entries of another case', async () => {
    const { store } = await openNewStore();
    await store.create(summary('c1'), [said('o1', 'a')]);
    await store.create(summary('c2'), [said('o2', 'b')]);
    const entries = await store.readLog('c1');
    await refuses(() => store.addEntries('c2', entries), /anden sag/);
    await refuses(() => store.addEntries('c3', entries.slice(0, 0)), /slettet/);
    expect(idsIn((await store.load('c2'))?.operations)).toEqual(['o2']);
  });

  test('is read in parts, and says what is lacking', async () => {
    const { store } = await openNewStore();
    await store.create(summary('c1'), [said('o1', 'a'), said('o2', 'b'), said('o3', 'c')]);
    const first = await store.entriesAfter('c1', 0, 2);
    expect(idsIn(first.entries.map(({ operation }) => operation))).toEqual(['o1', 'o2']);
    const rest = await store.entriesAfter('c1', first.mark, 2);
    expect(idsIn(rest.entries.map(({ operation }) => operation))).toEqual(['o3']);
    expect(await store.entriesAfter('c1', rest.mark, 2)).toEqual({ entries: [], mark: rest.mark });
    expect(await store.lacking('c1', ['o3', 'o4'])).toEqual(['o4']);
    expect(await store.lacking('c9', ['o3'])).toEqual(['o3']);
    expect([await store.has('c1'), await store.has('c9')]).toEqual([true, false]);
  });
});

test('nothing of a locked case can be read on the disk, not even which field is typed in', async () => {
  const { store, name } = await openNewStore();
  await store.create(summary('c1', { name: 'Mærkesætning' }), [said('o1', 'Mærkesætning')]);
  await store.keepDraft('c1', 'a/child/mærkefelt//', said('d1', 'Mærkesætning'));
  await store.notes.keep('team/colleagues', { name: 'Mærkesætning' });
  expect(await store.notes.read('team/colleagues')).toEqual({ name: 'Mærkesætning' });
  const lies = await everythingIn(name);
  expect(lies.length).toBeGreaterThan(4);
  const bytes = JSON.stringify(lies, (_key, value: unknown) =>
    value instanceof ArrayBuffer || value instanceof Uint8Array
      ? new TextDecoder('latin1').decode(value)
      : value,
  );
  expect(bytes).not.toMatch(/rkes|rkefelt|child|opening/);
});
