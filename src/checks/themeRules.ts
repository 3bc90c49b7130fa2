// Rules for each theme: enough sources, new enough, both sides of the picture, and the family's own words.
import type { CaseView, Instance } from '#forms/answers/caseView.ts';
import type { StatementEntry } from '#forms/answers/references.ts';
import { statementsIn } from '#forms/answers/references.ts';
import { familyKnowsBest, familySources, oldStatementMonths } from '#forms/content/check-words.ts';
import { statementParts } from '#forms/content/part-words.ts';
import type { LocalDate } from '#forms/content/types.ts';
import { isBlank, textIn } from '#forms/kinds/answer.ts';
import { addMonths, longDate } from '#forms/kinds/localDate.ts';
import { cellsAt, dateAt, dateOf, firstDecisionIn, latest, textAt } from '../deadlines/readCase.ts';
import { citedIn } from './cited.ts';
import type { Look, Rule } from './rule.ts';
import { inThemes, rule } from './rule.ts';
import { saysNothing } from './texts.ts';

export const themeRules: readonly Rule[] = [
  rule('one-source', inThemes, (look) => {
    const all = sourcesOf(look);
    const [first] = all;
    if (!first || !isConcluded(look)) return [];
    if (new Set(all.map(nameOfSource)).size > 1) return [];
    return [{ question: 'statements', fill: { source: shownSource(first) } }];
  }),

  rule('family-only', inThemes, (look) => {
    const all = sourcesOf(look);
    const themes: readonly string[] = familyKnowsBest;
    if (all.length === 0 || themes.includes(look.key) || !isConcluded(look)) return [];
    return all.every(isFromFamily) ? [{ question: 'statements' }] : [];
  }),

  rule('old-statements', inThemes, (look) => {
    const newest = newestIn(sourcesOf(look));
    const from = seenFrom(look.view);
    if (newest === undefined || from === undefined || !isConcluded(look)) return [];
    return newest < addMonths(from, -oldStatementMonths)
      ? [{ question: 'statements', fill: { newest: longDate(newest) } }]
      : [];
  }),

  rule('challenges-without-resources', inThemes, ({ view, key }) =>
    saysNothing(textAt(view, key, 'resources')) && !saysNothing(textAt(view, key, 'challenges'))
      ? [{ question: 'resources' }]
      : [],
  ),

  rule('resources-without-challenges', inThemes, (look) => {
    const { view, key } = look;
    const isOneSided =
      saysNothing(textAt(view, key, 'challenges')) && !saysNothing(textAt(view, key, 'resources'));
    // The field comes later on the page, so an empty one is no news until the adviser has passed it.
    return isOneSided && isConcluded(look) ? [{ question: 'challenges' }] : [];
  }),

  rule('family-not-cited', inThemes, ({ view, key, instance }) => {
    const cited = citedIn(view, cellsAt(view, key, 'assessment').basis);
    if (cited.length === 0 || cited.some(isFromFamily)) return [];
    return ownStatements(view, instance).some(isFromFamily)
      ? [{ question: 'assessment', part: 'basis' }]
      : [];
  }),
];

/** True when the adviser has said something on the whole: before that, what lacks is only not written yet. */
function isConcluded({ view, key }: Look): boolean {
  return !isBlank(cellsAt(view, key, 'assessment').text);
}

function ownStatements(view: CaseView, { key }: Instance): readonly StatementEntry[] {
  return statementsIn(view).filter((one) => one.instance.key === key);
}

/** What the theme rests on: its own statements, and those from elsewhere that it cites. */
function sourcesOf({ view, key, instance }: Look): readonly StatementEntry[] {
  const cited = [
    ...citedIn(view, cellsAt(view, key, 'assessment').basis),
    ...citedIn(view, cellsAt(view, key, 'level').basis),
  ];
  return [...new Set([...ownStatements(view, instance), ...cited])].filter(
    ({ cells }) => !isBlank(cells.source),
  );
}

function isFromFamily({ cells }: StatementEntry): boolean {
  const family: readonly string[] = familySources;
  return family.includes(textIn(cells.source));
}

/** Two people of one kind are two sources; letters and spaces do not make a third. */
function nameOfSource({ cells }: StatementEntry): string {
  const name = textIn(cells['source-name'])
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim();
  return `${textIn(cells.source)} ${name}`;
}

function shownSource({ cells }: StatementEntry): string {
  const name = textIn(cells['source-name']).trim();
  if (name !== '') return name;
  const options = statementParts.find((part) => part.id === 'source')?.options ?? [];
  const label = options.find((option) => option.value === textIn(cells.source))?.label ?? '';
  return label.charAt(0).toLowerCase() + label.slice(1);
}

function newestIn(all: readonly StatementEntry[]): LocalDate | undefined {
  return latest(all.map(({ cells }) => dateOf(cells.date)));
}

/**
 * Age is seen from when the inquiry was finished or the case decided, and before that from the newest
 * date in the case, not from today: a case left alone does not turn stale by itself.
 */
function seenFrom(view: CaseView): LocalDate | undefined {
  const settled = dateAt(view, 'assessment', 'inquiry-finished') ?? firstDecisionIn(view);
  if (settled !== undefined) return settled;
  return latest([
    newestIn(statementsIn(view)),
    dateAt(view, 'intake', 'received'),
    dateAt(view, 'screening', 'screened-on'),
  ]);
}
