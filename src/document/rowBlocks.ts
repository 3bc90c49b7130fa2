// Repeated rows in print: as tables, as records, as what people say, or as numbered facts.

import { statementsIn } from '#forms/answers/references.ts';
import type { Part, RowsQuestion, StatementsQuestion } from '#forms/content/types.ts';
import type { Row } from '#forms/kinds/answer.ts';
import { isBlank, liveRows } from '#forms/kinds/answer.ts';
import { kindOf } from '#forms/kinds/index.ts';
import type { Block, Fact, Field, RecordItem, ToldField, Value } from './model.ts';
import type { LayoutColumn, RowLayout } from './rowLayouts.ts';
import { findRowLayout } from './rowLayouts.ts';
import { isFactHere, isFactLeftOut, isLeftOut, labelOf } from './telling.ts';
import type { Printing } from './values.ts';
import { fieldAt, isNumberedList, words } from './values.ts';

type Quotes = Extract<RowLayout, { as: 'quotes' }>;

/** Longest name that stands as a heading, in characters; longer ones are told as a field. */
const LONGEST_TITLE = 80;
/** The same where rows are sentences with their numbers before them. */
const LONGEST_SENTENCE = 320;

/** A row that is told, with its place among all that are there: it keeps its number when others are left out. */
type Placed = { readonly row: Row; readonly at: number };

/** The blocks of a rows question that has rows. */
export function rowsBlocks(printing: Printing, question: RowsQuestion): readonly Block[] {
  const all = rowsIn(printing, question);
  const rows = all.filter(({ row }) => !isRowLeftOut(printing, question, row));
  const told = rows.length === 0 ? [] : toldRows(printing, question, rows);
  return rows.length === all.length ? told : [...told, { block: 'left-out' }];
}

function toldRows(
  printing: Printing,
  question: RowsQuestion,
  rows: readonly Placed[],
): readonly Block[] {
  const layout = findRowLayout(printing.instance.section.id, question.id) ?? usualLayout(question);
  switch (layout.as) {
    case 'quotes':
      return rows.map((one) => quoteBlock(printing, question, one, layout));
    case 'table':
      return [tableBlock(printing, question, rows, layout.columns)];
    case 'records':
      return [
        {
          block: 'records',
          of: ofQuestion(printing, question),
          ...labelled(printing, question),
          items: rows.map((one) => recordItem(printing, question, one)),
        },
      ];
  }
}

/** The numbered facts of a statements question that are told, or those of them that are wanted. */
export function factsIn(
  printing: Printing,
  question: StatementsQuestion,
  isWanted: (number: number) => boolean = () => true,
): readonly Fact[] {
  return statementsOf(printing, question)
    .filter((one) => isWanted(one.number) && isFactHere(printing.telling, one))
    .map(({ id, number, cells }): Fact => {
      const fields = fieldsOf(printing, question, { id, cells });
      const text = fields.find((field) => field.id === 'text')?.value;
      return {
        id,
        number,
        text: text ?? { is: 'words', paragraphs: [] },
        source: fields.filter((field) => field.id !== 'text'),
      };
    });
}

function statementsOf({ instance, view }: Printing, question: StatementsQuestion) {
  return statementsIn(view).filter(
    (one) => one.instance.key === instance.key && one.question === question.id,
  );
}

/** The block of a statements question that has any, and one mark for all that are left out. */
export function factsBlock(printing: Printing, question: StatementsQuestion): readonly Block[] {
  const facts = factsIn(printing, question);
  const of = ofQuestion(printing, question);
  return [
    ...(facts.length === 0
      ? []
      : [{ block: 'facts' as const, of, ...labelled(printing, question), facts }]),
    ...(areFactsLeftOut(printing, question) ? [{ block: 'left-out' as const }] : []),
  ];
}

/** True where any fact of the question is not for this reader. */
function areFactsLeftOut(printing: Printing, question: StatementsQuestion): boolean {
  return statementsOf(printing, question).some((one) => isFactLeftOut(printing.telling, one));
}

/** The rows that are there. Who is not told what is missing is not shown a row with nothing in it. */
function rowsIn({ telling, view, instance }: Printing, question: RowsQuestion): readonly Placed[] {
  const rows = liveRows(view.record.answers[instance.key]?.[question.id]);
  return rows
    .map((row, at) => ({ row, at }))
    .filter(
      ({ row }) =>
        telling.edition.tellsOpen ||
        isLeftOut(telling, instance, question.id, row.id) ||
        Object.values(row.cells).some((one) => !isBlank(one)),
    );
}

function isRowLeftOut({ telling, instance }: Printing, question: RowsQuestion, { id }: Row) {
  return isLeftOut(telling, instance, question.id, id);
}

function ofQuestion({ instance }: Printing, question: RowsQuestion | StatementsQuestion) {
  return { instance: instance.key, question: question.id };
}

function labelled({ telling, instance }: Printing, question: RowsQuestion | StatementsQuestion) {
  return { label: labelOf(telling, instance.section.id, question) };
}

/** What stands in a row, column by column; columns not asked and empty optional ones are left out. */
function fieldsOf(
  printing: Printing,
  question: RowsQuestion | StatementsQuestion,
  row: Pick<Row, 'id' | 'cells'>,
): readonly Field[] {
  return kindOf(question).parts.flatMap((part) => {
    const field = fieldAt(printing, question, part, row.cells, row.id);
    return field ? [field] : [];
  });
}

function recordItem(printing: Printing, question: RowsQuestion, { row, at }: Placed): RecordItem {
  const fields = fieldsOf(printing, question, row);
  const name = fields.find((field) => field.id === question.nameColumn);
  const isNumbered = isNumberedList(question);
  const title = name && asTitle(name.value, isNumbered ? LONGEST_SENTENCE : LONGEST_TITLE);
  const noun = question.itemName.charAt(0).toLocaleUpperCase('da') + question.itemName.slice(1);
  const number = isNumbered ? `${at + 1}. ${noun}` : `${noun} ${at + 1}`;
  if (title === undefined) return { row: row.id, title: number, fields };
  return {
    row: row.id,
    title: isNumbered ? `${at + 1}. ${title}` : title,
    name: title,
    fields: fields.filter((field) => field !== name),
  };
}

/** The one short line a value is; undefined when it is more, or something is wrong with it. */
function asTitle(value: Value, longest = LONGEST_TITLE): string | undefined {
  if (value.is === 'items') return asTitle(words(value.items.join(' og ')), longest);
  if (value.is !== 'words' || value.fault !== undefined) return undefined;
  const [only, ...more] = value.paragraphs;
  return only !== undefined && more.length === 0 && only.length <= longest ? only : undefined;
}

function quoteBlock(
  printing: Printing,
  question: RowsQuestion,
  { row, at }: Placed,
  layout: Quotes,
): Block {
  const fields = fieldsOf(printing, question, row);
  const speaker = fields.find((field) => field.id === layout.who);
  const name = speaker && asTitle(speaker.value);
  const isWords = (field: Field) => layout.words.includes(field.id);
  const { label } = labelled(printing, question);
  return {
    block: 'quote',
    of: ofQuestion(printing, question),
    row: row.id,
    whose: layout.whose,
    ...(name === undefined ? {} : { name }),
    who: name ?? (layout.who === undefined ? label : `${label} ${at + 1}`),
    how: fields
      .filter((field) => !isWords(field) && (name === undefined || field !== speaker))
      .map((field) => ({ ...field, labelled: layout.labelled?.includes(field.id) ?? false })),
    words: layout.words.flatMap((id, place) => {
      const field = fields.find((one) => one.id === id);
      return field ? [{ ...field, labelled: place > 0 }] : [];
    }),
  };
}

function tableBlock(
  printing: Printing,
  question: RowsQuestion,
  rows: readonly Placed[],
  layout: readonly LayoutColumn[],
): Block {
  const told = rows.map(({ row }) => fieldsOf(printing, question, row));
  const used = usedColumns(question, layout, new Set(told.flat().map((field) => field.id)));
  const total = used.reduce((sum, column) => sum + column.share, 0);
  const number = isNumberedList(question) ? NUMBER_SHARE : 0;
  return {
    block: 'table',
    of: ofQuestion(printing, question),
    ...labelled(printing, question),
    columns: [
      ...(number === 0 ? [] : [{ head: 'Nr.', share: number }]),
      ...used.map((column) => ({
        head: column.head ?? headOf(printing, question, column),
        share: (column.share / total) * (1 - number),
      })),
    ],
    rows: told.map((fields, at) => [
      ...(number === 0 ? [] : [[numberField((rows[at]?.at ?? at) + 1)]]),
      ...used.map((column) => cellOf(fields, column)),
    ]),
    rowIds: rows.map(({ row }) => row.id),
    ...(number === 0 ? {} : { isNumbered: true }),
  };
}

/** Share of the width that a table's numbers take. */
const NUMBER_SHARE = 0.05;

function numberField(number: number): ToldField {
  return { id: 'number', label: '', value: words(`${number}.`), labelled: false };
}

/** The layout's columns that hold anything, with what it forgot given to the widest. */
function usedColumns(
  question: RowsQuestion,
  layout: readonly LayoutColumn[],
  present: ReadonlySet<string>,
): readonly LayoutColumn[] {
  const held = new Set(layout.flatMap((column) => column.holds));
  const forgotten = question.columns.map((part) => part.id).filter((id) => !held.has(id));
  const widest = layout.reduce((a, b) => (b.share > a.share ? b : a));
  return layout
    .map((column) =>
      column === widest ? { ...column, holds: [...column.holds, ...forgotten] } : column,
    )
    .filter((column) => column.holds.some((id) => present.has(id)));
}

function headOf(
  { telling, instance }: Printing,
  question: RowsQuestion,
  column: LayoutColumn,
): string {
  const part = question.columns.find((one) => one.id === column.holds[0]);
  return part ? labelOf(telling, instance.section.id, question, part) : '';
}

function isLabelled({ head, labels }: LayoutColumn, at: number): boolean {
  return labels !== false && (at > 0 || head !== undefined);
}

/** The head says what the first part of a column is; the others carry their labels. */
function cellOf(fields: readonly Field[], column: LayoutColumn): readonly ToldField[] {
  return column.holds.flatMap((id, at) => {
    const field = fields.find((one) => one.id === id);
    return field ? [{ ...field, labelled: isLabelled(column, at) }] : [];
  });
}

/** A table where every column is short, records where there is more to read. */
function usualLayout(question: RowsQuestion): RowLayout {
  const { columns } = question;
  const long = columns.filter((part) => part.kind === 'longText').length;
  if (columns.length > 4 || long > 1) return { as: 'records' };
  return {
    as: 'table',
    columns: columns.map((part) => ({ holds: [part.id], share: shareOf(part) })),
  };
}

function shareOf(part: Part): number {
  if (part.kind === 'longText') return 4;
  return part.kind === 'date' ? 1.3 : 2;
}
