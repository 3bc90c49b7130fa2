// The Egg on paper: the drawing, whose picture it is, and the same content as a table.
import type { Content } from 'pdfmake/interfaces';
import { drawEgg } from '../egg/eggDrawing.ts';
import { eggSvg } from '../egg/eggSvg.ts';
import { EGG_ORIGIN, type EggTheme, eggLayers, eggStateText } from '../egg/eggThemes.ts';
import type { Laid } from './keep.ts';
import type { Printer } from './printable.ts';
import { FONT, widths } from './style.ts';
import { tableNodes } from './tableNodes.ts';

const WIDTH = 296;

/** Sets the figure in the middle of the page, kept together with its caption. */
export function eggNodes(printer: Printer, themes: readonly EggTheme[]): Laid {
  const drawing = drawEgg(themes);
  const height = (WIDTH * drawing.height) / drawing.width;
  const layers = eggLayers.map(({ title }) => title.toLocaleLowerCase('da'));
  const caption = `Inderst ${layers[0]}, i midten ${layers[1]}, yderst ${layers[2]}. Firkanterne og tallet viser funktionsniveauet fra 0 til 4; stiplede felter har intet niveau. ${EGG_ORIGIN}`;
  const side = (widths.full - WIDTH) / 2 - 40;
  const figure: Content = {
    stack: [
      { svg: eggSvg(drawing, FONT), width: WIDTH, alignment: 'center' },
      {
        text: printer.say(caption),
        style: 'small',
        margin: [side, 6, side, 10],
      },
    ],
    unbreakable: true,
  };
  const rows = themes.map(({ title, layer, state }) =>
    [eggLayers.find((one) => one.layer === layer)?.title ?? '', title, eggStateText(state)].map(
      (text, at) => [
        {
          id: String(at),
          label: '',
          value: { is: 'words' as const, paragraphs: [text] },
          labelled: false,
        },
      ],
    ),
  );
  const columns = [
    { head: 'Lag', share: 0.22 },
    { head: 'Tema', share: 0.4 },
    { head: 'Funktionsniveau', share: 0.38 },
  ];
  const table = tableNodes(printer, { block: 'table', label: '', columns, rows });
  return { nodes: [figure, ...table.nodes], need: height + 40 };
}
