// Keeps one working file up to date with what the store has confirmed, where the browser lets it.
import type { Instant } from '#forms/answers/record.ts';
import { VaultLocked } from '../vault/KeyDrawer.ts';
import type { FileHandle } from './fileHandle.ts';
import type { HandleShelf, KeptHandle } from './handleShelf.ts';
import type { KeptFileState } from './keptFileStates.ts';
import { failureSentence } from './keptFileStates.ts';
import { isOurs, sealIn, tellingSeal } from './seals.ts';
import { pourInto } from './writeWorkFile.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Milliseconds from the last change to the writing, and from the first one that waits. */
const PAUSE = 5_000;
const LONGEST_PAUSE = 60_000;
/** A large vault takes its time: it is written in at most a tenth of the time there is. */
const REST = 10;
const RETRY = 60_000;

/** What the copy needs from its surroundings. */
export type KeptFileTools = {
  now(): Date;
  /** Runs the work once after the pause; returns how to call it off. */
  later(work: () => void, pause: number): () => void;
  /** Runs the work while no other tab runs one. */
  alone<T>(work: () => Promise<T>): Promise<T>;
};

const browserTools: KeptFileTools = {
  now: () => new Date(),
  later(work, pause) {
    const timer = setTimeout(work, pause);
    return () => clearTimeout(timer);
  },
  alone: (work) => navigator.locks.request('ug-kept-file', work),
};

/**
 * The bytes of a new working file with all that the store has: `makeWorkFile`. `older`: the file that it
 * replaces, which may have what cannot be read here. `lacking` hears of that, in sentences.
 */
export type FileContents = (how: {
  readonly older: Blob | undefined;
  readonly lacking: (sentence: string) => void;
}) => AsyncIterable<Bytes>;

/** The copy as one tab sees it. Every tab may write it: each writes all that the store has. */
export class KeptFile {
  readonly #shelf: HandleShelf;
  readonly #contents: FileContents;
  readonly #tools: KeptFileTools;
  readonly #listeners = new Set<() => void>();
  #state: KeptFileState = { is: 'none' };
  #callOff: (() => void) | undefined;
  /** When the first change came that is not in the file; undefined when all are. */
  #waitsSince: number | undefined;
  #lastTook = 0;
  #writing: Promise<void> | undefined;

  constructor(shelf: HandleShelf, contents: FileContents, tools: KeptFileTools = browserTools) {
    this.#shelf = shelf;
    this.#contents = contents;
    this.#tools = tools;
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getSnapshot = (): KeptFileState => this.#state;

  /** Goes on with the file chosen on an earlier visit. What was written since then nobody knows, so it is due. */
  async start(): Promise<void> {
    const kept = await this.#shelf.read();
    if (kept) await this.#begin(kept);
  }

  /** Keeps this file from now on. One with a content that is not ours is left alone until `takeOver`. */
  async choose(handle: FileHandle): Promise<void> {
    await this.#writing;
    const kept = { handle, seals: [] };
    await this.#shelf.write(kept);
    await this.#begin(kept);
    await this.save();
  }

  /** Writes over what was changed elsewhere, when the person has said so. */
  async takeOver(): Promise<void> {
    const kept = await this.#shelf.read();
    if (!kept) return;
    await this.#shelf.write({ ...kept, seals: [await sealIn(kept.handle)], mayGo: true });
    await this.save();
  }

  /** Asks the person for leave to write; only as part of a click. */
  async allow(): Promise<void> {
    const kept = await this.#shelf.read();
    if ((await kept?.handle.requestPermission({ mode: 'readwrite' })) === 'granted')
      await this.save();
  }

  /** Keeps no file any more. The file itself stays as it is. */
  async forget(): Promise<void> {
    this.#rest();
    await this.#writing;
    await this.#shelf.forget();
    this.#waitsSince = undefined;
    this.#tell({ is: 'none' });
  }

  /** The store has confirmed a change. */
  changed(): void {
    if (this.#state.is === 'none') return;
    const now = this.#tools.now().getTime();
    this.#waitsSince ??= now;
    if (this.#state.is === 'kept') this.#tell({ ...this.#state, is: 'due' });
    if (this.#state.is === 'due') this.#wait(this.#waitsSince - now);
  }

  /** The page is hidden, or about to be locked: what waits is written at once. */
  async hidden(): Promise<void> {
    if (this.#waitsSince !== undefined && this.#state.is === 'due') await this.save();
  }

  /** Writes now. Never rejects: how it went is the state. */
  async save(): Promise<void> {
    while (this.#writing) await this.#writing;
    this.#rest();
    const writing = this.#write();
    this.#writing = writing.then(() => {
      this.#writing = undefined;
    });
    if ((await writing) === 'failed') this.#callOff = this.#tools.later(() => this.save(), RETRY);
    else if (this.#state.is === 'due') this.#wait(0);
  }

  async #begin({ handle, writtenAt }: KeptHandle): Promise<void> {
    const isAllowed = (await handle.queryPermission({ mode: 'readwrite' })) === 'granted';
    this.#waitsSince = this.#tools.now().getTime();
    this.#tell({ is: isAllowed ? 'due' : 'no-permission', ...told(handle, writtenAt) });
    if (isAllowed) this.#wait(0);
  }

  /** After a pause without changes, but never later than the longest. `since`: how long the first has waited, below 0. */
  #wait(since: number): void {
    this.#rest();
    const pause = Math.max(PAUSE, this.#lastTook * REST);
    const longest = Math.max(LONGEST_PAUSE, pause) + since;
    this.#callOff = this.#tools.later(() => this.save(), Math.max(0, Math.min(pause, longest)));
  }

  #rest(): void {
    this.#callOff?.();
    this.#callOff = undefined;
  }

  /** Never rejects. `asked`: it waits for the person, and trying again is of no use. */
  async #write(): Promise<'written' | 'asked' | 'failed'> {
    const waitsSince = this.#waitsSince;
    try {
      return await this.#tools.alone(async () => {
        const kept = await this.#shelf.read();
        if (!kept) return this.#ask({ is: 'none' });
        const as = told(kept.handle, kept.writtenAt);
        if ((await kept.handle.queryPermission({ mode: 'readwrite' })) !== 'granted')
          return this.#ask({ is: 'no-permission', ...as });
        const found = await sealIn(kept.handle);
        if (!isOurs(found, kept)) return this.#ask({ is: 'changed-elsewhere', ...as });
        this.#tell({ is: 'writing', ...as });
        await this.#pour(kept, found);
        return 'written' as const;
      });
    } catch (cause) {
      this.#waitsSince = waitsSince ?? this.#waitsSince ?? this.#tools.now().getTime();
      if (this.#state.is === 'none') return 'asked';
      const { name, at } = this.#state;
      const as = { name, ...(at === undefined ? {} : { at }) };
      if (cause instanceof DOMException && cause.name === 'NotAllowedError')
        return this.#ask({ is: 'no-permission', ...as });
      // Locked in the middle of it: it is due until the vault is open again.
      if (cause instanceof VaultLocked) this.#tell({ is: 'due', ...as });
      else this.#tell({ is: 'failed', sentence: failureSentence(cause), ...as });
      return 'failed';
    }
  }

  #ask(state: KeptFileState): 'asked' {
    this.#tell(state);
    return 'asked';
  }

  /** Changes that come while it is written are due afterwards: nobody knows if they were in time. */
  async #pour(kept: KeptHandle, found: string): Promise<void> {
    const { handle } = kept;
    const older = found === '' || kept.mayGo ? undefined : await handle.getFile();
    const sentences: string[] = [];
    const begun = this.#tools.now();
    this.#waitsSince = undefined;
    let own = '';
    // Known before the file changes place: a page that dies in between must know it again.
    const remember = async (seal: string) => {
      own = seal;
      await this.#shelf.write({ ...kept, seals: [found, seal] });
    };
    const bytes = tellingSeal(
      this.#contents({ older, lacking: (sentence) => void sentences.push(sentence) }),
      remember,
    );
    await pourInto(() => handle.createWritable(), bytes);
    this.#lastTook = this.#tools.now().getTime() - begun.getTime();
    const writtenAt = begun.toISOString();
    await this.#shelf.write({ handle, writtenAt, seals: [own] });
    const isDue = this.#waitsSince !== undefined;
    const lacking = sentences.length === 0 ? {} : { lacking: sentences };
    this.#tell({ is: isDue ? 'due' : 'kept', ...told(handle, writtenAt), ...lacking });
  }

  #tell(state: KeptFileState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

function told({ name }: FileHandle, at: Instant | undefined) {
  return { name, ...(at === undefined ? {} : { at }) };
}
