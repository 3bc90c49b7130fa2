// The note of a log's end: it names the newest entry written here, in any weather, and goes with the case.
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { digestOf, verifyLog } from '#src/log/chain.ts';
import type { CaseStore } from '#src/storage/caseStore.ts';
import { openNewStore, said, summary } from './fixtures/stored.ts';

/** What the note must say: the entry's id and the digest of it as it is read back. */
async function linkOf(store: CaseStore, operation: string) {
  const entry = (await store.readLog('c1')).find((one) => one.operation.id === operation);
  if (!entry) throw new Error(`Expected the entry ${operation}`);
  return { id: operation, digest: await digestOf(entry) };
}

const faultsIn = async (store: CaseStore) =>
  verifyLog(await store.readLog('c1'), await store.readEnd('c1'));

describe.each([
  ['locked', true],
  ['plain', false],
])('the end of a log, %s,', (_, locked) => {
  test('is none before anything is written', async () => {
    const { store } = await openNewStore(locked);
    expect(await store.readEnd('c1')).toEqual([]);
    await store.create(summary('c1'), []);
    expect(await store.readEnd('c1')).toEqual([]);
  });

  test('follows each write, in a window opened later too', async () => {
    const { store, again } = await openNewStore(locked);
    await store.create(summary('c1'), [said('o1', 'Alma'), said('o2', 'Alma B.')]);
    expect(await store.readEnd('c1')).toEqual([await linkOf(store, 'o2')]);
    await store.append('c1', [said('o3', 'Alma C.')], [], summary('c1'));
    const later = await again();
    expect(await later.readEnd('c1')).toEqual([await linkOf(later, 'o3')]);
    expect(await faultsIn(later)).toEqual([]);
  });

  test('is not moved by a write that writes nothing, nor by one that had come through before', async () => {
    const { store, again } = await openNewStore(locked);
    await store.create(summary('c1'), [said('o1', 'Alma')]);
    await store.append('c1', [said('o2', 'Alma B.')], [], summary('c1'));
    const end = await store.readEnd('c1');
    await store.append('c1', [], ['key'], summary('c1'));
    expect(await store.readEnd('c1')).toEqual(end);
    const other = await again();
    await other.append('c1', [said('o2', 'Alma B.')], [], summary('c1'));
    expect(await faultsIn(other)).toEqual([]);
  });

  test('holds also when two windows write and a file is brought in', async () => {
    const { store, again } = await openNewStore(locked);
    await store.create(summary('c1'), [said('o1', 'Alma')]);
    const other = await again();
    await other.load('c1');
    await other.append('c1', [said('o2', 'Alma B.')], [], summary('c1'));
    await store.append('c1', [said('o3', 'Alma C.')], [], summary('c1'));
    await store.addEntries('c1', [{ operation: said('o4', 'Fra en fil'), after: [] }]);
    expect(await faultsIn(store)).toEqual([]);
    expect(await faultsIn(other)).toEqual([]);
  });

  test('goes with the case', async () => {
    const { store } = await openNewStore(locked);
    await store.create(summary('c1'), [said('o1', 'Alma')]);
    await store.remove('c1');
    expect(await store.readEnd('c1')).toEqual([]);
  });
});
