// Rules for the child's voice: heard in time, heard directly where it must be, and told in the child's own words.

import type { CaseView } from '#forms/answers/caseView.ts';
import { communicationWords } from '#forms/content/checks-investigation.ts';
import type { LocalDate } from '#forms/content/types.ts';
import type { Cells } from '#forms/kinds/answer.ts';
import { isBlank, textIn } from '#forms/kinds/answer.ts';
import { longDate } from '#forms/kinds/localDate.ts';
import { findBenefit } from '../benefits/findBenefit.ts';
import {
  cellsAt,
  dateAt,
  dateOf,
  earliest,
  firstChildDecisionIn,
  listAt,
  rowsAt,
  textAt,
} from '../deadlines/readCase.ts';
import type { Look, Rule } from './rule.ts';
import { inSection, inThemes, rule } from './rule.ts';
import { joined, lowerFirst, saysNothing, tellsOnlyThatHeld } from './texts.ts';

const inChildVoice = inSection('child-voice');

export const voiceRules: readonly Rule[] = [
  rule('direct-contact-needed', inChildVoice, ({ view, key }) => {
    if (textAt(view, key, 'mode') !== 'not-required') return [];
    const wider = rowsAt(view, 'intake', 'requests')
      .map((row) => findBenefit(textIn(row.cells.benefit)))
      .find((benefit) => benefit && !benefit.purelyEconomic && benefit.id !== 'other');
    return wider ? [{ question: 'mode', fill: { benefit: lowerFirst(wider.label) } }] : [];
  }),

  rule('heard-after-decision', inChildVoice, ({ view }) => {
    const heard = findWhenHeard(view);
    const decided = firstChildDecisionIn(view);
    if (!heard || decided === undefined || heard.on <= decided) return [];
    return [{ ...heard.place, fill: { decided: longDate(decided) } }];
  }),

  rule('words-not-told', inChildVoice, ({ view, key }) => [
    ...rowsAt(view, key, 'talks')
      .filter((row) => tellsOnlyThatHeld(textIn(row.cells.words)))
      .map((row) => ({ question: 'talks', row: row.id, part: 'words' })),
    ...['other-words', 'impact-words']
      .filter((question) => tellsOnlyThatHeld(textAt(view, key, question)))
      .map((question) => ({ question })),
  ]),

  rule('words-not-told', inThemes, ({ view, key }) =>
    tellsOnlyThatHeld(textIn(cellsAt(view, key, 'child-view').words))
      ? [{ question: 'child-view', part: 'words' }]
      : [],
  ),

  rule('communication-not-fitted', inChildVoice, ({ view, key }) => {
    const needs = listAt(view, 'child', 'communication').flatMap(
      (choice) => communicationWords[choice] ?? [],
    );
    if (needs.length === 0 || !isChildToldOf({ view, key })) return [];
    return saysNothing(textAt(view, key, 'fits-communication'))
      ? [{ question: 'fits-communication', fill: { needs: joined(needs) } }]
      : [];
  }),

  rule('bisidder-after-decision', inChildVoice, ({ view, key }) => {
    const told = dateAt(view, key, 'bisidder-told');
    const decided = firstChildDecisionIn(view);
    if (told === undefined || decided === undefined || told <= decided) return [];
    return [{ question: 'bisidder-told', fill: { decided: longDate(decided) } }];
  }),
];

/** Where and when the child was first heard; undefined until a date says. */
export function findWhenHeard(view: CaseView) {
  const talks = rowsAt(view, 'child-voice', 'talks');
  const on: LocalDate | undefined = earliest(talks.map((row) => dateOf(row.cells.date)));
  const first = talks.find((row) => on !== undefined && dateOf(row.cells.date) === on);
  if (on !== undefined && first)
    return { on, place: { question: 'talks', row: first.id, part: 'date' } };
  const other = dateAt(view, 'child-voice', 'other-date');
  return other === undefined ? undefined : { on: other, place: { question: 'other-date' } };
}

/** True when what the child says or shows stands somewhere under the child's voice. */
export function isChildToldOf({ view, key }: Pick<Look, 'view' | 'key'>): boolean {
  const hasWords = (cells: Cells) => !isBlank(cells.words);
  return (
    rowsAt(view, key, 'talks').some((row) => hasWords(row.cells)) ||
    ['other-words', 'impact-words'].some((question) => !isBlank(textAt(view, key, question)))
  );
}
