// Measures, type and colours of the printed page. All lengths are in points.
import type { StyleDictionary, TableLayout } from 'pdfmake/interfaces';

/** The family as the definition names it. */
export const FONT = 'IBM Plex Sans';

/** A4 with room at the left for labels, so that the text beside them keeps 60–75 signs a line (71 on average). */
export const page = {
  width: 595.28,
  height: 841.89,
  margins: { left: 52, top: 38, right: 52, bottom: 42 },
} as const;

/** The same lying down, with as much room for the text and the rest of the width for notes. */
export const notesPage = {
  width: page.height,
  height: page.width,
  margins: { left: 52, top: 38, right: page.height - page.width + 52, bottom: 42 },
} as const;

const full = page.width - page.margins.left - page.margins.right;
const label = 170;
const gap = 14;

export const widths = { full, label, gap, body: full - label - gap } as const;

/** Type sizes, and the share of a size that a line of it takes. */
export const sizes = {
  large: 12.5,
  body: 9.2,
  small: 7.7,
  table: 8.5,
  quote: 9.3,
  chapter: 11.2,
  chapterLarge: 13.5,
} as const;
export const LINE = 1.25;

export const colours = {
  ink: '#1b1f24',
  quiet: '#4c5968',
  accent: '#1d4a73',
  line: '#c9d1d9',
  faint: '#eef2f6',
  child: '#f7f1e3',
  childBar: '#b07d2b',
  parentBar: '#93a5b6',
  missing: '#9c1c1c',
  waiting: '#7a4b00',
  white: '#ffffff',
} as const;

/** The face's own line is 1.3 of its size; this brings it to `LINE`. */
const LINE_HEIGHT = LINE / 1.3;

export const defaultStyle = {
  font: FONT,
  fontSize: sizes.body,
  lineHeight: LINE_HEIGHT,
  color: colours.ink,
} as const;

export const styles: StyleDictionary = {
  body: {},
  part: { fontSize: 16, bold: true, color: colours.accent, lineHeight: 1 },
  chapter: { fontSize: sizes.chapter, bold: true, lineHeight: 1 },
  number: { color: colours.quiet },
  group: { fontSize: sizes.small, color: colours.quiet },
  label: { fontSize: sizes.small, color: colours.quiet, bold: true },
  small: { fontSize: sizes.small, color: colours.quiet },
  mark: { fontSize: sizes.small, color: colours.accent, bold: true },
  eggLine: { fontSize: sizes.small },
  aside: { fontSize: sizes.small, color: colours.quiet, bold: false },
  runIn: { bold: true, color: colours.quiet },
  strong: { bold: true },
  quote: { fontSize: sizes.quote },
  note: { color: colours.accent },
  large: { fontSize: sizes.large },
  chapterLarge: { fontSize: sizes.chapterLarge, bold: true, lineHeight: 1 },
  leftOut: { color: colours.quiet, italics: true, bold: false },
  missing: { color: colours.missing, italics: true, bold: false },
  waiting: { color: colours.waiting, italics: true, bold: false },
  coverTitle: { fontSize: 32, bold: true, color: colours.accent, lineHeight: 1 },
  coverKind: { fontSize: 15, color: colours.quiet },
  coverName: { fontSize: 20, bold: true, lineHeight: 1.05 },
  statusMark: { fontSize: 12, bold: true, color: colours.accent, characterSpacing: 1 },
  contentsPart: { fontSize: 8.6, bold: true, color: colours.accent },
  contentsLine: { fontSize: 8.2 },
  head: { fontSize: sizes.small, bold: true, color: colours.quiet },
  cell: { fontSize: sizes.table },
};

const none = () => 0;

/** Hairlines between rows, a stronger one below the head; no upright lines. */
export const tableLayout: TableLayout = {
  hLineWidth: (at, node) => (at === 0 || at > node.table.body.length ? 0 : at === 1 ? 0.9 : 0.5),
  vLineWidth: none,
  hLineColor: (at) => (at === 1 ? colours.quiet : colours.line),
  paddingLeft: (at) => (at === 0 ? 0 : 6),
  paddingRight: (at, node) => (at === (node.table.widths?.length ?? 0) - 1 ? 0 : 6),
  paddingTop: () => 2,
  paddingBottom: () => 2,
};

/** Space between a bar and the words beside it. */
export const BAR_GAP = 8;

/** One cell with a bar at its left; what a person says stands in it. */
export function barLayout(bar: string, width: number, padding: number): TableLayout {
  return {
    hLineWidth: none,
    vLineWidth: (at) => (at === 0 ? width : 0),
    vLineColor: () => bar,
    paddingLeft: () => BAR_GAP,
    paddingRight: () => padding,
    paddingTop: () => padding,
    paddingBottom: () => padding,
  };
}
