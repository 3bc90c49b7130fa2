// What a case file holds section by section: put together, taken apart, and compared.
import type { CaseFile, FileAnswer } from '../storage/caseFileSchema.ts';

const PARTS = ['answers', 'deferred', 'withheld', 'withheldBecause'] as const;

/** The parts of a case file that stand by section and question. */
export type CaseParts = Pick<CaseFile, (typeof PARTS)[number]>;

type Cells = { readonly [part: string]: string | string[] | undefined };
type FileRow = Cells & { readonly id: string };

export const noParts: CaseParts = { answers: {}, deferred: {}, withheld: {}, withheldBecause: {} };

/** True for what is nobody's words: nothing, white space, an empty list. */
export function isNothing(value: string | readonly unknown[] | undefined): boolean {
  if (value === undefined) return true;
  return typeof value === 'string' ? value.trim() === '' : value.length === 0;
}

/** The rows of an answer; undefined for other shapes and for an empty list. */
export function fileRows(answer: FileAnswer | undefined): readonly FileRow[] | undefined {
  if (!Array.isArray(answer)) return undefined;
  const rows = answer.flatMap((one) => (typeof one === 'string' ? [] : [one]));
  return rows.length > 0 ? rows : undefined;
}

/** The parts of a composite answer; undefined for other shapes. */
export function fileCells(answer: FileAnswer | undefined): Cells | undefined {
  return typeof answer === 'object' && !Array.isArray(answer) ? answer : undefined;
}

/** The one value of a simple answer; undefined for other shapes. */
export function fileLeaf(answer: FileAnswer | undefined): string | string[] | undefined {
  if (typeof answer === 'string') return answer;
  if (!Array.isArray(answer)) return undefined;
  const texts = answer.flatMap((one) => (typeof one === 'string' ? [one] : []));
  return texts.length === answer.length ? texts : undefined;
}

/** The case without answers that nobody gave: white space alone, parts left empty. Rows stay. */
export function withoutBlanks(file: CaseFile): CaseFile {
  const phases = Object.fromEntries(
    Object.entries(file.phases).flatMap(([phase, mark]) => {
      if (!mark) return [];
      const { because, ...rest } = mark;
      return [[phase, isNothing(because) ? rest : mark]];
    }),
  );
  return {
    ...file,
    phases,
    reopened: file.reopened.map((one) => (isNothing(one.reason) ? { ...one, reason: '' } : one)),
    answers: eachAnswer(file.answers, (_key, _question, answer) => givenIn(answer)),
    deferred: eachValue(file.deferred),
    withheld: eachValue(file.withheld),
    withheldBecause: eachValue(file.withheldBecause),
  };
}

function givenIn(answer: FileAnswer): FileAnswer | undefined {
  const rows = fileRows(answer);
  if (rows) return rows.map(({ id, ...cells }) => ({ id, ...givenCells(cells) }));
  const cells = fileCells(answer);
  if (!cells) return isNothing(fileLeaf(answer)) ? undefined : answer;
  const given = givenCells(cells);
  return Object.keys(given).length > 0 ? given : undefined;
}

function givenCells(cells: Cells): { [part: string]: string | string[] | undefined } {
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => !isNothing(value)));
}

type ByQuestion<V> = { [instance: string]: { [question: string]: V | undefined } };

function eachAnswer(
  answers: ByQuestion<FileAnswer>,
  keep: (instance: string, question: string, answer: FileAnswer) => FileAnswer | undefined,
): ByQuestion<FileAnswer> {
  const told: ByQuestion<FileAnswer> = {};
  for (const [instance, section] of Object.entries(answers)) {
    const kept = Object.entries(section).flatMap(([question, answer]) => {
      const one = answer === undefined ? undefined : keep(instance, question, answer);
      return one === undefined ? [] : [[question, one] as const];
    });
    if (kept.length > 0) told[instance] = Object.fromEntries(kept);
  }
  return told;
}

/** The register without blank values, and without those another has already. */
function eachValue<V extends string | readonly unknown[]>(
  register: ByQuestion<V>,
  had: ByQuestion<V> = {},
): ByQuestion<V> {
  const told: ByQuestion<V> = {};
  for (const [instance, marked] of Object.entries(register)) {
    const kept = Object.entries(marked).filter(
      ([key, value]) => !isNothing(value) && isNothing(had[instance]?.[key]),
    );
    if (kept.length > 0) told[instance] = Object.fromEntries(kept);
  }
  return told;
}

/** What of a case is not among the parts had. Rows that both have stand by their id, with what is missing. */
export function withoutParts(all: CaseParts, had: CaseParts): CaseParts {
  return {
    answers: eachAnswer(all.answers, (instance, question, answer) =>
      restOf(answer, had.answers[instance]?.[question]),
    ),
    deferred: eachValue(all.deferred, had.deferred),
    withheld: eachValue(all.withheld, had.withheld),
    withheldBecause: eachValue(all.withheldBecause, had.withheldBecause),
  };
}

function restOf(answer: FileAnswer, had: FileAnswer | undefined): FileAnswer | undefined {
  if (had === undefined) return answer;
  const rows = fileRows(answer);
  const hadRows = fileRows(had);
  if (rows && hadRows) {
    const rest = rows.flatMap(({ id, ...cells }) => {
      const left = restOfCells(cells, hadRows.find((one) => one.id === id) ?? {});
      return Object.keys(left).length > 0 ? [{ id, ...left }] : [];
    });
    return rest.length > 0 ? rest : undefined;
  }
  const cells = fileCells(answer);
  const left = cells && restOfCells(cells, fileCells(had) ?? {});
  return left && Object.keys(left).length > 0 ? left : undefined;
}

function restOfCells(cells: Cells, had: Cells): { [part: string]: string | string[] | undefined } {
  return Object.fromEntries(Object.entries(cells).filter(([part]) => had[part] === undefined));
}

/** The parts with what was left out of them put back: the other way of `withoutParts`. */
export function joinParts(parts: CaseParts, rest: CaseParts): CaseParts {
  return {
    answers: joined(parts.answers, rest.answers, joinAnswer),
    deferred: joined(parts.deferred, rest.deferred),
    withheld: joined(parts.withheld, rest.withheld),
    withheldBecause: joined(parts.withheldBecause, rest.withheldBecause),
  };
}

function joined<V>(
  one: ByQuestion<V>,
  other: ByQuestion<V>,
  join: (one: V, other: V) => V = (first) => first,
): ByQuestion<V> {
  const told: ByQuestion<V> = { ...one };
  for (const [instance, section] of Object.entries(other)) {
    const before = told[instance] ?? {};
    const after = { ...before };
    for (const [question, value] of Object.entries(section)) {
      const had = before[question];
      if (value !== undefined) after[question] = had === undefined ? value : join(had, value);
    }
    told[instance] = after;
  }
  return told;
}

function joinAnswer(answer: FileAnswer, rest: FileAnswer): FileAnswer {
  const rows = fileRows(answer);
  if (rows) {
    const more = fileRows(rest) ?? [];
    return rows.map((row) => ({ ...row, ...more.find((one) => one.id === row.id), id: row.id }));
  }
  return { ...fileCells(answer), ...fileCells(rest) };
}

/** True when two cases say the same, whatever the order of their keys. */
export function isSameCase(one: CaseFile, other: CaseFile): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, inOrder(one)]),
  );
}
