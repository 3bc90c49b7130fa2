// Rules for the hearing of parties: each row of its log, those who are not in it, and decisions made too soon.
import type { CaseView } from '#forms/answers/caseView.ts';
import { endOf, roundsOf } from '#forms/answers/reviews.ts';
import { isBlank, textIn } from '#forms/kinds/answer.ts';
import { longDate } from '#forms/kinds/localDate.ts';
import type { Hearing } from '../deadlines/hearings.ts';
import { hearingsIn, isOpenOn } from '../deadlines/hearings.ts';
import {
  dateAt,
  decisionsIn,
  earliest,
  lastDecisionIn,
  latest,
  rowsAt,
  textAt,
} from '../deadlines/readCase.ts';
import { findAgeAsParty, nameInSentence, tellsOfChildAsParty } from './childAsParty.ts';
import type { Rule } from './rule.ts';
import { inSection, rule } from './rule.ts';
import { joined } from './texts.ts';

const inRecommendation = inSection('recommendation');

export const hearingRules: readonly Rule[] = [
  rule('child-not-in-hearing', inRecommendation, ({ view, key }) => {
    const heard = hearingsIn(view);
    if (heard.length === 0 || heard.some((one) => one.party === 'child')) return [];
    const on = earliest(heard.map((one) => one.sent)) ?? view.today;
    const age = findAgeAsParty(
      view,
      decisionsIn(view).map((one) => [one.benefit, on]),
    );
    // Full medhold, for one, is a reason; that it names the child is all that is read of it.
    if (age === undefined || tellsOfChildAsParty(view, textAt(view, key, 'hearing-note')))
      return [];
    return [{ question: 'hearings', fill: { name: nameInSentence(view), age: String(age) } }];
  }),

  rule('hearing-without-facts', inRecommendation, ({ view }) =>
    // The date comes after the facts on the page: before it, they are only not written yet.
    hearingsIn(view)
      .filter((one) => one.sent !== undefined && !one.tellsFacts)
      .map(({ row }) => ({ question: 'hearings', row, part: 'facts' })),
  ),

  rule('hearing-after-decision', inRecommendation, ({ view }) => {
    const decided = lastDecisionIn(view);
    if (decided === undefined) return [];
    return hearingsIn(view)
      .filter(({ sent }) => sent !== undefined && sent > decided)
      .map(({ row }) => ({
        question: 'hearings',
        row,
        part: 'sent',
        fill: { decided: longDate(decided) },
      }));
  }),

  rule('decided-before-hearing-ended', inRecommendation, ({ view }) => {
    const decided = lastDecisionIn(view);
    if (decided === undefined) return [];
    return hearingsIn(view)
      .filter((one) => isOpenOn(one, decided))
      .map(({ row }) => ({
        question: 'hearings',
        row,
        part: 'deadline',
        fill: { decided: longDate(decided) },
      }));
  }),

  rule('hearing-dates-swapped', inRecommendation, ({ view }) =>
    hearingsIn(view).flatMap(({ row, sent, deadline, answeredOn }) => {
      if (sent === undefined) return [];
      const fill = { sent: longDate(sent) };
      return [
        ...(deadline !== undefined && deadline < sent ? ['deadline'] : []),
        ...(answeredOn !== undefined && answeredOn < sent ? ['answered-on'] : []),
      ].map((part) => ({ question: 'hearings', row, part, fill }));
    }),
  ),

  rule('silence-before-deadline', inRecommendation, ({ view }) =>
    hearingsIn(view).flatMap(({ row, answer, deadline }) =>
      answer === 'none' && deadline !== undefined && deadline >= view.today
        ? [{ question: 'hearings', row, part: 'answer', fill: { limit: longDate(deadline) } }]
        : [],
    ),
  ),

  rule('draft-read-not-heard', inRecommendation, ({ view, key }) => {
    const hearing = textAt(view, key, 'hearing');
    const isLogged = hearing === 'held' && rowsAt(view, key, 'hearings').length > 0;
    // Who gets all that was asked for has nothing to be heard of.
    const isAllGiven = decisionsIn(view).every((one) => one.outcome === 'granted');
    if (!isLogged && (hearing !== 'not-needed' || isAllGiven)) return [];
    const names = readersNotHeard(view, hearingsIn(view));
    return names.length === 0
      ? []
      : [{ question: isLogged ? 'hearings' : 'hearing', fill: { names: joined(names) } }];
  }),

  rule('decided-while-hearing-open', inSection('decision'), ({ view, key }) => {
    const decided = dateAt(view, key, 'decided-on');
    if (decided === undefined) return [];
    const open = hearingsIn(view).filter((one) => isOpenOn(one, decided));
    const limit = latest(open.map((one) => one.deadline));
    return limit === undefined
      ? []
      : [{ question: 'decided-on', fill: { limit: longDate(limit) } }];
  }),
];

/** The names of the custody holders and the child who have been given a draft to read, and stand in no row of the log. */
function readersNotHeard(view: CaseView, heard: readonly Hearing[]): readonly string[] {
  const { record } = view;
  const given = roundsOf(record).filter((one) => endOf(record, one.id) === undefined);
  const readers = new Set(given.map(({ recipient }) => recipient.row));
  const custodians = rowsAt(view, 'child', 'custodians')
    .filter((row) => readers.has(row.id) && !isBlank(row.cells.name))
    .filter((row) => !heard.some((one) => one.custodians.includes(row.id)))
    .map((row) => textIn(row.cells.name).trim());
  const hasYoung = given.some(({ recipient }) => recipient.is === 'young');
  return hasYoung && !heard.some((one) => one.party === 'child')
    ? [...custodians, nameInSentence(view)]
    : custodians;
}
