// The Egg as plain shapes: one drawing for the screen and for paper. Units are points at full size.
import { widthOf } from './eggLetters.ts';
import { type Block, place } from './eggPlacing.ts';
import { type Box, cornersOf, EGG_SIZE, pathOf, pointAt, round } from './eggShape.ts';
import { type EggTheme, eggLayers, eggStateText, HIGHEST_LEVEL } from './eggThemes.ts';

/** A closed outline; dashed where nothing is assessed, so that it shows without colour too. */
export type EggPath = {
  readonly d: string;
  readonly fill: string;
  readonly stroke: string;
  readonly dashed: boolean;
};
export type EggText = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly bold: boolean;
};
/** A step of the level: filled up to the level. */
export type EggStep = { readonly x: number; readonly y: number; readonly filled: boolean };

/** One theme of the figure with everything drawn for it. */
export type EggSegment = {
  readonly theme: EggTheme;
  /** The theme and its state in words, for whoever does not see the drawing. */
  readonly name: string;
  readonly path: EggPath;
  readonly texts: readonly EggText[];
  readonly steps: readonly EggStep[];
};

export type EggDrawing = {
  readonly width: number;
  readonly height: number;
  readonly segments: readonly EggSegment[];
};

export const EGG_INK = '#10243a';
export const EGG_FONT_SIZE = 9.6;
export const EGG_STEP_SIZE = 7;

const LINE = 11.5;
const STEP_GAP = 3;
/** How far letters reach above and below their line, as shares of their size. */
const RISE = 0.78;
const FALL = 0.22;
/** From where to where each layer reaches, as shares of the whole. */
const reach = { core: [0, 0.36], activity: [0.36, 0.74], context: [0.74, 1] } as const;
/** Longest line of a label before it is broken, in characters. */
const longestLine = { core: 14, activity: 14, context: 24 } as const;
/** Where else in its field a label may stand, as shares of the field's width from its middle. */
const besides = [0.1, -0.1, 0.2, -0.2, 0.3, -0.3] as const;

const levelFills = ['#f3f7fb', '#deebf6', '#c5dcf0', '#a6c9e7', '#82b2da'] as const;
const PAPER = '#ffffff';
const DESCRIBED = '#f5f0e4';
const STROKE = '#34506b';

/** Draws the themes of a case. Layers without themes leave their ring empty. */
export function drawEgg(themes: readonly EggTheme[]): EggDrawing {
  const segments = eggLayers.flatMap(({ layer }) => {
    const own = themes.filter((theme) => theme.layer === layer);
    const width = (2 * Math.PI) / Math.max(own.length, 1);
    // The first segment begins half its width before the top, so that it stands upright.
    const start = -Math.PI / 2 - width / 2;
    return own.map((theme, at) => segment(theme, start + at * width, width, own.length));
  });
  return { ...EGG_SIZE, segments };
}

function segment(theme: EggTheme, from: number, width: number, among: number): EggSegment {
  const [inner, outer] = reach[theme.layer];
  const share = among === 1 && inner === 0 ? 0 : inner === 0 ? 0.6 * outer : (inner + outer) / 2;
  const corners = cornersOf({ from, width, inner, outer });
  const longest = longestLine[theme.layer];
  const { block, at } = place(
    [labelOf(theme, longest), labelOf(theme, longest / 2)],
    [
      pointAt(from + width / 2, share),
      ...besides.map((part) => pointAt(from + width * (0.5 + part), share)),
    ],
    corners,
  );
  return {
    theme,
    name: `${theme.title}: ${eggStateText(theme.state)}`,
    path: { d: pathOf(corners), ...looks(theme) },
    texts: block.texts.map((one) => ({ ...one, x: round(at.x + one.x), y: round(at.y + one.y) })),
    steps: block.steps.map((one) => ({ ...one, x: round(at.x + one.x), y: round(at.y + one.y) })),
  };
}

/** Where a text stands: as wide as its letters, from above its tall ones to below its hanging ones. */
export function boxOfText({ x, y, text }: EggText): Box {
  const half = widthOf(text, EGG_FONT_SIZE) / 2;
  const top = y - RISE * EGG_FONT_SIZE;
  return { left: x - half, right: x + half, top, bottom: y + FALL * EGG_FONT_SIZE };
}

export function boxOfStep({ x, y }: EggStep): Box {
  return { left: x, right: x + EGG_STEP_SIZE, top: y, bottom: y + EGG_STEP_SIZE };
}

/** What stands in a field, around the point it is centred on. */
type Label = Block & Pick<EggSegment, 'texts' | 'steps'>;

function labelOf(theme: EggTheme, longest: number): Label {
  const lines = breakLines(theme.shortTitle, longest);
  const mark = markOf(theme);
  const level = theme.state.is === 'level' ? theme.state.level : undefined;
  const height = (lines.length + (mark === undefined ? 0 : 1)) * LINE;
  const top = EGG_FONT_SIZE - 1 - height / 2;
  const titles = lines.map((text, at) => ({ x: 0, y: top + at * LINE, text, bold: false }));
  const stepsWidth = HIGHEST_LEVEL * (EGG_STEP_SIZE + STEP_GAP) - STEP_GAP;
  // Number and steps stand side by side, centred together.
  const x = level === undefined ? 0 : -stepsWidth / 2 - 4;
  const y = top + lines.length * LINE + 1;
  const marks = mark === undefined ? [] : [{ x, y, text: mark, bold: level !== undefined }];
  const texts = [...titles, ...marks];
  const steps = level === undefined ? [] : stepsAt(x + 9, y - EGG_STEP_SIZE, level);
  return { texts, steps, boxes: [...texts.map(boxOfText), ...steps.map(boxOfStep)] };
}

function stepsAt(x: number, y: number, level: number): readonly EggStep[] {
  return Array.from({ length: HIGHEST_LEVEL }, (_, at) => ({
    x: x + at * (EGG_STEP_SIZE + STEP_GAP),
    y,
    filled: at < level,
  }));
}

/** What stands below the title: the level, or a word where there is none. */
function markOf({ state, scored }: EggTheme): string | undefined {
  switch (state.is) {
    case 'level':
      return String(state.level);
    case 'not-assessed':
      return 'ikke vurderet';
    case 'not-relevant':
      return 'ikke relevant';
    case 'open':
      return scored ? 'mangler' : 'åbent';
    case 'left-out':
      return 'udeladt';
    case 'described':
      return undefined;
  }
}

function looks({ state }: EggTheme): Omit<EggPath, 'd'> {
  const dashed = state.is !== 'level' && state.is !== 'described';
  const fill =
    state.is === 'level'
      ? (levelFills[state.level] ?? PAPER)
      : state.is === 'described'
        ? DESCRIBED
        : PAPER;
  return { fill, stroke: STROKE, dashed };
}

/** Breaks a label at its spaces, so that no line is longer than it must be. */
function breakLines(label: string, longest: number): readonly string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > longest) lines.push(word);
    else lines.splice(-1, 1, `${last} ${word}`);
  }
  return lines;
}
