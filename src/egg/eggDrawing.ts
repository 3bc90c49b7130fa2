// The Egg as plain shapes: one drawing for the screen and for paper. Units are points at full size.
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
const CENTRE = { x: 220, y: 226 };
const RADIUS = { x: 200, y: 218 };
/** How much wider the egg is below than above. */
const BULGE = 0.13;

/** From where to where each layer reaches, as shares of the whole. */
const reach = { core: [0, 0.355], activity: [0.355, 0.675], context: [0.675, 1] } as const;
/** Longest line of a label before it is broken, in characters. */
const longestLine = { core: 14, activity: 14, context: 24 } as const;

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
  return { width: CENTRE.x * 2, height: CENTRE.y * 2, segments };
}

function segment(theme: EggTheme, from: number, width: number, among: number): EggSegment {
  const [inner, outer] = reach[theme.layer];
  const middle = among === 1 && inner === 0 ? 0 : inner === 0 ? 0.6 * outer : (inner + outer) / 2;
  const centre = pointAt(from + width / 2, middle);
  const lines = breakLines(theme.shortTitle, longestLine[theme.layer]);
  const mark = markOf(theme);
  const height = (lines.length + (mark === undefined ? 0 : 1)) * LINE;
  const top = centre.y - height / 2 + EGG_FONT_SIZE - 1;
  const texts = lines.map((text, at) => ({ x: centre.x, y: top + at * LINE, text, bold: false }));
  const markY = top + lines.length * LINE + 1;
  const level = theme.state.is === 'level' ? theme.state.level : undefined;
  const stepsWidth = HIGHEST_LEVEL * (EGG_STEP_SIZE + STEP_GAP) - STEP_GAP;
  // Number and steps stand side by side, centred together.
  const markX = level === undefined ? centre.x : centre.x - stepsWidth / 2 - 4;
  return {
    theme,
    name: `${theme.title}: ${eggStateText(theme.state)}`,
    path: { d: outline(from, width, inner, outer), ...looks(theme) },
    texts:
      mark === undefined
        ? texts
        : [...texts, { x: markX, y: markY, text: mark, bold: level !== undefined }],
    steps: level === undefined ? [] : steps(markX + 9, markY - EGG_STEP_SIZE, level),
  };
}

function steps(x: number, y: number, level: number): readonly EggStep[] {
  return Array.from({ length: HIGHEST_LEVEL }, (_, at) => ({
    x: round(x + at * (EGG_STEP_SIZE + STEP_GAP)),
    y: round(y),
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

/** A point of the egg: at an angle, and how far out from the centre. */
function pointAt(angle: number, share: number): { x: number; y: number } {
  const x = CENTRE.x + share * RADIUS.x * Math.cos(angle) * (1 + BULGE * Math.sin(angle));
  return { x: round(x), y: round(CENTRE.y + share * RADIUS.y * Math.sin(angle)) };
}

/** Out along the rim and back along the inner one; a small gap keeps neighbours apart. */
function outline(from: number, width: number, inner: number, outer: number): string {
  const points = Math.max(Math.round(width / 0.06), 8);
  const angles = Array.from({ length: points + 1 }, (_, at) => from + (at / points) * width);
  const rim = angles.map((angle) => pointAt(angle, outer));
  const back = inner === 0 ? [CENTRE] : angles.toReversed().map((angle) => pointAt(angle, inner));
  return `M${[...rim, ...back].map(({ x, y }) => `${x} ${y}`).join('L')}Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
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
