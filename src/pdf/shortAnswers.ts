// Short answers that follow each other share a line: the first label in the margin, the others run in.
import type { Block, Value } from '../document/model.ts';
import { blockNodes } from './blockNodes.ts';
import type { Laid } from './keep.ts';
import type { Para } from './paras.ts';
import { joined, labelRun, onOneLine, para, styledParas, valueParas } from './paras.ts';
import type { Printer } from './printable.ts';
import { besideParas } from './reasonedNodes.ts';

/** What fits on one line beside the labels, in characters. */
const LINE_SIGNS = 76;

type Line = { readonly label: string; readonly told: Para; readonly blocks: readonly Block[] };

/** Sets the blocks of a chapter, neighbouring short answers on one line. */
export function blocksInLines(printer: Printer, blocks: readonly Block[]): readonly Laid[] {
  const laid: Laid[] = [];
  let line: Line | undefined;
  const close = () => {
    const [only, ...more] = line?.blocks ?? [];
    if (line && more.length > 0) laid.push(besideParas(printer, line.label, [line.told]));
    else if (only) laid.push(blockNodes(printer, only));
    line = undefined;
  };
  for (const block of blocks) {
    const short = shortAnswer(printer, block);
    const wider = line && short && widened(printer, line, short, block);
    if (wider) {
      line = wider;
      continue;
    }
    close();
    if (short) line = { ...short, blocks: [block] };
    else laid.push(blockNodes(printer, block));
  }
  close();
  return laid;
}

type Short = Pick<Line, 'label' | 'told'>;

/** An answer that takes less than a line; undefined for everything else. */
export function shortAnswer(printer: Printer, block: Block): Short | undefined {
  const value = shortValue(block);
  if (value === undefined || value.is === 'missing') return undefined;
  const [only, ...more] = valueParas(printer, onOneLine(value));
  if (!only || more.length > 0 || only.plain.length > LINE_SIGNS) return undefined;
  const [told = only] = block.block === 'judgement' ? styledParas([only], 'strong') : [only];
  return { label: 'label' in block ? block.label : '', told };
}

function shortValue(block: Block): Value | undefined {
  if (block.block === 'answer') return block.value;
  const isBare = block.block === 'judgement' && block.rest.length === 0 && !block.step;
  return isBare ? block.choice : undefined;
}

function widened(printer: Printer, line: Line, short: Short, block: Block): Line | undefined {
  const next = para([labelRun(printer, short.label), ...short.told.runs]);
  const told = joined(line.told, next);
  if (told.plain.length > LINE_SIGNS) return undefined;
  return { ...line, told, blocks: [...line.blocks, block] };
}
