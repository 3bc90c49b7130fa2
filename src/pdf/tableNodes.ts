// Tables: the head repeats on every page, low rows are kept whole, tall ones flow. A small table is not parted, and no
// low row of a larger one stands alone with the head.
import type { Content, ContentStack, TableCell } from 'pdfmake/interfaces';
import type { Block } from '../document/model.ts';
import type { Laid } from './keep.ts';
import { heightOf, keepWithNext, LARGEST_ROW } from './keep.ts';
import type { Measure, Para } from './paras.ts';
import { fieldParas, flowingParas, parasHeight, setParas } from './paras.ts';
import type { Printer } from './printable.ts';
import { sizes, tableLayout, widths } from './style.ts';

const PADDING = { across: 6, down: 4 } as const;
/** A cell at least this wide holds its labelled parts in one paragraph. */
const FLOWS_FROM = 180;

/** So many rows are kept on one page where they are no higher than this, in points: more would leave a gap. */
const SMALL = { rows: 4, height: 190 } as const;
/** Two rows no higher than this together stay together where the table begins and ends. */
const HIGHEST_PAIR = 190;

/** A column's head and its share of the width. */
export type TableColumn = Extract<Block, { block: 'table' }>['columns'][number];

/** Sets a table of fields across the whole page, its label above it. */
export function tableNodes(printer: Printer, block: Extract<Block, { block: 'table' }>): Laid {
  const inside = insideWidths(block.columns);
  const rows = block.rows.map((cells) =>
    cells.map((fields, at) =>
      (inside[at] ?? 0) < FLOWS_FROM ? fieldParas(printer, fields) : flowingParas(printer, fields),
    ),
  );
  return paraTable(printer, block.columns, rows, { label: block.label });
}

type TableLooks = {
  readonly label?: string;
  /** True where the first cell says what its row is about. */
  readonly namesRows?: boolean;
};

/** Sets a table whose cells are paragraphs. */
export function paraTable(
  printer: Printer,
  columns: readonly TableColumn[],
  rows: readonly (readonly (readonly Para[])[])[],
  { label = '', namesRows = false }: TableLooks = {},
): Laid {
  const inside = insideWidths(columns);
  const measures = inside.map(
    (width): Measure => ({ width, size: sizes.table, style: 'cell', between: 1 }),
  );
  const heads = columns.map(({ head }) => head);
  const headHeight = Math.max(
    ...heads.map((head, at) => heightOf([head], inside[at] ?? 1, sizes.small)),
  );
  const heights = rows.map((cells) => rowHeight(cells, measures));
  const body = rows.map((cells) =>
    cells.map((paras, at): TableCell => {
      const cell = cellNode(paras, measures[at]);
      return namesRows && at === 0 ? { ...cell, tag: { is: 'TH' } } : cell;
    }),
  );
  const kept = keptRows(heights, headHeight);
  const table: Content = {
    table: {
      headerRows: 1,
      keepWithHeaderRows: kept.first,
      // Never lets pdfmake keep a row that could be taller than a page: it would be cut off.
      dontBreakRows: heights.every((height) => height <= LARGEST_ROW),
      widths: inside,
      body: [heads.map((head): TableCell => ({ text: printer.say(head), style: 'head' })), ...body],
    },
    layout: tableLayout,
    margin: [0, 0, 0, 6],
    tag: { is: 'Table' },
    ...(kept.last ? { keepsLastRows: true } : {}),
  };
  const begin = heights.slice(0, Math.max(kept.first, 1)).reduce((sum, one) => sum + one, 0);
  const first = Math.min(begin, LARGEST_ROW) + headHeight + 2 * PADDING.down;
  const above: Content = { text: printer.say(label), style: 'label', margin: [0, 2, 0, 1] };
  const labels = label === '' ? [] : [above];
  const need = label === '' ? first : first + 14;
  // Kept whole by pdfmake itself: it knows the height, where the reckoning is high.
  if (kept.first === rows.length)
    return { nodes: [{ stack: [...labels, table], unbreakable: true }], need };
  return { nodes: [...keepWithNext(labels, first), table], need };
}

/** How many rows stay with the head, and whether the last two stay with each other. */
function keptRows(heights: readonly number[], head: number) {
  const together = (rows: readonly number[]) => rows.reduce((sum, one) => sum + one, head);
  const count = heights.length;
  if (count <= SMALL.rows && together(heights) <= SMALL.height)
    return { first: count, last: false };
  const isLow = (rows: readonly number[]) => rows.length === 2 && together(rows) <= HIGHEST_PAIR;
  const first = isLow(heights.slice(0, 2)) ? 2 : 0;
  return { first, last: count >= first + 2 && isLow(heights.slice(-2)) };
}

/** The width inside each column. Fixed, so that no long word can widen the page. */
function insideWidths(columns: readonly TableColumn[]): number[] {
  const space = widths.full - 2 * PADDING.across * (columns.length - 1);
  return columns.map(({ share }) => Math.floor(share * space * 100) / 100);
}

function cellNode(paras: readonly Para[], measure: Measure | undefined): ContentStack {
  return { stack: measure ? [...setParas(paras, measure)] : [] };
}

function rowHeight(cells: readonly (readonly Para[])[], measures: readonly Measure[]): number {
  const heights = cells.map((paras, at) => {
    const measure = measures[at];
    return measure ? parasHeight(paras, measure) : 0;
  });
  return Math.max(0, ...heights) + PADDING.down;
}
