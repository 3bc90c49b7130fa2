// What an import would do to a case, told before it happens.
import type { ContentIndex } from '#forms/answers/contentIndex.ts';
import { leafIn, textIn } from '#forms/kinds/answer.ts';
import type { CaseChanges } from '../log/changesSince.ts';
import { changesSince } from '../log/changesSince.ts';
import type { Conflict } from '../log/conflicts.ts';
import { conflictsIn } from '../log/conflicts.ts';
import type { LogEntry } from '../log/entry.ts';
import type { CaseFold } from '../log/operation.ts';
import { newId } from '../storage/newId.ts';
import type { Now } from './mergePlan.ts';
import { foldOf, planMerge, viewOf } from './mergePlan.ts';
import type { CaseInFile } from './records.ts';
import { workFileWords } from './words.ts';

const words = workFileWords.preview;

export type CasePreview = {
  readonly id: string;
  /** The child's name as written; '' until there is one. */
  readonly name: string;
  /** What will happen, in one or more sentences. */
  readonly sentences: readonly string[];
} & (
  | { readonly state: 'new' | 'same' | 'behind' | 'clash' }
  | {
      readonly state: 'merge';
      /** What a reader will find otherwise, section by section. */
      readonly changes: CaseChanges;
      /** Answers that will stand in more than one version because of the import. */
      readonly conflicts: readonly Conflict[];
    }
);

/** `here`: the log in the store; undefined when the case is not there. Changes nothing. */
export function previewCase(
  index: ContentIndex,
  here: readonly LogEntry[] | undefined,
  file: CaseInFile,
  now: Now,
): CasePreview {
  const plan = planMerge(index, here, file, newId('o'), now);
  const gaps = file.gaps.length === 0 ? [] : [words.gaps(file.gaps.length)];
  const told = (fold: CaseFold, ...sentences: readonly string[]) => ({
    id: file.id,
    name: textIn(leafIn(fold.record.answers.child?.['child-name'])).trim(),
    sentences: [...sentences, ...gaps],
  });
  switch (plan.state) {
    case 'same':
      return { state: 'same', ...told(foldOf(index, file.entries), words.same) };
    case 'behind':
      return { state: 'behind', ...told(foldOf(index, here ?? []), words.behind(plan.onlyHere)) };
    case 'clash':
      return { state: 'clash', ...told(foldOf(index, here ?? []), words.clash) };
    case 'new':
      return { state: 'new', ...told(plan.after, words.new(plan.fresh.length)) };
    case 'merge': {
      const { before, after, fresh } = plan;
      const views = [viewOf(index, before, now), viewOf(index, after, now)] as const;
      const conflicts = newConflicts(conflictsIn(views[0], before), conflictsIn(views[1], after));
      const apart = conflicts.length === 0 ? [] : [words.conflicts(conflicts.length)];
      return {
        state: 'merge',
        ...told(after, words.merge(fresh.length), ...apart),
        changes: changesSince(...views),
        conflicts,
      };
    }
  }
}

/** Those that were not there before, or have more versions now. */
function newConflicts(
  before: readonly Conflict[],
  after: readonly Conflict[],
): readonly Conflict[] {
  const stood = new Map(before.map((one) => [one.key, new Set(one.seen)]));
  return after.filter(({ key, seen }) => seen.some((id) => !stood.get(key)?.has(id)));
}
