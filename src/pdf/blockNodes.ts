// The print room's registry: how each kind of block is set on the page.
import type { Block, Value } from '../document/model.ts';
import { eggNodes } from './eggNodes.ts';
import { type Laid, linesHigh } from './keep.ts';
import { flowingParas, onOneLine, setParas, styledPara, valueParas } from './paras.ts';
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
        ? largeNodes(printer, block.paragraphs)
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
      const text = printer.say(`Venter: ${block.label}, fordi ${lowered(block.reason)}`);
      return besideParas(printer, block.label, [styledPara(text, { style: 'waiting' })]);
    }
    case 'quote':
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

/** Running text in large type over the whole width. */
function largeNodes(printer: Printer, paragraphs: readonly string[]): Laid {
  const measure = { width: widths.full, size: sizes.large, style: 'large', between: 5 } as const;
  const paras = valueParas(printer, wordsOf(paragraphs));
  return { nodes: setParas(paras, measure), need: linesHigh(2, sizes.large) };
}

function wordsOf(paragraphs: readonly string[]): Value {
  return { is: 'words', paragraphs };
}

/** Small first letter inside a sentence, except in words of capitals such as PPR. */
function lowered(text: string): string {
  if (/^\p{Lu}{2}/u.test(text)) return text;
  return text.charAt(0).toLocaleLowerCase('da') + text.slice(1);
}
