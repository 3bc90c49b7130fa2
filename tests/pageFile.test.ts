// A working file of an open case holds what the page holds: also what the browser would not take, and a case that is gone.
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { indexContent } from '#forms/answers/contentIndex.ts';
import { valueAt } from '#forms/answers/valueAt.ts';
import { content } from '#forms/content/index.ts';
import { Copies } from '#src/app/copies.ts';
import { saveWorkFile } from '#src/app/copiesExport.ts';
import { verifyLog } from '#src/log/chain.ts';
import { CaseFold } from '#src/log/operation.ts';
import { CaseDesk } from '#src/session/CaseDesk.ts';
import { openSession } from '#src/session/openSession.ts';
import { newCaseId } from '#src/storage/caseIds.ts';
import type { SealedCaseStore } from '#src/storage/sealedCaseStore.ts';
import { storeError } from '#src/storage/storeSentences.ts';
import { makeWorkFile } from '#src/workfile/makeWorkFile.ts';
import { readWorkFile } from '#src/workfile/readWorkFile.ts';
import { toBlob } from '#src/workfile/writeWorkFile.ts';
import { say } from './fixtures/makeCase.ts';
import { openNewStore, said, summary } from './fixtures/stored.ts';
import { VaultWorld } from './fixtures/vaultWorld.ts';
import { all } from './fixtures/workFiles.ts';

const saved: Blob[] = [];
vi.mock('#src/app/download.ts', () => ({ download: (file: Blob) => saved.push(file) }));
beforeEach(() => void saved.splice(0));

const index = indexContent(content);
const child = (value: string) => say('child/child-name', value);
const born = say('child/child-birth-date', '2020-02-03');

/** The store of a browser without room, that loses nothing it has. */
function withoutRoom(store: SealedCaseStore) {
  const refuse = () => Promise.reject(storeError('full'));
  for (const write of ['append', 'keepDraft', 'keepSummary'] as const)
    vi.spyOn(store, write).mockImplementation(refuse);
  vi.spyOn(store.notes, 'keep').mockImplementation(refuse);
}

async function openCase() {
  const { store, browser, again } = await openNewStore();
  const { vault } = await new VaultWorld().made();
  const copies = new Copies({ store, vault, findStore: () => store, line: undefined });
  const id = newCaseId('vault');
  await store.create(summary(id, { practice: false }), [said('o1', 'Alfred')]);
  const stored = await store.load(id);
  if (!stored) throw new Error('Expected the case to be there');
  const page = openSession(store, stored, () => 'Testine Prøvesen');
  const save = () => saveWorkFile(copies, { only: id, page, progress: () => undefined });
  /** The case in the file that was saved last. */
  const inFile = async () => {
    const [file] = saved.slice(-1);
    if (!file) throw new Error('Expected a file');
    const read = await readWorkFile(file, {
      unlock: async (wrap) => {
        const key = await vault.openOwnFileKey(wrap);
        return key ? { is: 'opened', key } : { is: 'refused', sentence: '' };
      },
    });
    if (!read.ok) throw new Error(read.sentence);
    const [only, ...others] = await all(read.file.readCases());
    expect(others).toEqual([]);
    if (!only) throw new Error('Expected a case in the file');
    expect(await verifyLog(only.entries)).toEqual([]);
    const fold = new CaseFold(index);
    for (const { operation } of only.entries) fold.apply(operation);
    const says = (change: ReturnType<typeof child>) => valueAt(fold.record, change.address);
    return { ...only, fold, says };
  };
  return { store, browser, again, copies, id, page, save, inFile };
}

describe('a case removed in another window', () => {
  test('makes no file without it', async () => {
    const { store, id } = await openCase();
    await store.remove(id);
    const file = toBlob(
      makeWorkFile(store, {
        home: 'vault',
        only: id,
        at: new Date().toISOString(),
        wrapKey: () => Promise.reject(new Error('Expected no key to be asked for')),
      }),
    );
    await expect(file).rejects.toThrow();
  });

  test('is in the file as the page has it, with what is said twice, and is told of', async () => {
    const { again, id, page, save, inFile } = await openCase();
    page.write([born]);
    await page.leave();
    const other = await again();
    await other.append(id, [said('o2', 'Alfred B.')], [], summary(id, { practice: false }));
    await vi.waitFor(() => expect(page.getSnapshot().conflicts).toHaveLength(1));
    await other.remove(id);
    expect(await save()).toMatchObject({ fromPage: 'alone' });
    const file = await inFile();
    expect(file.id).toBe(id);
    expect(file.says(born)).toBe(born.value);
    expect(file.fold.conflicts).toEqual([child('').address]);
  });

  test('is told in the page at once, and what is written then is not called saved', async () => {
    const { again, id, page } = await openCase();
    const saving = () => {
      const { value } = page.saving.getSnapshot();
      return [value, page.isRefused];
    };
    const other = await again();
    await other.remove(id);
    // The page alone has the case, whether or not anything new is written.
    await vi.waitFor(() => expect(saving()).toEqual(['removed', true]));
    expect(page.saving.getSnapshot().context.sentence).toMatch(/slettet i et andet vindue/);
    page.write([born]);
    await page.leave();
    expect(saving()).toEqual(['removed', true]);
  });

  test('is in the page alone until it is in a file, and again when something is written', async () => {
    const { again, id, page, save } = await openCase();
    await (await again()).remove(id);
    await vi.waitFor(() => expect(page.isRefused).toBe(true));
    const early = page.inPage;
    page.write([born]);
    early.putInFile();
    expect(page.isRefused).toBe(true);
    await save();
    expect(page.isRefused).toBe(false);
    page.type(child('Alfred B.'));
    expect(page.isRefused).toBe(true);
  });

  test('is told where no window says it, when the store refuses', async () => {
    const { again, id, page } = await openCase();
    page.stopFollowing();
    const other = await again();
    await other.remove(id);
    page.write([born]);
    await page.leave();
    expect(page.saving.getSnapshot().value).toBe('removed');
    expect(page.isRefused).toBe(true);
  });

  test('is still there when one comes back to its page', async () => {
    const { store, again, id } = await openCase();
    const desk = new CaseDesk(store);
    const open = () => desk.open(id, new AbortController().signal);
    const page = await open();
    if (!page) throw new Error('Expected the case to open');
    await (await again()).remove(id);
    await vi.waitFor(() => expect(page.saving.getSnapshot().value).toBe('removed'));
    desk.leave(page);
    expect(await open()).toBe(page);
    await store.create(summary(id, { practice: false }), [said('o7', 'Berta')]);
    expect(await open()).not.toBe(page);
  });

  test('gives way to nothing where it is joined with the log it is from', async () => {
    const { store, id, page, save, inFile } = await openCase();
    page.write([child('Alfred Prøvesen')]);
    await page.leave();
    const log = await store.readLog(id);
    await store.remove(id);
    await save();
    const { entries } = await inFile();
    const fold = new CaseFold(index);
    for (const { operation } of [...log, ...entries]) fold.apply(operation);
    expect(valueAt(fold.record, child('').address)).toBe('Alfred Prøvesen');
    expect(fold.headsAt(child(''))).toHaveLength(1);
    const ids = new Set(log.map((one) => one.operation.id));
    expect(entries.filter((one) => ids.has(one.operation.id))).toEqual([]);
  });
});

describe('a browser without room', () => {
  test('keeps nobody from a file with every word in the page', async () => {
    const { store, page, save, inFile } = await openCase();
    withoutRoom(store);
    page.write([child('Alfred Prøvesen')]);
    page.write([born]);
    await page.leave();
    expect(page.saving.getSnapshot().value).toBe('failed');
    expect(page.isInFile).toBe(false);
    expect(await save()).toMatchObject({ fromPage: 'unsaved' });
    // Another try that is refused as well forgets nothing.
    page.retry();
    await page.leave();
    expect([page.isRefused, page.isInFile]).toEqual([true, true]);
    const file = await inFile();
    expect([file.says(child('')), file.says(born)]).toEqual(['Alfred Prøvesen', born.value]);
    expect(file.entries.map((one) => one.operation.id)).toContain('o1');
  });

  test('has letters half typed in the file too', async () => {
    const { store, page, save, inFile } = await openCase();
    withoutRoom(store);
    page.type(child('Alf'));
    page.keepTyped();
    await save();
    const { drafts } = await inFile();
    expect(drafts.flatMap((one) => one.changes)).toEqual([child('Alf')]);
  });

  test('has nothing twice in the file when it has taken everything', async () => {
    const { page, save, inFile } = await openCase();
    page.write([born]);
    await page.leave();
    expect(await save()).not.toHaveProperty('fromPage');
    expect((await inFile()).entries).toHaveLength(2);
  });
});
