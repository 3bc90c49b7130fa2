// The Egg on paper: the drawing, whose picture it is, and the same content in words.
import type { Content, ContentText } from 'pdfmake/interfaces';
import { drawEgg, type EggDrawing } from '../egg/eggDrawing.ts';
import { eggSvg } from '../egg/eggSvg.ts';
import { EGG_CAPTION, type EggTheme, eggRows } from '../egg/eggThemes.ts';
import type { Laid } from './keep.ts';
import type { Printer } from './printable.ts';
import { FONT, widths } from './style.ts';
import type { Tag } from './tagging/tags.ts';

/** The least width at which the figure's own words are as large as small type. */
const WIDTH = 350;
const GAP = 16;
const listWidth = widths.full - WIDTH - GAP;

/** Sets the figure with its caption, and beside it theme by theme in words what it shows. */
export function eggNodes(printer: Printer, themes: readonly EggTheme[]): Laid {
  const drawing = drawEgg(themes);
  const height = (WIDTH * drawing.height) / drawing.width;
  const figure: Content = {
    columns: [
      {
        width: WIDTH,
        stack: [
          { svg: eggSvg(printable(printer, drawing), FONT), width: WIDTH, tag: figureTag(themes) },
          { text: printer.say(EGG_CAPTION), style: 'small', margin: [0, 5, 0, 0] },
        ],
      },
      { width: listWidth, stack: layerNodes(printer, themes), tag: { is: 'Table' } },
    ],
    columnGap: GAP,
    margin: [0, 2, 0, 6],
    unbreakable: true,
  };
  return { nodes: [figure], need: height + 40 };
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
