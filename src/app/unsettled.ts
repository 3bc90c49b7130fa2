// The open case's conflicts as the document, the menu and the lists count them: question by question.
import type { InstanceKey } from '#forms/answers/address.ts';
import type { Unsettled } from '../document/unsettled.ts';
import type { Conflict } from '../log/conflicts.ts';
import type { ShownConflict } from '../session/shownConflicts.ts';

/** One for each question, with the most versions any part of it stands in. */
export function unsettledIn(
  conflicts: readonly Pick<Conflict, 'address' | 'versions'>[],
): readonly Unsettled[] {
  const found = new Map<string, Unsettled>();
  for (const { address, versions } of conflicts) {
    // For whom an answer is meant is no part of it.
    if (!isOfAnswer(address)) continue;
    const { instance, question } = address;
    const key = `${instance}/${question}`;
    const count = Math.max(versions.length, found.get(key)?.versions ?? 0);
    found.set(key, { instance, question, versions: count });
  }
  return [...found.values()];
}

/** True where the answer itself, or why it waits, stands in several versions. */
export function isOfAnswer(
  address: Conflict['address'],
): address is Extract<Conflict['address'], { in: 'answer' | 'deferral' }> {
  return address.in === 'answer' || address.in === 'deferral';
}

/** Where an answer, or why it waits, stands in several versions. */
type AnswerConflict = ShownConflict & {
  readonly address: Extract<Conflict['address'], { in: 'answer' | 'deferral' }>;
};

/** Those that are about answers: in which the newest version is told until somebody chooses. */
export function answerConflicts(conflicts: readonly ShownConflict[]): readonly AnswerConflict[] {
  return conflicts.filter((one): one is AnswerConflict => isOfAnswer(one.address));
}

/** How many answers of a section stand in several versions. */
export function conflictsInSection(
  conflicts: readonly ShownConflict[],
  instance: InstanceKey,
): number {
  return answerConflicts(conflicts).filter((one) => one.address.instance === instance).length;
}
