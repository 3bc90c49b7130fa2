// The page's grid: a label in the margin column, and what belongs to it beside it.
import type { Content } from 'pdfmake/interfaces';
import type { Laid } from './keep.ts';
import { heightOf, linesHigh, wholeOrFlowing } from './keep.ts';
import { DIVIDER, type Para, para, quiet, withAside } from './paras.ts';
import type { Printer } from './printable.ts';
import { type Runs, textOf } from './runs.ts';
import { sizes, widths } from './style.ts';

type Beside = {
  /** Space below. */
  readonly after?: number;
  /** How far the text begins below the row's top. */
  readonly down?: number;
  /** One line of something small below the label. */
  readonly under?: Content;
  /** What is told in small type after the label. */
  readonly aside?: Runs;
  /** Where in the file the row is found. */
  readonly id?: string;
  /** False where the row is no item of a list. */
  readonly isItem?: boolean;
};

/** Paragraphs as they stand in the text column, in a field of their own or not. */
export type Told = {
  readonly nodes: readonly Content[];
  /** About how high the nodes are. */
  readonly height: number;
};

/** A label in the margin column and what belongs to it beside it. */
export function beside(
  printer: Printer,
  label: string,
  { nodes, height }: Told,
  { after = 2, down = 0, under, aside = [], id, isItem = true }: Beside = {},
): Laid {
  const marginHeight = down + labelHeight(label, aside) + (under ? linesHigh(1, sizes.small) : 0);
  const make = (whole: boolean): Content => ({
    columns: [
      {
        width: widths.label,
        stack: [
          {
            text: textOf([printer.say(label), ...asideRuns(label, aside)]),
            style: 'label',
            // The smaller label stands on the first line of the text.
            margin: [0, 1.4 + down, 0, 0],
            ...(id === undefined ? {} : { id }),
          },
          ...(under ? [under] : []),
        ],
        ...tagged(isItem, 'Lbl'),
      },
      { width: widths.body, stack: [...nodes], ...tagged(isItem, 'LBody') },
    ],
    ...tagged(isItem, 'LI'),
    columnGap: widths.gap,
    margin: [0, 0, 0, after],
    ...(whole ? { unbreakable: true } : {}),
  });
  const beginning = Math.max(Math.min(marginHeight, linesHigh(6)), linesHigh(2));
  const laid = wholeOrFlowing(make, Math.max(height, marginHeight), beginning);
  return { ...laid, isItems: isItem };
}

function tagged(isItem: boolean, is: 'LI' | 'Lbl' | 'LBody') {
  return isItem ? { tag: { is } } : {};
}

function asideRuns(label: string, aside: Runs): Runs {
  if (aside.length === 0) return [];
  return label === '' ? aside : [quiet(DIVIDER), ...aside];
}

function labelHeight(label: string, aside: Runs): number {
  const { plain } = para([label, ...asideRuns(label, aside)]);
  return heightOf([plain], widths.label, sizes.small);
}

/** A label with paragraphs and what is told of them: from whom, how and when. */
type Sourced = {
  readonly label: string;
  readonly paras: readonly Para[];
  /** Begins the margin, whatever else stands there. */
  readonly mark?: Runs;
  readonly source: Runs;
};

/** Sets where words come from in small type: in the margin, or after the words where that takes less room. */
export function besideSourced(
  printer: Printer,
  { label, paras, mark = [], source }: Sourced,
  set: (paras: readonly Para[]) => Told,
  looks: Pick<Beside, 'down' | 'id'> = {},
): Laid {
  const [inMargin, inText] = [set(paras), set(withAside(paras, source))];
  const noted = [...mark, ...(mark.length > 0 && source.length > 0 ? [' '] : []), ...source].map(
    quiet,
  );
  const { down = 0 } = looks;
  const marginRow = Math.max(inMargin.height, down + labelHeight(label, noted));
  const textRow = Math.max(inText.height, down + labelHeight(label, mark));
  return marginRow <= textRow
    ? beside(printer, label, inMargin, { ...looks, aside: noted })
    : beside(printer, label, inText, { ...looks, aside: mark.map(quiet) });
}
