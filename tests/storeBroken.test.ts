// A record that does not open stops nothing else: the rest opens, the fault is told, and the record can be taken out.
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { CaseStore } from '#src/storage/caseStore.ts';
import { StoreError } from '#src/storage/caseStore.ts';
import { VaultRing } from '#src/vault/VaultRing.ts';
import { damage } from './fixtures/rawStore.ts';
import { openNewStore, refuses, said, summary } from './fixtures/stored.ts';
import { makeRing } from './fixtures/testRing.ts';

const on = (day: number, id: string, value: string) => ({
  ...said(id, value),
  at: `2026-02-0${day}T10:00:00.000Z`,
});

async function threeEntries() {
  const opened = await openNewStore();
  const operations = [on(3, 'o1', 'a'), on(4, 'o2', 'b'), on(6, 'o3', 'c')];
  await opened.store.create(summary('c1', { name: 'Opdigtet Barn' }), operations);
  await opened.store.create(summary('c2'), [said('o9', 'x')]);
  return { ...opened, operations };
}

const isEntry = (id: string) => (record: Record<string, unknown>) => record.id === id;

async function loaded(store: CaseStore) {
  const stored = await store.load('c1');
  if (!stored) throw new Error('Expected the case');
  return stored;
}

describe('an entry that does not open', () => {
  test('is set aside, with what it may have been about and since when it is known', async () => {
    const { store, name, again, browser } = await threeEntries();
    await damage(name, 'entries', isEntry('o2'));
    const { operations, faults } = await loaded(store);
    expect(operations.map(({ id }) => id)).toEqual(['o1', 'o3']);
    expect(faults).toEqual([
      {
        record: 'entry',
        place: 'o2',
        seenAt: '2026-02-03T10:00:00.000Z',
        after: '2026-02-03T10:00:00.000Z',
        before: '2026-02-06T10:00:00.000Z',
        sentence:
          'En ændring fra mellem 3. februar 2026 og 6. februar 2026 kan ikke læses. Resten af sagen er her. Har du sagen i en fil, så hent filen ind; ellers se sagen igennem, og skriv det igen, der mangler.',
      },
    ]);
    // Known since then, whichever window asks and when.
    browser.now += 86_400_000;
    expect((await loaded(await again())).faults).toEqual(faults);
    expect((await store.load('c2'))?.faults).toEqual([]);
  });

  test('does not stop the log from being read and written on', async () => {
    const { store, name, again } = await threeEntries();
    await damage(name, 'entries', isEntry('o2'));
    const other = await again();
    await other.append('c1', [on(7, 'o4', 'd')], [], summary('c1'));
    const log = await store.readLog('c1');
    expect(log.map(({ operation }) => operation.id)).toEqual(['o1', 'o3', 'o4']);
    // What follows the first entry cannot be read: the new one follows it as well.
    expect(log.at(-1)?.after.map(({ id }) => id)).toEqual(['o1', 'o3']);
  });

  test('is not hidden by a cache made over it', async () => {
    const { store, name, browser } = await threeEntries();
    await damage(name, 'entries', isEntry('o2'));
    const more = Array.from({ length: 400 }, (_, at) => on(7, `p${at}`, 'x'));
    await store.append('c1', more, [], summary('c1'));
    for (let turn = 0; turn < 2; turn += 1) {
      const { faults, foldState } = await loaded(store);
      expect([faults.length, foldState]).toEqual([1, undefined]);
      await browser.rest();
    }
  });

  test('gives way to a good copy from a file, which everybody hears of', async () => {
    const { store, name, browser } = await threeEntries();
    const good = await store.readLog('c1');
    await damage(name, 'entries', isEntry('o2'));
    const { place } = await loaded(store);
    const heard: string[] = [];
    store.watch('c1', (news) => heard.push(...news.map(({ id }) => id)), place);
    expect(await store.lacking('c1', ['o1', 'o2'])).toEqual(['o2']);
    expect((await store.addEntries('c1', good)).map((one) => one.operation.id)).toEqual(['o2']);
    await browser.settle();
    const { operations, faults } = await loaded(store);
    expect(operations.map(({ id }) => id).sort()).toEqual(['o1', 'o2', 'o3']);
    expect(faults).toEqual([]);
    expect(await store.rawRecords('c1')).toEqual([]);
  });

  test('moved to another place counts as broken, and so does plain text put in its stead', async () => {
    const { store, name } = await threeEntries();
    await damage(name, 'entries', isEntry('o3'), (record) => ({ ...record, id: 'o4' }));
    await damage(name, 'entries', isEntry('o2'), (record) => ({
      ...record,
      sealed: { plain: { operation: said('o2', 'fremmed'), after: [] } },
    }));
    const { operations, faults } = await loaded(store);
    expect(operations.map(({ id }) => id)).toEqual(['o1']);
    expect(faults.map(({ record, place }) => `${record} ${place}`)).toEqual([
      'entry o2',
      'entry o4',
      'missing o3',
    ]);
  });
});

test('the broken records, and only they, are taken out as they lie', async () => {
  const { store, name } = await threeEntries();
  await store.keepDraft('c1', 'key', said('d1', 'y'));
  await damage(name, 'entries', isEntry('o2'));
  await damage(name, 'rows', isEntry('c1'));
  await damage(name, 'drafts', () => true);
  const raw = await store.rawRecords('c1');
  expect(raw.map((one) => one.store)).toEqual(['rows', 'entries', 'drafts']);
  expect(raw[1]).toMatchObject({
    record: { id: 'o2', case: 'c1', sealed: { iv: { base64: /^.{16}$/ }, ct: {} } },
  });
  expect(JSON.parse(JSON.stringify(raw))).toEqual(raw);
});

describe('a row that does not open', () => {
  test('is listed without a name, and the case opens with a row made from itself', async () => {
    const { store, name } = await threeEntries();
    await damage(name, 'rows', isEntry('c1'));
    const rows = await store.list();
    expect(rows).toHaveLength(2);
    expect(rows.find(({ id }) => id === 'c1')).toMatchObject({ name: '', broken: true });
    const { summary: row, faults, operations } = await loaded(store);
    expect(row).toMatchObject({
      id: 'c1',
      createdAt: '2026-02-03T10:00:00.000Z',
      changedAt: '2026-02-06T10:00:00.000Z',
    });
    expect(operations).toHaveLength(3);
    expect(faults[0]?.sentence).toMatch(/^Sagens linje i oversigten .+ skrevet igen/);
    await store.keepSummary(row);
    expect((await loaded(store)).faults).toEqual([]);
  });
});

test('a draft that does not open leaves the others', async () => {
  const { store, name } = await threeEntries();
  await store.keepDraft('c1', 'one', said('d1', 'y'));
  await store.keepDraft('c1', 'two', said('d2', 'z'));
  let isFirst = true;
  await damage(name, 'drafts', () => {
    const found = isFirst;
    isFirst = false;
    return found;
  });
  const { drafts, faults } = await loaded(store);
  expect(drafts).toHaveLength(1);
  expect(faults[0]?.sentence).toMatch(/^Noget, der var ved at blive skrevet, kan ikke læses\./);
});

test('a key that does not open is said, and the other cases open', async () => {
  const { store, name, again } = await threeEntries();
  const { kept } = await (await makeRing()).makeCaseKey('c1');
  await damage(name, 'keys', isEntry('c1'), (record) => ({ ...record, kept }));
  const other = await again();
  await refuses(() => other.load('c1'), /nøgle er beskadiget/);
  await refuses(() => other.append('c1', [], [], summary('c1')), /nøgle er beskadiget/);
  await expect(other.load('c1')).rejects.toMatchObject({ trouble: 'broken-key' });
  expect((await other.load('c2'))?.operations).toHaveLength(1);
  expect(await other.list()).toHaveLength(2);
  const raw = await other.rawRecords('c1');
  expect(raw.map((one) => one.store)).toEqual(['keys', 'entries', 'entries', 'entries']);
  await other.remove('c1');
  expect(await store.has('c1')).toBe(false);
});

test('a vault that is locked meanwhile is no fault of the records', async () => {
  const { store, ring } = await threeEntries();
  if (!(ring instanceof VaultRing)) throw new Error('Expected a vault’s ring');
  ring.forget();
  for (const ask of [
    () => store.load('c1'),
    () => store.list(),
    () => store.append('c1', [said('o4', 'x')], [], summary('c1')),
  ]) {
    const cause = await ask().catch((reason: unknown) => reason);
    expect(cause).toBeInstanceOf(StoreError);
    expect(cause).toMatchObject({ trouble: 'locked' });
  }
});
