// Rules on tables: regular rows and columns, and a heading for every cell (ISO 14289 7.2 and 7.5).
import type { Facts } from '../facts.ts';
import { getText } from '../look.ts';
import { isArray, isName, isString, type PdfValue, textOf } from '../objects.ts';
import { type Finding, type Place, type Rule, rule } from '../rule.ts';
import { attribute, type Element, elementsIn } from '../structure.ts';

export type Cell = {
  readonly element: Element;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

export type Grid = {
  readonly table: Element;
  readonly cells: readonly Cell[];
  readonly rows: number;
  /** Columns that each row takes, those of cells from rows above too. */
  readonly widths: readonly number[];
  readonly overlaps: readonly Element[];
  /** A cell that reaches below the last row. */
  readonly overhangs: readonly Element[];
};

/** A span larger than this is a mistake, and would only take time. */
const LARGEST_SPAN = 1000;

/** Places that the cells of one table may take together before their spans are no longer followed. */
const MOST_PLACES = 500_000;

export const tableRules: readonly Rule[] = [
  ...rule(
    { ua: '7.2-15' },
    'To felter i en tabel ligger oven i hinanden.',
    'No cell of a table takes the place of another.',
    (facts) =>
      ofGrids(facts, ({ overlaps }) =>
        overlaps.map(({ id, type }) => ({ object: id, what: type })),
      ),
  ),
  ...rule(
    { ua: '7.2-41' },
    'Et felt i en tabel går ud over tabellens sidste række.',
    'The columns of a table have the same count of rows, spans included.',
    (facts) =>
      ofGrids(facts, ({ overhangs }) =>
        overhangs.map(({ id, type }) => ({ object: id, what: type })),
      ),
  ),
  ...rule(
    { ua: '7.2-42' },
    'Rækkerne i en tabel har ikke lige mange felter.',
    'The rows of a table have the same count of columns, spans included.',
    (facts) =>
      ofGrids(facts, ({ table, widths }) => {
        const [first] = widths;
        const at = widths.findIndex((one) => one !== first);
        return at < 0
          ? []
          : [{ object: table.id, what: `row ${at + 1}: ${widths[at]} of ${first}` }];
      }),
  ),
  ...rule(
    { ua: '7.5-1' },
    'Et felt i en tabel har ingen overskrift, som oplæsningen kan finde.',
    'Every TD with content in a table with TH has a TH with Scope in its row or column, or names its Headers.',
    (facts) =>
      ofGrids(facts, (grid) => {
        const heads = grid.cells.filter(({ element }) => element.type === 'TH');
        if (heads.length === 0) return [];
        const reach = reachOf(facts, heads);
        return grid.cells
          .filter(({ element }) => element.type === 'TD' && element.kids.length > 0)
          .filter(({ element }) => headersOf(facts, element).length === 0)
          .filter((cell) => !isReached(cell, reach))
          .map(({ element }) => ({ object: element.id, what: 'TD' }));
      }),
  ),
  ...rule(
    { ua: '7.5-2' },
    'Et felt i en tabel henviser til en overskrift, som ikke findes.',
    'Headers of a cell name IDs of TH in the same table.',
    (facts) =>
      ofGrids(facts, ({ cells }) => {
        const known = new Set(
          cells
            .filter(({ element }) => element.type === 'TH')
            .map(({ element }) => getText(facts.pdf, element.dict, 'ID')),
        );
        const fields = cells.filter(({ element }) => element.type === 'TD');
        return fields.flatMap(({ element }) =>
          headersOf(facts, element)
            .filter((one) => !known.has(one))
            .map((what) => ({ object: element.id, what })),
        );
      }),
  ),
];

function ofGrids(facts: Facts, placesIn: (grid: Grid) => readonly Place[]): Finding {
  const grids = gridsOf(facts);
  return { looked: grids.length, places: grids.flatMap(placesIn) };
}

const known = new WeakMap<Facts, readonly Grid[]>();

/** Every table as a grid. */
export function gridsOf(facts: Facts): readonly Grid[] {
  const before = known.get(facts);
  if (before) return before;
  const tables = facts.structure.elements.filter(({ type }) => type === 'Table');
  const grids = tables.map((table) => gridOf(facts, table));
  known.set(facts, grids);
  return grids;
}

function gridOf(facts: Facts, table: Element): Grid {
  const sections = elementsIn(table);
  const rows = sections.flatMap((one) =>
    one.type === 'TR'
      ? [one]
      : /^T(Head|Body|Foot)$/.test(one.type)
        ? elementsIn(one).filter(({ type }) => type === 'TR')
        : [],
  );
  const taken: Set<number>[] = rows.map(() => new Set());
  const cells: Cell[] = [];
  const overlaps: Element[] = [];
  const overhangs: Element[] = [];
  let places = MOST_PLACES;
  for (const [row, element] of rows.entries()) {
    let column = 0;
    for (const cell of elementsIn(element)) {
      if (cell.type !== 'TH' && cell.type !== 'TD') continue;
      while (taken[row]?.has(column)) column += 1;
      const tall = places > 0 ? spanOf(facts, cell, 'RowSpan') : 1;
      const wide = places > 0 ? spanOf(facts, cell, 'ColSpan') : 1;
      places -= Math.min(tall, rows.length - row) * wide;
      if (row + tall > rows.length) overhangs.push(cell);
      let isClash = false;
      for (let down = row; down < Math.min(row + tall, rows.length); down += 1)
        for (let right = column; right < column + wide; right += 1) {
          isClash ||= taken[down]?.has(right) === true;
          taken[down]?.add(right);
        }
      if (isClash) overlaps.push(cell);
      cells.push({ element: cell, row, column, rows: tall, columns: wide });
      column += wide;
    }
  }
  return {
    table,
    cells,
    rows: rows.length,
    widths: taken.map((one) => one.size),
    overlaps,
    overhangs,
  };
}

function spanOf({ pdf, structure }: Facts, cell: Element, key: string): number {
  const span = attribute(pdf, structure, cell, key);
  return typeof span === 'number' && span >= 1 ? Math.min(Math.floor(span), LARGEST_SPAN) : 1;
}

/** `Row`, `Column` or `Both`; undefined where the cell does not say. */
export function scopeOf({ pdf, structure }: Facts, cell: Element): string | undefined {
  const scope = attribute(pdf, structure, cell, 'Scope');
  return isName(scope) ? scope.name : undefined;
}

function headersOf({ pdf, structure }: Facts, cell: Element): readonly string[] {
  const headers: PdfValue = attribute(pdf, structure, cell, 'Headers');
  if (!isArray(headers)) return [];
  return headers.items.map(pdf.look).flatMap((one) => (isString(one) ? [textOf(one)] : []));
}

type Reach = { readonly rows: ReadonlySet<number>; readonly columns: ReadonlySet<number> };

/** Rows and columns that a heading speaks for. */
function reachOf(facts: Facts, heads: readonly Cell[]): Reach {
  const rows = new Set<number>();
  const columns = new Set<number>();
  for (const head of heads) {
    const scope = scopeOf(facts, head.element);
    if (scope === 'Row' || scope === 'Both')
      for (let row = head.row; row < head.row + head.rows; row += 1) rows.add(row);
    if (scope === 'Column' || scope === 'Both')
      for (let at = head.column; at < head.column + head.columns; at += 1) columns.add(at);
  }
  return { rows, columns };
}

function isReached(cell: Cell, { rows, columns }: Reach): boolean {
  for (let row = cell.row; row < cell.row + cell.rows; row += 1) if (rows.has(row)) return true;
  for (let at = cell.column; at < cell.column + cell.columns; at += 1)
    if (columns.has(at)) return true;
  return false;
}
