// Brings the cases of a verified working file into a store, and takes everything back if it cannot finish.
import { indexContent } from '#forms/answers/contentIndex.ts';
import { content } from '#forms/content/index.ts';
import type { OperationId } from '../log/operation.ts';
import { homeOf } from '../storage/caseIds.ts';
import type { CaseId, CaseStore, CaseSummary } from '../storage/caseStore.ts';
import { StoreError } from '../storage/caseStore.ts';
import type { Home } from '../storage/loadCase.ts';
import { newId } from '../storage/newId.ts';
import { renewed, withOwn } from './caseWrites.ts';
import type { Now } from './mergePlan.ts';
import { planMerge } from './mergePlan.ts';
import type { WorkFile } from './readWorkFile.ts';
import type { CaseInFile } from './records.ts';
import { WorkFileRefused } from './refusals.ts';
import { undoImport } from './undoImport.ts';
import { workFileWords } from './words.ts';

/** What of a store it takes to bring in, and to undo it. */
export type ImportStore = Pick<
  CaseStore,
  'list' | 'keepSummary' | 'remove' | 'readLog' | 'addEntries'
>;

/** What an import did, to undo it by: plain JSON. */
export type ImportReceipt = {
  readonly cases: readonly {
    readonly id: CaseId;
    readonly state: 'new' | 'merged';
    /** Every entry the import put into the store. */
    readonly added: readonly OperationId[];
  }[];
};

export type Imported =
  | { readonly ok: true; readonly receipt: ImportReceipt }
  /** Nothing was brought in, unless there is a receipt: then it could not all be taken back. */
  | { readonly ok: false; readonly sentence: string; readonly receipt?: ImportReceipt };

/** `home`: which database the store is. `chosen`: these cases and no others; all where it is absent. */
export type HowToBringIn = {
  readonly home: Home;
  readonly now: Now;
  readonly chosen?: ReadonlySet<CaseId>;
};

/**
 * One case after the other, each in one write. Cases with nothing new, and those that contradict what is
 * here, are passed over: the preview has said so.
 */
export async function bringInWorkFile(
  store: ImportStore,
  file: WorkFile,
  { home, now, chosen }: HowToBringIn,
): Promise<Imported> {
  if (file.manifest.home !== home) return { ok: false, sentence: workFileWords.otherHome[home] };
  const done: ImportReceipt['cases'][number][] = [];
  try {
    const rows = new Map((await store.list()).map((row) => [row.id, row]));
    for await (const one of file.readCases()) {
      if (chosen && !chosen.has(one.id)) continue;
      const imported = await bringInCase(store, rows.get(one.id), one, now);
      if (imported) done.push(imported);
    }
    return { ok: true, receipt: { cases: done } };
  } catch (cause) {
    if (!(cause instanceof StoreError || cause instanceof WorkFileRefused)) throw cause;
    return takeBack(store, { cases: done }, now, cause.message);
  }
}

async function takeBack(
  store: ImportStore,
  receipt: ImportReceipt,
  now: Now,
  sentence: string,
): Promise<Imported> {
  try {
    await undoImport(store, receipt, now);
    const { failed } = workFileWords;
    return { ok: false, sentence: sentence.includes(failed) ? sentence : `${sentence} ${failed}` };
  } catch (cause) {
    if (!(cause instanceof StoreError)) throw cause;
    const halfway = workFileWords.halfway(receipt.cases.length);
    return { ok: false, sentence: `${sentence} ${halfway}`, receipt };
  }
}

/** Undefined when there was nothing to bring in. */
async function bringInCase(
  store: ImportStore,
  row: CaseSummary | undefined,
  file: CaseInFile,
  now: Now,
): Promise<ImportReceipt['cases'][number] | undefined> {
  const index = indexContent(content);
  const here = row && (await store.readLog(file.id));
  const plan = planMerge(index, here, file, () => newId('o'), now);
  if (!('fresh' in plan)) return undefined;
  const { fresh, own, after } = plan;
  const entries = await withOwn(own, here ?? [], fresh);
  const summary = renewed(row && !row.broken ? row : rowFor(file), after, now);
  await store.addEntries(file.id, entries, row ? undefined : summary);
  if (row) await store.keepSummary(summary);
  const added = entries.map(({ operation }) => operation.id);
  return { id: file.id, state: row ? 'merged' : 'new', added };
}

function rowFor({ id, createdAt }: CaseInFile): CaseSummary {
  const practice = homeOf(id) === 'practice';
  const phase = 'opening';
  return { id, name: '', practice, createdAt, changedAt: createdAt, phase, open: 0 };
}
