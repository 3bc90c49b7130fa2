// What has changed in a case from one version to another: section by section, in plain words.
import type { InstanceKey } from '#forms/answers/address.ts';
import type { CaseView, Instance } from '#forms/answers/caseView.ts';
import { findInstance, holds, instancesIn, isShown } from '#forms/answers/caseView.ts';
import type { Instant } from '#forms/answers/record.ts';
import type { Part, PhaseId, Question } from '#forms/content/types.ts';
import type { Answer, Cells, LeafValue, Row } from '#forms/kinds/answer.ts';
import { cellsIn, leafIn, liveRows } from '#forms/kinds/answer.ts';
import { isSimple, kindOf } from '#forms/kinds/index.ts';
import { phases } from '#machines/phases.ts';
import { isSameValue } from './sameValue.ts';
import { rowText, valueText } from './valueText.ts';

export type How = 'added' | 'changed' | 'removed';

/** One value, or one part of a composite answer, before and after; '' for nothing. */
export type ValueChange = {
  readonly how: How;
  /** The part's or column's id and label; absent for an answer that is but one value. */
  readonly part?: { readonly id: string; readonly label: string };
  readonly before: string;
  readonly after: string;
};

/** A row that was put in, taken out, or has other words in its cells. */
export type RowChange = {
  readonly how: How;
  readonly row: string;
  /** The row as a reader knows it: Mål ”At cykle selv”. */
  readonly name: string;
  readonly cells: readonly ValueChange[];
};

export type QuestionChange = {
  readonly question: string;
  readonly label: string;
  readonly values: readonly ValueChange[];
  readonly rows: readonly RowChange[];
  /** True when rows that stand in both come in another order. */
  readonly reordered: boolean;
  /** The reason to wait: set, worded anew, or taken back. */
  readonly deferral?: ValueChange;
  /** True when the answer is still kept, but no longer asked for, so that no reader sees it. */
  readonly notAsked: boolean;
};

export type SectionChange = {
  readonly instance: InstanceKey;
  /** As it is now, or as it was where the section is no longer asked. */
  readonly title: string;
  readonly phase: PhaseId;
  readonly questions: readonly QuestionChange[];
};

/** A phase finished or no longer so, and a closed case that was opened again. */
export type CourseChange =
  | { readonly what: 'finished' | 'withdrawn'; readonly phase: PhaseId; readonly because: string }
  | { readonly what: 'reopened'; readonly at: Instant; readonly reason: string };

export type CaseChanges = {
  /** In the order of the content; only sections where something changed. */
  readonly sections: readonly SectionChange[];
  readonly course: readonly CourseChange[];
};

/** What a reader of `after` finds otherwise than in `before`. Both are of the same content. */
export function changesSince(before: CaseView, after: CaseView): CaseChanges {
  const sections = instancesOfBoth(before, after).flatMap((instance) => {
    const questions = instance.section.questions.flatMap(
      (question) => questionChange(before, after, instance.key, question) ?? [],
    );
    const { key, title, phase } = instance;
    return questions.length > 0 ? [{ instance: key, title, phase, questions }] : [];
  });
  return { sections, course: courseChanges(before, after) };
}

/** Every section asked in either, in the order of the content; what is gone comes after its like. */
function instancesOfBoth(before: CaseView, after: CaseView): readonly Instance[] {
  const gone = instancesIn(before).filter((one) => findInstance(after, one.key) === undefined);
  const place = new Map(after.index.content.sections.map((section, at) => [section.id, at]));
  const placeOf = ({ section }: Instance) => place.get(section.id) ?? -1;
  return [...instancesIn(after), ...gone].sort((a, b) => placeOf(a) - placeOf(b));
}

/** What a reader sees of an answer: nothing where it is not asked. */
function seenIn(view: CaseView, key: InstanceKey, question: Question): Answer | undefined {
  const isAsked = findInstance(view, key) !== undefined && isShown(view, key, question);
  return isAsked ? view.record.answers[key]?.[question.id] : undefined;
}

function questionChange(
  before: CaseView,
  after: CaseView,
  key: InstanceKey,
  question: Question,
): QuestionChange | undefined {
  const [was, is] = [seenIn(before, key, question), seenIn(after, key, question)];
  const kept = after.record.answers[key]?.[question.id];
  const texts: Texts = { before, after, key, question };
  const leaf = isSimple(question)
    ? valueChange(texts, question, undefined, leafIn(was), leafIn(is))
    : undefined;
  const values = leaf ? [leaf] : cellChanges(texts, cellsIn(was), cellsIn(is));
  const rows = rowChanges(texts, liveRows(was), liveRows(is));
  const reordered = isReordered(liveRows(was), liveRows(is));
  const deferral = deferralChange(before, after, key, question);
  if (values.length === 0 && rows.length === 0 && !reordered && !deferral) return undefined;
  return {
    question: question.id,
    label: question.label,
    values,
    rows,
    reordered,
    ...(deferral === undefined ? {} : { deferral }),
    notAsked: was !== undefined && is === undefined && kept !== undefined,
  };
}

/** Where words are read: what was, against the case as it was. */
type Texts = {
  readonly before: CaseView;
  readonly after: CaseView;
  readonly key: InstanceKey;
  readonly question: Question;
};

function valueChange(
  { before, after, key }: Texts,
  part: Part,
  named: ValueChange['part'],
  was: LeafValue | undefined,
  is: LeafValue | undefined,
): ValueChange | undefined {
  if (isSameValue(was, is)) return undefined;
  return {
    ...howOf(valueText(before, key, part, was ?? ''), valueText(after, key, part, is ?? '')),
    ...(named === undefined ? {} : { part: named }),
  };
}

function howOf(before: string, after: string): Pick<ValueChange, 'how' | 'before' | 'after'> {
  const how = before === '' ? 'added' : after === '' ? 'removed' : 'changed';
  return { how, before, after };
}

function cellChanges(texts: Texts, was: Cells, is: Cells): readonly ValueChange[] {
  const { before, after, key, question } = texts;
  return kindOf(question).parts.flatMap((part) => {
    const [old, now] = [seenCell(before, key, part, was), seenCell(after, key, part, is)];
    return valueChange(texts, part, { id: part.id, label: part.label }, old, now) ?? [];
  });
}

/** What a reader sees of a part: nothing where the answer's other parts leave it out. */
function seenCell(view: CaseView, key: InstanceKey, part: Part, cells: Cells) {
  const isAsked = part.shownWhen === undefined || holds(view, key, part.shownWhen.when, cells);
  return isAsked ? cells[part.id] : undefined;
}

function rowChanges(texts: Texts, was: readonly Row[], is: readonly Row[]): readonly RowChange[] {
  const { before, after, key, question } = texts;
  const earlier = new Map(was.map((row) => [row.id, row]));
  const later = new Set(is.map((row) => row.id));
  const standing = is.flatMap((row): RowChange[] => {
    const old = earlier.get(row.id);
    const cells = cellChanges(texts, old?.cells ?? {}, row.cells);
    if (old && cells.length === 0) return [];
    const name = rowText(after, key, question, row.cells);
    return [{ how: old ? 'changed' : 'added', row: row.id, name, cells }];
  });
  const removed = was
    .filter((row) => !later.has(row.id))
    .map((row): RowChange => {
      const name = rowText(before, key, question, row.cells);
      return { how: 'removed', row: row.id, name, cells: cellChanges(texts, row.cells, {}) };
    });
  return [...standing, ...removed];
}

function isReordered(was: readonly Row[], is: readonly Row[]): boolean {
  const earlier = new Set(was.map((row) => row.id));
  const later = new Set(is.map((row) => row.id));
  const [old, now] = [
    was.filter((row) => later.has(row.id)),
    is.filter((row) => earlier.has(row.id)),
  ];
  return old.some((row, at) => row.id !== now[at]?.id);
}

function deferralChange(
  before: CaseView,
  after: CaseView,
  key: InstanceKey,
  question: Question,
): ValueChange | undefined {
  const [was, is] = [before, after].map((view) => {
    const isAsked = findInstance(view, key) !== undefined && isShown(view, key, question);
    return isAsked ? (view.record.deferred[key]?.[question.id]?.trim() ?? '') : '';
  });
  return was === is ? undefined : howOf(was ?? '', is ?? '');
}

function courseChanges(before: CaseView, after: CaseView): readonly CourseChange[] {
  const marked = phases.flatMap((phase): CourseChange[] => {
    const [was, is] = [before.record.phases[phase], after.record.phases[phase]];
    const wasFinished = was?.state === 'finished';
    if (is === undefined || wasFinished === (is.state === 'finished')) return [];
    return [{ what: is.state, phase, because: is.because ?? '' }];
  });
  const known = new Set(before.record.reopened.map((one) => one.id));
  const reopened = after.record.reopened
    .filter((one) => !known.has(one.id))
    .map(({ at, reason }): CourseChange => ({ what: 'reopened', at, reason }));
  return [...marked, ...reopened];
}
