// A store that cannot: the write is there as a whole or not at all, and the refusal is a sentence.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CaseStore } from '#src/storage/caseStore.ts';
import { openHomes } from '#src/storage/openHomes.ts';
import { openNewStore, refuses, said, summary } from './fixtures/stored.ts';
import { TestBrowser } from './fixtures/testBrowser.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** The disk takes so many more records and is full then. */
function fullAfter(count: number): void {
  let left = count;
  for (const method of ['add', 'put'] as const) {
    const write = IDBObjectStore.prototype[method];
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      value,
      ...key
    ) {
      left -= 1;
      if (left < 0) throw new DOMException('from the browser', 'QuotaExceededError');
      return write.call(this, value, ...key);
    });
  }
}

/** What a store has of the case, without where it lies. */
async function stored(store: CaseStore) {
  const found = await store.load('c1');
  if (!found) return undefined;
  const { summary: row, operations, drafts, faults } = found;
  return { row, operations, drafts: drafts.map(({ operation }) => operation), faults };
}

const having = (more: Partial<Awaited<ReturnType<typeof stored>>> = {}) => ({
  row: summary('c1'),
  operations: [],
  drafts: [],
  faults: [],
  ...more,
});

describe('a write that fails leaves nothing', () => {
  test('of a case that was being created', async () => {
    const { store } = await openNewStore();
    fullAfter(3);
    await refuses(() => store.create(summary('c1'), [said('o1', 'x'), said('o2', 'y')]), /plads/);
    vi.restoreAllMocks();
    expect(await store.list()).toEqual([]);
    expect(await store.load('c1')).toBeUndefined();
    await store.create(summary('c1'), []);
    expect(await stored(store)).toEqual(having());
  });

  test('of entries from elsewhere, and makes no case for them', async () => {
    const { store: colleague } = await openNewStore();
    await colleague.create(summary('c1'), [said('o1', 'x'), said('o2', 'y'), said('o3', 'z')]);
    const entries = await colleague.readLog('c1');
    const { store } = await openNewStore();
    fullAfter(4);
    await refuses(() => store.addEntries('c1', entries, summary('c1')), /plads/);
    vi.restoreAllMocks();
    expect(await store.has('c1')).toBe(false);
    expect(await store.list()).toEqual([]);
    expect(await store.addEntries('c1', entries, summary('c1'))).toEqual(entries);
  });

  test('when the id is taken, and the case that has it is untouched', async () => {
    const { store } = await openNewStore();
    await store.create(summary('c1', { name: 'Først' }), [said('o1', 'x')]);
    await refuses(
      () => store.create(summary('c1', { name: 'Så' }), [said('o2', 'y')]),
      /findes allerede/,
    );
    expect(await stored(store)).toEqual(
      having({ row: summary('c1', { name: 'Først' }), operations: [said('o1', 'x')] }),
    );
  });

  test('when the browser breaks it off', async () => {
    const { store } = await openNewStore();
    await store.create(summary('c1'), []);
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value,
    ) {
      const request = put.call(this, value);
      this.transaction.abort();
      return request;
    });
    await refuses(() => store.append('c1', [said('o1', 'x')], [], summary('c1')), /afbrudt/);
    vi.restoreAllMocks();
    expect(await stored(store)).toEqual(having());
  });

  test('whatever is in the write and wherever it fails, and it can be tried again', async () => {
    const { store } = await openNewStore();
    await store.create(summary('c1'), []);
    await store.keepDraft('c1', 'key', said('d1', 'Alm'));
    const before = await stored(store);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 6 }), fc.integer({ min: 1, max: 6 }), async (room, count) => {
        const many = Array.from({ length: count }, (_, n) => said(`o${n}`, 'x'));
        const append = () => store.append('c1', many, ['key'], summary('c1', { open: 0 }));
        fullAfter(Math.min(room, count));
        await refuses(append, /plads/);
        vi.restoreAllMocks();
        expect(await stored(store)).toEqual(before);
      }),
      { numRuns: 20 },
    );
    await store.append('c1', [said('o1', 'x')], ['key'], summary('c1'));
    expect(await stored(store)).toEqual(having({ operations: [said('o1', 'x')] }));
  });
});

describe('the sentence', () => {
  const failWith = (name: string) =>
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('from the browser', name);
    });

  test.each([
    ['QuotaExceededError', /ikke mere plads/, 'full'],
    ['InvalidStateError', /afbrudt/, 'cut-off'],
    ['UnknownError', /kunne ikke gemme/, 'unwritable'],
  ])('for %s says what to do', async (name, says, trouble) => {
    const { store } = await openNewStore();
    await store.create(summary('c1'), []);
    failWith(name);
    await refuses(() => store.keepDraft('c1', 'key', said('d1', 'x')), says);
    await refuses(() => store.append('c1', [said('o1', 'x')], [], summary('c1')), says);
    await refuses(() => store.keepSummary(summary('c1')), says);
    await expect(store.keepSummary(summary('c1'))).rejects.toMatchObject({ trouble });
  });

  test('for a database that cannot be read speaks of reading', async () => {
    const { store } = await openNewStore();
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('from the browser', 'UnknownError');
    });
    await refuses(() => store.list(), /kunne ikke læse/);
    await expect(store.list()).rejects.toMatchObject({ trouble: 'unreadable' });
  });

  test.each([
    ['SecurityError', /må ikke gemme/, 'blocked'],
    ['InvalidStateError', /må ikke gemme/, 'blocked'],
    ['QuotaExceededError', /ikke mere plads/, 'full'],
  ])('for a browser that opens nothing, with %s, says so', async (name, says, trouble) => {
    failToOpen(name);
    const tools = new TestBrowser().window();
    await refuses(() => openHomes({ tools }), says);
    await expect(openHomes({ tools })).rejects.toMatchObject({ trouble });
  });

  test('for a browser that forbids the page to keep anything, whatever it calls that, says so', async () => {
    // What Chromium answers where cookies and page data are forbidden.
    failToOpen('UnknownError');
    vi.stubGlobal('window', {
      get localStorage() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
    const tools = new TestBrowser().window();
    await expect(openHomes({ tools })).rejects.toMatchObject({ trouble: 'blocked' });
  });

  test.each([
    ['VersionError', /nyere app-version/, 'newer'],
    ['UnknownError', /kunne ikke læse/, 'unreadable'],
  ])('for a home that is there, with %s, comes when it is read', async (name, says, trouble) => {
    failToOpen(name);
    const homes = await openHomes({ tools: new TestBrowser().window() });
    await refuses(() => homes.list(), says);
    await expect(homes.list()).rejects.toMatchObject({ trouble });
  });

  test('keeps what the browser said', async () => {
    const { store } = await openNewStore();
    await store.create(summary('c1'), []);
    failWith('QuotaExceededError');
    await expect(store.keepSummary(summary('c1'))).rejects.toMatchObject({
      cause: { name: 'QuotaExceededError', message: 'from the browser' },
    });
  });
});

function failToOpen(name: string): void {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('from the browser', name);
  });
}
