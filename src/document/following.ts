// What follows from what is withheld: answers that would give it away, or that stand on nothing else.
import type { CaseView } from '#forms/answers/caseView.ts';
import { holds, instancesIn, isShown } from '#forms/answers/caseView.ts';
import { statementsIn } from '#forms/answers/references.ts';
import type { Markable } from '#forms/answers/withheld.ts';
import type { Part, Question } from '#forms/content/types.ts';
import type { Cells } from '#forms/kinds/answer.ts';
import { cellsIn, listIn, liveRows } from '#forms/kinds/answer.ts';
import { kindOf } from '#forms/kinds/index.ts';
import type { WithheldPlaces } from './withheldPlaces.ts';
import { shownIn } from './withheldPlaces.ts';

/**
 * Withholds what follows from what is withheld already, and says whether there was anything: an answer that
 * is asked for only because of a withheld one (that it is asked tells what was answered), and one that cites
 * withheld statements and no others. `told` is the case without what was withheld so far.
 */
export function addFollowing(view: CaseView, told: CaseView, withheld: WithheldPlaces): boolean {
  if (withheld.isEmpty) return false;
  // Conditions read against what is told alone: what no longer holds was asked for by what is left out.
  const { whole: _whole, ...alone } = told;
  const statements = statementsIn(view);
  const lost = new Set<string>();
  for (const { instance, question, id } of statements)
    if (withheld.has({ instance: instance.key, question, row: id })) lost.add(id);
  const cites = { there: new Set(statements.map(({ id }) => id)), lost };
  let isMore = false;
  for (const instance of instancesIn(view)) {
    const { key, section } = instance;
    const isUnasked = section.shownWhen !== undefined && !holds(alone, key, section.shownWhen.when);
    for (const question of shownIn(view, instance)) {
      const at = { instance: key, question: question.id };
      if (withheld.has(at)) continue;
      if (isUnasked || !isShown(alone, key, question))
        isMore = withheld.add(at, 'asked-for') || isMore;
      else
        for (const one of restingOn(view, at, question, cites))
          if (!withheld.has(one)) isMore = withheld.add(one, 'rests-on') || isMore;
    }
  }
  return isMore;
}

/** The statements there are, and those of them that are withheld. */
type Cites = { readonly there: ReadonlySet<string>; readonly lost: ReadonlySet<string> };

/** The answer, or the rows of it, that cite statements, and none but lost ones. */
function restingOn(
  view: CaseView,
  at: Markable,
  question: Question,
  { there, lost }: Cites,
): readonly Markable[] {
  const cited = kindOf(question).parts.filter(citesStatements);
  if (lost.size === 0 || cited.length === 0) return [];
  const rests = (cells: Cells) => {
    const ids = cited.flatMap(({ id }) => listIn(cells[id])).filter((id) => there.has(id));
    return ids.length > 0 && ids.every((id) => lost.has(id));
  };
  const answer = view.record.answers[at.instance]?.[at.question];
  if (answer?.shape === 'rows')
    return liveRows(answer).flatMap((row) => (rests(row.cells) ? [{ ...at, row: row.id }] : []));
  return rests(cellsIn(answer)) ? [at] : [];
}

function citesStatements(part: Part): boolean {
  return part.kind === 'references' && part.from.to === 'statements';
}
