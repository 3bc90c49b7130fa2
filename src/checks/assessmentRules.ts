// Rules for the overall assessment: levels lead to needs, siblings are told alike, and the four months.
import type { CaseView } from '#forms/answers/caseView.ts';
import { instancesIn } from '#forms/answers/caseView.ts';
import { statementsIn } from '#forms/answers/references.ts';
import { levelThatAsksForNeed } from '#forms/content/check-words.ts';
import { siblingWords } from '#forms/content/checks-investigation.ts';
import { isBlank, listIn, textIn } from '#forms/kinds/answer.ts';
import { longDate } from '#forms/kinds/localDate.ts';
import { findInquiryLimit } from '../deadlines/limits.ts';
import { cellsAt, dateAt, rowsAt, textAt } from '../deadlines/readCase.ts';
import type { Rule } from './rule.ts';
import { inSection, rule } from './rule.ts';
import { joined } from './texts.ts';

const inAssessment = inSection('assessment');

export const assessmentRules: readonly Rule[] = [
  rule('level-without-need', inAssessment, ({ view, key }) => {
    // Needs are written one by one: silent until the overall assessment, further down, is begun.
    if (isBlank(cellsAt(view, key, 'overall').text)) return [];
    const reached = themesReached(view);
    const themes = instancesIn(view)
      .filter(({ key: theme, section }) => {
        const level = Number.parseInt(textIn(cellsAt(view, theme, 'level').choice), 10);
        return section.theme !== undefined && level >= levelThatAsksForNeed && !reached.has(theme);
      })
      .map(({ section }) => `”${section.title}”`);
    return themes.length === 0 ? [] : [{ question: 'needs', fill: { themes: joined(themes) } }];
  }),

  rule('siblings-contradict', inAssessment, ({ view, key }) => {
    const has = textAt(view, 'child', 'has-siblings');
    const choice = textIn(cellsAt(view, key, 'siblings-considered').choice);
    const contradicts =
      (has === 'yes' && choice === 'no-other-children') ||
      (has === 'no' && (choice === 'own-inquiry' || choice === 'joint-inquiry'));
    return contradicts && (has === 'yes' || has === 'no')
      ? [
          {
            question: 'siblings-considered',
            part: 'choice',
            fill: { siblings: siblingWords[has] },
          },
        ]
      : [];
  }),

  rule('finished-before-screening', inAssessment, ({ view, key }) => {
    const finished = dateAt(view, key, 'inquiry-finished');
    const screened = dateAt(view, 'screening', 'screened-on');
    if (finished === undefined || screened === undefined || finished >= screened) return [];
    return [{ question: 'inquiry-finished', fill: { screened: longDate(screened) } }];
  }),

  rule('provisional-missing', inAssessment, ({ view, key }) => {
    const limit = findInquiryLimit(view)?.date;
    const finished = dateAt(view, key, 'inquiry-finished');
    if (limit === undefined || finished === undefined || finished <= limit) return [];
    return isBlank(textAt(view, key, 'provisional'))
      ? [{ question: 'provisional', fill: { limit: longDate(limit) } }]
      : [];
  }),

  rule('provisional-late', inAssessment, ({ view, key }) => {
    const limit = findInquiryLimit(view)?.date;
    const written = dateAt(view, key, 'provisional-on');
    const finished = dateAt(view, key, 'inquiry-finished');
    if (limit === undefined || written === undefined || written <= limit) return [];
    if (finished !== undefined && finished <= limit) return [];
    return [{ question: 'provisional-on', fill: { limit: longDate(limit) } }];
  }),
];

/** The themes some need belongs to, or rests on statements from. */
function themesReached(view: CaseView): ReadonlySet<string> {
  const needs = rowsAt(view, 'assessment', 'needs');
  const cited = new Set(needs.flatMap((row) => listIn(row.cells.basis)));
  return new Set([
    ...needs.map((row) => textIn(row.cells.theme)),
    ...statementsIn(view)
      .filter((one) => cited.has(one.id))
      .map((one) => one.instance.key),
  ]);
}
