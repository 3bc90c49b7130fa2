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

/** A label in the margin column and what belongs to it beside it. */
export function beside(
  printer: Printer,
  label: string,
  nodes: readonly Content[],
  { height, under = [] }: { readonly height: number; readonly under?: readonly Content[] },
): Laid {
  const labelHeight = heightOf([label], widths.label, sizes.small);
  const make = (whole: boolean): Content => ({
    columns: [
      {
        width: widths.label,
        // The smaller label stands on the first line of the text.
        stack: [{ text: printer.say(label), style: 'label', margin: [0, 1.3, 0, 0] }, ...under],
      },
      { width: widths.body, stack: [...nodes] },
    ],
    columnGap: widths.gap,
    margin: [0, 0, 0, 5.5],
    ...(whole ? { unbreakable: true } : {}),
  });
  const first = Math.max(labelHeight, linesHigh(2));
  return wholeOrFlowing(make, Math.max(height, labelHeight), first);
}
