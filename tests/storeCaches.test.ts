// Caches save time and nothing else: thrown away, torn or out of date, the case and the overview are the same.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexContent } from '#forms/answers/contentIndex.ts';
import { verifyLog } from '#src/log/chain.ts';
import { CaseFold } from '#src/log/operation.ts';
import type { CaseStore } from '#src/storage/caseStore.ts';
import { openSealedStore } from '#src/storage/sealedCaseStore.ts';
import { plainRing } from '#src/vault/plainRing.ts';
import { countsIn, damage } from './fixtures/rawStore.ts';
import { smallContent } from './fixtures/smallContent.ts';
import { openNewStore, said, summary } from './fixtures/stored.ts';
import { TestBrowser } from './fixtures/testBrowser.ts';

const index = indexContent(smallContent);
const many = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => said(`o${from + at}`, `Ord ${from + at}`));

/** The case as it reads, and how much of the log was read for it. */
async function read(store: CaseStore) {
  const stored = await store.load('c1');
  if (!stored) throw new Error('Expected a case');
  const fold = new CaseFold(index, stored.foldState);
  for (const operation of stored.operations) fold.apply(operation);
  return { fold: fold.toState(), tail: stored.operations.length, place: stored.place };
}

/** A case of 400 entries whose cache has been made. */
async function cached() {
  const opened = await openNewStore();
  await opened.store.create(summary('c1'), many(0, 400));
  const whole = await read(opened.store);
  expect(whole.tail).toBe(400);
  await opened.browser.rest();
  return { ...opened, whole };
}

const sortedState = ({ fold }: Awaited<ReturnType<typeof read>>) => ({
  ...fold,
  seen: [...fold.seen].sort(),
});

describe('the cache of a fold', () => {
  test('is what the entries before it come to, and only those after it are read', async () => {
    const { store, whole, again } = await cached();
    const short = await read(store);
    expect(short.tail).toBe(0);
    expect(sortedState(short)).toEqual(sortedState(whole));
    expect(short.place).toBe(whole.place);
    const other = await again();
    await other.append('c1', many(400, 410), [], summary('c1'));
    expect((await read(store)).tail).toBe(10);
    expect(await verifyLog(await store.readLog('c1'))).toEqual([]);
    const log = await other.readLog('c1');
    expect(log.filter(({ after }) => after.length !== 1)).toHaveLength(1);
  });

  test('is not made for a short tail, and is made again for a long one', async () => {
    const { store, browser } = await cached();
    await store.append('c1', many(400, 700), [], summary('c1'));
    expect((await read(store)).tail).toBe(300);
    await browser.rest();
    expect((await read(store)).tail).toBe(300);
    await store.append('c1', many(700, 701), [], summary('c1'));
    expect((await read(store)).tail).toBe(301);
    await browser.rest();
    expect((await read(store)).tail).toBe(0);
  });

  test.each([
    ['is torn', undefined],
    ['says another place', (record: Record<string, unknown>) => ({ ...record, upTo: 7 })],
    [
      'is no sealed record',
      (record: Record<string, unknown>) => ({ ...record, sealed: { plain: 1 } }),
    ],
  ])('that %s is thrown away without a word', async (_, change) => {
    const { store, whole, name, browser } = await cached();
    await damage(name, 'caches', (record) => record.name === 'fold/c1', change);
    expect(await read(store)).toEqual(whole);
    expect((await store.load('c1'))?.faults).toEqual([]);
    await browser.rest();
    expect((await read(store)).tail).toBe(0);
  });

  test('of another content is thrown away', async () => {
    const browser = new TestBrowser();
    const open = (version: string) =>
      openSealedStore({
        name: 'test-content',
        home: 'practice',
        ring: plainRing,
        tools: browser.window(),
        loadIndex: async () => indexContent({ ...smallContent, version }),
      });
    const old = await open('test.1');
    await old.create(summary('c1'), many(0, 400));
    await old.load('c1');
    await browser.rest();
    expect((await old.load('c1'))?.foldState?.content).toBe('test.1');
    const stored = await (await open('test.2')).load('c1');
    expect(stored?.foldState).toBeUndefined();
    expect(stored?.operations).toHaveLength(400);
  });

  test('leaves nothing of a case that is removed while it is made', async () => {
    const { store, name, browser } = await openNewStore();
    await store.create(summary('c1'), many(0, 400));
    await store.load('c1');
    await store.remove('c1');
    await browser.rest();
    const { counts, ...rest } = await countsIn(name);
    expect(counts).toBe(1);
    expect(Object.values(rest).every((count) => count === 0)).toBe(true);
  });
});

describe('the overview', () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, at) => summary(`c${1000 + at}`, { name: `Barn ${at}` }));
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  const listed = async (store: CaseStore) => [...(await store.list())].sort(byId);

  async function filled() {
    const opened = await openNewStore();
    const all = rows(250);
    for (const row of all) await opened.store.create(row, []);
    expect(await listed(opened.store)).toEqual(all);
    await opened.browser.rest();
    expect((await countsIn(opened.name)).caches).toBe(1);
    return { ...opened, all };
  }

  test('is the rows on the disk, with the cache, without it, and with a torn one', async () => {
    const { all, again, name } = await filled();
    expect(await listed(await again())).toEqual(all);
    await damage(name, 'caches', (record) => record.name === 'overview');
    expect(await listed(await again())).toEqual(all);
  });

  test('says what was written last, whoever wrote it, however old the cache is', async () => {
    const { store, all, again, browser, name } = await filled();
    const other = await again();
    const changed = new Map(all.map((row) => [row.id, row]));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: 249 }), fc.boolean(), fc.string()), { maxLength: 6 }),
        async (writes) => {
          await Promise.all(
            writes.map(async ([at, mine, text]) => {
              const row = summary(`c${1000 + at}`, { name: text });
              await (mine ? store : other).keepSummary(row);
              // What stands on the disk in the end is what the last writer wrote.
              changed.set(row.id, row);
            }),
          );
          const mine = await listed(store);
          expect(await listed(other)).toEqual(mine);
          expect(await listed(await again())).toEqual(mine);
          await browser.rest();
          const untouched = all.filter((row) => changed.get(row.id) === row);
          expect(mine.filter((row) => untouched.some(({ id }) => id === row.id))).toEqual(
            untouched,
          );
          for (const row of mine) {
            const wrote = writes
              .filter(([at]) => `c${1000 + at}` === row.id)
              .map(([, , text]) => text);
            if (wrote.length > 0) expect(wrote).toContain(row.name);
          }
        },
      ),
      { numRuns: 15 },
    );
    expect((await countsIn(name)).rows).toBe(250);
  });

  test('forgets a removed case, also in the cache, and in one that was under way', async () => {
    const { store, all, again, browser, name } = await filled();
    const other = await again();
    await other.list();
    await store.remove('c1000');
    expect((await countsIn(name)).caches).toBe(0);
    expect(await listed(other)).toEqual(all.slice(1));
    const late = await again();
    await late.list();
    await store.remove('c1001');
    await browser.rest();
    expect((await countsIn(name)).caches).toBe(0);
    expect(await listed(late)).toEqual(all.slice(2));
  });
});
