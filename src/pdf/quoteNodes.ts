// What people say: the child's words in a tinted field with a bar, a parent's with a bar.
import type { Content } from 'pdfmake/interfaces';
import type { Block } from '../document/model.ts';
import { beside } from './beside.ts';
import type { Laid } from './keep.ts';
import type { Measure } from './paras.ts';
import { fieldParas, inlineRuns, parasHeight, setParas, withAside } from './paras.ts';
import type { Printer } from './printable.ts';
import { BAR_GAP, barLayout, colours, sizes, widths } from './style.ts';

const looks = {
  child: { bar: colours.childBar, barWidth: 2.5, fill: colours.child, padding: 4 },
  parent: { bar: colours.parentBar, barWidth: 1.5, fill: undefined, padding: 0 },
} as const;

/** Sets a quote: who in the margin, the words in their field, how and when in small type after them. */
export function quoteNodes(printer: Printer, block: Extract<Block, { block: 'quote' }>): Laid {
  const { bar, barWidth, fill, padding } = looks[block.whose];
  const inner = widths.body - barWidth - BAR_GAP - padding;
  const measure: Measure = { width: inner, size: sizes.quote, style: 'quote', between: 2 };
  const paras = withAside(fieldParas(printer, block.words), inlineRuns(printer, block.how));
  const words: Content = {
    table: {
      widths: [inner],
      body: [
        [
          {
            stack: [...setParas(paras, measure)],
            ...(fill === undefined ? {} : { fillColor: fill }),
          },
        ],
      ],
    },
    layout: barLayout(bar, barWidth, padding),
  };
  return beside(printer, block.who, [words], {
    height: parasHeight(paras, measure) + 2 * padding,
    down: padding,
  });
}
