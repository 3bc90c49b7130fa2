// What a finished file is searched for, and what its reader may be told: from the case and the edition.
import type { CaseView } from '#forms/answers/caseView.ts';
import { instancesIn } from '#forms/answers/caseView.ts';
import type { Edition } from '../document/edition.ts';
import { searchedFor } from '../document/handouts.ts';
import { type LeftOutText, leftOutTexts, textsAt } from '../document/leftOutTexts.ts';
import { redact } from '../document/redact.ts';
import type { ToldText } from './shared.ts';

/** Every free text that the edition must not hold: what is left out, and what it never holds. */
export function textsNotIn(view: CaseView, edition: Edition): readonly LeftOutText[] {
  const never = searchedFor
    .filter((one) => edition.never.includes(one))
    .flatMap((one) => {
      const [instance = '', question = ''] = one.split('/');
      return textsAt(view, { instance, question });
    });
  return [...leftOutTexts(view, edition.audience, edition.leftOut), ...never];
}

/** What the reader is told, and where: words that are withheld in one place often stand in another. */
export function textsToldIn(view: CaseView, edition: Edition): readonly ToldText[] {
  const { told } = redact(view, edition.audience, edition.leftOut);
  return instancesIn(told).flatMap(({ key, title }) =>
    Object.keys(told.record.answers[key] ?? {}).flatMap((question) =>
      textsAt(told, { instance: key, question }).map((one) => ({
        ...one,
        where: `afsnittet ”${title}”`,
      })),
    ),
  );
}
