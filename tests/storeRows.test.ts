// A line of the overview that is lost or damaged is written again from its case; a lost key is said to be lost.
import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { CaseStore, CaseSummary } from '#src/storage/caseStore.ts';
import type { SealedCaseStore } from '#src/storage/sealedCaseStore.ts';
import { damage, takeAway } from './fixtures/rawStore.ts';
import { openNewStore, said, summary } from './fixtures/stored.ts';

const is = (id: string) => (record: Record<string, unknown>) => record.id === id;
const of = (id: string) => (record: Record<string, unknown>) => record.case === id;

const on = (day: number, id: string, value: string) => ({
  ...said(id, value),
  at: `2026-02-0${day}T10:00:00.000Z`,
});

/** Two cases, whose rows say what their logs do. */
async function two(locked: boolean) {
  const opened = await openNewStore(locked);
  const { store } = opened;
  await store.create(summary('c1'), [on(3, 'o1', 'Testine'), on(5, 'o2', 'Testine Opdigtet')]);
  await store.create(summary('c2'), [on(4, 'o3', 'Prøve')]);
  await store.load('c1');
  return opened;
}

const row = async (store: CaseStore, id: string) =>
  (await store.list()).find((one) => one.id === id);

/** What the overview does after it has listed. */
async function mended(store: SealedCaseStore, browser: { rest(): Promise<void> }) {
  const mending = store.mendRows();
  for (let turn = 0; turn < 5; turn += 1) await browser.rest();
  return mending;
}

const NEVER = '1970-01-01T00:00:00.000Z';

describe.each([
  ['locked', true],
  ['plain', false],
])('the rows of the overview, %s,', (_, locked) => {
  test('that were cleared away are listed at once as unread, and are written again from the logs', async () => {
    const { name, again, browser } = await two(locked);
    for (const id of ['c1', 'c2']) await takeAway(name, 'rows', is(id));
    const later = await again();
    expect((await later.list()).map(({ id, broken }) => [id, broken])).toEqual([
      ['c1', true],
      ['c2', true],
    ]);
    expect(await mended(later, browser)).toEqual({ written: 2, found: 0 });
    const expected: Partial<CaseSummary> = {
      name: 'Testine Opdigtet',
      phase: 'opening',
      createdAt: '2026-02-03T10:00:00.000Z',
      changedAt: '2026-02-05T10:00:00.000Z',
    };
    expect(await row(later, 'c1')).toMatchObject(expected);
    expect(await row(later, 'c1')).not.toHaveProperty('broken');
    expect(await row(await again(), 'c2')).toMatchObject({ name: 'Prøve' });
    expect(await mended(later, browser)).toEqual({ written: 0, found: 0 });
  });

  test('of which one is damaged have that one written again, and the others are left alone', async () => {
    const { store, name, again, browser } = await two(locked);
    const other = await row(store, 'c2');
    await damage(name, 'rows', is('c1'), (record) =>
      locked ? flipped(record) : { ...record, sealed: { plain: { id: 'c1', name: 7 } } },
    );
    const later = await again();
    expect(await row(later, 'c1')).toMatchObject({ broken: true, changedAt: NEVER });
    expect(await mended(later, browser)).toEqual({ written: 1, found: 0 });
    expect(await row(later, 'c1')).toMatchObject({ name: 'Testine Opdigtet' });
    expect(await row(later, 'c2')).toEqual(other);
  });

  test('are not written by a window that is late', async () => {
    const { store, name, again, browser } = await two(locked);
    await takeAway(name, 'rows', is('c1'));
    const later = await again();
    const mending = later.mendRows();
    await store.keepSummary(summary('c1', { name: 'Nyere' }));
    for (let turn = 0; turn < 5; turn += 1) await browser.rest();
    await mending;
    expect(await row(later, 'c1')).toMatchObject({ name: 'Nyere' });
  });

  test('do not bear witness to an end nobody remembers', async () => {
    const { name, again, browser } = await two(locked);
    await takeAway(name, 'rows', is('c1'));
    await takeAway(name, 'notes', (record) => record.name === 'c1/end');
    await takeAway(name, 'entries', is('o2'));
    const later = await again();
    await mended(later, browser);
    expect(await row(later, 'c1')).toMatchObject({ name: 'Testine' });
    expect(await later.readEnd('c1')).toEqual([]);
  });

  test('keep the witness of the end where the note has it', async () => {
    const { store, name, again, browser } = await two(locked);
    const end = await store.readEnd('c1');
    await takeAway(name, 'rows', is('c1'));
    const later = await again();
    await mended(later, browser);
    await takeAway(name, 'notes', (record) => record.name === 'c1/end');
    expect(await (await again()).readEnd('c1')).toEqual(end);
  });

  test('are made with the cache of the log where there is one', async () => {
    const { store, name, again, browser } = await two(locked);
    const many = Array.from({ length: 400 }, (_, at) => on(6, `p${at}`, `Ord ${at}`));
    await store.append('c1', many, [], summary('c1'));
    await store.load('c1');
    await browser.rest();
    expect((await store.load('c1'))?.operations).toEqual([]);
    await takeAway(name, 'rows', is('c1'));
    const later = await again();
    await mended(later, browser);
    expect(await row(later, 'c1')).toMatchObject({
      createdAt: '2026-02-03T10:00:00.000Z',
      changedAt: '2026-02-06T10:00:00.000Z',
    });
  });
});

test('more rows than a portion are written in turns', async () => {
  const { store, name, again, browser } = await openNewStore();
  for (let at = 0; at < 130; at += 1) {
    await store.create(summary(`c${1000 + at}`), [said(`o${at}`, `Barn ${at}`)]);
    await takeAway(name, 'rows', () => true);
  }
  const later = await again();
  expect(await mended(later, browser)).toEqual({ written: 100, found: 0 });
  expect(await mended(later, browser)).toEqual({ written: 30, found: 0 });
  expect(await mended(later, browser)).toEqual({ written: 0, found: 0 });
  expect((await later.list()).every(({ broken }) => broken === undefined)).toBe(true);
}, 60_000);

test('a row of a case of which nothing can be read stays unread, and is tried once', async () => {
  const { name, again, browser } = await two(true);
  await damage(name, 'entries', is('o3'));
  await damage(name, 'rows', is('c2'));
  const later = await again();
  expect(await mended(later, browser)).toEqual({ written: 0, found: 0 });
  expect(await row(later, 'c2')).toMatchObject({ broken: true });
});

describe('a case whose key is gone', () => {
  async function keyless() {
    const opened = await two(true);
    await takeAway(opened.name, 'keys', is('c1'));
    return { ...opened, later: await opened.again() };
  }

  test('is listed as such, and says so when it is opened or read, not that it was removed', async () => {
    const { later, browser } = await keyless();
    expect(await row(later, 'c1')).toMatchObject({ keyless: true });
    expect(await row(later, 'c2')).not.toHaveProperty('keyless');
    for (const ask of [
      () => later.load('c1'),
      () => later.readLog('c1'),
      () => later.addEntries('c1', [], summary('c1')),
    ])
      await expect(ask()).rejects.toMatchObject({
        trouble: 'lost-key',
        message: expect.stringMatching(/dens nøgle mangler/),
      });
    expect(await mended(later, browser)).toEqual({ written: 0, found: 0 });
  });

  test('gives out what lies there of it, and can be removed', async () => {
    const { later } = await keyless();
    expect((await later.rawRecords('c1')).map(({ store }) => store)).toEqual([
      'rows',
      'entries',
      'entries',
    ]);
    await later.remove('c1');
    expect(await row(later, 'c1')).toBeUndefined();
    expect(await later.load('c1')).toBeUndefined();
    expect(await later.rawRecords('c1')).toEqual([]);
  });

  test('is found also when its row is gone, by its entries', async () => {
    const { name, later, browser } = await keyless();
    await takeAway(name, 'rows', is('c1'));
    expect((await later.list()).map(({ id }) => id)).toEqual(['c2']);
    expect(await mended(later, browser)).toEqual({ written: 0, found: 1 });
    expect(await row(later, 'c1')).toMatchObject({ keyless: true, broken: true });
    await expect(later.load('c1')).rejects.toMatchObject({ trouble: 'lost-key' });
    await later.remove('c1');
    expect((await later.list()).map(({ id }) => id)).toEqual(['c2']);
  });
});

test('a key and a row gone from two cases are found although there are as many of each', async () => {
  const { name, again, browser } = await two(true);
  await takeAway(name, 'keys', is('c1'));
  await takeAway(name, 'rows', is('c2'));
  const later = await again();
  expect(await mended(later, browser)).toEqual({ written: 0, found: 1 });
  expect(await mended(later, browser)).toEqual({ written: 1, found: 0 });
  expect(await row(later, 'c1')).toMatchObject({ keyless: true });
  expect(await row(later, 'c2')).toMatchObject({ name: 'Prøve' });
});

test('a case removed altogether is none', async () => {
  const { name, again } = await two(true);
  await takeAway(name, 'keys', is('c2'));
  await takeAway(name, 'rows', is('c2'));
  await takeAway(name, 'entries', of('c2'));
  expect(await (await again()).load('c2')).toBeUndefined();
});

function flipped(record: Record<string, unknown>): Record<string, unknown> {
  const { sealed } = record;
  if (typeof sealed !== 'object' || sealed === null || !('ct' in sealed)) return record;
  const { ct } = sealed;
  if (!(ct instanceof ArrayBuffer)) return record;
  const bytes = new Uint8Array(ct.slice(0));
  bytes[3] = (bytes[3] ?? 0) ^ 1;
  return { ...record, sealed: { ...sealed, ct: bytes.buffer } };
}
