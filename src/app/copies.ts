// The copies of real cases outside this browser: which files there are, how old they are, and what they lack.
import { createContext, useCallback, useContext, useEffect, useSyncExternalStore } from 'react';
import type { Instant } from '#forms/answers/record.ts';
import type { LogEntry } from '../log/entry.ts';
import { isAhead } from '../log/turns.ts';
import type { CaseId, CaseStore, LogPlace } from '../storage/caseStore.ts';
import type { Line } from '../storage/neighbours.ts';
import type { Notes } from '../storage/notes.ts';
import type { SealedCaseStore } from '../storage/sealedCaseStore.ts';
import type { Vault } from '../vault/Vault.ts';
import { canKeepFile } from '../workfile/fileHandle.ts';
import type { KeptFile } from '../workfile/keptFile.ts';
import type { KeptFileState } from '../workfile/keptFileStates.ts';
import { Importing } from './copiesImport.ts';

/** What of the real cases' store is asked here. */
export type CopiedStore = Pick<
  SealedCaseStore,
  'entriesAfter' | 'findRow' | 'lastPlace' | 'list' | 'load' | 'readLog'
> & { readonly notes: Pick<Notes, 'read' | 'keep'> };

/** A file that was written, kept sealed as a note. */
export type FileNote = {
  readonly at: Instant;
  /** It has everything up to here. */
  readonly upTo: LogPlace;
  /**
   * `kept`: the browser has confirmed that it is on the disk. A download it only hands over. `pdf`: a working
   * PDF that carries the case, handed over as a download is.
   */
  readonly how: 'download' | 'kept' | 'pdf';
  /** Cases that could not be read and are not in it. */
  readonly without: readonly CaseId[];
  /** Those that are in it. Notes from before this was kept lack it. */
  readonly cases?: readonly CaseId[];
};

/** Where a case is, beside this browser. */
export type CaseCopies = {
  /** The file that has the most of it. */
  readonly file: Pick<FileNote, 'at' | 'how'> | undefined;
  /** When the first was written that is in no file; undefined when everything is. */
  readonly behindSince: Instant | undefined;
};

/** What the team's database has of a case: the words after ”Team:”, and whether that is everything. */
export type TeamCopy = {
  readonly text: string;
  readonly isNewest: boolean;
  /** A shared one waits to be joined with the case. */
  readonly waits?: true;
};

/** Whoever replicates fills this. `find`: the same object as long as nothing has changed. */
export interface TeamCopies {
  subscribe(listener: () => void): () => void;
  find(id: CaseId): TeamCopy | undefined;
}

export type CopiesParts = {
  /** Both homes: where files are brought in. */
  readonly store: CaseStore;
  readonly vault: Vault;
  /** The store of the real cases; undefined while the vault is locked. */
  findStore(): CopiedStore | undefined;
  /** Says the id of each real case that is written in, in any window. */
  readonly line: Line | undefined;
};

/** A file with every case, one with a case alone, and a PDF that carries it. */
const ALL = 'files';
const ofCase = (id: CaseId) => `${id}/files`;
const ofPdf = (id: CaseId) => `${id}/pdf`;

/** Milliseconds from a write to looking what the files lack: nobody needs to know while they type. */
const PAUSE = 500;
/** Milliseconds a lock waits for the kept file; what it then lacks is written when the vault is open again. */
const LOCK_PATIENCE = 3000;

export class Copies {
  readonly importing: Importing;
  readonly parts: CopiesParts;
  /** What the team has, where there is one. */
  team: TeamCopies | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #found = new Map<CaseId, CaseCopies>();
  readonly #waiting = new Map<CaseId, ReturnType<typeof setTimeout>>();
  #kept: KeptFile | undefined;
  #keeping: Promise<KeptFile> | undefined;

  constructor(parts: CopiesParts) {
    this.parts = parts;
    this.importing = new Importing(parts);
    parts.line?.addEventListener('message', ({ data }) => {
      if (typeof data !== 'string' || !parts.findStore()) return;
      this.#kept?.changed();
      if (this.#found.has(data)) this.#lookSoon(data);
    });
  }

  /** For `useSyncExternalStore`. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The vault is open: what was kept up to date before is so again. */
  async opened(): Promise<void> {
    // A handle that cannot be read is as none: the page about files says how it is.
    if (canKeepFile()) await (await this.keeping()).start().catch(() => undefined);
  }

  /** The vault is locked: nothing that was found out about cases stays. */
  closed(): void {
    for (const timer of this.#waiting.values()) clearTimeout(timer);
    this.#waiting.clear();
    this.#found.clear();
    this.importing.hide();
    this.#tell();
  }

  /** Writes what the kept file lacks, as far as there is time before a lock. Never rejects. */
  async saveKept(): Promise<void> {
    const pause = new Promise((resolve) => setTimeout(resolve, LOCK_PATIENCE));
    await Promise.race([this.#kept?.hidden(), pause]);
  }

  /** The file that is kept up to date, or could be. */
  keeping(): Promise<KeptFile> {
    this.#keeping ??= import('./copiesKept.ts').then(({ keepFile }) => {
      this.#kept = keepFile(this);
      this.#kept.subscribe(() => this.#tell());
      return this.#kept;
    });
    return this.#keeping;
  }

  readonly keptState = (): KeptFileState => this.#kept?.getSnapshot() ?? NO_FILE;

  /** What is known of a case; undefined until `look` has answered. */
  find(id: CaseId): CaseCopies | undefined {
    return this.#found.get(id);
  }

  /** Looks which files a case is in. What cannot be read is as if it were not there. */
  async look(id: CaseId): Promise<void> {
    const store = this.parts.findStore();
    if (!store) return;
    try {
      const names = [ofCase(id), ofPdf(id), ALL];
      const notes = await Promise.all(names.map((name) => readNote(store, name)));
      const having = notes.map(async (note) =>
        note && (await isIn(store, note, id)) ? note : undefined,
      );
      const file = mostOf(await Promise.all(having));
      const place = file?.upTo ?? 0;
      const { entries, mark } = await store.entriesAfter(id, place, 1);
      if (store !== this.parts.findStore()) return;
      const behindSince = mark === place ? undefined : dateOf(entries[0]);
      this.#found.set(id, { file, behindSince });
    } catch {
      this.#found.delete(id);
    }
    this.#tell();
  }

  /** Remembers that a file was written: with one case, or with all. */
  async note(only: CaseId | undefined, note: FileNote): Promise<void> {
    const { notes } = this.parts.findStore() ?? {};
    // A PDF is saved when its reader likes, perhaps after a newer file: neither takes the other's place.
    const own = note.how === 'pdf' ? ofPdf : ofCase;
    await notes?.keep(only === undefined ? ALL : own(only), note);
    await this.lookAgain();
  }

  /** Another window may have written a file. */
  async lookAgain(): Promise<void> {
    await Promise.all([...this.#found.keys()].map((id) => this.look(id)));
  }

  #lookSoon(id: CaseId): void {
    clearTimeout(this.#waiting.get(id));
    this.#waiting.set(
      id,
      setTimeout(() => void this.look(id), PAUSE),
    );
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const NO_FILE: KeptFileState = { is: 'none' };
/** Stands for an entry that does not open: nobody knows when it was written. */
const NEVER: Instant = new Date(0).toISOString();

/** When an entry was written. A date that is yet to come says nothing of how long ago that is. */
function dateOf(entry: LogEntry | undefined): Instant {
  const at = entry?.operation.at ?? NEVER;
  return isAhead(at, new Date().toISOString()) ? NEVER : at;
}

/** The one that has the most; of two that have the same, the later. */
function mostOf(notes: readonly (FileNote | undefined)[]): FileNote | undefined {
  const there = notes.filter((note) => note !== undefined);
  return there.sort((a, b) => b.upTo - a.upTo || (a.at < b.at ? 1 : -1))[0];
}

async function readNote(store: CopiedStore, name: string): Promise<FileNote | undefined> {
  const note = await store.notes.read(name);
  return isNote(note) ? note : undefined;
}

function isNote(note: unknown): note is FileNote {
  return (
    typeof note === 'object' &&
    note !== null &&
    'at' in note &&
    typeof note.at === 'string' &&
    'upTo' in note &&
    typeof note.upTo === 'number' &&
    'how' in note &&
    (note.how === 'download' || note.how === 'kept' || note.how === 'pdf') &&
    'without' in note &&
    Array.isArray(note.without) &&
    (!('cases' in note) || Array.isArray(note.cases))
  );
}

/** Whether a file has this case. An older note does not name them: what came later is not in it. */
async function isIn(store: CopiedStore, note: FileNote, id: CaseId): Promise<boolean> {
  if (note.without.includes(id)) return false;
  if (note.cases) return note.cases.includes(id);
  const { mark: first } = await store.entriesAfter(id, 0, 1);
  if (first > 0) return first <= note.upTo;
  const row = await store.findRow(id);
  return row !== undefined && row.createdAt <= note.at;
}

const CopiesContext = createContext<Copies | undefined>(undefined);

export const CopiesProvider = CopiesContext.Provider;

/** The copies of the app. */
export function useCopies(): Copies {
  const copies = useContext(CopiesContext);
  if (!copies) throw new Error('Expected a CopiesProvider above');
  return copies;
}

const subscribeToNothing = () => () => {};

/** Where a real case is; undefined until that is known, and where nobody keeps account of it. */
export function useCaseCopies(id: CaseId): CaseCopies | undefined {
  const copies = useContext(CopiesContext);
  useEffect(() => {
    void copies?.look(id);
    const look = () => {
      if (document.visibilityState === 'visible') void copies?.lookAgain();
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [copies, id]);
  return useSyncExternalStore(copies?.subscribe ?? subscribeToNothing, () => copies?.find(id));
}

/** How the kept file is. */
export function useKeptFile(): KeptFileState {
  const copies = useContext(CopiesContext);
  return useSyncExternalStore(
    copies?.subscribe ?? subscribeToNothing,
    copies?.keptState ?? (() => NO_FILE),
  );
}

/** What the team has of a case; undefined where there is none. */
export function useTeamCopy(id: CaseId): TeamCopy | undefined {
  const team = useContext(CopiesContext)?.team;
  const subscribe = useCallback(
    (listener: () => void) => team?.subscribe(listener) ?? (() => {}),
    [team],
  );
  return useSyncExternalStore(subscribe, () => team?.find(id));
}
