// Drafts found with a case: which of them go on being typed, and which stand beside those.
import type { Operation } from '../log/operation.ts';
import { turnOf } from '../log/turns.ts';
import type { KeptDraft } from '../storage/caseStore.ts';

/** The latest at each address goes on; `besides`: other words that other windows typed there. */
export function sortDrafts(drafts: readonly KeptDraft[]): {
  readonly typed: readonly Operation[];
  readonly besides: readonly Operation[];
} {
  const typed = new Map<string, Operation>();
  const besides: Operation[] = [];
  for (const { key, operation } of drafts) {
    const other = typed.get(key);
    const isLatest = !other || isAfter(operation, other);
    const rest = isLatest ? other : operation;
    if (isLatest) typed.set(key, operation);
    if (rest) besides.push(rest);
  }
  return { typed: [...typed.values()], besides };
}

function isAfter(a: Operation, b: Operation): boolean {
  const [one, other] = [turnOf(a), turnOf(b)];
  return one === other ? a.id > b.id : one > other;
}
