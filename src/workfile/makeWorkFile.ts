// A working file with what a store has: one case, some, or all of a home.
import type { Instant } from '#forms/answers/record.ts';
import { content } from '#forms/content/index.ts';
import { verifyLog } from '../log/chain.ts';
import { homeOf } from '../storage/caseIds.ts';
import type { CaseId, CaseStore } from '../storage/caseStore.ts';
import { StoreError } from '../storage/caseStore.ts';
import type { Home } from '../storage/loadCase.ts';
import { storeError } from '../storage/storeSentences.ts';
import type { CaseInFile } from './records.ts';
import { workFileWords } from './words.ts';
import type { WrapFileKey } from './writeWorkFile.ts';
import { writeWorkFile } from './writeWorkFile.ts';

const words = workFileWords.lacking;

export type ExportStore = Pick<CaseStore, 'list' | 'load' | 'readLog'>;

export type WhatToExport = {
  readonly home: Home;
  /** This case alone; every case of the home where it is absent. */
  readonly only?: CaseId;
  readonly at: Instant;
  readonly wrapKey: WrapFileKey;
  /** The cases of the file that this one replaces. Asked where something here cannot be read: it may have it. */
  readonly older?: () => AsyncIterable<CaseInFile>;
  /** Hears of each case that cannot be read at all and is left out, and why. */
  readonly leftOut?: (id: CaseId, sentence: string) => void;
  /** Hears, in a sentence that names the case, what cannot be read here of a case that goes into the file. */
  readonly lacking?: (id: CaseId, sentence: string) => void;
  /** Hears of each case that goes into the file. */
  readonly taken?: (id: CaseId) => void;
};

/** The bytes of the file. Rejects with a `StoreError`, a `VaultLocked` or a `WorkFileRefused`. */
export function makeWorkFile(
  store: ExportStore,
  what: WhatToExport,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { home, only, at, wrapKey } = what;
  const scope = only === undefined ? 'all' : 'case';
  const manifest = { home, scope, writtenAt: at, contentVersion: content.version } as const;
  return writeWorkFile({ manifest, cases: casesFrom(store, what), wrapKey });
}

/** A case of which something cannot be read: what there is, or why there is nothing. */
type Damaged = { readonly name: string } & (
  | { readonly one: CaseInFile }
  | { readonly one?: never; readonly why: string }
);

async function* casesFrom(store: ExportStore, what: WhatToExport): AsyncGenerator<CaseInFile> {
  const { home, only, older, leftOut, lacking, taken } = what;
  const rows = await store.list();
  const listed = only === undefined ? rows.map((row) => row.id) : [only];
  const damaged = new Map<CaseId, Damaged>();
  for (const id of listed) {
    if (homeOf(id) !== home) continue;
    const name = words.case(rows.find((row) => row.id === id)?.name ?? '');
    try {
      const one = await readCase(store, id);
      // Who asked for this case must not get a file without it.
      if (!one && only !== undefined) throw storeError('removed');
      if (!one) continue;
      if (one.gaps.length > 0) {
        damaged.set(id, { name, one });
        continue;
      }
      taken?.(id);
      yield one;
    } catch (cause) {
      // What is wrong with the case's own key is wrong with that case alone.
      const isKey =
        cause instanceof StoreError &&
        (cause.trouble === 'broken-key' || cause.trouble === 'lost-key');
      if (!isKey) throw cause;
      damaged.set(id, { name, why: cause.message });
    }
  }
  if (damaged.size > 0 && older) {
    for await (const old of older()) {
      const found = damaged.get(old.id);
      if (!found) continue;
      damaged.delete(old.id);
      const { one, sentences } = await joined(found, old);
      for (const sentence of sentences) lacking?.(old.id, sentence);
      taken?.(old.id);
      yield one;
    }
  }
  for (const [id, found] of damaged) {
    if (!found.one) leftOut?.(id, words.leftOut(found.name, found.why));
    else {
      lacking?.(id, words.gone(found.name, found.one.gaps.length));
      taken?.(id);
      yield found.one;
    }
  }
}

/** What there is here, and what the older file has beside it. */
async function joined(
  { name, one }: Damaged,
  old: CaseInFile,
): Promise<{ readonly one: CaseInFile; readonly sentences: readonly string[] }> {
  if (!one) return { one: old, sentences: [words.onlyThere(name)] };
  const here = new Set(one.entries.map(({ operation }) => operation.id));
  const back = old.entries.filter(({ operation }) => !here.has(operation.id));
  const entries = [...one.entries, ...back];
  const had = new Set(back.map(({ operation }) => operation.id));
  const known = one.gaps.filter((id) => !had.has(id));
  const gaps = new Set(await gapsIn(entries, known));
  const found = one.gaps.filter((id) => !gaps.has(id)).length;
  return {
    one: { ...one, entries, gaps: [...gaps].sort() },
    sentences: [
      ...(found > 0 ? [words.there(name, found)] : []),
      ...(gaps.size > 0 ? [words.gone(name, gaps.size)] : []),
    ],
  };
}

/** What is missing or changed in a log, and what of it is known not to open. */
async function gapsIn(
  entries: CaseInFile['entries'],
  known: readonly string[],
): Promise<readonly string[]> {
  return [...(await verifyLog(entries)).map((fault) => fault.id), ...known];
}

/** Undefined when the case was removed meanwhile. */
async function readCase(store: ExportStore, id: CaseId): Promise<CaseInFile | undefined> {
  const stored = await store.load(id);
  if (!stored) return undefined;
  const entries = await store.readLog(id);
  const unread = stored.faults.flatMap(({ record, place }) => (record === 'entry' ? [place] : []));
  const gaps = new Set(await gapsIn(entries, unread));
  return {
    id,
    createdAt: stored.summary.createdAt,
    entries,
    drafts: stored.drafts.map((draft) => draft.operation),
    gaps: [...gaps].sort(),
  };
}
