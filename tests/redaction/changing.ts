// Changes what is withheld, also what was chosen and when: the document of an edition must stay as it was.
import type { CaseView } from '#forms/answers/caseView.ts';
import { instancesIn, isShown } from '#forms/answers/caseView.ts';
import { findQuestion } from '#forms/answers/contentIndex.ts';
import type { Change } from '#forms/answers/record.ts';
import { type Markable, reasonsFor } from '#forms/answers/withheld.ts';
import { writeChange } from '#forms/answers/writeChange.ts';
import type { Part } from '#forms/content/types.ts';
import type { Answer, Cells, LeafValue } from '#forms/kinds/answer.ts';
import { cellsIn, isBlank, leafIn, liveRows } from '#forms/kinds/answer.ts';
import { isSimple, kindOf } from '#forms/kinds/index.ts';
import { isLocalDate } from '#forms/kinds/localDate.ts';
import { isWithheldFrom } from '#src/document/audience.ts';
import type { Edition } from '#src/document/edition.ts';
import { searchedFor } from '#src/document/handouts.ts';
import { redact } from '#src/document/redact.ts';
import { placeKey } from '#src/document/withheldPlaces.ts';
import { type Chance, oneOf } from '../kill/chance.ts';
import { anyText } from './randomTexts.ts';

type OtherCase = {
  readonly view: CaseView;
  /** How many answers, or parts of one, say something else. */
  readonly changes: number;
};

/**
 * The same case where what the edition may not tell says something else, as long as the same is asked: what is
 * asked follows the whole case. Where drafts were read, texts stay, since whether words repeat what is withheld is
 * asked of them; and what stood in a draft stays, since papers tell that something left out is other than it was,
 * though never what.
 */
export function withOtherSecrets(view: CaseView, edition: Edition, chance: Chance): OtherCase {
  const asked = askedKey(view);
  const withTexts = view.record.reviews.length === 0;
  const read = new Set(
    view.record.reviews.flatMap(({ spots }) => spots.map((spot) => questionIn(spot.at))),
  );
  let other = view;
  let changes = 0;
  for (const at of secretsIn(view, edition).filter((one) => !read.has(questionIn(placeKey(one)))))
    for (const change of changesAt(view, at, withTexts, chance)) {
      const next = { ...view, record: writeChange(view.index, other.record, change) };
      if (askedKey(next) !== asked) continue;
      other = next;
      changes += 1;
    }
  return { view: other, changes };
}

/** `instance/question` of the key of a place. */
function questionIn(at: string): string {
  return at.split('/', 2).join('/');
}

/** What is marked, what follows from it, and what the edition never holds; rows that stay, one by one. */
function secretsIn(view: CaseView, { audience, leftOut, never }: Edition): readonly Markable[] {
  const out = redact(view, audience, leftOut).leftOut;
  const isOut = (at: Markable) =>
    isWithheldFrom(audience, reasonsFor(view.record, at)) ||
    searchedFor.some((one) => never.includes(one) && one === `${at.instance}/${at.question}`) ||
    out.some(
      (one) =>
        one.instance === at.instance &&
        one.question === at.question &&
        (one.row === undefined || one.row === at.row),
    );
  return instancesIn(view).flatMap(({ key }) =>
    Object.entries(view.record.answers[key] ?? {})
      .flatMap(([question, answer]): readonly Markable[] => {
        const at = { instance: key, question };
        return answer?.shape === 'rows' ? answer.rows.map(({ id }) => ({ ...at, row: id })) : [at];
      })
      .filter(isOut),
  );
}

function changesAt(
  view: CaseView,
  at: Markable,
  withTexts: boolean,
  chance: Chance,
): readonly Change[] {
  const question = findQuestion(view.index, at.instance, at.question);
  if (!question) return [];
  const answer = view.record.answers[at.instance]?.[at.question];
  const parts: readonly (readonly [Part, LeafValue | undefined, string | undefined])[] = isSimple(
    question,
  )
    ? [[question, leafIn(answer), undefined]]
    : kindOf(question).parts.map((part) => [part, cellsAt(answer, at)[part.id], part.id]);
  return parts.flatMap(([part, before, id]): readonly Change[] => {
    const value = otherValue(part, before, withTexts, chance);
    if (value === undefined) return [];
    return [{ address: { in: 'answer', ...at, ...(id !== undefined && { part: id }) }, value }];
  });
}

function cellsAt(answer: Answer | undefined, { row }: Markable): Cells {
  if (row === undefined) return cellsIn(answer);
  return liveRows(answer).find(({ id }) => id === row)?.cells ?? {};
}

/** Something else of the same kind; undefined where nothing stands, or nothing else can. */
function otherValue(
  part: Part,
  before: LeafValue | undefined,
  withTexts: boolean,
  chance: Chance,
): LeafValue | undefined {
  if (before === undefined || isBlank(before)) return undefined;
  const isText = typeof before === 'string';
  if (part.kind === 'choice') {
    const others = part.options.filter(({ value }) => value !== before);
    return others.length === 0 ? undefined : oneOf(chance, others).value;
  }
  if (part.kind === 'choices') return [oneOf(chance, part.options).value];
  if (part.kind === 'references') return undefined;
  if (part.kind === 'date' && isText && isLocalDate(before)) return '2026-02-17';
  return withTexts ? anyText(chance) : undefined;
}

/** Which questions are asked. */
function askedKey(view: CaseView): string {
  return JSON.stringify(
    instancesIn(view).map((instance) => [
      instance.key,
      instance.section.questions
        .filter((question) => isShown(view, instance.key, question))
        .map(({ id }) => id),
    ]),
  );
}
