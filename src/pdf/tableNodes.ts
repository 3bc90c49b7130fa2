// Tables: the head repeats on every page, low rows are kept whole, tall ones flow.
import type { Content, TableCell } from 'pdfmake/interfaces';
import type { Block, ToldField } from '../document/model.ts';
import type { Laid } from './keep.ts';
import { heightOf, keepWithNext, LARGEST_WHOLE } from './keep.ts';
import type { Printer } from './printable.ts';
import { sizes, tableLayout, widths } from './style.ts';
import type { Measure } from './valueNodes.ts';
import { fieldNodes, fieldsHeight } from './valueNodes.ts';

const PADDING = { across: 6, down: 8 } as const;

/** Sets a table across the whole page, its label above it. */
export function tableNodes(printer: Printer, block: Extract<Block, { block: 'table' }>): Laid {
  const columns = inner(block.columns);
  const measures = columns.map(
    (width): Measure => ({ width, size: sizes.table, style: 'cell', between: 3 }),
  );
  const heads = block.columns.map(({ head }) => head);
  const headHeight = Math.max(
    ...heads.map((head, at) => heightOf([head], columns[at] ?? 1, sizes.small)),
  );
  const heights = block.rows.map((cells) => rowHeight(cells, measures));
  const rows = block.rows.map((cells) =>
    cells.map((fields, at) => cellNode(printer, fields, measures[at])),
  );
  const table: Content = {
    table: {
      headerRows: 1,
      // Never lets pdfmake keep a row that could be taller than a page: it would be cut off.
      dontBreakRows: heights.every((height) => height <= LARGEST_WHOLE),
      widths: columns,
      body: [heads.map((head): TableCell => ({ text: printer.say(head), style: 'head' })), ...rows],
    },
    layout: tableLayout,
    margin: [0, 0, 0, 12],
  };
  const first = Math.min(heights[0] ?? 0, LARGEST_WHOLE) + headHeight + 2 * PADDING.down;
  if (block.label === '') return { nodes: [...keepWithNext([], first), table], need: first };
  const label: Content = {
    text: printer.say(block.label),
    style: 'label',
    margin: [0, 4, 0, 3],
  };
  return { nodes: [...keepWithNext([label], first), table], need: first + 20 };
}

/** The width inside each column. Fixed, so that no long word can widen the page. */
function inner(columns: Extract<Block, { block: 'table' }>['columns']): number[] {
  const space = widths.full - 2 * PADDING.across * (columns.length - 1);
  return columns.map(({ share }) => Math.floor(share * space * 100) / 100);
}

function cellNode(
  printer: Printer,
  fields: readonly ToldField[],
  measure: Measure | undefined,
): TableCell {
  return measure ? { stack: [...fieldNodes(printer, fields, measure)] } : {};
}

function rowHeight(cells: readonly (readonly ToldField[])[], measures: readonly Measure[]): number {
  const heights = cells.map((fields, at) => {
    const measure = measures[at];
    return measure ? fieldsHeight(fields, measure) : 0;
  });
  return Math.max(0, ...heights) + PADDING.down;
}
