// The contents with the page of every part and chapter, and the foot of every page.
import type { Content, TableCell } from 'pdfmake/interfaces';
import type { Doc } from '../document/model.ts';
import { shorten } from '../document/values.ts';
import type { Printer } from './printable.ts';
import { colours, page, widths } from './style.ts';

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
    const top = isPart ? 5 : 0;
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
        paddingTop: () => 0.3,
        paddingBottom: () => 0.3,
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
