// What of a record goes into a file: live rows, and only references that have their row.
import type { InstanceKey } from '#forms/answers/address.ts';
import { rowIdOf } from '#forms/answers/address.ts';
import type { ContentIndex } from '#forms/answers/contentIndex.ts';
import { findSection, findTarget } from '#forms/answers/contentIndex.ts';
import type { CaseRecord, SectionAnswers } from '#forms/answers/record.ts';
import { markedAt } from '#forms/answers/withheld.ts';
import type { Part, Question, Section } from '#forms/content/types.ts';
import type { Answer, Cells, LeafValue } from '#forms/kinds/answer.ts';
import { listIn, liveRows } from '#forms/kinds/answer.ts';
import { isSimple, kindOf } from '#forms/kinds/index.ts';
import type { FileAnswer } from './caseFileSchema.ts';

/** Which rows are there, by the address of their rows question; statements stand together. */
export type RowIds = {
  readonly statements: ReadonlySet<string>;
  readonly rows: ReadonlyMap<string, ReadonlySet<string>>;
};

/** The rows of a record that have not been taken out, and not gone with the row of their section. */
export function rowIdsIn(index: ContentIndex, record: CaseRecord): RowIds {
  const statements = new Set<string>();
  const rows = new Map<string, ReadonlySet<string>>();
  const ids = { statements, rows };
  // Repeated sections last: whether they are there is seen from the rows of the others.
  const keys = Object.keys(record.answers).sort(
    (a, b) => Number(rowIdOf(a) !== undefined) - Number(rowIdOf(b) !== undefined),
  );
  for (const key of keys) {
    if (!hasItsRow(index, ids, key)) continue;
    for (const question of findSection(index, key)?.questions ?? []) {
      const found = liveRows(record.answers[key]?.[question.id]).map((row) => row.id);
      if (question.kind === 'statements') for (const id of found) statements.add(id);
      else if (question.kind === 'rows') rows.set(`${key}/${question.id}`, new Set(found));
    }
  }
  return ids;
}

/** The ids a reference may point at. */
function idsFor(
  index: ContentIndex,
  ids: RowIds,
  section: Section,
  part: Part,
): ReadonlySet<string> {
  if (part.kind !== 'references') return new Set();
  if (part.from.to === 'statements') return ids.statements;
  const target = findTarget(index, section, part.from.of);
  return (target && ids.rows.get(`${target.section.id}/${target.question.id}`)) ?? new Set();
}

/** True when a repeated section's row is there. */
export function hasItsRow(index: ContentIndex, ids: RowIds, key: InstanceKey): boolean {
  const section = findSection(index, key);
  if (!section) return false;
  const row = rowIdOf(key);
  const target = section.repeatFor && findTarget(index, section, section.repeatFor.rowsOf);
  if (row === undefined || !target) return true;
  return ids.rows.get(`${target.section.id}/${target.question.id}`)?.has(row) ?? false;
}

/** The answers of one section as they stand in a file. */
export function fileSection(
  index: ContentIndex,
  ids: RowIds,
  section: Section,
  answers: SectionAnswers,
) {
  const told: { [question: string]: FileAnswer } = {};
  for (const question of section.questions) {
    const answer = answers[question.id];
    const file = answer && fileAnswer(index, ids, section, question, answer);
    if (file !== undefined) told[question.id] = file;
  }
  return told;
}

/** True for a mark on a question there is, or on a row of it that has not been taken out. */
export function hasMarked(
  record: CaseRecord,
  key: InstanceKey,
  section: Section,
  marked: string,
): boolean {
  const { question, row } = markedAt(key, marked);
  if (!section.questions.some((one) => one.id === question)) return false;
  if (row === undefined) return true;
  return liveRows(record.answers[key]?.[question]).some((one) => one.id === row);
}

/** The marks of one section as they stand in a file; undefined for none. */
export function fileMarks<V, F>(
  marks: { readonly [marked: string]: V | undefined } | undefined,
  isThere: (marked: string) => boolean,
  toFile: (value: V) => F,
): { [marked: string]: F } | undefined {
  const told = Object.entries(marks ?? {})
    .filter(([marked]) => isThere(marked))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([marked, value]) => (value === undefined ? [] : [[marked, toFile(value)] as const]));
  return told.length === 0 ? undefined : Object.fromEntries(told);
}

function fileAnswer(
  index: ContentIndex,
  ids: RowIds,
  section: Section,
  question: Question,
  answer: Answer,
): FileAnswer | undefined {
  const cellsOf = (cells: Cells) => fileCells(index, ids, section, kindOf(question).parts, cells);
  switch (answer.shape) {
    case 'leaf': {
      const part = isSimple(question) ? question : undefined;
      return part && fileLeaf(idsFor(index, ids, section, part), part, answer.value);
    }
    case 'cells': {
      const cells = cellsOf(answer.cells);
      return Object.keys(cells).length > 0 ? cells : undefined;
    }
    case 'rows': {
      const rows = liveRows(answer).map((row) => ({ id: row.id, ...cellsOf(row.cells) }));
      return rows.length > 0 ? rows : undefined;
    }
  }
}

function fileCells(
  index: ContentIndex,
  ids: RowIds,
  section: Section,
  parts: readonly Part[],
  cells: Cells,
) {
  const told: { [part: string]: string | string[] } = {};
  for (const part of parts) {
    const value = cells[part.id];
    const file =
      value === undefined ? undefined : fileLeaf(idsFor(index, ids, section, part), part, value);
    if (file !== undefined) told[part.id] = file;
  }
  return told;
}

function fileLeaf(
  there: ReadonlySet<string>,
  part: Part,
  value: LeafValue,
): string | string[] | undefined {
  if (typeof value === 'string') return value;
  const kept = listIn(value).filter((id) => part.kind !== 'references' || there.has(id));
  return kept.length > 0 ? kept : undefined;
}
