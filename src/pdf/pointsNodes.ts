// What is open in the case: first what waits and why, then what is missing, each leading to its chapter.
import type { Block, MissingPoint, Place, WaitingPoint } from '../document/model.ts';
import { shorten } from '../document/values.ts';
import { chapterId } from './contentsNodes.ts';
import type { Laid } from './keep.ts';
import { inOrder } from './keep.ts';
import type { Para } from './paras.ts';
import { DIVIDER, para, styledPara } from './paras.ts';
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
  return paraTable(printer, columns, rows, { namesRows: true });
}

function missingTable(printer: Printer, points: readonly MissingPoint[]): Laid {
  const rows = points
    .filter(({ isBegun }) => isBegun)
    .map(({ place, labels }) => [
      [placePara(printer, place)],
      [styledPara(printer.say(labels.join(' · ')), {})],
    ]);
  const untouched = points.filter(({ isBegun }) => !isBegun);
  if (untouched.length > 0) rows.push(untouchedRow(printer, untouched));
  const columns = [
    { head: 'Mangler', share: 0.3 },
    { head: 'Punkter', share: 0.7 },
  ];
  return paraTable(printer, columns, rows, { namesRows: true });
}

/** What nobody has begun: chapter by chapter in one row. */
function untouchedRow(printer: Printer, points: readonly MissingPoint[]): Para[][] {
  const places = points.flatMap(({ place }, at) => [
    ...(at === 0 ? [] : [DIVIDER]),
    ...placePara(printer, place).runs,
  ]);
  return [[styledPara('Ikke begyndt', {})], [para(places)]];
}

function placePara(printer: Printer, { id, number = '', title }: Place): Para {
  const text = printer.say(shorten(`${number} ${title}`));
  return styledPara(text, { linkToDestination: chapterId(id) });
}
