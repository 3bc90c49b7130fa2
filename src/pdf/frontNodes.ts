// The cover and the contents.
import type { Content, TableCell } from 'pdfmake/interfaces';
import type { Cover, Doc, DocStatus } from '../document/model.ts';
import { shorten } from '../document/values.ts';
import type { Printer } from './printable.ts';
import { colours, page, sizes, widths } from './style.ts';
import { linesOf, valueNodes } from './valueNodes.ts';

/** The whole first page. */
export function coverNodes(printer: Printer, { cover, status }: Doc): readonly Content[] {
  const half = (widths.full - 28) / 2;
  const name = { width: widths.full, size: 20, style: 'coverName', between: 2 };
  return [
    statusMark(status),
    { text: 'Udredning og plan', style: 'coverTitle', margin: [0, 74, 0, 4] },
    { text: 'Børnehandicap', style: 'coverKind', margin: [0, 0, 0, 30] },
    ...valueNodes(printer, cover.childName, name),
    {
      text: printer.say(
        `${cover.birth.is === 'missing' ? '' : 'Født '}${linesOf(cover.birth).join(' ')}`,
      ),
      style: cover.birth.is === 'missing' ? 'missing' : 'body',
      margin: [0, 3, 0, 22],
    },
    rule(),
    { text: printer.say(cover.purpose), margin: [0, 14, 0, 8] },
    ...requestNodes(printer, cover),
    {
      columns: [
        { width: half, stack: [...contributorNodes(printer, cover)] },
        { width: half, stack: [...dateNodes(printer, cover, half)] },
      ],
      columnGap: 28,
      margin: [0, 14, 0, 18],
    },
    rule(),
    { text: printer.say(cover.statusText), style: 'strong', margin: [0, 12, 0, 4] },
    { text: printer.say(`${cover.notOfficial} ${cover.lawAsOf}.`), style: 'small' },
  ];
}

function statusMark(status: DocStatus): Content {
  return {
    columns: [
      { width: '*', text: '' },
      {
        width: 'auto',
        table: { body: [[{ text: status, style: 'statusMark' }]] },
        layout: {
          hLineWidth: () => 1.2,
          vLineWidth: () => 1.2,
          hLineColor: () => colours.accent,
          vLineColor: () => colours.accent,
          paddingLeft: () => 9,
          paddingRight: () => 9,
          paddingTop: () => 4,
          paddingBottom: () => 3,
        },
      },
    ],
  };
}

function rule(): Content {
  const line = { type: 'line' as const, x1: 0, y1: 0, x2: widths.full, y2: 0, lineWidth: 0.8 };
  return { canvas: [{ ...line, lineColor: colours.line }] };
}

function requestNodes(printer: Printer, { requests }: Cover): readonly Content[] {
  if (requests.length === 0) return [];
  return [
    { text: 'Familien har bedt om', style: 'label', margin: [0, 4, 0, 2] },
    { ul: requests.map((one) => ({ text: printer.say(one) })), markerColor: colours.accent },
  ];
}

function contributorNodes(printer: Printer, { contributors }: Cover): readonly Content[] {
  return contributors.flatMap(({ role, names }): readonly Content[] => [
    { text: role, style: 'label', margin: [0, 0, 0, 1] },
    {
      stack: names.map((one) => ({ text: printer.say(one), fontSize: sizes.table })),
      margin: [0, 0, 0, 7],
    },
  ]);
}

function dateNodes(printer: Printer, { dates }: Cover, width: number): readonly Content[] {
  if (dates.length === 0) return [];
  const body = dates.map(({ label, date }): TableCell[] => [
    { text: label, fontSize: sizes.table, color: colours.quiet },
    { text: printer.say(date), fontSize: sizes.table },
  ]);
  const [left, right] = [width * 0.56, width * 0.44];
  return [
    { text: 'Datoer', style: 'label', margin: [0, 0, 0, 1] },
    {
      table: { widths: [left, right], body },
      layout: { defaultBorder: false, paddingLeft: () => 0, paddingRight: () => 0 },
    },
  ];
}

/** Where in the file a part is found. */
export function partId(id: string): string {
  return `del-${id}`;
}

/** Where in the file a chapter is found. */
export function chapterId(id: string): string {
  return `afsnit-${id}`;
}

/** Longest title in contents and bookmarks, in characters. */
const LONGEST_TITLE = 110;

/** A title on one line. */
export function shortTitle(number: string | undefined, title: string): string {
  return shorten(`${number === undefined ? '' : `${number} `}${title}`, LONGEST_TITLE);
}

/** The contents, with the page of every part and chapter. */
export function contentsNodes(printer: Printer, { parts }: Doc): readonly Content[] {
  const pageWidth = 30;
  const numberWidth = 34;
  const row = (place: string, number: string, title: string, isPart: boolean): TableCell[] => {
    const style = isPart ? 'contentsPart' : 'contentsLine';
    const top = isPart ? 7 : 0;
    const linkToDestination = place;
    return [
      { text: number, style, linkToDestination, margin: [0, top, 0, 0] },
      {
        text: printer.say(shorten(title, LONGEST_TITLE)),
        style,
        linkToDestination,
        margin: [0, top, 0, 0],
      },
      { pageReference: place, style, alignment: 'right', margin: [0, top, 0, 0] },
    ];
  };
  const body = parts.flatMap((part) => [
    row(partId(part.id), part.number ?? '', part.title, true),
    ...part.chapters.map((chapter) =>
      row(chapterId(chapter.id), chapter.number ?? '', chapter.title, false),
    ),
  ]);
  return [
    { text: 'Indhold', style: 'part', pageBreak: 'before', margin: [0, 0, 0, 8] },
    {
      table: {
        widths: [numberWidth, widths.full - numberWidth - pageWidth, pageWidth],
        body,
        dontBreakRows: true,
      },
      layout: {
        defaultBorder: false,
        paddingLeft: () => 0,
        paddingRight: () => 0,
        paddingTop: () => 1.2,
        paddingBottom: () => 1.2,
      },
    },
  ];
}

/** What stands at the foot of every page. */
export function footerNode(
  { status, title }: Pick<Doc, 'status' | 'title'>,
  current: number,
  count: number,
): Content {
  return {
    margin: [page.margins.left, 24, page.margins.right, 0],
    columns: [
      {
        width: '*',
        text: [{ text: status, bold: true, color: colours.accent }, `   ${title}`],
        style: 'small',
      },
      { width: 'auto', text: `Side ${current} af ${count}`, style: 'small' },
    ],
  };
}
