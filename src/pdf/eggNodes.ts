// The Egg on paper: the drawing, whose picture it is, and the same content in words.
import type { Content, ContentStack, ContentText } from 'pdfmake/interfaces';
import { drawEgg, type EggDrawing } from '../egg/eggDrawing.ts';
import { eggSvg } from '../egg/eggSvg.ts';
import { EGG_CAPTION, type EggTheme, eggRows, eggTableHeads } from '../egg/eggThemes.ts';
import { type Laid, linesHigh } from './keep.ts';
import { styledPara } from './paras.ts';
import type { Printer } from './printable.ts';
import { FONT, sizes, widths } from './style.ts';
import { paraTable } from './tableNodes.ts';
import type { Tag } from './tagging/tags.ts';

/** The least width at which the figure's own words are as large as small type. */
const WIDTH = 350;
const GAP = 16;
const CAPTION_GAP = 5;
/** The caption below the figure is always the same. */
const CAPTION_LINES = 4;
const MARGINS = { above: 2, below: 6 } as const;
/** So many lines of the table, and its first row, stand below the heading, or the chapter begins on a new page. */
const LEAST_ROWS = 6;
const listWidth = widths.full - WIDTH - GAP;

/**
 * Sets the figure with its caption, and beside it theme by theme in words what it shows. It is more than half a page
 * high and kept whole: where the page has no room for it, the words come first as a table that fills the page.
 */
export function eggNodes(printer: Printer, themes: readonly EggTheme[]): Laid {
  const drawing = drawEgg(themes);
  const figure = (WIDTH * drawing.height) / drawing.width;
  const caption = CAPTION_GAP + linesHigh(CAPTION_LINES, sizes.small);
  const svg = eggSvg(printable(printer, drawing), FONT);
  const captionNode: Content = { text: printer.say(EGG_CAPTION), style: 'small' };
  const together = sideBySide(
    [
      { svg, width: WIDTH, tag: figureTag(themes, 'efter') },
      { ...captionNode, margin: [0, CAPTION_GAP, 0, 0] },
    ],
    { stack: layerNodes(printer, themes), tag: { is: 'Table' } },
  );
  const { nodes: table, need } = themeTable(printer, themes);
  const apart: Content = {
    stack: [
      ...table,
      sideBySide([{ svg, width: WIDTH, tag: figureTag(themes, 'før') }], { stack: [captionNode] }),
    ],
  };
  return {
    nodes: [{ stack: [together, apart], roomForFirst: MARGINS.above + figure + caption }],
    need: need + linesHigh(LEAST_ROWS),
  };
}

/** The figure, and what stands to the right of it. */
function sideBySide(left: Content[], right: ContentStack): Content {
  return {
    columns: [
      { width: WIDTH, stack: left },
      { width: listWidth, ...right },
    ],
    columnGap: GAP,
    margin: [0, MARGINS.above, 0, MARGINS.below],
    unbreakable: true,
  };
}

/** The same content as a table that pages can part. */
function themeTable(printer: Printer, themes: readonly EggTheme[]): Laid {
  const [layerHead, themeHead, stateHead] = eggTableHeads;
  const columns = [
    { head: themeHead, share: 0.4 },
    { head: layerHead, share: 0.24 },
    { head: stateHead, share: 0.36 },
  ];
  const rows = eggRows(themes).map(({ theme, layer, state }) =>
    [theme.title, layer, state].map((text) => [styledPara(printer.say(text), {})]),
  );
  return paraTable(printer, columns, rows, { namesRows: true });
}

function figureTag(themes: readonly EggTheme[], table: 'før' | 'efter'): Tag {
  const alt = `Tegning af barnets funktionsevne i tre lag med ${themes.length} temaer. Tabellen ${table} tegningen siger det samme i ord.`;
  return { is: 'Figure', alt };
}

/** The drawing with words the font can show. */
function printable(printer: Printer, drawing: EggDrawing): EggDrawing {
  const segments = drawing.segments.map((segment) => ({
    ...segment,
    texts: segment.texts.map((one) => ({ ...one, text: printer.say(one.text) })),
  }));
  return { ...drawing, segments };
}

/** The themes under their layers, in the order of the figure from the inside out: a table, set as lines. */
function layerNodes(printer: Printer, themes: readonly EggTheme[]): Content[] {
  const rows = eggRows(themes);
  return [...new Set(rows.map(({ layer }) => layer))].flatMap((layer, at): Content[] => [
    {
      stack: [
        {
          text: printer.say(layer),
          style: 'label',
          margin: [0, at === 0 ? 2 : 7, 0, 1],
          tag: { is: 'TH', scope: 'Column', colSpan: 2 },
        },
      ],
      tag: { is: 'TR' },
    },
    ...rows
      .filter((row) => row.layer === layer)
      .map(({ theme, state }): Content => {
        const title: ContentText = {
          text: printer.say(theme.title),
          bold: true,
          tag: { is: 'TH', scope: 'Row' },
        };
        const told: ContentText = { text: `: ${printer.say(state)}`, tag: { is: 'TD' } };
        return { text: [title, told], style: 'eggLine', margin: [0, 0, 0, 2], tag: { is: 'TR' } };
      }),
  ]);
}
