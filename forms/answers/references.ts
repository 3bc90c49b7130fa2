// What references in a case may point at: its statements, numbered, and the rows of its lists.
import type { ReferenceSource, Section } from '../content/types.ts';
import type { Cells, Row } from '../kinds/answer.ts';
import { liveRows, textIn } from '../kinds/answer.ts';
import type { CaseView, Instance } from './caseView.ts';
import { instancesIn, isShown } from './caseView.ts';
import { findTarget } from './contentIndex.ts';

/** A fact of the case, with the number it is cited by. */
export type StatementEntry = {
  readonly id: string;
  /** 1, 2, 3 … in the order of the sections; the note number in print. */
  readonly number: number;
  readonly instance: Instance;
  readonly question: string;
  readonly cells: Cells;
};

/** Something a reference can point at. */
export type ReferenceTarget = {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
};

const statementsOf = new WeakMap<CaseView, readonly StatementEntry[]>();

/** Every statement of the sections asked, in order. */
export function statementsIn(view: CaseView): readonly StatementEntry[] {
  const found = statementsOf.get(view);
  if (found) return found;
  if (view.whole) {
    const told = toldStatements(view, statementsIn(view.whole));
    statementsOf.set(view, told);
    return told;
  }
  const made: StatementEntry[] = [];
  for (const instance of instancesIn(view)) {
    for (const question of instance.section.questions) {
      if (question.kind !== 'statements' || !isShown(view, instance.key, question)) continue;
      for (const row of liveRows(view.record.answers[instance.key]?.[question.id])) {
        made.push({
          id: row.id,
          number: made.length + 1,
          instance,
          question: question.id,
          cells: row.cells,
        });
      }
    }
  }
  statementsOf.set(view, made);
  return made;
}

/** The statements as the view tells them: places and numbers stand, whatever words are left out. */
function toldStatements(
  view: CaseView,
  entries: readonly StatementEntry[],
): readonly StatementEntry[] {
  const told = new Map(
    Object.entries(view.record.answers).flatMap(([key, answers]) =>
      Object.values(answers ?? {}).flatMap((answer) =>
        liveRows(answer).map((row) => [`${key}/${row.id}`, row.cells] as const),
      ),
    ),
  );
  const instances = new Map(instancesIn(view).map((one) => [one.key, one]));
  return entries.map((entry) => ({
    ...entry,
    instance: instances.get(entry.instance.key) ?? entry.instance,
    cells: told.get(`${entry.instance.key}/${entry.id}`) ?? {},
  }));
}

/** The rows a row reference points at; none when the address is not of a rows question. */
export function referencedRows(
  view: CaseView,
  from: Section,
  source: ReferenceSource,
): readonly Row[] {
  if (source.to === 'statements') return [];
  const target = findTarget(view.index, from, source.of);
  return target ? liveRows(view.record.answers[target.section.id]?.[target.question.id]) : [];
}

/** What a reference may choose among, in order. */
export function referenceTargets(
  view: CaseView,
  from: Section,
  source: ReferenceSource,
): readonly ReferenceTarget[] {
  if (source.to === 'statements') {
    return statementsIn(view).map((one) => ({
      id: one.id,
      label: `${one.number}. ${textIn(one.cells.text)}`,
      detail: [one.instance.title, textIn(one.cells['source-name'])]
        .filter((text) => text !== '')
        .join(' · '),
    }));
  }
  return referencedRows(view, from, source).map((row, at) => {
    const name = textIn(row.cells[source.labelColumn]);
    return {
      id: row.id,
      label: name.trim() === '' ? `${source.noun} ${at + 1}` : name,
      detail: '',
    };
  });
}
