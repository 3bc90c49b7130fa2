// Looks in the team database, by name, for what cases are known to lack here: damaged, gone, or followed and never come.
import type { OperationId } from '../log/operation.ts';
import type { CaseId } from '../storage/caseStore.ts';
import { Aside, type LaidAside } from './Aside.ts';
import type { SharedCase } from './caseKeys.ts';
import type { TeamCases } from './ports.ts';
import type { TakeIn } from './TakeIn.ts';
import type { Lack, SyncMemo } from './TeamNotes.ts';

type Where = {
  readonly takeIn: Pick<TakeIn, 'gaps' | 'readAnew' | 'askFor' | 'takeAgain'>;
  readonly cases: Pick<TeamCases, 'lacking'>;
  readonly shared: readonly SharedCase[];
};

type Lacks = SyncMemo['lacks'];

/** What is still lacking, and what lies aside after it. Each entry is asked for once, until somebody asks anew. */
export async function seekLacking(
  where: Where,
  lacks: Lacks,
  laid: LaidAside,
  signal: AbortSignal,
): Promise<{ readonly lacks: Lacks; readonly aside: LaidAside }> {
  const aside = new Aside(laid);
  const found: Record<CaseId, Lack> = {};
  const { gaps } = where.takeIn;
  const withGaps = [...gaps].flatMap(([id, operations]) => (operations.length > 0 ? [id] : []));
  for (const id of new Set([...Object.keys(lacks), ...withGaps])) {
    const shared = where.shared.filter(({ caseId }) => caseId === id);
    if (shared.length === 0) continue;
    const left = await seekIn(
      where,
      shared,
      { id, lack: lacks[id], gaps: gaps.get(id) ?? [] },
      aside,
      signal,
    );
    if (left.length > 0) found[id] = { operations: left, asked: true };
  }
  return { lacks: found, aside: aside.laid };
}

type Known = {
  readonly id: CaseId;
  readonly lack: Lack | undefined;
  readonly gaps: readonly OperationId[];
};

async function seekIn(
  { takeIn, cases }: Where,
  shared: readonly SharedCase[],
  { id, lack, gaps }: Known,
  aside: Aside,
  signal: AbortSignal,
): Promise<readonly OperationId[]> {
  const operations = [...new Set([...(lack?.operations ?? []), ...gaps])];
  if (lack?.asked === false) {
    // Another window may have found it: this one does not know what it has not read.
    await takeIn.readAnew(id);
    // Where something is gone, the newest may be too, which nothing here follows.
    for (const one of shared) await takeIn.takeAgain(one, operations, aside, signal);
    return cases.lacking(id, operations);
  }
  const asked = new Set(lack?.operations);
  const lacking = await cases.lacking(id, operations);
  const wanted = lacking.filter((one) => !asked.has(one));
  if (wanted.length === 0) return lacking;
  for (const one of shared) await takeIn.askFor(one, wanted, aside, signal);
  return cases.lacking(id, lacking);
}

/** The list as it is to be kept; what somebody has asked for since `before` was read is not forgotten. */
export function keptLacks(now: Lacks, before: Lacks, after: Lacks): Lacks {
  const asks = Object.entries(now).filter(
    ([id, lack]) => JSON.stringify(lack) !== JSON.stringify(before[id]),
  );
  return { ...after, ...Object.fromEntries(asks) };
}
