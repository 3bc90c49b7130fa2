// The document as a pdfmake definition. Pure, and fresh each time: pdfmake writes into the nodes it is given.
import type { Content } from 'pdfmake/interfaces';
import type { Block, Chapter, Doc, DocPart } from '../document/model.ts';
import { shorten } from '../document/values.ts';
import { NOTES_HEADING, SIGN_MARK_SAID } from '../document/words.ts';
import { chapterId, contentsNodes, footerNode, partId, shortTitle } from './contentsNodes.ts';
import { coverNodes } from './coverNodes.ts';
import { heightOf, inOrder, type Laid, linesHigh, withHeading } from './keep.ts';
import { type Para, styledPara } from './paras.ts';
import type { Printer } from './printable.ts';
import { textOf } from './runs.ts';
import { blocksInLines, shortAnswer } from './shortAnswers.ts';
import { colours, defaultStyle, FONT, notesPage, page, sizes, styles, widths } from './style.ts';
import type { TaggedDefinition } from './tagging/makeTaggedPdf.ts';
import type { FileInfo } from './tagging/xmp.ts';

/** A paper with fewer chapters is read without a list of them. */
const LEAST_WITH_CONTENTS = 6;

/**
 * Makes the definition of a document whose words go through the given printer; `leading` is the distance of its
 * lines as a share of the usual one.
 */
export function makeDefinition(doc: Doc, printer: Printer, leading = 1): TaggedDefinition {
  const { status } = doc;
  const title = printer.say(doc.title);
  const mark = printer.say(doc.mark);
  const isPractice = status === 'ØVELSE';
  const chapters = doc.parts.reduce((sum, part) => sum + part.chapters.length, 0);
  const cover = coverNodes(printer, doc);
  const parts = doc.parts.map((part) => partNode(printer, part));
  return {
    content: [
      { stack: [...cover, ...markNodes(printer)], tag: { is: 'Sect' } },
      ...(doc.isShort || chapters < LEAST_WITH_CONTENTS
        ? []
        : [{ stack: [...contentsNodes(printer, doc)], tag: { is: 'Sect' as const } }]),
      ...parts,
    ],
    page: doc.hasMargins ? notesPage : page,
    ...(doc.hasMargins ? { background: notesBackground } : {}),
    defaultStyle: { ...defaultStyle, lineHeight: defaultStyle.lineHeight * leading },
    styles,
    footer: (current, count) => footerNode({ ...doc, mark, title }, current, count),
    ...(isPractice
      ? { watermark: { text: status, font: FONT, bold: true, fontSize: 130, opacity: 0.045 } }
      : {}),
    info: {
      title,
      subject: isPractice ? 'Øvelsessag, ikke en rigtig sag' : title,
      creator: 'Udredningsguiden',
      producer: 'Udredningsguiden',
      createdAt: new Date(doc.datedAt),
      language: doc.language,
      ...proofOf(doc),
    },
  };
}

/** What the mark for lacking signs means, once all is said and one of them stands there. */
function markNodes({ replaced }: Printer): readonly Content[] {
  return replaced.size === 0
    ? []
    : [{ text: SIGN_MARK_SAID, style: 'small', margin: [0, 4, 0, 0] }];
}

/** Which state of the case it is, for the file's own metadata. */
function proofOf({ fingerprint, edition, datedAt, day }: Doc): Pick<FileInfo, 'proof'> {
  if (!fingerprint) return {};
  const { short, ...state } = fingerprint;
  return { proof: { fingerprint: short, ...state, edition, changedAt: datedAt, day } };
}

/** The line beside which there is room for notes, and what the room is for. */
function notesBackground(): Content {
  const x = page.margins.left + widths.full + 26;
  const { top, bottom } = notesPage.margins;
  const line = { type: 'line' as const, x1: x, y1: top, x2: x, y2: notesPage.height - bottom };
  const heading: Content = {
    text: NOTES_HEADING,
    style: 'label',
    absolutePosition: { x: x + 14, y: top },
  };
  return [{ canvas: [{ ...line, lineWidth: 0.5, lineColor: colours.line }] }, heading];
}

/** A part's title stands together with the beginning of its first chapter, or begins a new page with it. */
function partNode(printer: Printer, part: DocPart): Content {
  const title = headingNode(printer, {
    id: partId(part.id),
    number: part.number,
    title: part.title,
    style: 'part',
    level: 'H2',
    margin: [0, 5, 0, 0],
  });
  const rule: Content = {
    canvas: [
      {
        type: 'line',
        x1: 0,
        y1: 0,
        x2: widths.full,
        y2: 0,
        lineWidth: 1.2,
        lineColor: colours.accent,
      },
    ],
    margin: [0, 13, 0, 0],
  };
  const chapters = part.chapters.map((one) => chapterNodes(printer, one, partId(part.id)));
  return { stack: [...withHeading([rule, title], inOrder(chapters))], tag: { is: 'Part' } };
}

/** A chapter's heading without its words: the air around it, and the group above it. */
const HEADING_AIR = { alone: 12, grouped: 23 } as const;
/** The least that stands below a chapter's heading on the same page. */
const CHAPTER_ROOM = linesHigh(4);

function chapterNodes(printer: Printer, chapter: Chapter, part: string): Laid {
  const { id, number, title, group } = chapter;
  const [first, ...others] = chapter.blocks;
  const aside = first && asideOf(printer, first);
  const style = first?.block === 'text' && first.isLarge ? 'chapterLarge' : 'chapter';
  const heading = [
    ...(group === undefined ? [] : [groupNode(printer, group)]),
    headingNode(printer, {
      id: chapterId(id),
      number,
      title,
      style,
      level: chapter.isGrouped ? 'H4' : 'H3',
      margin: [0, group === undefined ? 8.5 : 1, 0, 2.5],
      aside,
      under: part,
    }),
  ];
  const blocks = blocksInLines(printer, aside ? others : chapter.blocks);
  const { nodes, need } = inOrder(blocks);
  const below: Laid = { nodes, need: Math.max(need, CHAPTER_ROOM) };
  const air = group === undefined ? HEADING_AIR.alone : HEADING_AIR.grouped;
  const words = heightOf([`${title} ${aside?.plain ?? ''}`], widths.body, sizes[style]);
  const section: Content = { stack: [...withHeading(heading, below)], tag: { is: 'Sect' } };
  return { nodes: [section], need: air + words + below.need };
}

/** Whether a theme matters at all stands on its heading's line; it frames all that follows. */
function asideOf(printer: Printer, block: Block): Para | undefined {
  if (block.block !== 'answer' || block.of.question !== 'relevance') return undefined;
  const short = shortAnswer(printer, block);
  if (!short) return undefined;
  // It says by itself what it answers, and goes to the next line as a whole.
  const text = short.told.plain.replaceAll(' ', '\u00A0');
  return styledPara(printer.say(text), { style: 'aside', tag: { is: 'P', apart: true } });
}

function groupNode(printer: Printer, group: string): Content {
  return {
    text: printer.say(group),
    style: 'group',
    margin: [widths.label + widths.gap, 8.5, 0, 0],
    tag: { is: 'H3' },
  };
}

type Heading = {
  readonly id: string;
  readonly number: string | undefined;
  readonly title: string;
  readonly style: 'part' | 'chapter' | 'chapterLarge';
  readonly level: 'H2' | 'H3' | 'H4';
  readonly margin: [number, number, number, number];
  /** The part whose bookmark this one stands under. */
  readonly under?: string;
  /** What stands after the title on its line, in small type. */
  readonly aside?: Para | undefined;
};

/** Longest heading, in characters: what is kept whole must be far lower than a page. */
const LONGEST_HEADING = 180;

/** The number in the margin, the title beside it; both found from contents and bookmarks. */
function headingNode(printer: Printer, heading: Heading): Content {
  const { id, number, title, style, level, margin, under, aside } = heading;
  const told = printer.say(shorten(title, LONGEST_HEADING));
  return {
    tag: { is: level },
    columns: [
      // The space parts number and title for those who hear them.
      {
        width: widths.label,
        text: number === undefined ? '' : `${number} `,
        style: [style, 'number'],
      },
      {
        width: widths.body,
        text: aside === undefined ? told : [told, '   ', ...textOf(aside.runs)],
        style,
        id,
        outline: true,
        outlineText: printer.say(shortTitle(number, title)),
        ...(under === undefined ? { outlineExpanded: true } : { outlineParentId: under }),
      },
    ],
    columnGap: widths.gap,
    margin,
  };
}
