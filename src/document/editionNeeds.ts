// What must be so before an edition is made, and the sentence that says what to do where it is not.
import type { CaseView } from '#forms/answers/caseView.ts';
import { isRiskAssessed } from '#forms/answers/involvingParents.ts';
import { decisionsIn } from '../deadlines/readCase.ts';
import type { Edition, Need } from './edition.ts';
import { needSentences } from './words.ts';

type Case = { readonly view: CaseView; readonly practice: boolean };

const isMet: { readonly [need in Need]: (one: Case) => boolean } = {
  practice: ({ practice }) => practice,
  'risk-assessed': ({ view }) => isRiskAssessed(view),
  decided: ({ view }) => decisionsIn(view).some((one) => one.decidedOn !== undefined),
};

/** Why the edition cannot be made of this case, in a sentence; undefined where it can. */
export function refusalFor(
  view: CaseView,
  practice: boolean,
  edition: Edition,
): string | undefined {
  const unmet = edition.needs.find((need) => !isMet[need]({ view, practice }));
  return unmet && needSentences[unmet];
}

/**
 * Why the edition cannot be made of an earlier state. What it needs must have been so then; and a risk of
 * involving the parents that is known now is known, whatever was then.
 */
export function refusalForEarlier(
  then: CaseView,
  now: CaseView,
  practice: boolean,
  edition: Edition,
): string | undefined {
  const stillNeeds = edition.needs.filter((need) => need === 'risk-assessed');
  return (
    refusalFor(then, practice, edition) ??
    refusalFor(now, practice, { ...edition, needs: stillNeeds })
  );
}
