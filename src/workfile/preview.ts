// What an import would do to a case, told before it happens.
import type { ContentIndex } from '#forms/answers/contentIndex.ts';
import { leafIn, textIn } from '#forms/kinds/answer.ts';
import { localDateOf, longDate } from '#forms/kinds/localDate.ts';
import type { CaseChanges } from '../log/changesSince.ts';
import { changesSince } from '../log/changesSince.ts';
import type { Conflict } from '../log/conflicts.ts';
import { conflictsIn } from '../log/conflicts.ts';
import type { LogEntry } from '../log/entry.ts';
import type { CaseFold, OperationId } from '../log/operation.ts';
import { newId } from '../storage/newId.ts';
import type { MergePlan, Now } from './mergePlan.ts';
import { foldOf, planMerge, viewOf } from './mergePlan.ts';
import { replacedBy } from './places.ts';
import type { CaseInFile } from './records.ts';
import { answersIn } from './takenBack.ts';
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
      readonly state: 'merge' | 'again';
      /** What a reader will find otherwise, section by section. */
      readonly changes: CaseChanges;
      /** Answers that will stand in more than one version because of the import. */
      readonly conflicts: readonly Conflict[];
      /** The operations that the import writes: a version of one of them is the file's. */
      readonly fromFile: ReadonlySet<OperationId>;
      /** What stands here and will not any more, a line each. */
      readonly replaced: readonly string[];
    }
);

/** `here`: the log in the store; undefined when the case is not there. Changes nothing. */
export function previewCase(
  index: ContentIndex,
  here: readonly LogEntry[] | undefined,
  file: CaseInFile,
  now: Now,
): CasePreview {
  const plan = planMerge(index, here, file, () => newId('o'), now);
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
    case 'merge':
    case 'again': {
      const { before, after, fresh, own } = plan;
      const views = [viewOf(index, before, now), viewOf(index, after, now)] as const;
      const conflicts = newConflicts(conflictsIn(views[0], before), conflictsIn(views[1], after));
      const written = [...fresh.map((entry) => entry.operation), ...own];
      const replaced = replacedBy(written, views[0], before, after);
      return {
        state: plan.state,
        ...told(after, ...sentencesOf(plan, replaced.length, conflicts.length)),
        changes: changesSince(...views),
        conflicts,
        fromFile: new Set(written.map((one) => one.id)),
        replaced,
      };
    }
  }
}

function sentencesOf(
  { state, fresh, kept, again }: Extract<MergePlan, { state: 'new' | 'merge' | 'again' }>,
  replaced: number,
  apart: number,
): readonly string[] {
  const merged = replaced > 0 ? words.mergeOver(fresh.length, replaced) : words.merge(fresh.length);
  const undone = again.reduce((latest, { at }) => (at > latest ? at : latest), '');
  const day = undone === '' ? '' : longDate(localDateOf(new Date(undone)));
  return [
    ...(state === 'merge' ? [merged] : [words.again(answersIn(again), day)]),
    ...(state === 'again' && replaced > 0 ? [words.over(replaced)] : []),
    ...(state === 'merge' && answersIn(again) > 0 ? [words.againToo(answersIn(again), day)] : []),
    ...(answersIn(kept) > 0 ? [words.undoneThere(answersIn(kept))] : []),
    ...(apart > 0 ? [words.conflicts(apart)] : []),
  ];
}

/** Those that were not there before, or have more versions now. */
function newConflicts(
  before: readonly Conflict[],
  after: readonly Conflict[],
): readonly Conflict[] {
  const stood = new Map(before.map((one) => [one.key, new Set(one.seen)]));
  return after.filter(({ key, seen }) => seen.some((id) => !stood.get(key)?.has(id)));
}
