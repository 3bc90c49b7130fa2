// What is worth a second look in a section: soft, explained, never in the way.
import type { Advice } from '#forms/answers/advice.ts';
import type { CaseView, Instance } from '#forms/answers/caseView.ts';

/** The advice for a section as it stands; empty for one with nothing to look at. */
export function adviceIn(_view: CaseView, _instance: Instance): readonly Advice[] {
  return [];
}
