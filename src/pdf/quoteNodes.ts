// What people say: the child's words in a tinted field with a bar, a parent's with a bar.
import type { Content } from 'pdfmake/interfaces';
import type { Block } from '../document/model.ts';
import { beside } from './beside.ts';
import type { Laid } from './keep.ts';
import type { Measure } from './paras.ts';
import { fieldParas, inlineRuns, inlineText, parasHeight, setParas } from './paras.ts';
import type { Printer } from './printable.ts';
import { textOf } from './runs.ts';
import { barLayout, colours, sizes, widths } from './style.ts';

const looks = {
  child: { bar: colours.childBar, barWidth: 2.5, fill: colours.child, padding: 7 },
  parent: { bar: colours.parentBar, barWidth: 1.5, fill: undefined, padding: 1 },
} as const;

/** Sets a quote: who, how and when in the margin, the words in their field. */
export function quoteNodes(printer: Printer, block: Extract<Block, { block: 'quote' }>): Laid {
  const { bar, barWidth, fill, padding } = looks[block.whose];
  const inner = widths.body - barWidth - 9 - padding;
  const measure: Measure = { width: inner, size: sizes.quote, style: 'quote', between: 4 };
  const paras = fieldParas(printer, block.words);
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
  const how: Content = { text: textOf(inlineRuns(printer, block.how)), style: 'small' };
  const height = parasHeight(paras, measure) + 2 * padding;
  return beside(printer, block.who, [words], {
    height,
    under: { node: how, plain: inlineText(printer, block.how) },
  });
}
