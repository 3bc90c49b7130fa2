// The Egg on paper: the drawing, whose picture it is, and the same content in words.
import type { Content } from 'pdfmake/interfaces';
import { drawEgg } from '../egg/eggDrawing.ts';
import { eggSvg } from '../egg/eggSvg.ts';
import { EGG_CAPTION, type EggTheme, eggRows } from '../egg/eggThemes.ts';
import type { Laid } from './keep.ts';
import type { Printer } from './printable.ts';
import { FONT, widths } from './style.ts';

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
          { svg: eggSvg(drawing, FONT), width: WIDTH },
          { text: printer.say(EGG_CAPTION), style: 'small', margin: [0, 5, 0, 0] },
        ],
      },
      { width: listWidth, stack: layerNodes(printer, themes) },
    ],
    columnGap: GAP,
    margin: [0, 2, 0, 6],
    unbreakable: true,
  };
  return { nodes: [figure], need: height + 40 };
}

/** The themes under their layers, in the order of the figure from the inside out. */
function layerNodes(printer: Printer, themes: readonly EggTheme[]): Content[] {
  const rows = eggRows(themes);
  return [...new Set(rows.map(({ layer }) => layer))].flatMap((layer, at): Content[] => [
    { text: printer.say(layer), style: 'label', margin: [0, at === 0 ? 2 : 7, 0, 1] },
    ...rows
      .filter((row) => row.layer === layer)
      .map(({ theme, state }): Content => {
        const title = { text: printer.say(theme.title), bold: true };
        return { text: [title, `: ${printer.say(state)}`], style: 'eggLine', margin: [0, 0, 0, 2] };
      }),
  ]);
}
