// pdfmake's layout with lines set as in a book: long words broken where a line would stay short, and no line of a
// paragraph alone at the foot or the top of a page; and what has no room set at the top of the next, above what goes on there.
import importedLayout, {
  type Inline,
  type LaidNode,
  type Line,
  type RowGiven,
} from 'pdfmake/js/LayoutBuilder.js';
import type { PaperEnd } from './fitted.ts';
import { breakIn } from './hyphenate.ts';
import { placeLine, type ReadingOrder, readingOrder } from './readingOrder.ts';

const LayoutBuilder =
  typeof importedLayout === 'function' ? importedLayout : importedLayout.default;

declare module 'pdfmake/js/LayoutBuilder.js' {
  interface Inline {
    /** The beginning of a word that goes on in the next line: a hyphen is written after it, and has room. */
    readonly isBroken?: boolean;
  }
  interface LaidNode {
    /** Running text in Danish: its long words may be broken. */
    readonly hyphens?: true;
    readonly floats?: number;
    readonly keepsLastRows?: true;
  }
}

declare module 'pdfmake/interfaces' {
  interface ContentBase {
    /** Running text in Danish: its long words may be broken. */
    hyphens?: true;
    /**
     * Of a stack of two: something whole, so many points high, and the words that lead to it where it has no room.
     * Where it has, it is set here, without those words; otherwise at the top of the next page, with all that
     * follows here before it. No higher than half a page's text and what is kept whole.
     */
    floats?: number;
    /** Of a table whose rows are kept whole: its last two rows stand on one page. */
    keepsLastRows?: true;
  }
}

/** A line with less left than this is full: share of its width, and points. */
const FULL = { share: 0.12, points: 30 } as const;

/** Paragraphs of fewer lines may be parted anywhere. */
const SPLIT_FROM = 4;

/** Space between what floated and what goes on below it, in points. */
const BELOW_FLOAT = 8;

/** The lines of a paragraph that are made but not set, and how many are. */
type Waiting = { readonly lines: Line[]; set: number };

export class TypesetLayout extends LayoutBuilder {
  readonly #waiting = new WeakMap<LaidNode, Waiting>();
  /** Paragraphs whose last line ends in a hyphen: the next does not. */
  readonly #broken = new WeakSet<LaidNode>();
  /** Paragraphs that are read from the right, all of them or in places; undefined for all others. */
  readonly #orders = new WeakMap<LaidNode, ReadingOrder | undefined>();
  /** True from when something floats until it stands. */
  #isFloating = false;

  protected override processNode(node: LaidNode, ...rest: [boolean?]): void {
    const { floats: height, stack } = node;
    if (height !== undefined && stack) {
      const isRoom = this.writer.context().availableHeight >= height;
      const [whole] = stack.splice(isRoom ? 1 : 0, 1);
      if (whole && !isRoom) this.float(whole);
    }
    super.processNode(node, ...rest);
  }

  /** pdfmake keeps each row together by itself: what is begun in one and ended in the next keeps both. */
  protected override processRow(given: RowGiven): object {
    const { tableNode, rowIndex = 0 } = given;
    const toGo = (tableNode?.table?.body.length ?? 0) - 1 - rowIndex;
    const isKept = tableNode?.keepsLastRows === true;
    const { availableWidth, availableHeight } = this.writer.context();
    if (isKept && toGo === 1) this.writer.beginUnbreakableBlock(availableWidth, availableHeight);
    const row = super.processRow(given);
    if (isKept && toGo === 0) this.writer.commitUnbreakableBlock();
    return row;
  }

  /** How it ends, once it is laid out. */
  end: PaperEnd = { pages: 0, taken: 0 };

  /** What floats at the end has a page made for it. */
  protected override addHeadersAndFooters(header: unknown, footer: unknown): void {
    if (this.#isFloating) this.writer.moveToNextPage();
    const { page, y, availableHeight, pageMargins } = this.writer.context();
    const used = y - pageMargins.top;
    this.end = { pages: page + 1, taken: used / (used + availableHeight) };
    super.addHeadersAndFooters(header, footer);
  }

  /** Sets a node at the top of the next page, when there is one; what is being set then goes on below it. */
  protected float(node: LaidNode): void {
    const { writer } = this;
    const context = writer.context();
    this.#isFloating = true;
    context.once('pageAdded', () => {
      this.#isFloating = false;
      const { page, pageMargins } = context;
      const { width, height } = context.getCurrentPage().pageSize;
      writer.beginUnbreakableBlock(width - pageMargins.left - pageMargins.right, height);
      this.processNode(node);
      const taken = writer.context().y + BELOW_FLOAT;
      writer.commitUnbreakableBlock(pageMargins.left, pageMargins.top);
      // Each column that goes on here begins the page anew.
      const begin = context.initializePage.bind(context);
      context.initializePage = () => {
        begin();
        if (context.page === page) context.moveDown(taken);
      };
      context.moveDown(taken);
      // pdfmake looks for room on this page and the next, and drops what has none: it may need the one after.
      const add = writer.addFragment.bind(writer);
      writer.addFragment = (...given) => add(...given) || add(...given);
    });
  }

  /** The next line to be set, where the writer stands now. */
  protected override buildNextLine(node: LaidNode): Line | null {
    const waiting = this.#waiting.get(node) ?? { lines: [], set: 0 };
    this.#waiting.set(node, waiting);
    while (waiting.lines.length < SPLIT_FROM) {
      const line = this.#makeLine(node);
      if (!line) break;
      waiting.lines.push(line);
    }
    const line = waiting.lines.shift();
    if (!line) {
      this.#waiting.delete(node);
      return null;
    }
    if (this.#standsAlone(line, waiting)) this.writer.moveToNextPage();
    waiting.set += 1;
    return line;
  }

  /** Whether the line would be the only one of its paragraph on this page, or leave one to the next. */
  #standsAlone(line: Line, { lines, set }: Waiting): boolean {
    const [next, ...more] = lines;
    if (!next || set + lines.length + 1 < SPLIT_FROM) return false;
    // What is kept together has a page of its own making.
    if (this.writer.transactionLevel > 0) return false;
    const { y, availableHeight, pageMargins } = this.writer.context();
    const [height, both] = [line.getHeight(), line.getHeight() + next.getHeight()];
    const isLast = height <= availableHeight && both > availableHeight;
    return isLast && y > pageMargins.top && (set === 0 || more.length === 0);
  }

  #makeLine(node: LaidNode): Line | null {
    if (!this.#orders.has(node)) this.#orders.set(node, readingOrder(node._inlines ?? []));
    const order = this.#orders.get(node);
    const isAfterHyphen = this.#broken.delete(node);
    if (node.hyphens) this.#breakTooLong(node);
    const line = super.buildNextLine(node);
    const isLong = line?.inlines.at(-1)?.isBroken;
    if (line && node.hyphens && !isAfterHyphen && !isLong) fillLine(line, node);
    if (line?.inlines.at(-1)?.isBroken) this.#broken.add(node);
    if (line && order) {
      placeLine(line, order);
      // Running text that is read from the right begins there.
      if (order.base === 1 && node.hyphens)
        for (const inline of line.inlines) inline.alignment = 'right';
    }
    return line;
  }

  /** A word wider than a whole line is broken as words are, and not wherever the line ends. */
  #breakTooLong({ _inlines: inlines = [] }: LaidNode): void {
    const [first] = inlines;
    const { availableWidth } = this.writer.context();
    if (!first || first.width - (first.trailingCut ?? 0) <= availableWidth) return;
    const parts = broken(first, availableWidth);
    if (parts) inlines.splice(0, 1, ...parts);
  }
}

/** Sets the beginning of the next word where there is much room left for it. */
function fillLine(line: Line, { _inlines: inlines = [] }: LaidNode): void {
  const [next] = inlines;
  const room = line.getAvailableWidth();
  if (!next || line.newLineForced || line.inlines.length === 0) return;
  if (room < Math.max(FULL.share * line.maxWidth, FULL.points)) return;
  // The space after the last word is written now.
  const [head, rest] = broken(next, line.maxWidth - line.inlineWidths + line.leadingCut) ?? [];
  if (!head || !rest) return;
  line.addInline(head);
  inlines.splice(0, 1, rest);
}

/** A word in two where its beginning has room with a hyphen; undefined where it may not be broken. */
function broken(inline: Inline, room: number): readonly [Inline, Inline] | undefined {
  const { text, font, fontSize, characterSpacing, noWrap } = inline;
  if (inline.tag || inline.lang || inline.linkToDestination || inline.style === 'runIn')
    return undefined;
  if (characterSpacing || noWrap) return undefined;
  const widthOf = (words: string) => font.widthOfString(words, fontSize);
  const at = breakIn(text, (head) => widthOf(`${head}-`) <= room);
  if (at === undefined) return undefined;
  const [head, rest] = [text.slice(0, at), text.slice(at)];
  return [
    {
      ...inline,
      text: head,
      width: widthOf(`${head}-`),
      trailingCut: 0,
      noNewLine: false,
      lineEnd: false,
      isBroken: true,
    },
    { ...inline, text: rest, width: widthOf(rest), leadingCut: 0 },
  ];
}
