// What the form shows of a section now: every question asked, with values, errors and choices. Plain data.
import { addressKey, rowIdOf } from '../answers/address.ts';
import type { Advice } from '../answers/advice.ts';
import type { CaseView, Instance } from '../answers/caseView.ts';
import { findBirthDate, holds, instancesIn, isShown } from '../answers/caseView.ts';
import type { Gap } from '../answers/completeness.ts';
import { doubtAboutFuture } from '../answers/completeness.ts';
import type { FieldConflict } from '../answers/conflict.ts';
import { findTarget } from '../answers/contentIndex.ts';
import { statementsIn } from '../answers/references.ts';
import type { Asked, Part, Question } from '../content/types.ts';
import type { Cells, LeafValue, Row } from '../kinds/answer.ts';
import { cellsIn, isBlank, leafIn, textIn } from '../kinds/answer.ts';
import { isSimple, kindOf } from '../kinds/index.ts';
import { doubtAboutPersonalNumber } from '../kinds/personalNumber.ts';
import type { Place } from './fieldId.ts';
import type { ChoicesFor, ReferenceChoices } from './referenceChoices.ts';
import { choicesForSection } from './referenceChoices.ts';
import { rowTitle } from './rowTitle.ts';

/** One field: a simple question, a part of a composite answer, or a column of a row. */
export type PartState = {
  readonly part: Part;
  readonly at: Place;
  readonly value: LeafValue | undefined;
  readonly isOptional: boolean;
  readonly because: string | undefined;
  readonly error: string | undefined;
  readonly advice: string | undefined;
  readonly choices: ReferenceChoices | undefined;
  /** Set where the answer stands in more than one version. */
  readonly conflict: FieldConflict | undefined;
};

export type RowState = {
  readonly id: string;
  readonly order: number;
  /** `Mål 2: Spise i kantinen`; `Mål: Spise i kantinen` for a removed row. */
  readonly title: string;
  readonly isRemoved: boolean;
  /** True when something is written in it, or was before it was removed. */
  readonly hasWords: boolean;
  /** Titles of the sections that are asked because of this row. */
  readonly sections: readonly string[];
  /** None for a removed row. */
  readonly parts: readonly PartState[];
  /** Set where its last fields come in the next frame. */
  readonly isCut?: true;
};

type OfShape =
  | { readonly shape: 'leaf'; readonly field: PartState }
  | { readonly shape: 'cells'; readonly parts: readonly PartState[] }
  /** All rows in order, removed ones too. */
  | { readonly shape: 'rows'; readonly rows: readonly RowState[] };

/** One question as shown: its own messages, and its fields by the shape of its answer. */
export type QuestionState<Shape extends OfShape['shape'] = OfShape['shape']> = {
  readonly question: Question;
  readonly at: Place;
  /** Why it cannot be answered yet, as written; '' when it is not deferred. */
  readonly deferred: string;
  /** Set where that reason stands in more than one version. */
  readonly deferredConflict: FieldConflict | undefined;
  /** Why it appeared; not said again where the question before it says the same. */
  readonly because: string | undefined;
  readonly error: string | undefined;
  readonly advice: string | undefined;
  /** Set where its last fields, and what stands after them, come in the next frame. */
  readonly isCut?: true;
} & Extract<OfShape, { readonly shape: Shape }>;

/** A place inside a question. */
type Spot = { readonly question: string; readonly row?: string; readonly part?: string };

/** Messages of one question by where in it they belong. */
type Messages = ReadonlyMap<string, string>;

type Look = {
  readonly view: CaseView;
  readonly instance: Instance;
  readonly gaps: Messages;
  readonly advice: Messages;
  readonly choicesFor: ChoicesFor;
  /** By address key. */
  readonly conflicts: ReadonlyMap<string, FieldConflict>;
};

/**
 * Every question of the section that is asked now, in order, or only the `first` so many. `gaps` are those
 * to show as errors.
 */
export function questionStates(
  view: CaseView,
  instance: Instance,
  gaps: readonly Gap[],
  advice: readonly Advice[],
  conflicts: readonly FieldConflict[] = [],
  first?: number,
): readonly QuestionState[] {
  const choicesFor = choicesForSection(view, instance);
  const shown = instance.section.questions.filter((one) => isShown(view, instance.key, one));
  const byKey = new Map(conflicts.map((one) => [one.key, one]));
  return shown.slice(0, first).map((question, at) =>
    questionState(question, becauseAt(shown, at), {
      view,
      instance,
      gaps: messagesOf(question, gaps),
      advice: messagesOf(question, advice),
      choicesFor,
      conflicts: byKey,
    }),
  );
}

function becauseAt(shown: readonly Asked[], at: number): string | undefined {
  const because = shown[at]?.shownWhen?.because;
  return because === shown[at - 1]?.shownWhen?.because ? undefined : because;
}

function messagesOf(
  question: Question,
  all: readonly (Spot & { readonly message: string })[],
): Messages {
  const own = all.filter((one) => one.question === question.id);
  // The first message of a place stands: one thing at a time.
  return new Map(own.reverse().map((one) => [keyOf(one), one.message]));
}

function keyOf(at: Spot): string {
  return `${at.row ?? ''}/${at.part ?? ''}`;
}

function questionState(question: Question, because: string | undefined, look: Look): QuestionState {
  const { view, instance } = look;
  const answer = view.record.answers[instance.key]?.[question.id];
  const at = { instance: instance.key, question: question.id };
  const own = {
    question,
    at,
    deferred: view.record.deferred[instance.key]?.[question.id] ?? '',
    deferredConflict: look.conflicts.get(addressKey({ in: 'deferral', ...at })),
    because,
    error: look.gaps.get(keyOf(at)),
    advice: look.advice.get(keyOf(at)),
  };
  if (isSimple(question)) {
    const field = partState(question, at, leafIn(answer), false, because, look);
    return { ...own, shape: 'leaf', field };
  }
  if (kindOf(question).shape === 'cells')
    return { ...own, shape: 'cells', parts: partStates(question, cellsIn(answer), at, look) };
  const rows = answer?.shape === 'rows' ? answer.rows : [];
  return { ...own, shape: 'rows', rows: rowStates(question, rows, at, look) };
}

function rowStates(
  question: Question,
  rows: readonly Row[],
  at: Place,
  look: Look,
): readonly RowState[] {
  const numberOf = numbering(question, rows, look.view);
  const sectionsOf = sectionsOfRows(question, look);
  return rows.map((row) => {
    const { id, order } = row;
    const parts = partStates(question, row.cells, { ...at, row: id }, look);
    const hasWords = Object.values(row.cells).some((value) => !isBlank(value));
    const own = { id, order, hasWords };
    if (row.removed)
      return {
        ...own,
        title: rowTitle(question, undefined, parts),
        isRemoved: true,
        sections: [],
        parts: [],
      };
    return {
      ...own,
      title: rowTitle(question, numberOf(id), parts),
      isRemoved: false,
      sections: sectionsOf(id),
      parts,
    };
  });
}

/** Finds the titles of the sections that are there because a row of this question is. */
function sectionsOfRows(question: Question, { view, instance }: Look) {
  const repeated = instancesIn(view).filter(({ section }) => {
    const { rowsOf } = section.repeatFor ?? {};
    const target = rowsOf === undefined ? undefined : findTarget(view.index, section, rowsOf);
    return target?.section === instance.section && target.question === question;
  });
  return (row: string) =>
    repeated.filter(({ key }) => rowIdOf(key) === row).map(({ section }) => section.title);
}

/** Statements have the number they are cited by in the whole case; other rows their place in the list. */
function numbering(question: Question, rows: readonly Row[], view: CaseView) {
  const ids =
    question.kind === 'statements'
      ? statementsIn(view).map((one) => one.id)
      : rows.filter((row) => !row.removed).map((row) => row.id);
  const numbers = new Map(ids.map((id, at) => [id, at + 1]));
  return (id: string) => numbers.get(id) ?? ids.length + 1;
}

function partStates(question: Question, cells: Cells, at: Place, look: Look): readonly PartState[] {
  const { view, instance } = look;
  const kind = kindOf(question);
  const shown = kind.parts.filter(
    (part) => !part.shownWhen || holds(view, instance.key, part.shownWhen.when, cells),
  );
  return shown.map((part, index) =>
    partState(
      part,
      { ...at, part: part.id },
      cells[part.id],
      !kind.isPartNeeded(part, cells),
      becauseAt(shown, index),
      look,
    ),
  );
}

function partState(
  part: Part,
  at: Place,
  value: LeafValue | undefined,
  notNeeded: boolean,
  because: string | undefined,
  look: Look,
): PartState {
  const error = look.gaps.get(keyOf(at));
  return {
    part,
    at,
    value,
    isOptional: part.optional === true || notNeeded,
    because,
    error,
    // A day that has not been yet says the rest by itself; asked what is missing, the error says it.
    advice:
      (error === undefined ? doubtAboutFuture(part, value, look.view.today) : undefined) ??
      look.advice.get(keyOf(at)) ??
      doubtAbout(part, at, value, look.view),
    choices: part.kind === 'references' ? look.choicesFor(part.from) : undefined,
    conflict: look.conflicts.get(addressKey({ in: 'answer', ...at })),
  };
}

/** A personal number that is a question of its own is the child's, and has the child's birth date in it. */
function doubtAbout(part: Part, at: Place, value: LeafValue | undefined, view: CaseView) {
  if (part.kind !== 'text' || part.format !== 'personal-number') return undefined;
  const birthDate = at.part === undefined ? findBirthDate(view) : undefined;
  return doubtAboutPersonalNumber(textIn(value), view.today, birthDate);
}
