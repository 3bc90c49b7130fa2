// The one file that is kept up to date with all real cases, in the hands of the app.
import type { Instant } from '#forms/answers/record.ts';
import type { CaseId } from '../storage/caseStore.ts';
import { VaultLocked } from '../vault/KeyDrawer.ts';
import type { HandleShelf } from '../workfile/handleShelf.ts';
import { browserShelf } from '../workfile/handleShelf.ts';
import { KeptFile } from '../workfile/keptFile.ts';
import type { KeptFileState } from '../workfile/keptFileStates.ts';
import { makeWorkFile } from '../workfile/makeWorkFile.ts';
import type { Copies, FileNote } from './copies.ts';

type Writing = {
  readonly upTo: number;
  /** The cases in it so far. */
  readonly cases: CaseId[];
  readonly before: Instant | undefined;
};

const writtenAt = (state: KeptFileState) => (state.is === 'none' ? undefined : state.at);

/** Notes each time it was written, and writes what waits when the page is left. */
export function keepFile(copies: Copies): KeptFile {
  const { vault, findStore } = copies.parts;
  /** The writing under way: what it will have, and when the file was written before it. */
  let writing: Writing | undefined;

  async function* contents({ whole }: { readonly whole: boolean }) {
    // The real cases' own store: it refuses once it is closed, where both homes together would say ”none”.
    const store = findStore();
    if (!store) throw new VaultLocked();
    const cases: CaseId[] = [];
    writing = { upTo: await store.lastPlace(), cases, before: writtenAt(file.getSnapshot()) };
    const what = { home: 'vault', at: new Date().toISOString(), whole } as const;
    yield* makeWorkFile(store, {
      ...what,
      wrapKey: (key) => vault.fileKeyWrap(key),
      taken: (id) => cases.push(id),
    });
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
    const { upTo, cases } = writing;
    const note: FileNote = { at, upTo, how: 'kept', without: [], cases };
    writing = undefined;
    void copies.note(undefined, note).catch(() => undefined);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void file.hidden();
  });
  return file;
}
