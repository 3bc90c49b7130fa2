// A working file on its way in: read, asked about, brought in, and taken back, also after another page was visited.
import { localDateOf } from '#forms/kinds/localDate.ts';
import type { CaseId } from '../storage/caseStore.ts';
import type { Home } from '../storage/loadCase.ts';
import type { FileKeyWrap, FileSecret, OpenedFileKey } from '../vault/fileKeyWrap.ts';
import { openFileKey } from '../vault/fileKeyWrap.ts';
import type { Vault } from '../vault/Vault.ts';
import { vaultWords } from '../vault/words.ts';
import type { ImportReceipt, ImportStore } from '../workfile/bringIn.ts';
import { chosenOf, isNews, leftOutAtFirst } from '../workfile/chosen.ts';
import type { Now } from '../workfile/mergePlan.ts';
import type { CasePreview } from '../workfile/preview.ts';
import type { UnlockFile, WorkFile } from '../workfile/readWorkFile.ts';
import type { UndoneCase } from '../workfile/undoImport.ts';
import { sentenceOf } from './useDesk.ts';

export type ImportState =
  | { readonly is: 'none' }
  /** A file was chosen; reading begins when the vault is open. */
  | { readonly is: 'waiting' }
  /** `asked`: with the secret a person gave. `share`: how much of the file is read, 0 to 1. */
  | { readonly is: 'reading'; readonly asked: boolean; readonly share: number }
  /** The vault does not open it by itself. `sentence`: what was wrong with the secret given last. */
  | { readonly is: 'locked'; readonly sentence?: string }
  | { readonly is: 'refused'; readonly sentence: string }
  | {
      readonly is: 'ready';
      readonly file: WorkFile;
      readonly previews: readonly CasePreview[];
      /** Cases the person does not want. */
      readonly leftOut: ReadonlySet<CaseId>;
    }
  | { readonly is: 'bringing' }
  /** `previews`: what was said before; none when the vault was locked since. */
  | {
      readonly is: 'done';
      readonly receipt: ImportReceipt;
      readonly previews: readonly CasePreview[];
      /** Cases that would have come in, had the person not left them out. */
      readonly leftOut: readonly CaseId[];
      /** What went wrong in the end, or with undoing it. */
      readonly sentence?: string;
    }
  | { readonly is: 'undoing' }
  | {
      readonly is: 'undone';
      readonly cases: readonly UndoneCase[];
      readonly previews: readonly CasePreview[];
    };

export type ImportingParts = {
  readonly store: ImportStore;
  readonly vault: Pick<Vault, 'openOwnFileKey' | 'owner'>;
};

/** One file at a time. The code that reads files is fetched with the first. */
export class Importing {
  readonly #parts: ImportingParts;
  readonly #listeners = new Set<() => void>();
  #state: ImportState = { is: 'none' };
  #file: File | undefined;
  #reading: AbortController | undefined;
  /** Kept while the vault is locked: random ids tell nothing. Undefined until a file has been shown. */
  #leftOut: ReadonlySet<CaseId> | undefined;

  constructor(parts: ImportingParts) {
    this.#parts = parts;
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): ImportState => this.#state;

  /** Takes a chosen file, in the place of any before it. */
  offer(file: File): void {
    this.#stop();
    this.#file = file;
    this.#leftOut = undefined;
    this.#tell({ is: 'waiting' });
  }

  /** Lets go of the file, or of what was told of the last one. */
  close(): void {
    this.#stop();
    this.#file = undefined;
    this.#tell({ is: 'none' });
  }

  /** Verifies the file and looks at what it would change; changes nothing. Without a secret, by the vault itself. */
  async read(secret?: FileSecret): Promise<void> {
    const file = this.#file;
    if (!file) return;
    this.#stop();
    const reading = new AbortController();
    this.#reading = reading;
    const asked = secret !== undefined;
    const tell = (state: ImportState) => {
      if (this.#reading === reading) this.#tell(state);
    };
    const progress = (read: number, all: number) =>
      tell({ is: 'reading', asked, share: read / all });
    tell({ is: 'reading', asked, share: 0 });
    try {
      const [{ openForImport }, { workFileWords }] = await Promise.all([
        import('../workfile/openForImport.ts'),
        import('../workfile/words.ts'),
      ]);
      const unlock = this.#unlockBy(secret);
      const open = (home: Home) =>
        openForImport(this.#parts.store, file, {
          unlock,
          progress,
          signal: reading.signal,
          home,
          now: this.#now,
        });
      const first = await open('vault');
      const isPractice = !first.ok && first.sentence === workFileWords.otherHome.vault;
      const ready = isPractice ? await open('practice') : first;
      if (ready.ok) {
        const { file: read, previews } = ready;
        const leftOut = this.#leftOut ?? leftOutAtFirst(previews);
        tell({ is: 'ready', file: read, previews, leftOut });
      }
      // A secret with a slip of its own opened no file, so nothing is known to be wrong with it.
      else if (ready.fault === 'locked' || ready.fault === undefined)
        tell({ is: 'locked', ...(asked && { sentence: ready.sentence }) });
      else tell({ is: 'refused', sentence: ready.sentence });
    } catch (cause) {
      tell({ is: 'refused', sentence: sentenceOf(cause) });
    }
  }

  /** Which of the cases that were shown are not to come in. */
  leaveOut(leftOut: ReadonlySet<CaseId>): void {
    if (this.#state.is !== 'ready') return;
    this.#leftOut = leftOut;
    this.#tell({ ...this.#state, leftOut });
  }

  /** Brings in what was shown and not left out: all of it or nothing. */
  async bringIn(): Promise<void> {
    if (this.#state.is !== 'ready') return;
    const { file, previews, leftOut: unwanted } = this.#state;
    const chosen = new Set(chosenOf(previews, unwanted));
    if (chosen.size === 0) return;
    const leftOut = previews
      .filter((one) => isNews(one) && !chosen.has(one.id))
      .map(({ id }) => id);
    this.#tell({ is: 'bringing' });
    try {
      const { bringInWorkFile } = await import('../workfile/bringIn.ts');
      const how = { home: file.manifest.home, now: this.#now, chosen };
      const done = await bringInWorkFile(this.#parts.store, file, how);
      if (done.ok) this.#tell({ is: 'done', receipt: done.receipt, previews, leftOut });
      else if (done.receipt)
        this.#tell({
          is: 'done',
          receipt: done.receipt,
          previews,
          leftOut,
          sentence: done.sentence,
        });
      else this.#tell({ is: 'refused', sentence: done.sentence });
    } catch (cause) {
      this.#tell({ is: 'refused', sentence: sentenceOf(cause) });
    }
  }

  /** Takes back what was brought in. */
  async undo(): Promise<void> {
    if (this.#state.is !== 'done') return;
    const done = this.#state;
    this.#tell({ is: 'undoing' });
    try {
      const { undoImport } = await import('../workfile/undoImport.ts');
      const cases = await undoImport(this.#parts.store, done.receipt, this.#now);
      this.#tell({ is: 'undone', cases, previews: done.previews });
    } catch (cause) {
      this.#tell({ ...done, sentence: sentenceOf(cause) });
    }
  }

  /** The vault is locked: what was told of the cases is forgotten. A file that waits goes on waiting. */
  hide(): void {
    const { is } = this.#state;
    if (is === 'done') this.#tell({ ...this.#state, previews: [] });
    else if (is === 'reading' || is === 'locked' || is === 'ready') {
      this.#stop();
      this.#tell({ is: 'waiting' });
    } else if (is === 'undone' || is === 'refused') this.close();
  }

  /** The key is worked out once, however often the file is read. */
  #unlockBy(secret: FileSecret | undefined): UnlockFile {
    const open = async (wrap: FileKeyWrap): Promise<OpenedFileKey> => {
      if (secret) return openFileKey(wrap, secret);
      const key = await this.#parts.vault.openOwnFileKey(wrap);
      return key ? { is: 'opened', key } : { is: 'refused', sentence: vaultWords.fileRefused };
    };
    let opened: Promise<OpenedFileKey> | undefined;
    return (wrap) => {
      opened ??= open(wrap);
      return opened;
    };
  }

  get #now(): Now {
    const now = new Date();
    return { at: now.toISOString(), today: localDateOf(now), by: this.#parts.vault.owner };
  }

  #stop(): void {
    this.#reading?.abort();
    this.#reading = undefined;
  }

  #tell(state: ImportState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** True for what was saved as a working file, whatever it is called now. */
export async function isWorkFile(file: File): Promise<boolean> {
  if (file.name.toLowerCase().endsWith('.udredning')) return true;
  try {
    const [first] = new Uint8Array(await file.slice(0, 1).arrayBuffer());
    return first === 0x8f;
  } catch {
    return false;
  }
}
