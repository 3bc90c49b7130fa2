// What has changed in a case from one version to another: section by section, in plain words.
import type { InstanceKey } from '#forms/answers/address.ts';
import type { CaseView, Instance } from '#forms/answers/caseView.ts';
import { findInstance, holds, instancesIn, isShown } from '#forms/answers/caseView.ts';
import type { Instant } from '#forms/answers/record.ts';
import { markKey } from '#forms/answers/withheld.ts';
import type { Part, PhaseId, Question } from '#forms/content/types.ts';
import type { Answer, Cells, LeafValue, Row } from '#forms/kinds/answer.ts';
import { cellsIn, leafIn, liveRows } from '#forms/kinds/answer.ts';
import { isSimple, kindOf } from '#forms/kinds/index.ts';
import { phases } from '#machines/phases.ts';
import type { ReviewItem } from './reviewHistory.ts';
import { newReviews } from './reviewHistory.ts';
import { isSameValue } from './sameValue.ts';
import { rowText, valueText, withheldText } from './valueText.ts';

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

/** A mark on the answer or a row of it, or the reason for one, set, changed or taken off. */
export type MarkChange = ValueChange & {
  readonly in: 'withheld' | 'withheldBecause';
  /** The row as a reader knows it; '' for the answer itself. */
  readonly row: string;
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
  /** For whom it is meant. Absent where that is as it was. */
  readonly marks?: readonly MarkChange[];
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

/** A phase finished or no longer so, a closed case that was opened again, and drafts given to read. */
export type CourseChange =
  | { readonly what: 'finished' | 'withdrawn'; readonly phase: PhaseId; readonly because: string }
  | { readonly what: 'reopened'; readonly at: Instant; readonly reason: string }
  | ({ readonly what: 'review' } & ReviewItem);

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
  return isAskedIn(view, key, question) ? view.record.answers[key]?.[question.id] : undefined;
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
  const marks = markChanges(texts);
  const isSame = values.length === 0 && rows.length === 0 && !reordered && !deferral;
  if (isSame && marks.length === 0) return undefined;
  return {
    question: question.id,
    label: question.label,
    values,
    rows,
    reordered,
    ...(deferral === undefined ? {} : { deferral }),
    ...(marks.length === 0 ? {} : { marks }),
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
    return isAskedIn(view, key, question)
      ? (view.record.deferred[key]?.[question.id]?.trim() ?? '')
      : '';
  });
  return was === is ? undefined : howOf(was ?? '', is ?? '');
}

/** Marks on the answer and on the rows that are there in either; nothing where it is not asked. */
function markChanges({ before, after, key, question }: Texts): readonly MarkChange[] {
  const rows = [before, after].flatMap((view) => liveRows(seenIn(view, key, question)));
  const names = new Map(
    rows.map((row) => [row.id, rowText(after, key, question, row.cells)] as const),
  );
  const places = [undefined, ...names.keys()];
  return places.flatMap((row) => {
    const at = row === undefined ? { question: question.id } : { question: question.id, row };
    const marked = markKey(at);
    const [was, is] = [before, after].map((view) => ({
      isSeen: row === undefined ? isAskedIn(view, key, question) : hasRow(view, key, question, row),
      reasons: view.record.withheld[key]?.[marked] ?? [],
      because: view.record.withheldBecause[key]?.[marked]?.trim() ?? '',
    }));
    // What came or went with its row is told with the row.
    if (!was?.isSeen || !is?.isSeen) return [];
    const name = row === undefined ? '' : (names.get(row) ?? '');
    const changed = (kind: MarkChange['in'], old: string, now: string): MarkChange[] =>
      old === now ? [] : [{ in: kind, row: name, ...howOf(old, now) }];
    return [
      ...changed('withheld', withheldText(was.reasons), withheldText(is.reasons)),
      ...changed('withheldBecause', was.because, is.because),
    ];
  });
}

function isAskedIn(view: CaseView, key: InstanceKey, question: Question): boolean {
  return findInstance(view, key) !== undefined && isShown(view, key, question);
}

function hasRow(view: CaseView, key: InstanceKey, question: Question, row: string): boolean {
  return liveRows(seenIn(view, key, question)).some((one) => one.id === row);
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
  const reviews = newReviews(before.record, after.record);
  return [...marked, ...reopened, ...reviews.map((item) => ({ what: 'review', ...item }) as const)];
}
