// Rules for those the decision is about: heard before it, and told how to complain.
import type { CaseView } from '#forms/answers/caseView.ts';
import { choiceOf, findBirthDate } from '#forms/answers/caseView.ts';
import type { Benefit } from '#forms/content/benefits.ts';
import {
  appealParts,
  appealPlaceholders,
  childAppealStarts,
  childPartyStarts,
  notAboutChild,
} from '#forms/content/check-words.ts';
import { deadlines } from '#forms/content/deadlines.ts';
import type { LocalDate } from '#forms/content/types.ts';
import { isBlank, listIn } from '#forms/kinds/answer.ts';
import { ageInYears, longDate } from '#forms/kinds/localDate.ts';
import {
  dateAt,
  decisionsIn,
  firstDecisionIn,
  lastDecisionIn,
  rowsAt,
  textAt,
} from '../deadlines/readCase.ts';
import { custodiansWithout } from './custodians.ts';
import type { Rule } from './rule.ts';
import { inSection, rule } from './rule.ts';
import { joined, lowerFirst, wordStarts } from './texts.ts';

const inRecommendation = inSection('recommendation');
const inAppeal = inSection('appeal');
const partsOfAppeal = appealParts.map(({ says, starts }) => ({ says, told: wordStarts(starts) }));

export const partyRules: readonly Rule[] = [
  rule('parent-not-asked', inRecommendation, ({ view, key }) => {
    const rows = rowsAt(view, key, 'parents-on-support');
    // The hearing comes after it on the page: before that, the next row is only not added yet.
    if (rows.length === 0 || textAt(view, key, 'hearing') === '') return [];
    const names = custodiansWithout(
      view,
      rows.flatMap((row) => listIn(row.cells.who)),
    );
    return names.length === 0
      ? []
      : [{ question: 'parents-on-support', fill: { names: joined(names) } }];
  }),

  rule('child-not-in-hearing', inRecommendation, ({ view, key }) => {
    const text = textAt(view, key, 'hearing-note');
    if (isBlank(text) || textAt(view, key, 'hearing') !== 'held') return [];
    const on = dateAt(view, key, 'hearing-sent') ?? view.today;
    const age = findAgeAsParty(
      view,
      decisionsIn(view).map((one) => [one.benefit, on]),
    );
    if (age === undefined || tellsOfChild(view, text, childPartyStarts)) return [];
    return [{ question: 'hearing-note', fill: { name: nameInSentence(view), age: String(age) } }];
  }),

  rule('hearing-after-decision', inRecommendation, ({ view, key }) => {
    const sent = dateAt(view, key, 'hearing-sent');
    const decided = lastDecisionIn(view);
    if (sent === undefined || decided === undefined || sent <= decided) return [];
    return [{ question: 'hearing-sent', fill: { decided: longDate(decided) } }];
  }),

  rule('decided-before-hearing-ended', inRecommendation, ({ view, key }) => {
    const limit = dateAt(view, key, 'hearing-deadline');
    const sent = dateAt(view, key, 'hearing-sent');
    const decided = lastDecisionIn(view);
    if (limit === undefined || decided === undefined || decided >= limit) return [];
    if (sent !== undefined && sent > decided) return [];
    return [{ question: 'hearing-deadline', fill: { decided: longDate(decided) } }];
  }),

  rule('hearing-dates-swapped', inRecommendation, ({ view, key }) => {
    const limit = dateAt(view, key, 'hearing-deadline');
    const sent = dateAt(view, key, 'hearing-sent');
    if (limit === undefined || sent === undefined || limit >= sent) return [];
    return [{ question: 'hearing-deadline', fill: { sent: longDate(sent) } }];
  }),

  rule('full-grant-claimed', inAppeal, ({ view, key }) => {
    if (textAt(view, key, 'appeal-included') !== 'full-grant') return [];
    const notFull = decisionsIn(view).filter(
      (one) => one.outcome === 'partly' || one.outcome === 'refused',
    );
    const names = notFull.map((one) => lowerFirst(one.benefit?.label ?? one.instance.title));
    return names.length === 0
      ? []
      : [{ question: 'appeal-included', fill: { benefit: joined(names) } }];
  }),

  rule('appeal-placeholder', inAppeal, ({ view, key }) => {
    const text = textAt(view, key, 'appeal-text').toLowerCase();
    const word = appealPlaceholders.find((one) => text.includes(one));
    return word === undefined ? [] : [{ question: 'appeal-text', fill: { word } }];
  }),

  rule('appeal-incomplete', inAppeal, ({ view, key }) => {
    const text = textAt(view, key, 'appeal-text');
    if (isBlank(text)) return [];
    const missing = partsOfAppeal.filter(({ told }) => !told.test(text)).map(({ says }) => says);
    return missing.length === 0
      ? []
      : [{ question: 'appeal-text', fill: { what: joined(missing) } }];
  }),

  rule('child-may-appeal', inAppeal, ({ view, key }) => {
    const text = textAt(view, key, 'appeal-text');
    const decided = decisionsIn(view).filter((one) => one.decidedOn !== undefined);
    const age = findAgeAsParty(
      view,
      decided.map((one) => [one.benefit, one.decidedOn]),
    );
    if (isBlank(text) || age === undefined || tellsOfChild(view, text, childAppealStarts))
      return [];
    return [{ question: 'appeal-text', fill: { name: nameInSentence(view), age: String(age) } }];
  }),

  rule('delivered-before-decision', inAppeal, ({ view, key }) => {
    const delivered = dateAt(view, key, 'delivered-on');
    const decided = firstDecisionIn(view);
    if (delivered === undefined || decided === undefined || delivered >= decided) return [];
    return [{ question: 'delivered-on', fill: { decided: longDate(decided) } }];
  }),

  rule('child-plan-from-16', inSection('plan-choice'), ({ view }) => {
    const birth = findBirthDate(view);
    if (birth === undefined || choiceOf(view, 'plan-choice', 'plan-choice') !== 'child-plan')
      return [];
    const on = firstDecisionIn(view) ?? view.today;
    return ageInYears(birth, on) >= deadlines['age-16'].years
      ? [{ question: 'plan-choice', part: 'choice' }]
      : [];
  }),
];

/** The child's age on the first of these days on which it is a party in its own right; undefined for none. */
function findAgeAsParty(
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

function tellsOfChild(view: CaseView, text: string, starts: readonly string[]): boolean {
  const name = firstNameIn(view);
  const told = wordStarts(name === '' ? starts : [...starts, name]);
  return told.test(text.toLowerCase().replaceAll(notAboutChild, ''));
}

function nameInSentence(view: CaseView): string {
  const name = firstNameIn(view);
  return name === '' ? 'Barnet' : name;
}

function firstNameIn(view: CaseView): string {
  return textAt(view, 'child', 'child-name').trim().split(/\s+/)[0] ?? '';
}
