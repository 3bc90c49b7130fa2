// The child as a party in its own right: from which age, by which name, and whether a text tells of it.
import type { CaseView } from '#forms/answers/caseView.ts';
import { findBirthDate } from '#forms/answers/caseView.ts';
import type { Benefit } from '#forms/content/benefits.ts';
import { childPartyStarts, notAboutChild } from '#forms/content/check-words.ts';
import type { LocalDate } from '#forms/content/types.ts';
import { ageInYears } from '#forms/kinds/localDate.ts';
import { textAt } from '../deadlines/readCase.ts';
import { wordStarts } from './texts.ts';

/** The child's age on the first of these days on which it is a party in its own right; undefined for none. */
export function findAgeAsParty(
  view: CaseView,
  matters: readonly (readonly [Benefit | undefined, LocalDate | undefined])[],
): number | undefined {
  const birth = findBirthDate(view);
  if (birth === undefined) return undefined;
  const ages = matters.flatMap(([benefit, on]) => {
    const from = benefit?.childPartyAge ?? null;
    const age = on === undefined ? undefined : ageInYears(birth, on);
    return from !== null && age !== undefined && age >= from ? [age] : [];
  });
  return ages[0];
}

/** True when a text about the parties names the child, by name or by word. */
export function tellsOfChildAsParty(view: CaseView, text: string): boolean {
  return tellsOfChild(view, text, childPartyStarts);
}

/** True when a text has the child's name, or a word that begins with one of these. */
export function tellsOfChild(view: CaseView, text: string, starts: readonly string[]): boolean {
  const name = firstNameIn(view);
  const told = wordStarts(name === '' ? starts : [...starts, name]);
  return told.test(text.toLowerCase().replaceAll(notAboutChild, ''));
}

/** The child's first name, to begin a sentence with. */
export function nameInSentence(view: CaseView): string {
  const name = firstNameIn(view);
  return name === '' ? 'Barnet' : name;
}

function firstNameIn(view: CaseView): string {
  return textAt(view, 'child', 'child-name').trim().split(/\s+/)[0] ?? '';
}
