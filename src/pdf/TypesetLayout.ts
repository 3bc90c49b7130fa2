// pdfmake's layout with lines set as in a book: long words broken where a line would stay short, and no line of a
// paragraph alone at the foot or the top of a page; and things set in the way the page has room for. It still lays
// out once.
import importedLayout, { type Inline, type LaidNode, type Line } from 'pdfmake/js/LayoutBuilder.js';
import { breakIn } from './hyphenate.ts';

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
    readonly roomForFirst?: number;
  }
}

declare module 'pdfmake/interfaces' {
  interface ContentBase {
    /** Running text in Danish: its long words may be broken. */
    hyphens?: true;
    /**
     * Of a stack of two: the same thing set in two ways. The first where this many points are left on the page,
     * otherwise the second; the other is not laid out.
     */
    roomForFirst?: number;
  }
}

/** A line with less left than this is full: share of its width, and points. */
const FULL = { share: 0.12, points: 30 } as const;

/** Paragraphs of fewer lines may be parted anywhere. */
const SPLIT_FROM = 4;

/** The lines of a paragraph that are made but not set, and how many are. */
type Waiting = { readonly lines: Line[]; set: number };

export class TypesetLayout extends LayoutBuilder {
  readonly #waiting = new WeakMap<LaidNode, Waiting>();
  /** Paragraphs whose last line ends in a hyphen: the next does not. */
  readonly #broken = new WeakSet<LaidNode>();

  protected override processNode(node: LaidNode, ...rest: [boolean?]): void {
    const { roomForFirst: room, stack } = node;
    if (room !== undefined && stack)
      stack.splice(this.writer.context().availableHeight >= room ? 1 : 0, 1);
    super.processNode(node, ...rest);
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
    const isAfterHyphen = this.#broken.delete(node);
    if (node.hyphens) this.#breakTooLong(node);
    const line = super.buildNextLine(node);
    const isLong = line?.inlines.at(-1)?.isBroken;
    if (line && node.hyphens && !isAfterHyphen && !isLong) fillLine(line, node);
    if (line?.inlines.at(-1)?.isBroken) this.#broken.add(node);
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
