// What is written when a case is merged or restored: entries linked after all others, and the overview's row.
import { indexContent } from '#forms/answers/contentIndex.ts';
import { content } from '#forms/content/index.ts';
import { nextOpenPhase } from '#machines/phases.ts';
import { linkEntry } from '../log/chain.ts';
import type { LogEntry } from '../log/entry.ts';
import type { CaseFold, Operation } from '../log/operation.ts';
import { summaryOf } from '../session/summaryOf.ts';
import type { CaseSummary } from '../storage/caseStore.ts';
import { tipsOf } from './compareLogs.ts';
import type { Now } from './mergePlan.ts';
import { viewOf } from './mergePlan.ts';

/** The entries to put in, our own linked after all the others. */
export async function withOwn(
  own: readonly Operation[],
  here: readonly LogEntry[],
  fresh: readonly LogEntry[] = [],
): Promise<readonly LogEntry[]> {
  const log = [...here, ...fresh];
  const entries = [...fresh];
  for (const operation of own) {
    const { entry } = await linkEntry(operation, await tipsOf(log));
    log.push(entry);
    entries.push(entry);
  }
  return entries;
}

/** The overview's row for the case as it is now. */
export function renewed(row: CaseSummary, fold: CaseFold, now: Now): CaseSummary {
  const view = viewOf(indexContent(content), fold, now);
  const changedAt = fold.writtenAt === '' ? row.createdAt : fold.writtenAt;
  return summaryOf(row, view, nextOpenPhase(view) ?? 'closed', changedAt);
}
