// Rules for those the decision is about: asked before it, and told how to complain.
import { choiceOf, findBirthDate } from '#forms/answers/caseView.ts';
import { appealParts, appealPlaceholders, childAppealStarts } from '#forms/content/check-words.ts';
import { deadlines } from '#forms/content/deadlines.ts';
import { isBlank, listIn } from '#forms/kinds/answer.ts';
import { ageInYears, longDate } from '#forms/kinds/localDate.ts';
import { dateAt, decisionsIn, firstDecisionIn, rowsAt, textAt } from '../deadlines/readCase.ts';
import { findAgeAsParty, nameInSentence, tellsOfChild } from './childAsParty.ts';
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
