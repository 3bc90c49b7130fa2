// The Egg on paper: the drawing, whose picture it is, and the same content as a table.
import type { Content } from 'pdfmake/interfaces';
import { drawEgg } from '../egg/eggDrawing.ts';
import { eggSvg } from '../egg/eggSvg.ts';
import { EGG_CAPTION, type EggTheme, eggRows, eggTableHeads } from '../egg/eggThemes.ts';
import type { Laid } from './keep.ts';
import { styledPara } from './paras.ts';
import type { Printer } from './printable.ts';
import { FONT, widths } from './style.ts';
import { paraTable } from './tableNodes.ts';

const WIDTH = 360;

/** Sets the figure in the middle of the page, kept together with its caption. */
export function eggNodes(printer: Printer, themes: readonly EggTheme[]): Laid {
  const drawing = drawEgg(themes);
  const height = (WIDTH * drawing.height) / drawing.width;
  const side = (widths.full - WIDTH) / 2 - 20;
  const figure: Content = {
    stack: [
      { svg: eggSvg(drawing, FONT), width: WIDTH, alignment: 'center' },
      {
        text: printer.say(EGG_CAPTION),
        style: 'small',
        margin: [side, 6, side, 10],
      },
    ],
    unbreakable: true,
  };
  const rows = eggRows(themes).map(({ theme, layer, state }) =>
    [layer, theme.title, state].map((text) => [styledPara(printer.say(text), {})]),
  );
  const shares = [0.22, 0.4, 0.38];
  const columns = eggTableHeads.map((head, at) => ({ head, share: shares[at] ?? 0 }));
  const table = paraTable(printer, columns, rows);
  return { nodes: [figure, ...table.nodes], need: height + 40 };
}
