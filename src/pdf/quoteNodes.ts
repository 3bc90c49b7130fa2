// What people say: the child's words in a tinted field with a bar, a parent's with a bar.
import type { Content } from 'pdfmake/interfaces';
import type { Block } from '../document/model.ts';
import { besideSourced, type Told } from './beside.ts';
import type { Laid } from './keep.ts';
import type { Measure, Para } from './paras.ts';
import { fieldParas, inlineRuns, parasHeight, setParas } from './paras.ts';
import type { Printer } from './printable.ts';
import { BAR_GAP, barLayout, colours, sizes, widths } from './style.ts';

const looks = {
  child: { bar: colours.childBar, barWidth: 2.5, fill: colours.child, padding: 3.4 },
  parent: { bar: colours.parentBar, barWidth: 1.5, fill: undefined, padding: 0 },
} as const;

type Quote = Pick<Extract<Block, { block: 'said' }>, 'whose' | 'who' | 'how' | 'words' | 'isLarge'>;

/** Sets a quote: who, how and when in the margin, the words in their field. */
export function quoteNodes(printer: Printer, block: Quote): Laid {
  const { bar, barWidth, fill, padding } = looks[block.whose];
  const inner = widths.body - barWidth - BAR_GAP - padding;
  const looksOf = block.isLarge
    ? ({ size: sizes.large, style: 'large' } as const)
    : ({ size: sizes.quote, style: 'quote' } as const);
  const measure: Measure = { width: inner, ...looksOf, between: 2 };
  const set = (paras: readonly Para[]): Told => {
    const stack = [...setParas(paras, measure)];
    const field: Content = {
      table: {
        widths: [inner],
        body: [[{ stack, ...(fill === undefined ? {} : { fillColor: fill }) }]],
      },
      layout: barLayout(bar, barWidth, padding),
      tag: { is: 'BlockQuote' },
    };
    return { nodes: [field], height: parasHeight(paras, measure) + 2 * padding };
  };
  const paras = fieldParas(printer, block.words);
  const source = inlineRuns(printer, block.how);
  return besideSourced(printer, { label: block.who, paras, source }, set, { down: padding });
}
