// Which of a file's cases are brought in: those that have anything new and that nobody has left out.
import type { CaseId } from '../storage/caseStore.ts';
import type { CasePreview } from './preview.ts';

/** Whether there is anything of the case to bring in. */
export const isNews = ({ state }: CasePreview): boolean =>
  state === 'new' || state === 'merge' || state === 'again';

export function chosenOf(
  previews: readonly CasePreview[],
  leftOut: ReadonlySet<CaseId>,
): readonly CaseId[] {
  return previews.filter((one) => isNews(one) && !leftOut.has(one.id)).map(({ id }) => id);
}

/** Among several cases, those that were undone come in again only when a person asks for it. */
export function leftOutAtFirst(previews: readonly CasePreview[]): ReadonlySet<CaseId> {
  const isAlone = previews.filter(isNews).length === 1;
  return new Set(isAlone ? [] : previews.flatMap((one) => (one.state === 'again' ? [one.id] : [])));
}
