// The one file that is kept up to date with all real cases, in the hands of the app.
import type { Instant } from '#forms/answers/record.ts';
import type { CaseId } from '../storage/caseStore.ts';
import { StoreError } from '../storage/caseStore.ts';
import { VaultLocked } from '../vault/KeyDrawer.ts';
import { vaultWords } from '../vault/words.ts';
import type { HandleShelf } from '../workfile/handleShelf.ts';
import { browserShelf } from '../workfile/handleShelf.ts';
import type { FileContents } from '../workfile/keptFile.ts';
import { KeptFile } from '../workfile/keptFile.ts';
import type { KeptFileState } from '../workfile/keptFileStates.ts';
import { makeWorkFile } from '../workfile/makeWorkFile.ts';
import type { UnlockFile } from '../workfile/readWorkFile.ts';
import { workFileWords } from '../workfile/words.ts';
import type { Copies, FileNote } from './copies.ts';

type Writing = {
  readonly upTo: number;
  /** The cases in it so far. */
  readonly cases: CaseId[];
  /** The cases that cannot be read, here or in the file. */
  readonly without: CaseId[];
  readonly before: Instant | undefined;
};

const writtenAt = (state: KeptFileState) => (state.is === 'none' ? undefined : state.at);

/** Notes each time it was written, and writes what waits when the page is left. */
export function keepFile(copies: Copies): KeptFile {
  const { vault, findStore } = copies.parts;
  /** The writing under way: what it will have, and when the file was written before it. */
  let writing: Writing | undefined;

  async function* contents({ older, lacking }: Parameters<FileContents>[0]) {
    // The real cases' own store: it refuses once it is closed, where both homes together would say ”none”.
    const store = findStore();
    if (!store) throw new VaultLocked();
    const cases: CaseId[] = [];
    const without: CaseId[] = [];
    const upTo = await store.lastPlace();
    writing = { upTo, cases, without, before: writtenAt(file.getSnapshot()) };
    const what = { home: 'vault', at: new Date().toISOString() } as const;
    yield* makeWorkFile(store, {
      ...what,
      wrapKey: (key) => vault.fileKeyWrap(key),
      ...(older && { older: () => casesIn(older) }),
      lacking: (_id, sentence) => lacking(sentence),
      leftOut(id, sentence) {
        without.push(id);
        lacking(sentence);
      },
      taken: (id) => cases.push(id),
    });
  }

  async function* casesIn(older: Blob) {
    const { readWorkFile } = await import('../workfile/readWorkFile.ts');
    const unlock: UnlockFile = async (wrap) => {
      const key = await vault.openOwnFileKey(wrap);
      return key ? { is: 'opened', key } : { is: 'refused', sentence: vaultWords.fileRefused };
    };
    const read = await readWorkFile(older, { unlock });
    if (!read.ok) throw new StoreError(workFileWords.olderUnread);
    yield* read.file.readCases();
  }

  // Without the vault there is nothing to write, and after everything was removed nothing may come back.
  const whileOpen = async <T>(use: () => Promise<T>): Promise<T> => {
    if (!findStore()) throw new VaultLocked();
    return use();
  };
  const shelf: HandleShelf = {
    read: () => whileOpen(() => browserShelf.read()),
    write: (kept) => whileOpen(() => browserShelf.write(kept)),
    forget: () => whileOpen(() => browserShelf.forget()),
  };

  const file = new KeptFile(shelf, contents);
  file.subscribe(() => {
    const at = writtenAt(file.getSnapshot());
    // Confirmed only by a time of its own: a writing that failed leaves the old one.
    if (!writing || at === undefined || at === writing.before) return;
    const { upTo, cases, without } = writing;
    const note: FileNote = { at, upTo, how: 'kept', without, cases };
    writing = undefined;
    void copies.note(undefined, note).catch(() => undefined);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void file.hidden();
  });
  return file;
}
