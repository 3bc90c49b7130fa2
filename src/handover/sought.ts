// What a finished file is searched for, and what its reader may be told: from the case and the edition.
import type { CaseView } from '#forms/answers/caseView.ts';
import { instancesIn } from '#forms/answers/caseView.ts';
import { contributorsIn } from '../document/cover.ts';
import type { Edition } from '../document/edition.ts';
import { searchedFor } from '../document/handouts.ts';
import { type LeftOutText, leftOutTexts, textsAt } from '../document/leftOutTexts.ts';
import { withParts } from '../document/partly.ts';
import { redact } from '../document/redact.ts';
import { tellingOf } from '../document/telling.ts';
import type { ToldText } from './shared.ts';

/** What must not be read, but by the adviser: its streets are those of a protected address. */
const PROTECTED_NOTE = 'child/protected-note';

/** What the edition never holds, of what is searched for, as `section/question`. */
function neverTold({ never }: Edition): readonly string[] {
  return searchedFor.filter((one) => never.includes(one));
}

/** Every free text that the edition must not hold, once: what is left out, and what it never holds. */
export function textsNotIn(view: CaseView, edition: Edition): readonly LeftOutText[] {
  const { audience, leftOut = [] } = edition;
  const never = neverTold(edition).flatMap((one) => {
    const [instance = '', question = ''] = one.split('/');
    return textsAt(view, { instance, question }).map(
      (text): LeftOutText => ({
        ...text,
        isNever: true,
        ...(one === PROTECTED_NOTE && { partly: 'street' }),
      }),
    );
  });
  const marked = leftOutTexts(view, audience, leftOut).map((one) =>
    withParts(view, audience, leftOut, one),
  );
  return onceEach([...never, ...marked]);
}

/** The same text of the same place once, as the last of them says; a street that tells stays so. */
export function onceEach(texts: readonly LeftOutText[]): readonly LeftOutText[] {
  const found = new Map<string, LeftOutText>();
  for (const one of texts) {
    const key = JSON.stringify([one.of, one.text]);
    const isStreet = !one.partly && found.get(key)?.partly === 'street';
    found.set(key, isStreet ? { ...one, partly: 'street' } : one);
  }
  return [...found.values()];
}

/**
 * What the reader is told, and where: words that are withheld in one place often stand in another. What the edition
 * never holds is told nowhere, marked or not; otherwise its own words would excuse it.
 */
export function textsToldIn(view: CaseView, edition: Edition): readonly ToldText[] {
  const { told } = redact(view, edition.audience, edition.leftOut);
  const never = new Set(neverTold(edition));
  const answers = instancesIn(told).flatMap(({ key, title }) =>
    Object.keys(told.record.answers[key] ?? {})
      .filter((question) => !never.has(`${key}/${question}`))
      .flatMap((question) =>
        textsAt(told, { instance: key, question }).map((one) => ({
          ...one,
          where: `afsnittet ”${title}”`,
        })),
      ),
  );
  return [...answers, ...linesOfCover(view, edition)];
}

/** People on the first page: a name with what the person is, as it stands in no answer. */
function linesOfCover(view: CaseView, edition: Edition): readonly ToldText[] {
  if (!edition.cover.shows.includes('contributors')) return [];
  return contributorsIn(tellingOf(view, edition)).flatMap(({ role, names }) =>
    names.map((text) => ({ text, where: `”${role}” på forsiden` })),
  );
}
