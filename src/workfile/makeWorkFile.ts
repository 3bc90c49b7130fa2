// A working file with what a store has: one case, some, or all of a home.
import type { Instant } from '#forms/answers/record.ts';
import { content } from '#forms/content/index.ts';
import { verifyLog } from '../log/chain.ts';
import { homeOf } from '../storage/caseIds.ts';
import type { CaseId, CaseStore } from '../storage/caseStore.ts';
import { StoreError } from '../storage/caseStore.ts';
import type { Home } from '../storage/loadCase.ts';
import type { CaseInFile } from './records.ts';
import { workFileWords } from './words.ts';
import type { WrapFileKey } from './writeWorkFile.ts';
import { writeWorkFile } from './writeWorkFile.ts';

export type ExportStore = Pick<CaseStore, 'list' | 'load' | 'readLog'>;

export type WhatToExport = {
  readonly home: Home;
  /** This case alone; every case of the home where it is absent. */
  readonly only?: CaseId;
  readonly at: Instant;
  readonly wrapKey: WrapFileKey;
  /** Refuse with a `StoreError` if anything cannot be read: the file it would replace may have it. */
  readonly whole?: boolean;
  /** Hears of each case that cannot be read at all and is left out, and why. */
  readonly leftOut?: (id: CaseId, sentence: string) => void;
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

async function* casesFrom(store: ExportStore, what: WhatToExport): AsyncGenerator<CaseInFile> {
  const { home, only, whole = false, leftOut, taken } = what;
  const listed = only === undefined ? (await store.list()).map((row) => row.id) : [only];
  for (const id of listed) {
    if (homeOf(id) !== home) continue;
    try {
      const one = await readCase(store, id);
      if (!one) continue;
      if (whole && one.gaps.length > 0) throw new StoreError(workFileWords.notWhole);
      taken?.(id);
      yield one;
    } catch (cause) {
      // What is wrong with the case's own key is wrong with that case alone.
      const isKey =
        cause instanceof StoreError &&
        (cause.trouble === 'broken-key' || cause.trouble === 'lost-key');
      if (!isKey) throw cause;
      if (whole) throw new StoreError(workFileWords.notWhole, { cause });
      leftOut?.(id, cause.message);
    }
  }
}

/** Undefined when the case was removed meanwhile. */
async function readCase(store: ExportStore, id: CaseId): Promise<CaseInFile | undefined> {
  const stored = await store.load(id);
  if (!stored) return undefined;
  const entries = await store.readLog(id);
  const gaps = new Set((await verifyLog(entries)).map((fault) => fault.id));
  for (const { record, place } of stored.faults) if (record === 'entry') gaps.add(place);
  return {
    id,
    createdAt: stored.summary.createdAt,
    entries,
    drafts: stored.drafts.map((draft) => draft.operation),
    gaps: [...gaps].sort(),
  };
}
