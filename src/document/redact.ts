// Leaves out of a case what is marked as not for its reader, and everything that follows from it.
import type { CaseView, Instance } from '#forms/answers/caseView.ts';
import { holds, instancesIn, isShown } from '#forms/answers/caseView.ts';
import type { CaseRecord, SectionAnswers } from '#forms/answers/record.ts';
import { emptyRecord } from '#forms/answers/record.ts';
import { statementsIn } from '#forms/answers/references.ts';
import type { Markable } from '#forms/answers/withheld.ts';
import { markKey, reasonsAt } from '#forms/answers/withheld.ts';
import type { Part, Question } from '#forms/content/types.ts';
import type { Answer, Cells } from '#forms/kinds/answer.ts';
import { cellsIn, isAnswerBlank, listIn, liveRows } from '#forms/kinds/answer.ts';
import { kindOf } from '#forms/kinds/index.ts';
import type { Audience } from './audience.ts';
import { isWithheldFrom } from './audience.ts';

/** Why something is left out: marked itself, asked only because of what is, or resting on nothing else. */
export type LeftOutFor = 'marked' | 'asked-for' | 'rests-on';

/** An answer, or one row of it, of which nothing is told. */
export type LeftOut = Markable & { readonly for: LeftOutFor };

/** The case for one audience. */
export type Redaction = {
  readonly audience: Audience;
  /**
   * The case with what is withheld taken out of its record. `told.whole` is the case as it is asked. For the
   * adviser, the case itself.
   */
  readonly told: CaseView;
  /** Where words were left out of what is asked, in the order of the content. */
  readonly leftOut: readonly LeftOut[];
};

/** The case as an audience is told it. Pure: the same case and audience give the same. */
export function redact(view: CaseView, audience: Audience): Redaction {
  if (audience === 'adviser') return { audience, told: view, leftOut: [] };
  const marked = new Withheld();
  for (const instance of instancesIn(view)) {
    for (const question of shownIn(view, instance)) {
      const at = { instance: instance.key, question: question.id };
      for (const one of placesOf(view, at))
        if (isWithheldFrom(audience, reasonsAt(view.record, one))) marked.add(one, 'marked');
    }
  }
  let told = reduced(view, marked);
  // What follows may have more that follows from it: until nothing does.
  while (addFollowing(view, told, marked)) told = reduced(view, marked);
  return { audience, told, leftOut: leftOutIn(view, marked) };
}

/** True when nothing of the answer is told, or nothing of the row. */
export function isLeftOut({ leftOut }: Redaction, at: Markable): boolean {
  return leftOut.some(
    (one) =>
      one.instance === at.instance &&
      one.question === at.question &&
      (one.row === undefined || one.row === at.row),
  );
}

/** What is withheld, and why. */
class Withheld {
  readonly #why = new Map<string, LeftOutFor>();

  /** True when it was not there. */
  add(at: Markable, why: LeftOutFor): boolean {
    const key = keyOf(at);
    if (this.#why.has(key)) return false;
    this.#why.set(key, why);
    return true;
  }

  why(at: Markable): LeftOutFor | undefined {
    return this.#why.get(keyOf(at));
  }

  /** True for an answer, and for a row with its own mark or its answer's. */
  has(at: Markable): boolean {
    const { instance, question } = at;
    return this.#why.has(keyOf(at)) || this.#why.has(keyOf({ instance, question }));
  }

  get isEmpty(): boolean {
    return this.#why.size === 0;
  }
}

function keyOf(at: Markable): string {
  return `${at.instance}/${markKey(at)}`;
}

function shownIn(view: CaseView, { key, section }: Instance): readonly Question[] {
  return section.questions.filter((question) => isShown(view, key, question));
}

/** An answer and its rows. */
function placesOf(view: CaseView, at: Markable): readonly Markable[] {
  const answer = view.record.answers[at.instance]?.[at.question];
  return [at, ...liveRows(answer).map(({ id }) => ({ ...at, row: id }))];
}

/**
 * The case with only what is told in its record: of what is asked, what is not withheld. Marks, rows taken
 * out and answers to what is not asked have no reader. Why a phase was opened again may name what is left
 * out, so nobody is told where anything is.
 */
function reduced(view: CaseView, withheld: Withheld): CaseView {
  const answers: { [instance: string]: SectionAnswers } = {};
  const deferred: { [instance: string]: { [question: string]: string } } = {};
  for (const instance of instancesIn(view)) {
    const { key } = instance;
    const told: { [question: string]: Answer } = {};
    const waits: { [question: string]: string } = {};
    for (const { id } of shownIn(view, instance)) {
      if (withheld.has({ instance: key, question: id })) continue;
      const answer = view.record.answers[key]?.[id];
      if (answer) told[id] = withoutWithheld(withheld, { instance: key, question: id }, answer);
      const reason = view.record.deferred[key]?.[id];
      if (reason !== undefined) waits[id] = reason;
    }
    if (Object.keys(told).length > 0) answers[key] = told;
    if (Object.keys(waits).length > 0) deferred[key] = waits;
  }
  const record = { ...emptyRecord, ...courseOf(view.record, withheld.isEmpty), answers, deferred };
  return { ...view, record, whole: view };
}

/** A row that is withheld keeps its place, so that the others keep their numbers. */
function withoutWithheld(withheld: Withheld, at: Markable, answer: Answer): Answer {
  if (answer.shape !== 'rows') return answer;
  const rows = liveRows(answer).map((row) =>
    withheld.has({ ...at, row: row.id }) ? { ...row, cells: {} } : row,
  );
  return { shape: 'rows', rows };
}

function courseOf(
  { phases, reopened }: CaseRecord,
  isWhole: boolean,
): Pick<CaseRecord, 'phases' | 'reopened'> {
  if (isWhole) return { phases, reopened };
  return {
    phases: Object.fromEntries(
      Object.entries(phases).map(([phase, { state, at }]) => [phase, { state, at }]),
    ),
    reopened: reopened.map((one) => ({ ...one, reason: '' })),
  };
}

/** Withholds what follows from what is withheld already; true when there was something. */
function addFollowing(view: CaseView, told: CaseView, withheld: Withheld): boolean {
  if (withheld.isEmpty) return false;
  // Conditions read against what is told alone: what no longer holds was asked for by what is left out.
  const { whole: _whole, ...alone } = told;
  const lost = lostStatements(view, withheld);
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
        for (const one of restingOn(view, at, question, lost))
          if (!withheld.has(one)) isMore = withheld.add(one, 'rests-on') || isMore;
    }
  }
  return isMore;
}

function lostStatements(view: CaseView, withheld: Withheld): ReadonlySet<string> {
  const lost = statementsIn(view).filter(({ instance, question, id }) =>
    withheld.has({ instance: instance.key, question, row: id }),
  );
  return new Set(lost.map(({ id }) => id));
}

/** The answer, or the rows of it, that cite statements, and none but lost ones. */
function restingOn(
  view: CaseView,
  at: Markable,
  question: Question,
  lost: ReadonlySet<string>,
): readonly Markable[] {
  const cited = kindOf(question).parts.filter(citesStatements);
  if (lost.size === 0 || cited.length === 0) return [];
  const there = new Set(statementsIn(view).map(({ id }) => id));
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

/** Where something was written that is not told. */
function leftOutIn(view: CaseView, withheld: Withheld): readonly LeftOut[] {
  return instancesIn(view).flatMap((instance) =>
    shownIn(view, instance).flatMap((question): LeftOut[] => {
      const at = { instance: instance.key, question: question.id };
      const answer = view.record.answers[at.instance]?.[at.question];
      const why = withheld.why(at);
      if (why !== undefined) {
        const waits = (view.record.deferred[at.instance]?.[at.question] ?? '').trim() !== '';
        return isAnswerBlank(answer) && !waits ? [] : [{ ...at, for: why }];
      }
      return liveRows(answer).flatMap(({ id }) => {
        const ofRow = withheld.why({ ...at, row: id });
        return ofRow === undefined ? [] : [{ ...at, row: id, for: ofRow }];
      });
    }),
  );
}
