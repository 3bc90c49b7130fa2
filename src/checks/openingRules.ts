// Rules for what opens a case: the dates, the screening, and the risk before anybody talks with the parents.
import type { CaseView } from '#forms/answers/caseView.ts';
import { choiceOf, findBirthDate, instancesIn } from '#forms/answers/caseView.ts';
import { triggerNames } from '#forms/content/checks-opening.ts';
import { deadlines } from '#forms/content/deadlines.ts';
import type { LocalDate } from '#forms/content/types.ts';
import { textIn } from '#forms/kinds/answer.ts';
import { addMonths, ageInYears, longDate } from '#forms/kinds/localDate.ts';
import { doubtAboutPersonalNumber } from '#forms/kinds/personalNumber.ts';
import {
  cellsAt,
  dateAt,
  dateOf,
  earliest,
  firstDecisionIn,
  listAt,
  rowsAt,
  textAt,
} from '../deadlines/readCase.ts';
import type { Rule } from './rule.ts';
import { inSection, rule } from './rule.ts';
import { joined, saysNothing } from './texts.ts';

/** Years; the age of majority. */
const ADULT = 18;

export const openingRules: readonly Rule[] = [
  rule('aware-after-received', inSection('intake'), ({ view, key }) => {
    const received = dateAt(view, key, 'received');
    const aware = dateAt(view, key, 'aware-date');
    if (received === undefined || aware === undefined || aware <= received) return [];
    return [{ question: 'aware-date', fill: { received: longDate(received) } }];
  }),

  rule('need-before-birth', inSection('intake'), ({ view, key }) => {
    const birth = findBirthDate(view);
    if (birth === undefined) return [];
    return rowsAt(view, key, 'requests')
      .filter((row) => (dateOf(row.cells.since) ?? birth) < birth)
      .map((row) => ({
        question: 'requests',
        row: row.id,
        part: 'since',
        fill: { birth: longDate(birth) },
      }));
  }),

  rule('birth-after-event', inSection('child'), ({ view }) => {
    const birth = findBirthDate(view);
    if (birth === undefined) return [];
    const received = dateAt(view, 'intake', 'received');
    const aware = dateAt(view, 'intake', 'aware-date');
    const fill =
      received !== undefined && received < birth
        ? { event: 'henvendelsen', date: longDate(received) }
        : aware !== undefined && aware < birth
          ? { event: 'den dag, kommunen blev opmærksom,', date: longDate(aware) }
          : undefined;
    return fill ? [{ question: 'child-birth-date', fill }] : [];
  }),

  rule('child-of-age', inSection('child'), ({ view }) => {
    const birth = findBirthDate(view);
    const received = dateAt(view, 'intake', 'received');
    if (birth === undefined || received === undefined || ageInYears(birth, received) < ADULT)
      return [];
    return [{ question: 'child-birth-date', fill: { received: longDate(received) } }];
  }),

  rule('personal-number', inSection('child'), ({ view, key }) => {
    const text = textAt(view, key, 'child-personal-number');
    const doubt = doubtAboutPersonalNumber(text, view.today, findBirthDate(view));
    return doubt === undefined ? [] : [{ question: 'child-personal-number', fill: { doubt } }];
  }),

  rule('nobody-asked', inSection('caseworkers'), ({ view, key }) => {
    const inquiry = choiceOf(view, 'screening', 'outcome') === 'full';
    if (!inquiry || rowsAt(view, key, 'professionals').length > 0) return [];
    return saysNothing(textAt(view, key, 'professionals-none'))
      ? [{ question: 'professionals' }]
      : [];
  }),

  rule('trigger-without-inquiry', inSection('screening'), ({ view, key }) => {
    if (!isLessThanInquiry(view)) return [];
    const which = Object.entries(triggerNames)
      .filter(([question]) => textAt(view, key, question) === 'yes')
      .map(([, name]) => name);
    return which.length === 0
      ? []
      : [{ question: 'outcome', part: 'choice', fill: { which: joined(which) } }];
  }),

  rule('home-training-without-inquiry', inSection('screening'), ({ view }) => {
    const asked = rowsAt(view, 'intake', 'requests').some(
      (row) => textIn(row.cells.benefit) === 'home-training',
    );
    return asked && isLessThanInquiry(view) ? [{ question: 'outcome', part: 'choice' }] : [];
  }),

  rule('risk-not-assessed', inSection('screening'), ({ view, key }) => {
    const talked = findFirstParentTalk(view);
    if (talked === undefined || textAt(view, key, 'risk') !== 'yes') return [];
    return dateAt(view, key, 'risk-assessed-on') === undefined
      ? [{ question: 'risk-assessed-on', fill: { talked: longDate(talked) } }]
      : [];
  }),

  rule('risk-assessed-late', inSection('screening'), ({ view, key }) => {
    const talked = findFirstParentTalk(view);
    const assessed = dateAt(view, key, 'risk-assessed-on');
    if (talked === undefined || assessed === undefined || assessed <= talked) return [];
    return [{ question: 'risk-assessed-on', fill: { talked: longDate(talked) } }];
  }),

  rule('risk-before-talk', inSection('parent-view'), ({ view }) =>
    textAt(view, 'screening', 'risk') === 'yes' &&
    dateAt(view, 'screening', 'risk-assessed-on') === undefined
      ? [{ question: 'how' }]
      : [],
  ),

  rule('screened-after-decision', inSection('screening'), ({ view, key }) => {
    const screened = dateAt(view, key, 'screened-on');
    const decided = firstDecisionIn(view);
    if (screened === undefined || decided === undefined || screened <= decided) return [];
    return [{ question: 'screened-on', fill: { decided: longDate(decided) } }];
  }),

  rule('screened-before-aware', inSection('screening'), ({ view, key }) => {
    const screened = dateAt(view, key, 'screened-on');
    const aware = dateAt(view, 'intake', 'aware-date');
    if (screened === undefined || aware === undefined || screened >= aware) return [];
    return [{ question: 'screened-on', fill: { aware: longDate(aware) } }];
  }),

  rule('transition-not-chosen', inSection('screening'), ({ view, key }) => {
    const birth = findBirthDate(view);
    const themes = listAt(view, key, 'themes');
    if (birth === undefined || themes.length === 0 || themes.includes('theme-adulthood')) return [];
    const { years, months } = deadlines['age-15-half'];
    const screened = dateAt(view, key, 'screened-on') ?? view.today;
    return addMonths(birth, years * 12 + months) <= screened ? [{ question: 'themes' }] : [];
  }),
];

/** True when another track than the full inquiry is chosen. */
function isLessThanInquiry(view: CaseView): boolean {
  const outcome = textIn(cellsAt(view, 'screening', 'outcome').choice);
  return outcome === 'none' || outcome === 'partial';
}

/** The first day somebody talked with a parent; a letter from a parent is no talk. */
function findFirstParentTalk(view: CaseView): LocalDate | undefined {
  return earliest(
    instancesIn(view)
      .filter(
        ({ key, section }) =>
          section.id === 'parent-view' && textAt(view, key, 'how') !== 'written',
      )
      .map(({ key }) => dateAt(view, key, 'talked-on')),
  );
}
