// The case store: a write is there as a whole or not at all, and a refusal is a sentence.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { CaseStore, CaseSummary } from '#src/storage/caseStore.ts';
import { StoreError } from '#src/storage/caseStore.ts';
import { openCaseStore } from '#src/storage/idbCaseStore.ts';
import type { Operation } from '#src/storage/operation.ts';

const at = '2026-02-03T10:00:00.000Z';

const summary = (id: string, more: Partial<CaseSummary> = {}): CaseSummary => ({
  id,
  name: '',
  practice: true,
  createdAt: at,
  changedAt: at,
  phase: 'opening',
  open: 3,
  ...more,
});

const said = (id: string, value: string): Operation => ({
  id,
  at,
  by: '',
  changes: [{ address: { in: 'answer', instance: 'child', question: 'child-name' }, value }],
  supersedes: [],
});

let opened = 0;
/** A database of its own for each test. */
async function openNew(): Promise<{ store: CaseStore; name: string }> {
  opened += 1;
  const name = `test-${opened}`;
  return { store: await openCaseStore(name), name };
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a case', () => {
  test('is not there before it is created', async () => {
    const { store } = await openNew();
    expect(await store.list()).toEqual([]);
    expect(await store.load('c1')).toBeUndefined();
  });

  test('is there with its operations once it is created', async () => {
    const { store } = await openNew();
    await store.create(summary('c1'), [said('o1', 'Alma'), said('o2', 'Alma B.')]);
    expect(await store.load('c1')).toEqual({
      summary: summary('c1'),
      operations: [said('o1', 'Alma'), said('o2', 'Alma B.')],
      drafts: [],
    });
  });

  test('keeps one draft for each address, the last one', async () => {
    const { store } = await openNew();
    await store.create(summary('c1'), []);
    await store.keepDraft('c1', 'a/child/child-name//', said('d1', 'Al'));
    await store.keepDraft('c1', 'a/child/child-name//', said('d1', 'Alm'));
    await store.keepDraft('c1', 'a/child/other//', said('d2', 'x'));
    expect((await store.load('c1'))?.drafts).toEqual([said('d1', 'Alm'), said('d2', 'x')]);
  });

  test('forgets a draft in the same write that makes it an answer', async () => {
    const { store } = await openNew();
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
    const { store } = await openNew();
    await store.create(summary('c1'), []);
    await store.append('c1', [said('o1', 'Alma')], [], summary('c1'));
    await store.append('c1', [said('o1', 'Alma')], [], summary('c1'));
    expect((await store.load('c1'))?.operations).toEqual([said('o1', 'Alma')]);
  });

  test('is listed by its row alone', async () => {
    const { store } = await openNew();
    await store.create(summary('c2', { name: 'Opdigtet Barn' }), [said('o1', 'x')]);
    await store.create(summary('c1'), []);
    await store.keepSummary(summary('c1', { place: { instance: 'child', field: 'child-name' } }));
    expect([...(await store.list())].sort(byId)).toEqual([
      summary('c1', { place: { instance: 'child', field: 'child-name' } }),
      summary('c2', { name: 'Opdigtet Barn' }),
    ]);
  });

  test('is gone with everything it had once it is removed, and no other case is touched', async () => {
    const { store } = await openNew();
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
    const { store } = await openNew();
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

/** The write is refused with a sentence that says what to do. */
async function refuses(write: () => Promise<unknown>, says: RegExp): Promise<void> {
  const cause = await write().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(cause).toBeInstanceOf(StoreError);
  if (!(cause instanceof StoreError)) return;
  expect(cause.message).toMatch(says);
  expect(cause.message).toMatch(/\. (Gem|Åbn|Genindlæs|Brug) .+\.$/);
}

/** Something no database can keep: it fails in the middle of a write. */
const unkeepable: Operation = Object.assign(said('o9', 'x'), { by: () => '' });

describe('a write that fails leaves nothing', () => {
  test('of a case that was being created', async () => {
    const { store } = await openNew();
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
    const { store } = await openNew();
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
    const { store } = await openNew();
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
    const { store } = await openNew();
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
    const { store } = await openNew();
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
    const { store } = await openNew();
    await store.create(summary('c1'), []);
    failWith(name);
    await refuses(() => store.keepDraft('c1', 'key', said('d1', 'x')), says);
    await refuses(() => store.append('c1', [said('o1', 'x')], [], summary('c1')), says);
    await refuses(() => store.keepSummary(summary('c1')), says);
  });

  test('for a database that cannot be read speaks of reading', async () => {
    const { store } = await openNew();
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
    const { store } = await openNew();
    await store.create(summary('c1'), []);
    failWith('QuotaExceededError');
    await expect(store.keepSummary(summary('c1'))).rejects.toMatchObject({
      cause: { name: 'QuotaExceededError', message: 'from the browser' },
    });
  });
});

describe('two windows', () => {
  test('see each other’s writes, and both keep theirs', async () => {
    const { store: one, name } = await openNew();
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
    const { store, name } = await openNew();
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
