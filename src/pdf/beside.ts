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
  /** Small text below the label, and its words for measuring. */
  readonly under?: { readonly node: Content; readonly plain: string };
};

/** A label in the margin column and what belongs to it beside it. */
export function beside(
  printer: Printer,
  label: string,
  nodes: readonly Content[],
  { height, first = 0, after = 5.5, under }: Beside,
): Laid {
  const labelLines = under === undefined ? [label] : [label, under.plain];
  const labelHeight = heightOf(labelLines, widths.label, sizes.small);
  const make = (whole: boolean): Content => ({
    columns: [
      {
        width: widths.label,
        // The smaller label stands on the first line of the text.
        stack: [
          { text: printer.say(label), style: 'label', margin: [0, 1.3, 0, 0] },
          ...(under ? [under.node] : []),
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
