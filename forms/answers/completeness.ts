// The one function that says what is missing; guard, progress, review and print all use it.
import type { Part, PhaseId, Question } from '../content/types.ts';
import type { Answer, Cells, LeafValue } from '../kinds/answer.ts';
import {
  cellsIn,
  isAnswerBlank,
  isBlank,
  leafIn,
  listIn,
  liveRows,
  textIn,
} from '../kinds/answer.ts';
import { isSimple, kindOf } from '../kinds/index.ts';
import { isLocalDate } from '../kinds/localDate.ts';
import type { InstanceKey } from './address.ts';
import type { CaseView, Instance } from './caseView.ts';
import { findInstance, holds, instancesInPhase, isShown } from './caseView.ts';
import { referencedRows, statementsIn } from './references.ts';

/** A required answer that is neither given nor deferred. `row` and `part` say where in a composite one. */
export type Gap = {
  readonly instance: InstanceKey;
  readonly question: string;
  readonly row?: string;
  readonly part?: string;
  /** The sentence that says what to do. */
  readonly message: string;
};

/** A required question whose answer waits, with the reason. */
export type Deferral = {
  readonly instance: Instance;
  readonly question: Question;
  readonly reason: string;
};

/** How far a section is: nothing written, under way, everything reasoned, or reasoned but for what waits. */
export type SectionState = 'empty' | 'started' | 'reasoned' | 'deferred';

const DATE_SENTENCE = 'Skriv datoen som dag.måned.år, for eksempel 3.2.2026';
const PAST_SENTENCE = 'Datoen ligger i fremtiden. Skriv den dag, det skete';

const gapsOf = new WeakMap<CaseView, Map<InstanceKey, readonly Gap[]>>();

/** What is missing in a section; empty for one that is not asked. */
export function gapsIn(view: CaseView, key: InstanceKey): readonly Gap[] {
  const known = gapsOf.get(view) ?? new Map<InstanceKey, readonly Gap[]>();
  gapsOf.set(view, known);
  const found = known.get(key);
  if (found) return found;
  const instance = findInstance(view, key);
  const gaps = instance
    ? instance.section.questions.flatMap((question) =>
        reasonForDeferral(view, key, question.id) === ''
          ? gapsInQuestion(view, instance, question)
          : [],
      )
    : [];
  known.set(key, gaps);
  return gaps;
}

/** What is missing in every section of a phase. */
export function gapsInPhase(view: CaseView, phase: PhaseId): readonly Gap[] {
  return instancesInPhase(view, phase).flatMap((instance) => gapsIn(view, instance.key));
}

/** The questions of a section that wait with a reason. */
export function deferralsIn(view: CaseView, key: InstanceKey): readonly Deferral[] {
  const instance = findInstance(view, key);
  if (!instance) return [];
  return instance.section.questions.flatMap((question) => {
    const reason = reasonForDeferral(view, key, question.id);
    return reason !== '' && isShown(view, key, question) ? [{ instance, question, reason }] : [];
  });
}

/** How far a section is. */
export function sectionState(view: CaseView, key: InstanceKey): SectionState {
  const instance = findInstance(view, key);
  if (!instance) return 'empty';
  const shown = instance.section.questions.filter((question) => isShown(view, key, question));
  const touched = shown.some(
    (question) =>
      !isAnswerBlank(view.record.answers[key]?.[question.id]) ||
      reasonForDeferral(view, key, question.id) !== '',
  );
  if (gapsIn(view, key).length > 0) return touched ? 'started' : 'empty';
  if (deferralsIn(view, key).length > 0) return 'deferred';
  return touched ? 'reasoned' : 'empty';
}

/** The reason why a question waits; '' when it does not. */
export function reasonForDeferral(view: CaseView, key: InstanceKey, question: string): string {
  return view.record.deferred[key]?.[question]?.trim() ?? '';
}

/** What is missing in one question, whether or not it is deferred. None when it is not asked. */
export function gapsInQuestion(
  view: CaseView,
  instance: Instance,
  question: Question,
): readonly Gap[] {
  if (!isShown(view, instance.key, question)) return [];
  const kind = kindOf(question);
  const answer = view.record.answers[instance.key]?.[question.id];
  const at = { instance: instance.key, question: question.id };
  if (question.optional && isAnswerBlank(answer)) return [];
  switch (kind.shape) {
    case 'leaf': {
      const message = isSimple(question)
        ? faultIn(view, instance, question, leafIn(answer))
        : undefined;
      return message === undefined ? [] : [{ ...at, message }];
    }
    case 'cells':
      return faultsInCells(view, instance, question, cellsIn(answer)).map((fault) => ({
        ...at,
        ...fault,
      }));
    case 'rows':
      return gapsInRows(view, instance, question, answer);
  }
}

function gapsInRows(
  view: CaseView,
  instance: Instance,
  question: Question,
  answer: Answer | undefined,
): readonly Gap[] {
  const rows = liveRows(answer);
  const at = { instance: instance.key, question: question.id };
  const tooFew = !question.optional && rows.length < kindOf(question).rowsNeeded;
  return [
    ...(tooFew ? [{ ...at, message: question.missing }] : []),
    ...rows.flatMap((row) =>
      faultsInCells(view, instance, question, row.cells).map((fault) => ({
        ...at,
        row: row.id,
        ...fault,
      })),
    ),
  ];
}

function faultsInCells(
  view: CaseView,
  instance: Instance,
  question: Question,
  cells: Cells,
): readonly { part: string; message: string }[] {
  const kind = kindOf(question);
  return kind.parts.flatMap((part) => {
    if (part.shownWhen && !holds(view, instance.key, part.shownWhen.when, cells)) return [];
    if (isBlank(cells[part.id]) && !kind.isPartNeeded(part, cells)) return [];
    const message = faultIn(view, instance, part, cells[part.id]);
    return message === undefined ? [] : [{ part: part.id, message }];
  });
}

/** The sentence for one value: missing, or not what it should be. */
function faultIn(
  view: CaseView,
  instance: Instance,
  part: Part,
  value: LeafValue | undefined,
): string | undefined {
  if (isBlank(value)) return part.optional ? undefined : part.missing;
  if (part.kind === 'date') {
    const text = textIn(value);
    if (!isLocalDate(text)) return `${part.label}: ${DATE_SENTENCE}`;
    return part.range === 'past' && text > view.today
      ? `${part.label}: ${PAST_SENTENCE}`
      : undefined;
  }
  if (part.kind === 'references' && !part.optional) {
    const there =
      part.from.to === 'statements'
        ? new Set(statementsIn(view).map((one) => one.id))
        : new Set(referencedRows(view, instance.section, part.from).map((row) => row.id));
    return listIn(value).some((id) => there.has(id)) ? undefined : part.missing;
  }
  return undefined;
}
