// pdfmake's layout, building the structure tree as it goes: what is laid out first is read first.
import type { LaidNode, Line } from 'pdfmake/js/LayoutBuilder.js';
import { TypesetLayout } from '../TypesetLayout.ts';
import { addElement, type Element, holdsText, lastPiece, newTree } from './elements.ts';
import { stampLine } from './stampLine.ts';
import type { Tag } from './tags.ts';

/** The element things are laid out in; none for decoration. */
type Place = Element | undefined;

/** Lays out once; the tree is whole when it is done. */
export class TaggedLayout extends TypesetLayout {
  readonly root = newTree();
  #here: Place = this.root;
  /** True while what stands on every page beside the text is laid out. */
  #isBehind = false;
  /** Elements made before their nodes are laid out: cells and items. */
  readonly #made = new Map<LaidNode, Element>();

  protected override processNode(node: LaidNode, ...rest: [boolean?]): void {
    this.#within(this.#placeOf(node), () => super.processNode(node, ...rest));
  }

  /** It is read where it belongs, wherever it stands. */
  protected override float(node: LaidNode): void {
    if (this.#here) this.#made.set(node, addElement(this.#here, { is: 'Div' }));
    super.float(node);
  }

  protected override addBackground(background: unknown): void {
    this.#isBehind = true;
    this.#within(undefined, () => super.addBackground(background));
    this.#isBehind = false;
  }

  protected override addHeadersAndFooters(header: unknown, footer: unknown): void {
    this.#within(undefined, () => super.addHeadersAndFooters(header, footer));
  }

  protected override buildNextLine(node: LaidNode): Line | null {
    const line = super.buildNextLine(node);
    if (line && this.#here) stampLine(line, this.#here);
    else if (line && this.#isBehind) line.isHeader = true;
    return line;
  }

  protected override processTable(node: LaidNode): void {
    if (this.#here) this.#makeRows(node, this.#here);
    super.processTable(node);
  }

  protected override processList(isOrdered: boolean, node: LaidNode): void {
    if (this.#here) this.#makeItems((isOrdered ? node.ol : node.ul) ?? [], this.#here);
    super.processList(isOrdered, node);
  }

  #within(place: Place, run: () => void): void {
    const before = this.#here;
    this.#here = place;
    try {
      run();
    } finally {
      this.#here = before;
    }
  }

  #placeOf(node: LaidNode): Place {
    const made = this.#made.get(node);
    const around = made ?? this.#here;
    if (!around) return undefined;
    const isCell = made && node.tag?.is === 'TH';
    const tag = isCell ? undefined : (node.tag ?? usualTag(node, around, made !== undefined));
    const place = tag ? addElement(around, tag) : around;
    if (node.svg !== undefined && place.tag.is === 'Figure') node.piece = lastPiece(place);
    return place;
  }

  /** The rows and cells of a table, before they are laid out. */
  #makeRows({ table, rowTags }: LaidNode, place: Element): void {
    if (!table) return;
    if (rowTags) {
      for (const row of table.body) {
        const inner = rowTags.reduce((around, tag) => addElement(around, tag), place);
        for (const cell of row) this.#made.set(cell, inner);
      }
    } else if (place.tag.is === 'Table') {
      const heads = table.headerRows ?? 0;
      const head = heads > 0 ? addElement(place, { is: 'THead' }) : place;
      const body = addElement(place, { is: 'TBody' });
      table.body.forEach((row, at) => {
        const tr = addElement(at < heads ? head : body, { is: 'TR' });
        for (const cell of row)
          if (!cell._span) this.#made.set(cell, addElement(tr, cellTag(cell, at < heads)));
      });
    }
  }

  /** The items of a list: a list in it belongs to the item before. */
  #makeItems(items: readonly LaidNode[], list: Element): void {
    let body = list;
    for (const item of items) {
      if (!item.ul && !item.ol) {
        const li = addElement(list, { is: 'LI' });
        const { canvas: [dot] = [], _inlines: [number] = [] } = item.listMarker ?? {};
        if (dot) dot.piece = lastPiece(addElement(li, { is: 'Lbl', actual: '•' }));
        if (number) number.piece = lastPiece(addElement(li, { is: 'Lbl' }));
        body = addElement(li, { is: 'LBody' });
      }
      this.#made.set(item, body);
    }
  }
}

function usualTag(node: LaidNode, around: Element, isMade: boolean): Tag | undefined {
  if (node.ul) return { is: 'L', numbering: 'Disc' };
  if (node.ol) return { is: 'L', numbering: 'Decimal' };
  const isText = node.text !== undefined;
  return isText && !isMade && !holdsText(around) ? { is: 'P' } : undefined;
}

function cellTag({ colSpan = 1, rowSpan = 1, tag }: LaidNode, isHead: boolean): Tag {
  const spans = {
    ...(colSpan > 1 ? { colSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
  };
  if (isHead) return { is: 'TH', scope: 'Column', ...spans };
  const isRowHead = tag?.is === 'TH';
  return isRowHead ? { is: 'TH', scope: 'Row', ...spans } : { is: 'TD', ...spans };
}
