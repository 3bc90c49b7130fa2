// Answers that share a line: short ones with each other, a bare yes with what tells more, notes with what rests on them.
import type { Block, Value } from '../document/model.ts';
import { blockNodes } from './blockNodes.ts';
import type { Laid } from './keep.ts';
import type { Para } from './paras.ts';
import { DIVIDER, joined, labelRun, onOneLine, para, styledParas, valueParas } from './paras.ts';
import type { Printer } from './printable.ts';
import { besideParas } from './reasonedNodes.ts';

/** What fits on one line beside the labels, in characters. */
const LINE_SIGNS = 76;
/** The longest yes or no, in characters. */
const BARE_SIGNS = 3;
/** The longest answer that shares its paragraph with another, in characters. */
const SHARED_SIGNS = 400;

type Line = {
  /** The label in the margin: the first answer's. */
  readonly label: string;
  readonly told: Para;
  readonly blocks: readonly Block[];
};

/** Sets the blocks of a chapter: the label of a line's first answer in the margin, the others' run in. */
export function blocksInLines(printer: Printer, blocks: readonly Block[]): readonly Laid[] {
  const lines: (Line | Block)[] = [];
  for (const block of blocks) {
    const last = lines.at(-1);
    const line = lineOf(printer, block);
    const longer = line && last && 'told' in last && lengthened(printer, last, line);
    if (longer) lines.splice(-1, 1, longer);
    else lines.push(line ?? block);
  }
  return lines.map((one) => {
    if (!('told' in one)) return blockNodes(printer, one);
    const [only, ...more] = one.blocks;
    return only && more.length === 0
      ? blockNodes(printer, only)
      : besideParas(printer, one.label, [one.told]);
  });
}

/** An answer that takes less than a line; undefined for everything else. */
export function shortAnswer(printer: Printer, block: Block): Line | undefined {
  const line = lineOf(printer, block);
  return line && line.told.plain.length <= LINE_SIGNS ? line : undefined;
}

/** An answer of one paragraph; undefined for everything that can share none. */
function lineOf(printer: Printer, block: Block): Line | undefined {
  if (block.block !== 'answer' && block.block !== 'judgement') return undefined;
  const value = plainValue(block);
  if (value === undefined || value.is === 'missing') return undefined;
  const paras = valueParas(printer, onOneLine(value));
  const styled = block.block === 'judgement' ? styledParas(paras, 'strong') : paras;
  const [told, ...more] = styled;
  if (!told || more.length > 0 || told.plain.length > SHARED_SIGNS) return undefined;
  return { label: block.label, told, blocks: [block] };
}

function plainValue(block: Extract<Block, { block: 'answer' | 'judgement' }>): Value | undefined {
  if (block.block === 'answer') return block.value;
  return block.rest.length === 0 && !block.step ? block.choice : undefined;
}

/** A line that goes on with another; undefined where they stand better apart. */
function lengthened(printer: Printer, line: Line, next: Line): Line | undefined {
  const words = para([labelRun(printer, next.label), ...next.told.runs]);
  const isNoted = next.blocks.every(isNotes);
  const told = isNoted
    ? joined(line.told, words)
    : para([...line.told.runs, DIVIDER, ...words.runs]);
  const isDetail = line.told.plain.length <= BARE_SIGNS;
  const fits = told.plain.length <= LINE_SIGNS || isDetail || isNoted;
  return fits ? { ...line, told, blocks: [...line.blocks, ...next.blocks] } : undefined;
}

function isNotes(block: Block): boolean {
  return block.block === 'answer' && block.value.is === 'notes';
}
