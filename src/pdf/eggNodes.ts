// The Egg on paper: the drawing, whose picture it is, and the same content in words.
import type { Content, ContentText } from 'pdfmake/interfaces';
import { drawEgg, type EggDrawing } from '../egg/eggDrawing.ts';
import { eggSvg } from '../egg/eggSvg.ts';
import { EGG_CAPTION, type EggTheme, eggRows } from '../egg/eggThemes.ts';
import { type Laid, linesHigh } from './keep.ts';
import type { Printer } from './printable.ts';
import { FONT, sizes, widths } from './style.ts';
import type { Tag } from './tagging/tags.ts';

/** The least width at which the figure's own words are as large as small type. */
export const EGG_ON_PAPER = 350;
/** Leads to the figure where it stands on the next page. */
const EGG_OVERLEAF = 'Tegningen og dens tabel står øverst på næste side.';
const GAP = 16;
const CAPTION_GAP = 5;
/** The caption below the figure is always the same. */
const CAPTION_LINES = 4;
const MARGINS = { above: 2, below: 6 } as const;
/** Where the figure has no room below the heading, so many lines of what follows stand there before it. */
const LINES_BEFORE = 8;
const listWidth = widths.full - EGG_ON_PAPER - GAP;

/**
 * Sets the figure with its caption, and beside it theme by theme in words what it shows. It is more than half a page
 * high and kept whole: where the page has no room for it, it stands at the top of the next.
 */
export function eggNodes(printer: Printer, themes: readonly EggTheme[]): Laid {
  const drawing = drawEgg(themes);
  const figure = (EGG_ON_PAPER * drawing.height) / drawing.width;
  const caption = CAPTION_GAP + linesHigh(CAPTION_LINES, sizes.small);
  const svg = eggSvg(printable(printer, drawing), FONT);
  const whole: Content = {
    columns: [
      {
        width: EGG_ON_PAPER,
        stack: [
          { svg, width: EGG_ON_PAPER, tag: figureTag(themes) },
          {
            text: printer.say(EGG_CAPTION),
            style: 'small',
            margin: [0, CAPTION_GAP, 0, 0],
          },
        ],
      },
      { width: listWidth, stack: layerNodes(printer, themes), tag: { is: 'Table' } },
    ],
    columnGap: GAP,
    margin: [0, MARGINS.above, 0, MARGINS.below],
    unbreakable: true,
  };
  const margin: [number, number, number, number] = [widths.label + widths.gap, 0, 0, 2];
  const leading: Content = { text: printer.say(EGG_OVERLEAF), margin };
  return {
    nodes: [{ stack: [whole, leading], floats: MARGINS.above + figure + caption }],
    need: linesHigh(LINES_BEFORE),
  };
}

function figureTag(themes: readonly EggTheme[]): Tag {
  const alt = `Tegning af barnets funktionsevne i tre lag med ${themes.length} temaer. Tabellen efter tegningen siger det samme i ord.`;
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
