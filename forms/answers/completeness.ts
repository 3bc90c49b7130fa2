// The one function that says what is missing; guard, progress, review and print all use it.
import type { LocalDate, Part, PhaseId, Question } from '../content/types.ts';
import type { Answer, Cells, LeafValue } from '../kinds/answer.ts';
import {
  cellsIn,
  hasLetter,
  isAnswerBlank,
  isBlank,
  isWithoutWords,
  leafIn,
  listIn,
  liveRows,
  textIn,
} from '../kinds/answer.ts';
import { isSimple, kindOf } from '../kinds/index.ts';
import { isLocalDate } from '../kinds/localDate.ts';
import type { InstanceKey } from './address.ts';
import type { CaseView, Instance } from './caseView.ts';
import { askedIn, findInstance, holds, instancesInPhase, isShown, outsideOf } from './caseView.ts';
import { referencedRows, statementIdsIn } from './references.ts';
import { Remembered } from './remembered.ts';
import { readsOf } from './sectionReads.ts';

/** A required answer that is neither given nor deferred. `row` and `part` say where in a composite one. */
export type Gap = {
  readonly instance: InstanceKey;
  readonly question: string;
  readonly row?: string;
  readonly part?: string;
  /** The sentence that says what to do. */
  readonly message: string;
  /** For an answer that is given but wrong, and not missing: the label of what it is about. */
  readonly wrong?: string;
};

/** What is the matter with one value. */
type Fault = Pick<Gap, 'message' | 'wrong'>;

/** A required question whose answer waits, with the reason. */
export type Deferral = {
  readonly instance: Instance;
  readonly question: Question;
  readonly reason: string;
};

/** How far a section is: nothing written, under way, everything reasoned, or reasoned but for what waits. */
export type SectionState = 'empty' | 'started' | 'reasoned' | 'deferred';

const DATE_SENTENCE = 'Skriv datoen som dag.måned.år, for eksempel 3.2.2026.';
const PAST_SENTENCE = 'Datoen ligger i fremtiden. Skriv den dag, det skete.';

const gapsOf = new Remembered<readonly Gap[]>();
const statesOf = new Remembered<SectionState>();

/** What is missing in a section; empty for one that is not asked. */
export function gapsIn(seen: CaseView, key: InstanceKey): readonly Gap[] {
  const view = askedIn(seen);
  const instance = findInstance(view, key);
  if (!instance) return [];
  return gapsOf.of(view.index, key, piecesOf(view, instance), () =>
    instance.section.questions.flatMap((question) =>
      reasonForDeferral(view, key, question.id) === ''
        ? gapsInQuestion(view, instance, question)
        : [],
    ),
  );
}

/** Everything that says how complete a section is: its own answers, and those that decide what is asked. */
function piecesOf(view: CaseView, instance: Instance): readonly unknown[] {
  const { key, section } = instance;
  const { answers, deferred } = view.record;
  const { statements } = readsOf(view.index, section);
  return [
    instance,
    answers[key],
    deferred[key],
    statements && statementIdsIn(view),
    ...outsideOf(view, section, 'all'),
  ];
}

/** The sentence of a gap where it stands away from its field: what is wrong is named. */
export function sentenceAlone({ message, wrong }: Gap): string {
  if (wrong === undefined) return message;
  return /[?.:!]$/.test(wrong) ? `${wrong} ${message}` : `${wrong}: ${message}`;
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
export function sectionState(seen: CaseView, key: InstanceKey): SectionState {
  const view = askedIn(seen);
  const instance = findInstance(view, key);
  if (!instance) return 'empty';
  return statesOf.of(view.index, key, piecesOf(view, instance), () => stateOf(view, instance));
}

function stateOf(view: CaseView, { key, section }: Instance): SectionState {
  const touched = section.questions.some(
    (question) =>
      isShown(view, key, question) &&
      (!isAnswerBlank(view.record.answers[key]?.[question.id]) ||
        reasonForDeferral(view, key, question.id) !== ''),
  );
  if (gapsIn(view, key).length > 0) return touched ? 'started' : 'empty';
  if (deferralsIn(view, key).length > 0) return 'deferred';
  return touched ? 'reasoned' : 'empty';
}

/** The reason why a question waits; '' when it does not, nor when the reason is but a sign or a number. */
export function reasonForDeferral(view: CaseView, key: InstanceKey, question: string): string {
  const reason = view.record.deferred[key]?.[question]?.trim() ?? '';
  return hasLetter(reason) ? reason : '';
}

/** What is missing in one question, whether or not it is deferred. None when it is not asked. */
export function gapsInQuestion(
  seen: CaseView,
  instance: Instance,
  question: Question,
): readonly Gap[] {
  const view = askedIn(seen);
  if (!isShown(view, instance.key, question)) return [];
  const kind = kindOf(question);
  const answer = view.record.answers[instance.key]?.[question.id];
  const at = { instance: instance.key, question: question.id };
  if (question.optional && isAnswerBlank(answer)) return [];
  switch (kind.shape) {
    case 'leaf': {
      const fault = isSimple(question)
        ? faultIn(view, instance, question, leafIn(answer))
        : undefined;
      return fault === undefined ? [] : [{ ...at, ...fault }];
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
): readonly (Fault & { readonly part: string })[] {
  const kind = kindOf(question);
  return kind.parts.flatMap((part) => {
    if (part.shownWhen && !holds(view, instance.key, part.shownWhen.when, cells)) return [];
    if (isMissing(part, cells[part.id]) && !kind.isPartNeeded(part, cells)) return [];
    const fault = faultIn(view, instance, part, cells[part.id]);
    return fault === undefined ? [] : [{ part: part.id, ...fault }];
  });
}

/** Whether a date lies ahead of today where the past is asked; the sentence about it, or undefined. */
export function doubtAboutFuture(part: Part, value: LeafValue | undefined, today: LocalDate) {
  const text = textIn(value);
  const isAhead =
    part.kind === 'date' && part.range === 'past' && isLocalDate(text) && text > today;
  return isAhead ? PAST_SENTENCE : undefined;
}

/** Words count only with a letter or a digit in them; a date must be there to be read. */
function isMissing(part: Part, value: LeafValue | undefined): boolean {
  return part.kind === 'text' || part.kind === 'longText' ? isWithoutWords(value) : isBlank(value);
}

/** The sentence for one value: missing, or not what it should be. */
function faultIn(
  view: CaseView,
  instance: Instance,
  part: Part,
  value: LeafValue | undefined,
): Fault | undefined {
  if (isMissing(part, value)) return part.optional ? undefined : { message: part.missing };
  if (part.kind === 'date') {
    if (!isLocalDate(textIn(value))) return { message: DATE_SENTENCE, wrong: part.label };
    const message = doubtAboutFuture(part, value, view.today);
    return message === undefined ? undefined : { message, wrong: part.label };
  }
  if (part.kind === 'references' && !part.optional) {
    const there =
      part.from.to === 'statements'
        ? statementIdsIn(view)
        : new Set(referencedRows(view, instance.section, part.from).map((row) => row.id));
    return listIn(value).some((id) => there.has(id)) ? undefined : { message: part.missing };
  }
  return undefined;
}
