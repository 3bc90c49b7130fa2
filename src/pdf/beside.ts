// The page's grid: a label in the margin column, and what belongs to it beside it.
import type { Content } from 'pdfmake/interfaces';
import type { Laid } from './keep.ts';
import { heightOf, linesHigh, wholeOrFlowing } from './keep.ts';
import type { Printer } from './printable.ts';
import { sizes, widths } from './style.ts';

/** Empty height. */
export function gap(height: number): Content {
  return { stack: [], margin: [0, height, 0, 0] };
}

type Beside = {
  /** About how high the nodes are. */
  readonly height: number;
  /** How much of them must stand together where they begin; two lines unless told. */
  readonly first?: number;
  /** Space below. */
  readonly after?: number;
  /** How far the text begins below the row's top. */
  readonly down?: number;
  /** One line of something small below the label. */
  readonly under?: Content;
};

/** A label in the margin column and what belongs to it beside it. */
export function beside(
  printer: Printer,
  label: string,
  nodes: readonly Content[],
  { height, first = 0, after = 3.4, down = 0, under }: Beside,
): Laid {
  const labelLines = under === undefined ? [label] : [label, ''];
  const labelHeight = down + heightOf(labelLines, widths.label, sizes.small);
  const make = (whole: boolean): Content => ({
    columns: [
      {
        width: widths.label,
        // The smaller label stands on the first line of the text.
        stack: [
          { text: printer.say(label), style: 'label', margin: [0, 1.4 + down, 0, 0] },
          ...(under ? [under] : []),
        ],
      },
      { width: widths.body, stack: [...nodes] },
    ],
    columnGap: widths.gap,
    margin: [0, 0, 0, after],
    ...(whole ? { unbreakable: true } : {}),
  });
  const beginning = Math.max(Math.min(labelHeight, linesHigh(6)), linesHigh(2), first);
  return wholeOrFlowing(make, Math.max(height, labelHeight), beginning);
}
