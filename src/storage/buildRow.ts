// The overview's row of a case, made again from its log. Fetched only where a row is missing or damaged.
import type { ContentIndex } from '#forms/answers/contentIndex.ts';
import { localDateOf } from '#forms/kinds/localDate.ts';
import { nextOpenPhase } from '#machines/phases.ts';
import type { FoldState } from '../log/foldState.ts';
import type { Operation } from '../log/operation.ts';
import { CaseFold } from '../log/operation.ts';
import { summaryOf } from '../session/summaryOf.ts';
import type { CaseSummary } from './caseStore.ts';

/** What a case came to at some time, and the operations after it. */
type Told = { readonly state: FoldState | undefined; readonly operations: readonly Operation[] };

/** `blank`: what is known without the log. */
export function buildRow(
  blank: CaseSummary,
  index: ContentIndex,
  { state, operations }: Told,
  now: Date,
): CaseSummary {
  const fold = new CaseFold(index, state);
  for (const operation of operations) fold.apply(operation);
  const view = { index, record: fold.record, today: localDateOf(now) };
  const changedAt = fold.writtenAt === '' ? blank.changedAt : fold.writtenAt;
  return summaryOf(blank, view, nextOpenPhase(view) ?? 'closed', changedAt);
}
