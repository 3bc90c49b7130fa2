// What is open in the case: first what waits and why, then what is missing, each leading to its chapter.
import type { Block, MissingPoint, Place, WaitingPoint } from '../document/model.ts';
import { shorten } from '../document/values.ts';
import { chapterId } from './contentsNodes.ts';
import type { Laid } from './keep.ts';
import { inOrder } from './keep.ts';
import type { Para } from './paras.ts';
import { styledPara } from './paras.ts';
import type { Printer } from './printable.ts';
import { paraTable } from './tableNodes.ts';

export function pointsNodes(
  printer: Printer,
  { waiting, missing }: Extract<Block, { block: 'points' }>,
): Laid {
  return inOrder([
    ...(waiting.length === 0 ? [] : [waitingTable(printer, waiting)]),
    ...(missing.length === 0 ? [] : [missingTable(printer, missing)]),
  ]);
}

function waitingTable(printer: Printer, points: readonly WaitingPoint[]): Laid {
  const rows = points.map(({ place, label, reason }) => [
    [placePara(printer, place)],
    [styledPara(printer.say(label), {})],
    [styledPara(printer.say(reason), {})],
  ]);
  const columns = [
    { head: 'Venter', share: 0.3 },
    { head: 'Punkt', share: 0.24 },
    { head: 'Fordi', share: 0.46 },
  ];
  return paraTable(printer, columns, rows);
}

function missingTable(printer: Printer, points: readonly MissingPoint[]): Laid {
  const rows = points.map(({ place, labels, isBegun }) => {
    const text = isBegun ? labels.join(' · ') : 'Ikke begyndt';
    return [[placePara(printer, place)], [styledPara(printer.say(text), {})]];
  });
  const columns = [
    { head: 'Mangler', share: 0.3 },
    { head: 'Punkter', share: 0.7 },
  ];
  return paraTable(printer, columns, rows);
}

function placePara(printer: Printer, { id, number = '', title }: Place): Para {
  const text = printer.say(shorten(`${number} ${title}`));
  return styledPara(text, { linkToDestination: chapterId(id) });
}
