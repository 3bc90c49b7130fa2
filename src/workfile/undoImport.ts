// Undoes an import: what stood before is written again on top, and cases that were new are removed.
import { indexContent } from '#forms/answers/contentIndex.ts';
import { content } from '#forms/content/index.ts';
import type { CaseId } from '../storage/caseStore.ts';
import { newId } from '../storage/newId.ts';
import type { ImportReceipt, ImportStore } from './bringIn.ts';
import { renewed, withOwn } from './caseWrites.ts';
import type { Now } from './mergePlan.ts';
import { foldOf, viewOf } from './mergePlan.ts';
import { placeIn } from './places.ts';
import { planUndo } from './undoPlan.ts';
import { workFileWords } from './words.ts';

const words = workFileWords.undo;

export type UndoneCase = {
  readonly id: CaseId;
  /** `gone`: the case was removed since, by whoever; there is nothing to undo. */
  readonly state: 'removed' | 'restored' | 'kept' | 'gone';
  /** What was not taken back, in sentences; the first says why. */
  readonly sentences: readonly string[];
};

/** Case by case, each in one write. Nothing is erased from the log of a case that was here before. */
export async function undoImport(
  store: ImportStore,
  receipt: ImportReceipt,
  now: Now,
): Promise<readonly UndoneCase[]> {
  const rows = new Map((await store.list()).map((row) => [row.id, row]));
  const undone: UndoneCase[] = [];
  for (const { id, state, added } of receipt.cases) {
    const row = rows.get(id);
    if (!row) {
      undone.push({ id, state: 'gone', sentences: [] });
      continue;
    }
    const log = await store.readLog(id);
    const ours = new Set(added);
    if (state === 'new') {
      const isUntouched = log.every(({ operation }) => ours.has(operation.id));
      if (isUntouched) await store.remove(id);
      undone.push({
        id,
        state: isUntouched ? 'removed' : 'kept',
        sentences: isUntouched ? [] : [words.keptCase],
      });
      continue;
    }
    const index = indexContent(content);
    const plan = planUndo(index, log, ours, now, () => newId('o'));
    if (plan.operations.length > 0) {
      await store.addEntries(id, await withOwn(plan.operations, log));
      if (!row.broken) await store.keepSummary(renewed(row, plan.after, now));
    }
    const view = viewOf(index, foldOf(index, log), now);
    const kept = plan.kept.map((address) => placeIn(view, address));
    const why = plan.kept.every((address) => 'question' in address || address.in === 'phase')
      ? words.keptAnswers
      : words.keptHappened;
    const sentences = kept.length === 0 ? [] : [why, ...new Set(kept)];
    undone.push({ id, state: 'restored', sentences });
  }
  return undone;
}
