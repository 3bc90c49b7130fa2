// A case several times its size, for growth: every row, every repeated section and every long answer again.
import { rowIdOf, sectionIdOf } from '#forms/answers/address.ts';
import type { CaseFile, FileAnswer } from '#src/storage/caseFileSchema.ts';

type Cells = { readonly [part: string]: string | string[] | undefined };
type Section = CaseFile['answers'][string];

/** Which copies something becomes: one of them (0 is itself), or all in one. */
type Turns = readonly number[];

/** The case with `times` as much in it; itself for 1. A copy refers to copies, so that it all grows evenly. */
export function repeatCase(file: CaseFile, times: number): CaseFile {
  const all: Turns = Array.from({ length: times }, (_, turn) => turn);
  const rowIds = new Set(Object.values(file.answers).flatMap(rowIdsIn));
  const list = (ids: readonly string[], turns: Turns) => [
    ...ids.filter((id) => !rowIds.has(id)),
    ...turns.flatMap((turn) => ids.filter((id) => rowIds.has(id)).map((id) => copyOf(id, turn))),
  ];
  const cells = (given: Cells, turns: Turns): { [part: string]: string | string[] } =>
    Object.fromEntries(
      Object.entries(given).flatMap(([part, value]) => {
        if (value === undefined) return [];
        return [[part, typeof value === 'string' ? repeated(value, turns) : list(value, turns)]];
      }),
    );
  const answer = (given: FileAnswer, turns: Turns): FileAnswer => {
    if (typeof given === 'string') return repeated(given, turns);
    if (!Array.isArray(given)) return cells(given, turns);
    const rows = given.filter((one) => typeof one !== 'string');
    if (rows.length === 0)
      return list(
        given.filter((one) => typeof one === 'string'),
        turns,
      );
    return turns.flatMap((turn) =>
      rows.map(({ id, ...rest }) => ({ ...cells(rest, [turn]), id: copyOf(id, turn) })),
    );
  };
  const section = (given: Section, turns: Turns): Section =>
    Object.fromEntries(
      Object.entries(given).map(([question, one]) => [question, one && answer(one, turns)]),
    );
  const answers = Object.entries(file.answers).flatMap(([key, given]): [string, Section][] => {
    const row = rowIdOf(key);
    if (row === undefined) return [[key, section(given, all)]];
    return all.map((turn) => [`${sectionIdOf(key)}@${copyOf(row, turn)}`, section(given, [turn])]);
  });
  return { ...file, answers: Object.fromEntries(answers) };
}

function copyOf(id: string, turn: number): string {
  return turn === 0 ? id : `${id}-x${turn}`;
}

/** Names, dates and choices have few words; they stand once. */
function repeated(text: string, turns: Turns): string {
  return text.split(' ').length < 8 ? text : turns.map(() => text).join('\n\n');
}

function rowIdsIn(section: Section): readonly string[] {
  return Object.values(section).flatMap((given) =>
    Array.isArray(given) ? given.flatMap((one) => (typeof one === 'string' ? [] : [one.id])) : [],
  );
}
