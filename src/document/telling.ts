// The case as one edition tells it: what its reader may know, in the words that fit them.
import type { CaseView, Instance } from '#forms/answers/caseView.ts';
import { instancesIn, isShown } from '#forms/answers/caseView.ts';
import type { StatementEntry } from '#forms/answers/references.ts';
import { statementsIn } from '#forms/answers/references.ts';
import { markKey } from '#forms/answers/withheld.ts';
import type { Part, Question } from '#forms/content/types.ts';
import { isBlank } from '#forms/kinds/answer.ts';
import { inBand } from './childBand.ts';
import type { Edition, Source } from './edition.ts';
import { work } from './editions.ts';
import { printLabelOf } from './printLabels.ts';
import { redact } from './redact.ts';

export type Telling = {
  readonly edition: Edition;
  /** What is asked follows the whole case; what is told is what the reader may know. */
  readonly view: CaseView;
  /** Where something is left out: `instance/question` or `instance/question/row`. */
  readonly leftOut: ReadonlySet<string>;
};

/** The case as the edition tells it. */
export function tellingOf(view: CaseView, given: Edition): Telling {
  const edition = inBand(given, view);
  const { told, leftOut } = redact(view, edition.audience, edition.leftOut);
  const keys = leftOut.map((one) => `${one.instance}/${markKey(one)}`);
  return { edition, view: told, leftOut: new Set(keys) };
}

/** The case as the adviser sees it, where only a part of it is shown. */
export function tellAll(view: CaseView): Telling {
  return { edition: work, view, leftOut: new Set() };
}

/** True where the answer, or the row, is there and not for this reader. */
export function isLeftOut(
  { leftOut }: Telling,
  { key }: Instance,
  question: string,
  row?: string,
): boolean {
  if (leftOut.size === 0) return false;
  const at = row === undefined ? { question } : { question, row };
  return leftOut.has(`${key}/${markKey(at)}`);
}

/** The questions of a section that this edition prints. */
export function toldQuestions({ view, edition }: Telling, instance: Instance): readonly Question[] {
  const { never } = edition;
  const { id: section, questions } = instance.section;
  return questions.filter(
    (question) =>
      !never.includes(`${section}/${question.id}`) &&
      !never.includes(question.id) &&
      isShown(view, instance.key, question),
  );
}

/** The label of a question, or of one of its parts, to this reader. */
export function labelOf(
  { edition: { labels } }: Telling,
  section: string,
  question: Question,
  part?: Part,
): string {
  return printLabelOf(section, question, part, labels);
}

/** The title of a section to this reader, with the name of its copy. */
export function titleOf({ edition: { titles } }: Telling, { section, title }: Instance): string {
  const own = titles.get(section.id);
  return own === undefined ? title : title.replace(section.title, () => own);
}

/** The sections that one source of the edition brings, in its order. */
export function instancesFrom({ edition, view }: Telling, source: Source): readonly Instance[] {
  const all = instancesIn(view);
  if ('sections' in source)
    return source.sections.flatMap((id) => all.filter((one) => one.section.id === id));
  if ('themes' in source) return all.filter((one) => one.section.theme !== undefined);
  if (!('phase' in source)) return [];
  const named = new Set(
    edition.parts.flatMap((part) =>
      part.from.flatMap((one) => ('sections' in one ? one.sections : [])),
    ),
  );
  return all.filter((one) => one.phase === source.phase && !named.has(one.section.id));
}

/** True for a fact that is there and not for this reader. */
export function isFactLeftOut(
  telling: Telling,
  { id, instance, question }: StatementEntry,
): boolean {
  return isLeftOut(telling, instance, question) || isLeftOut(telling, instance, question, id);
}

/** True for a fact with something in it that is told; and for an empty one where what is missing is told. */
export function isFactHere(telling: Telling, fact: StatementEntry): boolean {
  if (isFactLeftOut(telling, fact)) return false;
  return telling.edition.tellsOpen || Object.values(fact.cells).some((one) => !isBlank(one));
}

const placesOf = new WeakMap<Telling, ReadonlySet<number>>();

/** The numbers of the facts that stand in this edition: what a reference can lead to. */
export function factsHere(telling: Telling): ReadonlySet<number> {
  const known = placesOf.get(telling);
  if (known) return known;
  const { edition, view } = telling;
  const sources = edition.parts.flatMap((part) => part.from);
  const isAll = sources.some((one) => 'own' in one && ['cited', 'facts'].includes(one.own));
  const places = new Set(
    sources
      .flatMap((source) => instancesFrom(telling, source))
      .flatMap((instance) =>
        toldQuestions(telling, instance)
          .filter((question) => !isLeftOut(telling, instance, question.id))
          .map((question) => `${instance.key}/${question.id}`),
      ),
  );
  const found = new Set(
    statementsIn(view)
      .filter((one) => isFactHere(telling, one))
      .filter((one) => isAll || places.has(`${one.instance.key}/${one.question}`))
      .map((one) => one.number),
  );
  placesOf.set(telling, found);
  return found;
}
