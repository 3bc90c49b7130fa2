// Keeping things together on a page. pdfmake lays out once: nothing here makes it lay out again,
// so the time stays in proportion to the text.
import type { Content } from 'pdfmake/interfaces';
import { LINE, sizes } from './style.ts';

/** Nodes in order, with the height their beginning needs below a heading. */
export type Laid = {
  readonly nodes: readonly Content[];
  readonly need: number;
  /** True where each node with something in it is an item of a list: a label and what belongs to it. */
  readonly isItems?: boolean;
};

/**
 * What is lower than this is kept whole. pdfmake cuts off what is kept and taller than a page, so both
 * limits stay below half a page: even text of nothing but the widest signs is not twice its estimate.
 */
const LARGEST_WHOLE = 50;

/** The same for a row of a table. */
export const LARGEST_ROW = 330;

/** Widest share of its size that a sign takes on average, counted high rather than low. */
const SIGN = 0.54;

/** About how many lines text takes; rather too many than too few. */
function lineCount(paragraphs: readonly string[], width: number, size: number): number {
  return paragraphs.reduce(
    (sum, one) => sum + Math.max(1, Math.ceil((one.length * SIGN * size) / width)),
    0,
  );
}

/** About how high text is. */
export function heightOf(
  paragraphs: readonly string[],
  width: number,
  size: number = sizes.body,
  between = 0,
): number {
  const gaps = Math.max(paragraphs.length - 1, 0) * between;
  return lineCount(paragraphs, width, size) * size * LINE + gaps;
}

/** The height of a number of lines. */
export function linesHigh(count: number, size: number = sizes.body): number {
  return count * size * LINE;
}

/**
 * Nodes that are never left alone at the foot of a page: they and `need` points of what follows stand
 * together or move together. The room is asked for inside an unbreakable block and given back after it.
 */
export function keepWithNext(nodes: readonly Content[], need: number): readonly Content[] {
  return [
    { stack: [...nodes, { stack: [], margin: [0, need, 0, 0] }], unbreakable: true },
    { stack: [], margin: [0, -need, 0, 0] },
  ];
}

/** Nodes below each other, none of them separated from what they need; items that follow each other are a list. */
export function inOrder(parts: readonly Laid[]): Laid {
  const nodes: Content[] = [];
  let items: Content[] | undefined;
  for (const part of parts) {
    if (!part.isItems) {
      items = undefined;
      nodes.push(...part.nodes);
    } else if (items) items.push(...part.nodes);
    else {
      items = [...part.nodes];
      nodes.push({ stack: items, tag: { is: 'L', numbering: 'None' } });
    }
  }
  return { nodes, need: parts[0]?.need ?? 0 };
}

/** A heading with what it stands over. */
export function withHeading(heading: readonly Content[], below: Laid): readonly Content[] {
  return [...keepWithNext(heading, below.need), ...below.nodes];
}

/** A node kept whole when it is low, and otherwise begun only where its first lines have room. */
export function wholeOrFlowing(
  make: (whole: boolean) => Content,
  height: number,
  first: number,
): Laid {
  if (height <= LARGEST_WHOLE) return { nodes: [make(true)], need: height };
  return { nodes: [...keepWithNext([], first), make(false)], need: first };
}
