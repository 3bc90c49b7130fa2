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

const COLUMN_GAP = 24;
const columnWidth = (widths.full - COLUMN_GAP) / 2;
const NUMBER_WIDTH = 28;
/** pdfmake measures a page number as five digits. */
const PAGE_WIDTH = 28;

type Entry = {
  readonly place: string;
  readonly number: string;
  readonly title: string;
  readonly isPart: boolean;
};

/** The contents in two columns, with the page of every part and chapter. */
export function contentsNodes(printer: Printer, { parts }: Doc): readonly Content[] {
  const entries = parts.flatMap(({ id, number = '', title, chapters }): Entry[] => [
    { place: partId(id), number, title, isPart: true },
    ...chapters.map((one): Entry => {
      const place = chapterId(one.id);
      return { place, number: one.number ?? '', title: one.title, isPart: false };
    }),
  ]);
  const half = Math.ceil(entries.length / 2);
  const heading: Content = {
    text: 'Indhold',
    style: 'part',
    pageBreak: 'before',
    margin: [0, 0, 0, 6],
    tag: { is: 'H2' },
  };
  return [
    heading,
    {
      tag: { is: 'TOC' },
      columns: [
        { width: columnWidth, stack: [columnNode(printer, entries.slice(0, half))] },
        { width: columnWidth, stack: [columnNode(printer, entries.slice(half))] },
      ],
      columnGap: COLUMN_GAP,
    },
  ];
}

function columnNode(printer: Printer, entries: readonly Entry[]): Content {
  const body = entries.map(({ place, number, title, isPart }, at): TableCell[] => {
    const looks = {
      style: isPart ? 'contentsPart' : 'contentsLine',
      linkToDestination: place,
      margin: [0, isPart && at > 0 ? 4 : 0, 0, 0] satisfies [number, number, number, number],
    };
    const text = printer.say(shorten(title, LONGEST_TITLE));
    return [
      // The spaces keep number, title and page apart for those who hear them.
      { text: number === '' ? '' : `${number} `, ...looks },
      { text: `${text} `, ...looks },
      { ...looks, pageReference: place, alignment: 'right' },
    ];
  });
  return {
    table: {
      widths: [NUMBER_WIDTH, columnWidth - NUMBER_WIDTH - PAGE_WIDTH, PAGE_WIDTH],
      body,
      dontBreakRows: true,
    },
    layout: {
      defaultBorder: false,
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: () => 0.2,
      paddingBottom: () => 0.2,
    },
    rowTags: [{ is: 'TOCI' }, { is: 'Reference' }],
  };
}

/** What stands at the foot of every page. */
export function footerNode(
  { mark, title, fingerprint }: Pick<Doc, 'mark' | 'title' | 'fingerprint'>,
  current: number,
  count: number,
): Content {
  const proof = fingerprint ? `${fingerprint.short}   ` : '';
  return {
    margin: [page.margins.left, 10, page.margins.right, 0],
    columns: [
      {
        width: '*',
        text: [{ text: mark, bold: true, color: colours.accent }, `   ${title}`],
        style: 'small',
      },
      { width: 'auto', text: `${proof}Side ${current} af ${count}`, style: 'small' },
    ],
  };
}
