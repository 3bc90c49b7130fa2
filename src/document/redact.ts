// Leaves out of a case what is marked as not for its reader, and everything that follows from it.
import type { CaseView } from '#forms/answers/caseView.ts';
import { instancesIn } from '#forms/answers/caseView.ts';
import type { CaseRecord, SectionAnswers } from '#forms/answers/record.ts';
import { emptyRecord } from '#forms/answers/record.ts';
import type { Markable } from '#forms/answers/withheld.ts';
import { reasonsAt } from '#forms/answers/withheld.ts';
import type { Answer } from '#forms/kinds/answer.ts';
import { isAnswerBlank, liveRows } from '#forms/kinds/answer.ts';
import type { Audience } from './audience.ts';
import { isWithheldFrom } from './audience.ts';
import { addFollowing } from './following.ts';
import type { LeftOutFor } from './withheldPlaces.ts';
import { placeKey, shownIn, WithheldPlaces } from './withheldPlaces.ts';

export type { LeftOutFor } from './withheldPlaces.ts';

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

/**
 * The case as an audience is told it. Pure: the same case and audience give the same. `also`: places left out
 * for one reader alone, as `instance/question` or `instance/question/row`, as if they were marked.
 */
export function redact(
  view: CaseView,
  audience: Audience,
  also: readonly string[] = [],
): Redaction {
  if (audience === 'adviser') return { audience, told: view, leftOut: [] };
  const marked = new WithheldPlaces();
  const alsoOut = new Set(also);
  for (const instance of instancesIn(view)) {
    for (const question of shownIn(view, instance)) {
      const at = { instance: instance.key, question: question.id };
      for (const one of placesOf(view, at))
        if (alsoOut.has(placeKey(one)) || isWithheldFrom(audience, reasonsAt(view.record, one)))
          marked.add(one, 'marked');
    }
  }
  let told = reduced(view, marked);
  // What follows may have more that follows from it: until nothing does.
  while (addFollowing(view, told, marked)) told = reduced(view, marked);
  return { audience, told, leftOut: leftOutIn(view, marked) };
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
function reduced(view: CaseView, withheld: WithheldPlaces): CaseView {
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
function withoutWithheld(withheld: WithheldPlaces, at: Markable, answer: Answer): Answer {
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

/** Where something was written that is not told. */
function leftOutIn(view: CaseView, withheld: WithheldPlaces): readonly LeftOut[] {
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
