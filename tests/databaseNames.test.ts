// Every database the product makes is on the list that removing everything goes by.
import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, expect, test, vi } from 'vitest';
import { root } from '#src/cli/root.mjs';
import { databaseNames } from '#src/storage/databaseNames.ts';
import { removeAll } from '#src/storage/removeEverything.ts';
import { sweep } from '#src/storage/sweep.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  for (const name of ['localStorage', 'sessionStorage']) vi.stubGlobal(name, { clear() {} });
  return () => {
    vi.unstubAllGlobals();
  };
});

test.each([
  ['does not list its databases', undefined],
  ['refuses to', () => Promise.reject(new Error('not in a private window'))],
])('all of them are removed where the browser %s', async (_how, databases) => {
  for (const name of Object.values(databaseNames)) (await openDB(name)).close();
  const found = () => IDBFactory.prototype.databases.call(indexedDB);
  expect(await found()).toHaveLength(Object.keys(databaseNames).length);
  Object.assign(indexedDB, { databases });
  await removeAll();
  expect(await found()).toEqual([]);
});

test('two that put in order do it one after the other, so that neither finds what the other has made', async () => {
  const open = vi.spyOn(indexedDB, 'open');
  const remove = vi.spyOn(indexedDB, 'deleteDatabase');
  void sweep();
  await sweep();
  const order = [...open.mock.invocationCallOrder, ...remove.mock.invocationCallOrder];
  const done = order
    .sort((a, b) => a - b)
    .map((at) => (open.mock.invocationCallOrder.includes(at) ? 'made' : 'deleted'));
  expect(done).toEqual(['made', 'deleted', 'made', 'deleted']);
});

/** A call that opens or deletes a database, and the name it gives. */
const OPENS =
  /(?<!function )\b(?:openDB|deleteDB|openDatabase|openExisting|openSealedStore|indexedDB\.(?:open|deleteDatabase))\b(?:<\w+>)?\(\s*(?:\{ name: )?([^,)]+)/g;

test('no database is opened by a name that is not on the list', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const given = files
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) =>
      [...readFileSync(join(root, 'src', path), 'utf8').matchAll(OPENS)].map(
        ([, name = '']) => `${path.replaceAll('\\', '/')}: ${name}`,
      ),
    );
  const ours = given.filter((one) => /: databaseNames(\.\w+|\[home\])$/.test(one));
  expect(ours.length).toBeGreaterThan(4);
  // These pass on the name they were given.
  expect(given.filter((one) => !ours.includes(one)).sort()).toEqual([
    'storage/database.ts: name',
    'storage/database.ts: name',
    'storage/saves.worker.ts: database',
    'storage/sealedCaseStore.ts: options.name',
    'storage/sweep.ts: name',
    'storage/sweep.ts: name',
  ]);
});
