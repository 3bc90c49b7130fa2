// The print room's registry: how each kind of block is set on the page.
import type { Content } from 'pdfmake/interfaces';
import type { Block, Value } from '../document/model.ts';
import { beside, gap } from './beside.ts';
import { eggNodes } from './eggNodes.ts';
import type { Laid } from './keep.ts';
import { heightOf } from './keep.ts';
import type { Printer } from './printable.ts';
import { quoteNodes } from './quoteNodes.ts';
import { body, factsNodes, reasonedNodes, recordsNodes } from './reasonedNodes.ts';
import { tableNodes } from './tableNodes.ts';
import { fieldNodes, fieldsHeight, linesOf, valueNodes } from './valueNodes.ts';

/** Sets one block. */
export function blockNodes(printer: Printer, block: Block): Laid {
  switch (block.block) {
    case 'text':
      return beside(printer, '', valueNodes(printer, wordsOf(block.paragraphs), body), {
        height: heightOf(block.paragraphs, body.width, body.size, body.between),
      });
    case 'answer': {
      const { label, value } = block;
      return beside(printer, label, valueNodes(printer, value, body), {
        height: heightOf(linesOf(value), body.width, body.size, body.between),
      });
    }
    case 'quote':
      return quoteNodes(printer, block);
    case 'facts':
      return factsNodes(printer, block.label, block.facts);
    case 'judgement': {
      const { label, choice, step, rest } = block;
      return reasonedNodes(printer, label, choice, rest, step);
    }
    case 'criterion':
      return reasonedNodes(printer, block.label, block.verdict, block.rest);
    case 'assessment': {
      const { label, text, rest } = block;
      const nodes = [
        ...valueNodes(printer, text, body),
        gap(body.between),
        ...fieldNodes(printer, rest, body),
      ];
      const height =
        heightOf(linesOf(text), body.width, body.size, body.between) + fieldsHeight(rest, body);
      return beside(printer, label, nodes, { height });
    }
    case 'records':
      return recordsNodes(printer, block);
    case 'table':
      return tableNodes(printer, block);
    case 'list':
      return beside(
        printer,
        block.label,
        valueNodes(printer, { is: 'items', items: block.items }, body),
        {
          height: heightOf(block.items, body.width, body.size, body.between),
        },
      );
    case 'missing':
    case 'waiting': {
      const text =
        block.block === 'missing'
          ? `Mangler: ${block.sentence}`
          : `Venter: ${block.label}, fordi ${lowered(block.reason)}`;
      const node: Content = { text: printer.say(text), style: block.block };
      return beside(printer, block.label, [node], {
        height: heightOf([text], body.width, body.size),
      });
    }
    case 'points': {
      const rows = block.points.map(({ number, title, label, sentence }) => [
        [told('place', `${number} ${title}`.trim())],
        [told('label', label)],
        [told('sentence', sentence)],
      ]);
      const columns = [
        { head: 'Afsnit', share: 0.3 },
        { head: 'Punkt', share: 0.24 },
        { head: block.label, share: 0.46 },
      ];
      return tableNodes(printer, { block: 'table', label: block.label, columns, rows });
    }
    case 'egg':
      return eggNodes(printer, block.themes);
  }
}

function told(id: string, text: string) {
  return { id, label: '', value: wordsOf([text]), labelled: false };
}

function wordsOf(paragraphs: readonly string[]): Value {
  return { is: 'words', paragraphs };
}

function lowered(text: string): string {
  if (/^\p{Lu}{2}/u.test(text)) return text;
  return text.charAt(0).toLocaleLowerCase('da') + text.slice(1);
}
