// A store that cannot: the write is there as a whole or not at all, and the refusal is a sentence.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Operation } from '#src/log/operation.ts';
import { openCaseStore } from '#src/storage/idbCaseStore.ts';
import { openNewStore, refuses, said, summary } from './fixtures/stored.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Something no database can keep: it fails in the middle of a write. */
const unkeepable: Operation = Object.assign(said('o9', 'x'), { by: () => '' });

describe('a write that fails leaves nothing', () => {
  test('of a case that was being created', async () => {
    const { store } = await openNewStore();
    await refuses(
      () => store.create(summary('c1'), [said('o1', 'x'), unkeepable]),
      /kunne ikke gemme/,
    );
    expect(await store.list()).toEqual([]);
    expect(await store.load('c1')).toBeUndefined();
    await store.create(summary('c1'), []);
    expect((await store.load('c1'))?.operations).toEqual([]);
  });

  test('of operations, and keeps the drafts they would have settled', async () => {
    const { store } = await openNewStore();
    await store.create(summary('c1'), []);
    await store.keepDraft('c1', 'key', said('d1', 'Alm'));
    const broken = [said('o1', 'Alma'), unkeepable];
    await refuses(() => store.append('c1', broken, ['key'], summary('c1', { open: 0 })), /gemme/);
    expect(await store.load('c1')).toEqual({
      summary: summary('c1'),
      operations: [],
      drafts: [said('d1', 'Alm')],
    });
  });

  test('when the id is taken, and the case that has it is untouched', async () => {
    const { store } = await openNewStore();
    await store.create(summary('c1', { name: 'Først' }), [said('o1', 'x')]);
    await refuses(
      () => store.create(summary('c1', { name: 'Så' }), [said('o2', 'y')]),
      /findes allerede/,
    );
    expect(await store.load('c1')).toEqual({
      summary: summary('c1', { name: 'Først' }),
      operations: [said('o1', 'x')],
      drafts: [],
    });
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
    expect((await store.load('c1'))?.operations).toEqual([]);
  });

  test('whatever is in the write and wherever it fails', async () => {
    const { store } = await openNewStore();
    await store.create(summary('c1'), []);
    await store.keepDraft('c1', 'key', said('d1', 'Alm'));
    const before = await store.load('c1');
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 6 }),
        fc.integer({ min: 1, max: 6 }),
        async (failing, count) => {
          const many = Array.from({ length: count }, (_, n) => said(`o${n}`, 'x'));
          const broken = many.toSpliced(Math.min(failing, count), 0, unkeepable);
          await refuses(
            () => store.append('c1', broken, ['key'], summary('c1', { open: 0 })),
            /gemme/,
          );
          expect(await store.load('c1')).toEqual(before);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('the sentence', () => {
  const failWith = (name: string) =>
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('from the browser', name);
    });

  test.each([
    ['QuotaExceededError', /ikke mere plads/],
    ['InvalidStateError', /afbrudt/],
    ['UnknownError', /kunne ikke gemme/],
  ])('for %s says what to do', async (name, says) => {
    const { store } = await openNewStore();
    await store.create(summary('c1'), []);
    failWith(name);
    await refuses(() => store.keepDraft('c1', 'key', said('d1', 'x')), says);
    await refuses(() => store.append('c1', [said('o1', 'x')], [], summary('c1')), says);
    await refuses(() => store.keepSummary(summary('c1')), says);
  });

  test('for a database that cannot be read speaks of reading', async () => {
    const { store } = await openNewStore();
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('from the browser', 'UnknownError');
    });
    await refuses(() => store.list(), /kunne ikke læse/);
  });

  test('for a browser that lets nothing be kept says so', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('from the browser', 'SecurityError');
    });
    await refuses(() => openCaseStore('test-closed'), /må ikke gemme/);
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
