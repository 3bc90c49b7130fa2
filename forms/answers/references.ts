// What references in a case may point at: its statements, numbered, and the rows of its lists.
import type { ReferenceSource, Section } from '../content/types.ts';
import type { Cells, Row } from '../kinds/answer.ts';
import { liveRows, textIn } from '../kinds/answer.ts';
import type { CaseView, Instance } from './caseView.ts';
import { instancesIn, isShown, outsideOf } from './caseView.ts';
import { findTarget } from './contentIndex.ts';
import { Remembered } from './remembered.ts';

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

type Unnumbered = Omit<StatementEntry, 'number'>;

const statementsOf = new WeakMap<CaseView, readonly StatementEntry[]>();
const piecesOf = new Remembered<readonly Unnumbered[]>();
const listOf = new Remembered<readonly StatementEntry[]>();
const idsOf = new Remembered<ReadonlySet<string>>();
const idsOfList = new WeakMap<readonly StatementEntry[], ReadonlySet<string>>();
const withStatements = new WeakMap<Section, boolean>();

/** Every statement of the sections asked, in order. */
export function statementsIn(view: CaseView): readonly StatementEntry[] {
  const found = statementsOf.get(view);
  if (found) return found;
  if (view.whole) {
    const told = toldStatements(view, statementsIn(view.whole));
    statementsOf.set(view, told);
    return told;
  }
  const { index, record } = view;
  const pieces = instancesIn(view)
    .filter(({ section }) => hasStatements(section))
    .map((instance) =>
      piecesOf.of(
        index,
        instance.key,
        [instance, record.answers[instance.key], ...outsideOf(view, instance.section, 'all')],
        () => statementsOfInstance(view, instance),
      ),
    );
  const made = listOf.of(index, '', pieces, () =>
    pieces.flat().map((one, at) => ({ ...one, number: at + 1 })),
  );
  statementsOf.set(view, made);
  return made;
}

function hasStatements(section: Section): boolean {
  const known = withStatements.get(section);
  if (known !== undefined) return known;
  const found = section.questions.some(({ kind }) => kind === 'statements');
  withStatements.set(section, found);
  return found;
}

function statementsOfInstance(view: CaseView, instance: Instance): readonly Unnumbered[] {
  const answers = view.record.answers[instance.key];
  return instance.section.questions.flatMap((question) =>
    question.kind === 'statements' && isShown(view, instance.key, question)
      ? liveRows(answers?.[question.id]).map(({ id, cells }) => ({
          id,
          instance,
          question: question.id,
          cells,
        }))
      : [],
  );
}

/** The ids of the statements: the same set while there are the same, whatever they say. */
export function statementIdsIn(view: CaseView): ReadonlySet<string> {
  const statements = statementsIn(view);
  const found = idsOfList.get(statements);
  if (found) return found;
  const ids = statements.map((one) => one.id);
  const made = idsOf.of(view.index, '', ids, () => new Set(ids));
  idsOfList.set(statements, made);
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
