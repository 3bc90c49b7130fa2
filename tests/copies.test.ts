// Which files a real case is in: what is told of a copy is true of that case.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FileNote } from '#src/app/copies.ts';
import { Copies } from '#src/app/copies.ts';
import { saveWorkFile } from '#src/app/copiesExport.ts';
import { newCaseId } from '#src/storage/caseIds.ts';
import { everythingIn } from './fixtures/rawStore.ts';
import { openNewStore, said, summary } from './fixtures/stored.ts';
import { VaultWorld } from './fixtures/vaultWorld.ts';

const MORNING = '2026-11-22T07:36:00.000Z';
const LATER = '2026-11-22T07:48:00.000Z';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(MORNING) });
  // A file is handed over by a link that is pressed.
  vi.stubGlobal('document', { createElement: () => ({ click: () => undefined }) });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function vaultWithCase() {
  const { store, name } = await openNewStore();
  const { vault } = await new VaultWorld().made();
  const copies = new Copies({ store, vault, findStore: () => store, line: undefined });
  let written = 0;
  /** A case; one without words has no operation. */
  const start = async (words?: string) => {
    const id = newCaseId('vault');
    const createdAt = new Date().toISOString();
    written += 1;
    const operations = words === undefined ? [] : [said(`o${written}`, words)];
    await store.create(
      summary(id, { practice: false, createdAt, changedAt: createdAt }),
      operations,
    );
    return id;
  };
  const told = async (id: string) => {
    await copies.look(id);
    return copies.find(id)?.file;
  };
  return { store, name, copies, start, told, first: await start('Alfred') };
}

const save = (copies: Copies, only?: string) =>
  saveWorkFile(copies, { progress: () => undefined, ...(only !== undefined && { only }) });

test('a case started after the copy of all is in no file, with words and without', async () => {
  const { copies, start, told, first } = await vaultWithCase();
  const empty = await start();
  await save(copies);
  vi.setSystemTime(new Date(LATER));
  for (const id of [first, empty])
    expect(await told(id)).toMatchObject({ at: MORNING, how: 'download' });
  for (const words of [undefined, 'Berta']) expect(await told(await start(words))).toBeUndefined();
});

test('a case that is brought in, begun long ago, is not in a copy from before', async () => {
  const { store, copies, told } = await vaultWithCase();
  await save(copies);
  const id = newCaseId('vault');
  await store.create(summary(id, { practice: false, createdAt: '2020-01-01T08:00:00.000Z' }), []);
  expect(await told(id)).toBeUndefined();
});

test('a file with one case tells nothing of the others', async () => {
  const { copies, start, told, first } = await vaultWithCase();
  const other = await start('Berta');
  await save(copies, other);
  expect(await told(first)).toBeUndefined();
  expect(await told(other)).toMatchObject({ at: MORNING });
});

test('a PDF with the case counts for that case, and takes no newer file’s place', async () => {
  const { store, copies, start, told, first } = await vaultWithCase();
  const other = await start('Berta');
  const pdf = async (id: string): Promise<FileNote> => ({
    at: new Date().toISOString(),
    upTo: await store.lastPlace(),
    how: 'pdf',
    without: [],
    cases: [id],
  });
  const early = await pdf(first);
  await copies.note(first, early);
  expect(await told(first)).toMatchObject({ at: MORNING, how: 'pdf' });
  expect(copies.find(first)?.behindSince).toBeUndefined();
  expect(await told(other)).toBeUndefined();

  // More is written: the PDF lacks it, a file has it, and the same PDF is saved once more.
  vi.setSystemTime(new Date(LATER));
  await start('Cecilie');
  await save(copies, first);
  await copies.note(first, early);
  expect(await told(first)).toMatchObject({ at: LATER, how: 'download' });
  await copies.note(first, await pdf(first));
  expect(copies.find(first)?.behindSince).toBeUndefined();
});

test('a note from before cases were named speaks only for those that were there', async () => {
  const { store, copies, start, told, first } = await vaultWithCase();
  const empty = await start();
  const note: FileNote = { at: MORNING, upTo: await store.lastPlace(), how: 'kept', without: [] };
  await copies.note(undefined, note);
  vi.setSystemTime(new Date(LATER));
  for (const id of [first, empty]) expect(await told(id)).toMatchObject({ at: MORNING });
  for (const words of [undefined, 'Berta']) expect(await told(await start(words))).toBeUndefined();
  await copies.note(undefined, { ...note, without: [first] });
  expect(await told(first)).toBeUndefined();
});

test('which cases a file has is kept sealed', async () => {
  const { store, name, copies, first } = await vaultWithCase();
  await save(copies);
  expect(await store.notes.read('files')).toMatchObject({ cases: [first] });
  const [note] = (await everythingIn(name)).filter(isFilesNote);
  expect(note?.sealed.ct.byteLength).toBeGreaterThan(50);
  expect(note && Buffer.from(note.sealed.ct).toString('latin1')).not.toContain(first);
});

type FilesNote = { readonly name: 'files'; readonly sealed: { readonly ct: ArrayBuffer } };

function isFilesNote(record: unknown): record is FilesNote {
  return (
    typeof record === 'object' && record !== null && 'name' in record && record.name === 'files'
  );
}
