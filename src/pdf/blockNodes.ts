// The print room's registry: how each kind of block is set on the page.
import type { Content } from 'pdfmake/interfaces';
import type { Block, Value } from '../document/model.ts';
import { drawings, PICTURE, type PictureId } from '../pictures/drawings.ts';
import { pictureSvg } from '../pictures/pictureSvg.ts';
import { eggNodes } from './eggNodes.ts';
import type { Laid } from './keep.ts';
import { flowingParas, onOneLine, parasHeight, setParas, styledPara, valueParas } from './paras.ts';
import { pointsNodes } from './pointsNodes.ts';
import type { Printer } from './printable.ts';
import { quoteNodes } from './quoteNodes.ts';
import {
  besideParas,
  factsNodes,
  listNodes,
  reasonedNodes,
  recordsNodes,
} from './reasonedNodes.ts';
import { sizes, widths } from './style.ts';
import { tableNodes } from './tableNodes.ts';

/** Sets one block. */
export function blockNodes(printer: Printer, block: Block): Laid {
  switch (block.block) {
    case 'text':
      return block.isLarge
        ? largeNodes(printer, block.paragraphs, block.picture)
        : besideParas(printer, '', valueParas(printer, wordsOf(block.paragraphs)));
    case 'left-out':
      return besideParas(printer, '', valueParas(printer, { is: 'left-out' }));
    case 'answer':
      return besideParas(printer, block.label, valueParas(printer, onOneLine(block.value)));
    case 'list': {
      const value: Value = { is: 'items', items: block.items };
      return listNodes(printer, block.label, valueParas(printer, value));
    }
    case 'missing': {
      const value: Value = { is: 'missing', sentence: block.sentence };
      return besideParas(printer, block.label, valueParas(printer, value));
    }
    case 'waiting': {
      // The reason stands as it is written: its first word may be a name.
      const text = printer.say(`Venter: ${block.label}, fordi: ${block.reason}`);
      return besideParas(printer, block.label, [styledPara(text, { style: 'waiting' })]);
    }
    case 'quote':
    case 'said':
      return quoteNodes(printer, block);
    case 'facts':
      return factsNodes(printer, block.label, block.facts);
    case 'judgement':
      return reasonedNodes(printer, block.label, block.choice, block.rest, block.step);
    case 'criterion':
      return reasonedNodes(printer, block.label, block.verdict, block.rest);
    case 'assessment':
      return besideParas(
        printer,
        block.label,
        flowingParas(printer, block.rest, valueParas(printer, block.text)),
      );
    case 'records':
      return recordsNodes(printer, block);
    case 'table':
      return tableNodes(printer, block);
    case 'points':
      return pointsNodes(printer, block);
    case 'egg':
      return eggNodes(printer, block.themes);
  }
}

/** As much of a text in large type as stands together with its heading. */
const LONGEST_KEPT = 220;

/** Large text takes less than it is counted as: where it just has room, it begins no page of its own. */
const COUNTED_HIGH = 0.85;

/** Width of a picture in the margin column. */
const PICTURE_WIDTH = 72;
/** A picture begins a little below the heading, and so do the words beside it. */
const PICTURE_ABOVE = 3;

/** Running text in large type, and beside it what is drawn for those who do not read much. */
function largeNodes(
  printer: Printer,
  paragraphs: readonly string[],
  picture: PictureId | undefined,
): Laid {
  const measure = { width: widths.body, size: sizes.large, style: 'large', between: 4 } as const;
  const paras = valueParas(printer, wordsOf(paragraphs));
  const need = Math.min(parasHeight(paras, measure), LONGEST_KEPT);
  const stack = [...setParas(paras, measure)];
  if (picture === undefined) {
    const margin: [number, number, number, number] = [widths.label + widths.gap, 0, 0, 4];
    return { nodes: [{ stack, margin }], need };
  }
  const drawing = drawings[picture];
  const height = (PICTURE_WIDTH * PICTURE.height) / PICTURE.width + PICTURE_ABOVE;
  const figure: Content = {
    svg: pictureSvg(drawing),
    width: PICTURE_WIDTH,
    tag: { is: 'Figure', alt: drawing.alt },
  };
  const columns: Content = {
    columns: [
      { width: widths.label, stack: [figure], margin: [0, PICTURE_ABOVE, 0, 0] },
      { width: widths.body, stack },
    ],
    columnGap: widths.gap,
    margin: [0, 0, 0, 6],
  };
  return { nodes: [columns], need: Math.max(need * COUNTED_HIGH, height) };
}

function wordsOf(paragraphs: readonly string[]): Value {
  return { is: 'words', paragraphs };
}
