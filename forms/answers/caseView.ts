// A record seen through the content on a day: which sections are asked, and which questions in them.
import type { Condition, LocalDate, PhaseId, Question, Section } from '../content/types.ts';
import type { Cells, LeafValue } from '../kinds/answer.ts';
import { cellsIn, leafIn, listIn, liveRows, textIn } from '../kinds/answer.ts';
import { addMonths, ageInYears, isLocalDate } from '../kinds/localDate.ts';
import type { InstanceKey } from './address.ts';
import { instanceFor, rowIdOf, sectionIdOf } from './address.ts';
import type { ContentIndex } from './contentIndex.ts';
import { findSection, findTarget } from './contentIndex.ts';
import type { CaseRecord } from './record.ts';
import { Remembered } from './remembered.ts';
import { BIRTH_DATE, readsOf, SKIPPING } from './sectionReads.ts';

export type CaseView = {
  readonly index: ContentIndex;
  readonly record: CaseRecord;
  /** Today in Denmark: ages and "past" are seen from here. */
  readonly today: LocalDate;
  /**
   * The whole case, where `record` is less than that because something is left out for a reader. What is
   * asked follows the whole: sections, conditions, completeness. What is told is in `record`.
   */
  readonly whole?: CaseView;
};

/** The case that says what is asked: the whole, where the view tells less. */
export function askedIn(view: CaseView): CaseView {
  return view.whole ?? view;
}

/** A section as asked in this case. */
export type Instance = {
  readonly key: InstanceKey;
  readonly section: Section;
  /** The phase it is asked in: the section's own, or the one it moves to when that is skipped. */
  readonly phase: PhaseId;
  /** The section's title, with the row's name where it is repeated. */
  readonly title: string;
};

const instancesOf = new WeakMap<CaseView, readonly Instance[]>();
const copiesOf = new Remembered<readonly Instance[]>();
const listOf = new Remembered<readonly Instance[]>();

/** The child's birth date; undefined until it is a real day. */
export function findBirthDate(view: CaseView): LocalDate | undefined {
  const text = textIn(leafIn(view.record.answers[BIRTH_DATE.instance]?.[BIRTH_DATE.question]));
  return isLocalDate(text) ? text : undefined;
}

/** The child's age in whole years today; undefined without a birth date. */
export function findAge(view: CaseView): number | undefined {
  const birth = findBirthDate(view);
  return birth === undefined ? undefined : ageInYears(birth, view.today);
}

/** Every section asked in the case, in the order of the content. */
export function instancesIn(view: CaseView): readonly Instance[] {
  const found = instancesOf.get(view);
  if (found) return found;
  const made = view.whole
    ? instancesIn(view.whole).map((one) => ({ ...one, title: titleOf(view, one) }))
    : instancesAsked(view);
  instancesOf.set(view, made);
  return made;
}

function instancesAsked(view: CaseView): readonly Instance[] {
  const { index } = view;
  const copies = index.content.sections.map((section) =>
    copiesOf.of(index, section.id, outsideOf(view, section, 'asked'), () =>
      instancesOfSection(view, section),
    ),
  );
  return listOf.of(index, '', copies, () => copies.flat());
}

/**
 * The answers that decide what is asked in a section, piece by piece: while each is the same object, and so
 * are the section's own, the same is asked. `asked`: only whether the section is asked, and how often.
 */
export function outsideOf(
  view: CaseView,
  section: Section,
  what: 'asked' | 'all',
): readonly unknown[] {
  const { index, record, today } = view;
  const pieces: unknown[] = [today];
  for (const id of readsOf(index, section)[what]) {
    const read = index.sections.get(id);
    if (read?.repeatFor === undefined) pieces.push(record.answers[id]);
    else
      for (const row of repeatedRows(view, read))
        pieces.push(record.answers[instanceFor(id, row.id)]);
  }
  return pieces;
}

/** The sections asked in one phase. */
export function instancesInPhase(view: CaseView, phase: PhaseId): readonly Instance[] {
  return instancesIn(view).filter((instance) => instance.phase === phase);
}

/** The instance with this key, when it is asked. */
export function findInstance(view: CaseView, key: InstanceKey): Instance | undefined {
  return instancesIn(view).find((instance) => instance.key === key);
}

function instancesOfSection(view: CaseView, section: Section): readonly Instance[] {
  const skipped = isPhaseSkipped(view, section.phase);
  if (skipped && section.whenSkippedIn === undefined) return [];
  const phase = skipped && section.whenSkippedIn ? section.whenSkippedIn : section.phase;
  if (section.repeatFor === undefined) {
    if (section.shownWhen && !holds(view, section.id, section.shownWhen.when)) return [];
    return [{ key: section.id, section, phase, title: section.title }];
  }
  const { nameColumn } = section.repeatFor;
  return repeatedRows(view, section).flatMap((row) => {
    const key = instanceFor(section.id, row.id);
    if (section.shownWhen && !holds(view, key, section.shownWhen.when)) return [];
    return [
      {
        key,
        section,
        phase,
        title: titleFor(section, nameOfCell(view, section, nameColumn, row.cells)),
      },
    ];
  });
}

/** The title as this view tells it: without a name that is left out. */
function titleOf(view: CaseView, { key, section }: Instance): string {
  const column = section.repeatFor?.nameColumn;
  if (column === undefined) return section.title;
  return titleFor(section, nameOfCell(view, section, column, rowOfInstance(view, key)));
}

function titleFor(section: Section, name: string): string {
  return name === '' ? section.title : `${section.title}: ${name}`;
}

function repeatedTarget(view: CaseView, section: Section) {
  return section.repeatFor && findTarget(view.index, section, section.repeatFor.rowsOf);
}

function repeatedRows(view: CaseView, section: Section) {
  const target = repeatedTarget(view, section);
  return target ? liveRows(view.record.answers[target.section.id]?.[target.question.id]) : [];
}

function nameOfCell(view: CaseView, section: Section, column: string, cells: Cells): string {
  const target = repeatedTarget(view, section);
  const part =
    target?.question.kind === 'rows'
      ? target.question.columns.find((one) => one.id === column)
      : undefined;
  const text = textIn(cells[column]);
  return part?.kind === 'choice'
    ? (part.options.find((option) => option.value === text)?.label ?? '')
    : text;
}

/** The row a repeated section stands for. */
export function rowOfInstance(view: CaseView, key: InstanceKey): Cells {
  const section = findSection(view.index, key);
  const id = rowIdOf(key);
  return (section && repeatedRows(view, section).find((row) => row.id === id)?.cells) ?? {};
}

/** True when the case's own answers lead past this phase. */
export function isPhaseSkipped(seen: CaseView, phase: PhaseId): boolean {
  const view = askedIn(seen);
  if (phase !== 'investigation' && phase !== 'plan') return false;
  const { instance, question, choice } = SKIPPING[phase];
  return choiceOf(view, instance, question) === choice;
}

/** The choice of a judgement in a plain section; '' when not made. */
export function choiceOf(view: CaseView, section: InstanceKey, question: string): string {
  return textIn(cellsIn(view.record.answers[section]?.[question]).choice);
}

/** True when the question is asked now. Hidden questions keep their answers. */
export function isShown(view: CaseView, key: InstanceKey, question: Question): boolean {
  return question.shownWhen === undefined || holds(view, key, question.shownWhen.when);
}

/** Whether a condition holds, seen from an instance and, inside a row or composite answer, from its cells. */
export function holds(
  seen: CaseView,
  key: InstanceKey,
  condition: Condition,
  cells: Cells = {},
): boolean {
  const view = askedIn(seen);
  if ('all' in condition) return condition.all.every((one) => holds(view, key, one, cells));
  if ('any' in condition) return condition.any.some((one) => holds(view, key, one, cells));
  if ('not' in condition) return !holds(view, key, condition.not, cells);
  if ('part' in condition) return includesAny(cells[condition.part], condition.is);
  if ('forRow' in condition)
    return includesAny(rowOfInstance(view, key)[condition.forRow], condition.is);
  if ('ageFrom' in condition) {
    const birth = findBirthDate(view);
    const { years, months = 0 } = condition.ageFrom;
    return birth !== undefined && addMonths(birth, years * 12 + months) <= view.today;
  }
  const from = view.index.sections.get(sectionIdOf(key));
  if ('anyRow' in condition) {
    const target = from && findTarget(view.index, from, condition.anyRow);
    const rows = target
      ? liveRows(view.record.answers[target.section.id]?.[target.question.id])
      : [];
    return rows.some((row) => includesAny(row.cells[condition.column], condition.is));
  }
  const target = from && findTarget(view.index, from, condition.question);
  if (!target) return false;
  return keysToRead(view, key, target.section).some((one) => {
    const answer = view.record.answers[one]?.[target.question.id];
    const value = target.part === undefined ? leafIn(answer) : cellsIn(answer)[target.part];
    return includesAny(value, condition.is);
  });
}

/** Own copy for an own question; every copy of another, repeated section: one is enough. */
function keysToRead(view: CaseView, key: InstanceKey, section: Section): readonly InstanceKey[] {
  if (sectionIdOf(key) === section.id) return [key];
  if (section.repeatFor === undefined) return [section.id];
  return repeatedRows(view, section).map((row) => instanceFor(section.id, row.id));
}

function includesAny(value: LeafValue | undefined, wanted: readonly string[]): boolean {
  if (value === undefined) return false;
  return typeof value === 'string'
    ? wanted.includes(value)
    : listIn(value).some((one) => wanted.includes(one));
}
