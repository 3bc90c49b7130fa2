// Bringing in some of a file's cases: what was left out stays out, and is told, also over a lock.
import { expect, test } from 'vitest';
import { indexContent } from '#forms/answers/contentIndex.ts';
import { content } from '#forms/content/index.ts';
import type { ImportState } from '#src/app/copiesImport.ts';
import { Importing } from '#src/app/copiesImport.ts';
import { say } from './fixtures/makeCase.ts';
import { MemoryStore } from './fixtures/memoryStore.ts';
import { summary } from './fixtures/stored.ts';
import { caseInFile, fileOf, passphrase, unlockWith } from './fixtures/workFiles.ts';
import { Writer } from './fixtures/writers.ts';

const index = indexContent(content);

/** A file with three cases on its way into an empty store, read and shown. */
async function threeCases() {
  const writers = new Map<string, Writer>();
  for (const id of ['c1', 'c2', 'c3']) {
    const writer = new Writer(index);
    await writer.write(say('child/child-name', `Opdigtet Barn ${id}`));
    writers.set(id, writer);
  }
  const cases = [...writers].map(([id, { log }]) => caseInFile(id, { entries: log }));
  const store = new MemoryStore();
  const importing = new Importing({
    store,
    vault: {
      owner: 'Testine Prøvesen',
      async openOwnFileKey(wrap) {
        const opened = await unlockWith(passphrase)(wrap);
        return opened.is === 'opened' ? opened.key : undefined;
      },
    },
  });
  const offer = async () => {
    importing.offer(new File([await fileOf(cases)], 'kopi.udredning'));
    await importing.read();
  };
  await offer();
  return { store, importing, offer };
}

/** The state, which must be the one that is named. */
function at<Is extends ImportState['is']>(importing: Importing, is: Is) {
  const state = importing.getSnapshot();
  const isIt = (one: ImportState): one is Extract<ImportState, { is: Is }> => one.is === is;
  if (!isIt(state)) throw new Error(`Expected ${is}, got ${state.is}`);
  return state;
}

test('all are chosen to start with', async () => {
  const { store, importing } = await threeCases();
  await importing.bringIn();
  expect([...store.rows.keys()]).toEqual(['c1', 'c2', 'c3']);
  expect(at(importing, 'done').leftOut).toEqual([]);
});

test('one that is left out stays out, and is told; undoing takes back the others alone', async () => {
  const { store, importing } = await threeCases();
  importing.leaveOut(new Set(['c2']));
  await importing.bringIn();
  expect([...store.rows.keys()]).toEqual(['c1', 'c3']);
  const { leftOut, receipt } = at(importing, 'done');
  expect(leftOut).toEqual(['c2']);
  expect(receipt.cases.map(({ id }) => id)).toEqual(['c1', 'c3']);
  await importing.undo();
  expect(store.rows.size).toBe(0);
});

test('nothing chosen brings nothing in', async () => {
  const { store, importing } = await threeCases();
  importing.leaveOut(new Set(['c1', 'c2', 'c3']));
  await importing.bringIn();
  expect(at(importing, 'ready').leftOut.size).toBe(3);
  expect(store.rows.size).toBe(0);
});

test('the choice outlasts a lock, and not another file', async () => {
  const { store, importing, offer } = await threeCases();
  importing.leaveOut(new Set(['c1']));
  importing.hide();
  expect(importing.getSnapshot()).toEqual({ is: 'waiting' });
  await importing.read();
  expect(at(importing, 'ready').leftOut).toEqual(new Set(['c1']));
  await offer();
  expect(at(importing, 'ready').leftOut.size).toBe(0);
  importing.leaveOut(new Set(['c1', 'c2']));
  await importing.bringIn();
  expect([...store.rows.keys()]).toEqual(['c3']);
  // Locked since: how many were left out is told, and no name.
  importing.hide();
  expect(at(importing, 'done')).toMatchObject({ leftOut: ['c1', 'c2'], previews: [] });
});

test('a case that was gone from here since it was shown is not brought in unasked', async () => {
  const { store, importing, offer } = await threeCases();
  await importing.bringIn();
  await store.remove('c2');
  await offer();
  const states = at(importing, 'ready').previews.map(({ state }) => state);
  expect(states).toEqual(['behind', 'new', 'behind']);
  await store.remove('c3');
  await importing.bringIn();
  expect([...store.rows.keys()]).toEqual(['c1', 'c2']);
});

test('among several cases, what was undone comes in again only when it is chosen', async () => {
  const { store, importing, offer } = await threeCases();
  // All but the last are here already, as they were before the file's writer went on.
  const file = async () => {
    await offer();
    return at(importing, 'ready');
  };
  for (const id of ['c1', 'c2']) {
    const here = new Writer(index);
    await here.write(say('caseworkers/phone', '00 00 00 00'));
    store.logs.set(id, here.log);
    store.rows.set(id, { ...summary(id), practice: false });
  }
  expect((await file()).leftOut.size).toBe(0);
  await importing.bringIn();
  await importing.undo();
  expect(store.rows.get('c1')?.name).toBe('');

  const { previews, leftOut } = await file();
  expect(previews.map((one) => one.state)).toEqual(['again', 'again', 'new']);
  expect([...leftOut]).toEqual(['c1', 'c2']);
  importing.leaveOut(new Set(['c2']));
  await importing.bringIn();
  expect(store.rows.get('c1')?.name).toBe('Opdigtet Barn c1');
  expect(store.rows.get('c2')?.name).toBe('');
  await importing.undo();
  expect(store.rows.get('c1')?.name).toBe('');
});
