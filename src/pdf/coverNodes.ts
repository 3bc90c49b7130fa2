// The cover: one quiet page that says whose case it is, what it is for and what state it is in.
import type { Content, TableCell } from 'pdfmake/interfaces';
import type { Cover, Doc, Value } from '../document/model.ts';
import { handedTexts } from '../document/reviewWords.ts';
import { shorten } from '../document/values.ts';
import { FINGERPRINT, LEFT_OUT, NOTES_ROOM } from '../document/words.ts';
import { missingText } from './paras.ts';
import type { Printer } from './printable.ts';
import { textOf } from './runs.ts';
import { colours, sizes, widths } from './style.ts';

/** The whole first page. */
export function coverNodes(
  printer: Printer,
  { cover, mark, hasMargins, isShort, fingerprint }: Doc,
): readonly Content[] {
  const isLow = hasMargins || isShort;
  const half = (widths.full - 28) / 2;
  return [
    statusMark(printer, mark),
    {
      text: printer.say(cover.title),
      style: 'coverTitle',
      margin: [0, isLow ? 6 : 46, 0, 4],
      tag: { is: 'H1' },
    },
    { text: printer.say(cover.kind), style: 'coverKind', margin: [0, 0, 0, isLow ? 12 : 26] },
    ...(cover.childName ? [lineNode(printer, cover.childName, 'coverName')] : []),
    {
      stack: cover.birth ? [lineNode(printer, cover.birth, 'body', 'Født ')] : [],
      margin: [0, 3, 0, isLow ? 10 : 18],
    },
    rule(),
    {
      text: printer.say(cover.purpose),
      style: isShort ? 'large' : 'body',
      margin: [0, 14, 0, 8],
    },
    ...requestNodes(printer, cover),
    {
      columns: [
        {
          width: half,
          stack: contributorNodes(printer, cover),
          tag: { is: 'L', numbering: 'None' },
        },
        { width: half, stack: [...dateNodes(printer, cover, half)] },
      ],
      columnGap: 28,
      margin: [0, 14, 0, 18],
    },
    ...handedNodes(printer, cover),
    rule(),
    { text: printer.say(cover.statusText), style: 'strong', margin: [0, 12, 0, 4] },
    ...(hasMargins ? [{ text: NOTES_ROOM, margin: [0, 0, 0, 4] } satisfies Content] : []),
    ...(cover.law === undefined ? [] : [{ text: printer.say(cover.law), style: 'small' }]),
    ...fingerprintNodes(fingerprint),
  ];
}

function fingerprintNodes(fingerprint: Doc['fingerprint']): readonly Content[] {
  if (!fingerprint) return [];
  const text = `${FINGERPRINT}: ${fingerprint.short}`;
  return [{ text, style: 'small', margin: [0, 4, 0, 0] }];
}

/** So many stand on the cover; the annex tells all. */
const MOST_HANDED = 8;

/** Who has received what and when: the latest, as a table. */
function handedNodes(printer: Printer, { handed = [] }: Cover): readonly Content[] {
  if (handed.length === 0) return [];
  const body = handed.slice(-MOST_HANDED).map(({ who, what, date }): TableCell[] => [
    { text: printer.say(who), fontSize: sizes.table, tag: { is: 'TH' } },
    { text: printer.say(what), fontSize: sizes.table, color: colours.quiet },
    { text: printer.say(date), fontSize: sizes.table, color: colours.quiet },
  ]);
  const shares = [0.36, 0.38, 0.26].map((share) => share * widths.full);
  return [
    { text: handedTexts.title, style: 'label', margin: [0, 0, 0, 1] },
    {
      table: { widths: shares, body },
      layout: { defaultBorder: false, paddingLeft: () => 0, paddingRight: () => 6 },
      margin: [0, 0, 0, 14],
      tag: { is: 'Table' },
    },
  ];
}

/** Longest name or date on the cover, in characters; the case itself tells it whole. */
const LONGEST_LINE = 120;

function lineNode(printer: Printer, value: Value, style: string, before = ''): Content {
  const text =
    value.is === 'words' ? before + shorten(value.paragraphs.join(' '), LONGEST_LINE) : undefined;
  if (text !== undefined) return { text: printer.say(text), style };
  if (value.is === 'left-out') return { text: LEFT_OUT, style: 'leftOut' };
  const sentence = value.is === 'missing' ? value.sentence : '';
  return { text: printer.say(missingText(sentence)), style: 'missing' };
}

function statusMark(printer: Printer, mark: string): Content {
  return {
    columns: [
      { width: '*', text: '' },
      {
        width: 'auto',
        table: {
          body: [[{ text: printer.say(mark).replaceAll(' ', '\u00A0'), style: 'statusMark' }]],
        },
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

function requestNodes(printer: Printer, { requestsLabel, requests }: Cover): readonly Content[] {
  if (requests.length === 0) return [];
  return [
    { text: printer.say(requestsLabel), style: 'label', margin: [0, 4, 0, 2] },
    { ul: requests.map((one) => ({ text: printer.say(one) })), markerColor: colours.accent },
  ];
}

function contributorNodes(printer: Printer, { contributors }: Cover): Content[] {
  return contributors.map(({ role, names }): Content => {
    const label: Content = {
      text: printer.say(role),
      style: 'label',
      margin: [0, 0, 0, 1],
      tag: { is: 'Lbl' },
    };
    const people: Content = {
      stack: names.map((one) => ({ text: textOf([printer.say(one)]), fontSize: sizes.table })),
      margin: [0, 0, 0, 7],
      tag: { is: 'LBody' },
    };
    return { stack: [label, people], tag: { is: 'LI' } };
  });
}

function dateNodes(printer: Printer, { dates }: Cover, width: number): readonly Content[] {
  if (dates.length === 0) return [];
  const body = dates.map(({ label, date }): TableCell[] => [
    {
      text: printer.say(label),
      fontSize: sizes.table,
      color: colours.quiet,
      tag: { is: 'TH' },
    },
    { text: printer.say(date), fontSize: sizes.table },
  ]);
  const [left, right] = [width * 0.56, width * 0.44];
  return [
    { text: 'Datoer', style: 'label', margin: [0, 0, 0, 1] },
    {
      table: { widths: [left, right], body },
      layout: { defaultBorder: false, paddingLeft: () => 0, paddingRight: () => 0 },
      tag: { is: 'Table' },
    },
  ];
}
