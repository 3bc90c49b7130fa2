// Which of what is left out tells by a part as well: a person's first name, the street of a protected address.
import { sectionIdOf } from '#forms/answers/address.ts';
import type { CaseView } from '#forms/answers/caseView.ts';
import type { Markable } from '#forms/answers/withheld.ts';
import { reasonsFor } from '#forms/answers/withheld.ts';
import type { Part, Question } from '#forms/content/types.ts';
import type { Audience } from './audience.ts';
import { isWithheldFrom } from './audience.ts';
import type { LeftOutText } from './leftOutTexts.ts';
import { placeKey } from './withheldPlaces.ts';

/** The name of a person, or who said something. */
export type TextIs = 'name' | 'source';

/** Each name of a marked person; the streets of a protected address. */
export type Partly = 'name' | 'street';

/** Answers that are the name of a person; in rows the column `name` is one. */
const namesAt: ReadonlySet<string> = new Set(['child/child-name', 'caseworkers/adviser']);

/** What a simple answer is. */
export function answerIs({ instance, question }: Markable): TextIs | undefined {
  return namesAt.has(`${sectionIdOf(instance)}/${question}`) ? 'name' : undefined;
}

/** What a column of the question is. */
export function cellIs({ kind }: Question, { id }: Part): TextIs | undefined {
  if (kind === 'rows' && id === 'name') return 'name';
  return kind === 'statements' && id === 'source-name' ? 'source' : undefined;
}

/**
 * The text with what of it tells by itself. A name does where the person is marked, and not for the address
 * alone: whom a child lives with is no secret then. What only follows from marks does not.
 */
export function withParts(
  view: CaseView,
  audience: Audience,
  also: readonly string[],
  one: LeftOutText,
): LeftOutText {
  const reasons = reasonsFor(view.record, one.of).filter((each) =>
    isWithheldFrom(audience, [each]),
  );
  if (one.is !== 'name')
    return reasons.includes('protected-address') ? { ...one, partly: 'street' } : one;
  const { instance, question } = one.of;
  const isAlone = [one.of, { instance, question }].some((at) => also.includes(placeKey(at)));
  const isPerson = isAlone || reasons.some((each) => each !== 'protected-address');
  return isPerson ? { ...one, partly: 'name' } : one;
}
