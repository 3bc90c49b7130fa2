// An entry once known to be missing stays known: writing on does not wipe it out, and its coming back does.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyLog } from '#src/log/chain.ts';
import type { CaseStore } from '#src/storage/caseStore.ts';
import { damage, takeAway } from './fixtures/rawStore.ts';
import { openNewStore, said, summary } from './fixtures/stored.ts';

const isEntry = (id: string) => (record: Record<string, unknown>) => record.id === id;

/** What the check finds, as `fault id`. */
async function faultsIn(store: CaseStore): Promise<readonly string[]> {
  const end = await store.readEnd('c1');
  const faults = await verifyLog(await store.readLog('c1'), end);
  return faults.map(({ fault, id }) => `${fault} ${id}`);
}

/** What is said of missing entries when the case is opened. */
async function toldBy(store: CaseStore): Promise<readonly string[]> {
  const faults = (await store.load('c1'))?.faults ?? [];
  return faults.flatMap(({ record, place }) => (record === 'missing' ? [place] : [])).sort();
}

const write = (store: CaseStore, id: string) =>
  store.append('c1', [said(id, id)], [], summary('c1'));

describe.each([
  ['locked', true],
  ['plain', false],
])('an entry taken away, %s,', (_, locked) => {
  async function three() {
    const opened = await openNewStore(locked);
    await opened.store.create(summary('c1'), [said('o1', 'a'), said('o2', 'b'), said('o3', 'c')]);
    const copy = await opened.store.readLog('c1');
    return {
      ...opened,
      copy,
      takes: (id: string) => takeAway(opened.name, 'entries', isEntry(id)),
    };
  }

  test('that another window wrote last is missed by a window that writes on what it wrote itself', async () => {
    const { store, again, takes } = await three();
    await write(store, 'o4');
    await write(await again(), 'o5');
    await takes('o5');
    await write(store, 'o6');
    expect(await toldBy(await again())).toEqual(['o5']);
  });

  test('from the end is told when the case opens, also after more was written, with since when', async () => {
    const { again, takes, browser } = await three();
    await takes('o3');
    const later = await again();
    expect(await toldBy(later)).toEqual(['o3']);
    const since = new Date(browser.now).toISOString();
    browser.now += 86_400_000;
    await write(later, 'o4');
    await write(later, 'o5');
    expect(await toldBy(later)).toEqual(['o3']);
    expect(await faultsIn(later)).toEqual(['missing o3']);
    const last = await again();
    await write(last, 'o6');
    expect(await faultsIn(last)).toEqual(['missing o3']);
    expect((await last.load('c1'))?.faults).toMatchObject([
      { record: 'missing', place: 'o3', seenAt: since },
    ]);
    expect((await last.readEnd('c1')).map(({ id, lostSince }) => [id, lostSince])).toEqual([
      ['o6', undefined],
      ['o3', since],
    ]);
  });

  test('from the end is told also when the note of the end is taken away with it', async () => {
    const { store, again, takes, name } = await three();
    await store.keepSummary(summary('c1', { name: 'Alma' }));
    await takes('o3');
    await takeAway(name, 'notes', (record) => record.name === 'c1/end');
    const later = await again();
    expect(await toldBy(later)).toEqual(['o3']);
    expect((await later.list()).map((one) => Object.keys(one))).not.toContain('end');
    await write(later, 'o4');
    expect(await toldBy(later)).toEqual(['o3']);
    expect(await faultsIn(later)).toEqual(['missing o3']);
  });

  test('from the end with both notes of the end leaves nothing that claims to know the end', async () => {
    const { again, takes, name } = await three();
    await takes('o3');
    await takeAway(name, 'notes', (record) => record.name === 'c1/end');
    await takeAway(name, 'rows', isEntry('c1'));
    const later = await again();
    // Opening the case and listing it write the row again, and must not make a witness of what is left.
    await later.load('c1');
    await later.keepSummary(summary('c1'));
    expect(await later.readEnd('c1')).toEqual([]);
    expect(await faultsIn(later)).toEqual([]);
  });

  test('from the end is told when the note is taken away, and the first thing after it is a write', async () => {
    const { again, takes, name } = await three();
    await takes('o3');
    await takeAway(name, 'notes', (record) => record.name === 'c1/end');
    const later = await again();
    await write(later, 'o4');
    expect(await toldBy(later)).toEqual(['o3']);
  });

  test('is not forgotten when the first thing after it is a write', async () => {
    const { again, takes } = await three();
    await takes('o3');
    const later = await again();
    await write(later, 'o4');
    expect(await faultsIn(later)).toEqual(['missing o3']);
    expect(await toldBy(await again())).toEqual(['o3']);
  });

  test('while windows are open is not forgotten whichever of them writes', async () => {
    const { store, again, takes, browser } = await three();
    const other = await again();
    await store.load('c1');
    await other.load('c1');
    await write(other, 'o4');
    await browser.settle();
    await takes('o4');
    await Promise.all([write(store, 'o5'), write(other, 'o6')]);
    await browser.settle();
    await write(store, 'o7');
    const third = await again();
    await write(third, 'o8');
    expect(await faultsIn(third)).toEqual(['missing o4']);
    expect(await toldBy(third)).toEqual(['o4']);
  });

  test('is no longer missing when it comes back, and is held to again from then on', async () => {
    const { again, takes, copy, browser } = await three();
    await takes('o3');
    const later = await again();
    await later.load('c1');
    await write(later, 'o4');
    await later.addEntries('c1', copy);
    expect(await toldBy(later)).toEqual([]);
    expect(await faultsIn(later)).toEqual([]);
    await browser.settle();
    await write(later, 'o5');
    expect((await later.readEnd('c1')).map(({ id }) => id)).toEqual(['o5']);
    await takes('o3');
    expect(await faultsIn(later)).toEqual(['missing o3']);
  });

  test('from the middle is told when the case opens, and counted also when the end goes too', async () => {
    const { again, takes } = await three();
    await takes('o2');
    const later = await again();
    expect(await toldBy(later)).toEqual(['o2']);
    await takes('o3');
    expect(await toldBy(await again())).toEqual(['o2', 'o3']);
    expect(await faultsIn(await again())).toEqual(['missing o2', 'missing o3']);
    await write(await again(), 'o4');
    expect(await faultsIn(await again())).toEqual(['missing o2', 'missing o3']);
  });

  test('from the middle that comes back needs no note any more', async () => {
    const { again, takes, copy } = await three();
    await takes('o2');
    const later = await again();
    expect(await toldBy(later)).toEqual(['o2']);
    await later.addEntries('c1', copy);
    expect(await toldBy(later)).toEqual([]);
    expect((await later.readEnd('c1')).map(({ id }) => id)).toEqual(['o3']);
  });

  test('from the middle, found by the check alone, is counted also when the end goes too', async () => {
    const { again, takes } = await three();
    await takes('o2');
    const later = await again();
    expect(await faultsIn(later)).toEqual(['missing o2']);
    await takes('o3');
    expect(await faultsIn(later)).toEqual(['missing o2', 'missing o3']);
  });

  test('says nothing of a log nobody touched, however many windows write in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 2 }), { maxLength: 8 }), async (turns) => {
        const { store, again, browser } = await three();
        const windows = [store, await again(), await again()];
        await Promise.all(turns.map((window, at) => write(windows[window] ?? store, `p${at}`)));
        await browser.settle();
        expect(await faultsIn(await again())).toEqual([]);
        expect(await toldBy(await again())).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});

test('an entry taken away from behind the cache is told when the case is opened again', async () => {
  const { store, again, name, browser } = await openNewStore();
  const many = Array.from({ length: 400 }, (_, at) => said(`o${at}`, 'x'));
  await store.create(summary('c1'), many);
  await store.load('c1');
  await browser.rest();
  expect((await store.load('c1'))?.foldState?.seen).toHaveLength(400);
  await browser.rest();
  expect((await store.readEnd('c1')).map(({ id }) => id)).toEqual(['o399']);
  await takeAway(name, 'entries', isEntry('o200'));
  const later = await again();
  await later.load('c1');
  await browser.rest();
  expect(await toldBy(await again())).toEqual(['o200']);
});

test('a change of the end that others can read is told of after more was written too', async () => {
  const { store, again, name } = await openNewStore(false);
  await store.create(summary('c1'), [said('o1', 'a'), said('o2', 'b')]);
  await damage(name, 'entries', isEntry('o2'), (record) =>
    JSON.parse(JSON.stringify(record).replace('"b"', '"x"')),
  );
  const later = await again();
  await write(later, 'o3');
  await write(later, 'o4');
  expect(await faultsIn(later)).toEqual(['changed o2']);
});
