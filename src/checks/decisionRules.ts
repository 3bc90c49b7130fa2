// Rules for each decision: what it rests on, how it is reasoned, and what had to come before it.
import { instanceFor } from '#forms/answers/address.ts';
import { findInstance } from '#forms/answers/caseView.ts';
import type { LocalDate } from '#forms/content/types.ts';
import { isBlank, listIn, textIn } from '#forms/kinds/answer.ts';
import { longDate } from '#forms/kinds/localDate.ts';
import type { DecisionFacts } from '../deadlines/readCase.ts';
import {
  cellsAt,
  dateAt,
  dateOf,
  decisionsIn,
  listAt,
  rowsAt,
  textAt,
} from '../deadlines/readCase.ts';
import { citedIn } from './cited.ts';
import { missingFor, resultOf } from './criteria.ts';
import { custodiansWithout } from './custodians.ts';
import type { Look, Rule } from './rule.ts';
import { inSection, rule } from './rule.ts';
import { countWords, isServiceLevelOnly, joined, lowerFirst } from './texts.ts';
import { findWhenHeard, isChildToldOf } from './voiceRules.ts';

const inDecision = inSection('decision');
const PARAGRAPH = /§+\s*\d/;

export const decisionRules: readonly Rule[] = [
  rule('decided-with-missing-information', inDecision, (look) => {
    const { view } = look;
    const decision = decisionOf(look);
    const assessed = decision && findInstance(view, instanceFor('target-group', decision.row));
    if (!decision || !assessed || decision.outcome === '') return [];
    const missing = missingFor(view, assessed);
    return missing.length === 0
      ? []
      : [{ question: 'outcome', part: 'choice', fill: { what: joined(missing) } }];
  }),

  rule('given-outside-target-group', inDecision, (look) => {
    const decision = decisionOf(look);
    if (!decision?.isGiven) return [];
    return resultOf(look.view, instanceFor('target-group', decision.row)) === 'not-in-target-group'
      ? [{ question: 'outcome', part: 'choice' }]
      : [];
  }),

  rule('same-reason-twice', inDecision, ({ view, key }) => {
    const reason = reasonIn(view, key);
    if (countWords(reason) < 8) return [];
    const other = decisionsIn(view).find(
      (one) => one.key !== key && reasonIn(view, one.key) === reason,
    );
    return other ? [{ question: 'outcome', part: 'reason', fill: { other: nameOf(other) } }] : [];
  }),

  rule('rule-without-paragraph', inDecision, ({ view, key }) => {
    const text = textAt(view, key, 'legal-rule');
    return isBlank(text) || PARAGRAPH.test(text) ? [] : [{ question: 'legal-rule' }];
  }),

  rule('service-level-only', inDecision, (look) =>
    isNotFull(decisionOf(look)) && isServiceLevelOnly(textAt(look.view, look.key, 'considerations'))
      ? [{ question: 'considerations' }]
      : [],
  ),

  rule('one-fact-only', inDecision, (look) =>
    isNotFull(decisionOf(look)) && listAt(look.view, look.key, 'facts').length === 1
      ? [{ question: 'facts' }]
      : [],
  ),

  rule('facts-after-decision', inDecision, (look) => {
    const { view, key } = look;
    const decided = decisionOf(look)?.decidedOn;
    const cited = citedIn(view, listAt(view, key, 'facts'));
    if (decided === undefined || cited.length === 0) return [];
    const dates = cited.flatMap(({ cells }) => dateOf(cells.date) ?? []);
    // Undated ones are missing answers already; here only dates that are there are read.
    return dates.length === cited.length && dates.every((date) => date > decided)
      ? [{ question: 'facts', fill: { decided: longDate(decided) } }]
      : [];
  }),

  rule('child-not-heard', inDecision, (look) => {
    const decision = decisionOf(look);
    if (decision?.decidedOn === undefined || decision.benefit?.id !== 'supportive-measure')
      return [];
    return isChildToldOf({ view: look.view, key: 'child-voice' })
      ? []
      : [{ question: 'child-weighed' }];
  }),

  rule('decided-before-child-heard', inDecision, (look) => {
    const decision = decisionOf(look);
    if (decision?.benefit?.purelyEconomic) return [];
    return whenBefore(decision?.decidedOn, findWhenHeard(look.view)?.on, (heard) => [
      { question: 'decided-on', fill: { heard } },
    ]);
  }),

  rule('decided-before-received', inDecision, (look) =>
    whenBefore(decisionOf(look)?.decidedOn, dateAt(look.view, 'intake', 'received'), (received) => [
      { question: 'decided-on', fill: { received } },
    ]),
  ),

  rule('start-before-decision', inDecision, (look) => {
    const decision = decisionOf(look);
    return whenBefore(decision?.supportStart, decision?.decidedOn, (decided) => [
      { question: 'support-start', fill: { decided } },
    ]);
  }),

  rule('consent-missing', inDecision, ({ view, key }) => {
    const rows = rowsAt(view, key, 'consent');
    if (rows.length === 0 || dateAt(view, key, 'decided-on') === undefined) return [];
    const names = custodiansWithout(
      view,
      rows.flatMap((row) => listIn(row.cells.who)),
    );
    return names.length === 0 ? [] : [{ question: 'consent', fill: { names: joined(names) } }];
  }),

  rule('consent-refused', inDecision, ({ view, key }) =>
    dateAt(view, key, 'support-start') === undefined
      ? []
      : rowsAt(view, key, 'consent')
          .filter((row) => textIn(row.cells.given) === 'no')
          .map((row) => ({ question: 'consent', row: row.id, part: 'given' })),
  ),

  rule('consent-after-start', inDecision, ({ view, key }) => {
    const start = dateAt(view, key, 'support-start');
    if (start === undefined) return [];
    return rowsAt(view, key, 'consent')
      .filter((row) => textIn(row.cells.given) === 'yes' && (dateOf(row.cells.on) ?? start) > start)
      .map((row) => ({
        question: 'consent',
        row: row.id,
        part: 'on',
        fill: { start: longDate(start) },
      }));
  }),

  rule('deadline-without-notice', inDecision, (look) => {
    const { view, key } = look;
    const limit = dateAt(view, key, 'municipal-deadline');
    const decided = decisionOf(look)?.decidedOn ?? view.today;
    if (limit === undefined || decided <= limit) return [];
    return isBlank(textAt(view, key, 'deadline-notice'))
      ? [{ question: 'deadline-notice', fill: { limit: longDate(limit) } }]
      : [];
  }),
];

function decisionOf({ view, key }: Look): DecisionFacts | undefined {
  return decisionsIn(view).find((one) => one.key === key);
}

function isNotFull(decision: DecisionFacts | undefined): boolean {
  return decision?.outcome === 'refused' || decision?.outcome === 'partly';
}

function reasonIn(view: Look['view'], key: string): string {
  return textIn(cellsAt(view, key, 'outcome').reason)
    .trim()
    .replace(/\s+/g, ' ');
}

function nameOf(decision: DecisionFacts): string {
  return lowerFirst(decision.benefit?.label ?? decision.instance.title);
}

/** What to say when the one date lies before the other; nothing while either is not there. */
function whenBefore<T>(
  date: LocalDate | undefined,
  limit: LocalDate | undefined,
  say: (limit: string) => readonly T[],
): readonly T[] {
  return date !== undefined && limit !== undefined && date < limit ? say(longDate(limit)) : [];
}
