// An import from file to store: everything the preview promised, or nothing; and the way back.
import { describe, expect, test } from 'vitest';
import { indexContent } from '#forms/answers/contentIndex.ts';
import { content } from '#forms/content/index.ts';
import { verifyLog } from '#src/log/chain.ts';
import type { LogEntry } from '#src/log/entry.ts';
import { StoreError } from '#src/storage/caseStore.ts';
import type { Imported } from '#src/workfile/bringIn.ts';
import { bringInWorkFile } from '#src/workfile/bringIn.ts';
import type { Now } from '#src/workfile/mergePlan.ts';
import type { WorkFile } from '#src/workfile/readWorkFile.ts';
import { undoImport } from '#src/workfile/undoImport.ts';
import { say } from './fixtures/makeCase.ts';
import { MemoryStore } from './fixtures/memoryStore.ts';
import {
  caseInFile,
  fileOf,
  manifest,
  operation,
  readWhole,
  watched,
} from './fixtures/workFiles.ts';
import { Writer } from './fixtures/writers.ts';

const index = indexContent(content);
const now: Now = { at: '2026-11-22T10:00:00.000Z', today: '2026-11-22', by: 'Opdigtet Rådgiver' };
const name = (text: string) => say('child/child-name', text);

async function logOf(...names: readonly string[]): Promise<Writer> {
  const writer = new Writer(index);
  for (const one of names) await writer.write(name(one));
  return writer;
}

const file = async (...cases: readonly (readonly [string, readonly LogEntry[]])[]) =>
  readWhole(await fileOf(cases.map(([id, entries]) => caseInFile(id, { entries }))));

const bringIn = (store: MemoryStore, whole: WorkFile, chosen?: ReadonlySet<string>) =>
  bringInWorkFile(store, whole, { home: 'vault', now, ...(chosen && { chosen }) });

function receiptOf(imported: Imported) {
  if (!imported.ok) throw new Error(imported.sentence);
  return imported.receipt;
}

/** A store that has a case with what the writer wrote. */
async function storeWith(id: string, writer: Writer): Promise<MemoryStore> {
  const store = new MemoryStore();
  receiptOf(await bringIn(store, await file([id, writer.log])));
  store.logs.set(id, writer.log);
  return store;
}

describe('a case that is not here', () => {
  test('comes in with its whole history and a row of its own; undoing removes it', async () => {
    const store = new MemoryStore();
    const { log } = await logOf('Opdigtet Barn', 'Opdigtet Pige');
    const receipt = receiptOf(await bringIn(store, await file(['c1', log])));
    expect(store.rows.get('c1')).toMatchObject({
      name: 'Opdigtet Pige',
      practice: false,
      phase: 'opening',
      createdAt: manifest.writtenAt,
    });
    const kept = await store.readLog('c1');
    expect(kept.slice(0, 2)).toEqual(log);
    expect(kept[2]?.operation).toMatchObject({ source: 'import', by: now.by, changes: [] });
    expect(await verifyLog(kept)).toEqual([]);
    expect(await undoImport(store, receipt, now)).toMatchObject([{ id: 'c1', state: 'removed' }]);
    expect(store.rows.size + store.logs.size).toBe(0);
    expect(await undoImport(store, receipt, now)).toMatchObject([{ state: 'gone' }]);
  });

  test('stays when somebody has written in it since', async () => {
    const store = new MemoryStore();
    const writer = await logOf('Opdigtet Barn');
    const receipt = receiptOf(await bringIn(store, await file(['c1', writer.log])));
    const here = new Writer(index, await store.readLog('c1'));
    await here.write(name('Et andet navn'));
    store.logs.set('c1', here.log);
    expect(await undoImport(store, receipt, now)).toEqual([
      { id: 'c1', state: 'kept', sentences: [expect.stringMatching(/Den bliver her/)] },
    ]);
    expect(await store.readLog('c1')).toEqual(here.log);
  });
});

describe('a case that is here', () => {
  test('merges, renews its row, and goes back to what stood', async () => {
    const writer = await logOf('Opdigtet Barn');
    const store = await storeWith('c1', writer);
    const other = writer.fork();
    await other.write(name('Opdigtet Dreng'));
    const receipt = receiptOf(await bringIn(store, await file(['c1', other.log])));
    expect(receipt.cases).toMatchObject([{ id: 'c1', state: 'merged' }]);
    expect(store.rows.get('c1')?.name).toBe('Opdigtet Dreng');
    expect(await undoImport(store, receipt, now)).toEqual([
      { id: 'c1', state: 'restored', sentences: [] },
    ]);
    expect(store.rows.get('c1')?.name).toBe('Opdigtet Barn');
    const log = await store.readLog('c1');
    expect(await verifyLog(log)).toEqual([]);
    // Nothing was erased: the file's words are in the history still.
    expect(log.map((entry) => entry.operation.source)).toEqual([
      undefined,
      undefined,
      'import',
      'undo',
    ]);
  });

  test('keeps, and lists, what was written after the import', async () => {
    const writer = await logOf('Opdigtet Barn');
    const store = await storeWith('c1', writer);
    const other = writer.fork();
    await other.write(name('Opdigtet Dreng'));
    const receipt = receiptOf(await bringIn(store, await file(['c1', other.log])));
    const here = new Writer(index, await store.readLog('c1'));
    await here.write(name('Opdigtet Pige'));
    store.logs.set('c1', here.log);
    expect(await undoImport(store, receipt, now)).toEqual([
      {
        id: 'c1',
        state: 'restored',
        sentences: [
          'Disse svar er ændret, efter at filen blev hentet ind. De står, som de gør nu:',
          '”Barnets navn” i ”Barnet og familien”',
        ],
      },
    ]);
    expect(await store.readLog('c1')).toEqual(here.log);
  });

  test('is left alone when the file has nothing new, or contradicts it', async () => {
    const writer = await logOf('Opdigtet Barn');
    const store = await storeWith('c1', writer);
    const [first] = writer.log;
    const other = { operation: { ...operation(1), id: first?.operation.id ?? '' }, after: [] };
    for (const log of [writer.log, [other]]) {
      expect(receiptOf(await bringIn(store, await file(['c1', log]))).cases).toEqual([]);
      expect(await store.readLog('c1')).toEqual(writer.log);
    }
  });
});

test('only the cases that were chosen come in', async () => {
  const store = new MemoryStore();
  const { log } = await logOf('Opdigtet Barn');
  const other = await logOf('Opdigtet Pige');
  const whole = await file(['c1', log], ['c2', other.log]);
  receiptOf(await bringIn(store, whole, new Set(['c2'])));
  expect([...store.rows.keys()]).toEqual(['c2']);
});

describe('all or nothing', () => {
  const three = async () =>
    file(
      ['c1', (await logOf('Opdigtet A')).log],
      ['c2', (await logOf('Opdigtet B')).log],
      ['c3', (await logOf('Opdigtet C')).log],
    );

  test.each([0, 1, 2])('a store that refuses after %i cases is left as it was', async (count) => {
    const writer = await logOf('Opdigtet Barn');
    const store = await storeWith('c9', writer);
    store.refuseAfter = count;
    expect(await bringIn(store, await three())).toEqual({
      ok: false,
      sentence: 'Der er ikke mere plads i browseren. Intet er hentet ind.',
    });
    expect([...store.rows.keys()]).toEqual(['c9']);
    expect(await store.readLog('c9')).toEqual(writer.log);
  });

  test('a file that goes away between the two readings takes its cases with it', async () => {
    const noise = crypto.getRandomValues(new Uint8Array(40_000)).join(' ');
    const cases = [
      caseInFile('c1', { entries: (await logOf('Opdigtet A')).log }),
      caseInFile('c2', { entries: (await logOf(noise)).log }),
    ];
    const { file: blob } = watched(await fileOf(cases));
    const whole = await readWhole(blob);
    const store = new MemoryStore();
    const { slice } = blob;
    blob.slice = (from, to, type) => {
      if ((from ?? 0) > 12_000) throw new DOMException('gone', 'NotReadableError');
      return slice.call(blob, from, to, type);
    };
    expect(await bringIn(store, whole)).toMatchObject({
      ok: false,
      sentence: expect.stringMatching(/kan ikke læses.*Intet er hentet ind\.$/),
    });
    expect(store.rows.size).toBe(0);
  });

  test('what could not be taken back is told, with the receipt to undo it by', async () => {
    const store = new MemoryStore();
    const refuse = async () => {
      throw new StoreError('Browseren kunne ikke gemme.');
    };
    const stuck = Object.assign(store, { refuseAfter: 1 });
    // The second case fails, and by then nothing can be removed either.
    stuck.remove = refuse;
    expect(await bringIn(stuck, await three())).toMatchObject({
      ok: false,
      sentence: expect.stringMatching(/1 sag nåede at komme ind\. Fortryd importen/),
      receipt: { cases: [{ id: 'c1', state: 'new' }] },
    });
  });

  test('a store of the other home takes nothing', async () => {
    const imported = await bringInWorkFile(new MemoryStore(), await three(), {
      home: 'practice',
      now,
    });
    expect(imported).toEqual({ ok: false, sentence: expect.stringMatching(/rigtige sager/) });
  });
});
