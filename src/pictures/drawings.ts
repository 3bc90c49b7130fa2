// Small pictures for the child's edition, drawn in code for this project: plain shapes in four colours.

export type PictureId = 'speech' | 'path' | 'house' | 'hands' | 'phone';

/** A shape: an outline that is filled, a line, or both. */
export type Shape = {
  readonly d: string;
  readonly fill?: string;
  readonly stroke?: string;
};

export type Drawing = {
  /** What it shows, for whoever does not see it. */
  readonly alt: string;
  readonly shapes: readonly Shape[];
};

/** Width and height of each drawing in its own units. */
export const PICTURE = { width: 120, height: 96 } as const;
/** Width of a line. */
export const PICTURE_LINE = 2.4;

const ink = '#34506b';
const sky = '#deebf6';
const blue = '#82b2da';
const sand = '#f5e6c8';
const paper = '#f3f7fb';
const warm = '#e3a857';

function circle(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}

/** A head with two eyes and a smile. */
function face(x: number, y: number, r: number, fill: string): readonly Shape[] {
  return [
    { d: circle(x, y, r), fill, stroke: ink },
    { d: circle(x - r * 0.36, y - r * 0.12, 1.7), fill: ink },
    { d: circle(x + r * 0.36, y - r * 0.12, 1.7), fill: ink },
    {
      d: `M${x - r * 0.4} ${y + r * 0.34}Q${x} ${y + r * 0.74} ${x + r * 0.4} ${y + r * 0.34}`,
      stroke: ink,
    },
  ];
}

export const drawings: { readonly [id in PictureId]: Drawing } = {
  speech: {
    alt: 'Tegning: et barn, der fortæller noget',
    shapes: [
      {
        d: 'M52 10H106Q112 10 112 16V42Q112 48 106 48H72L58 58L61 48H52Q46 48 46 42V16Q46 10 52 10Z',
        fill: sky,
        stroke: ink,
      },
      { d: 'M57 23H101', stroke: blue },
      { d: 'M57 34H89', stroke: blue },
      { d: 'M6 94Q8 76 28 76Q48 76 50 94Z', fill: warm, stroke: ink },
      ...face(28, 57, 18, sand),
    ],
  },
  path: {
    alt: 'Tegning: en vej, der fører frem til et flag',
    shapes: [
      { d: 'M4 94Q30 60 60 70Q96 80 92 44', stroke: sand },
      { d: 'M4 94Q30 60 60 70Q96 80 92 44', stroke: warm },
      { d: circle(8, 88, 5), fill: blue, stroke: ink },
      { d: circle(46, 68, 5), fill: blue, stroke: ink },
      { d: circle(88, 66, 5), fill: blue, stroke: ink },
      { d: 'M92 44V8', stroke: ink },
      { d: 'M92 9L116 17L92 25Z', fill: warm, stroke: ink },
    ],
  },
  house: {
    alt: 'Tegning: et stort hus med en dør',
    shapes: [
      { d: 'M18 42H102V92H18Z', fill: sky, stroke: ink },
      { d: 'M10 42L60 10L110 42Z', fill: warm, stroke: ink },
      { d: 'M51 92V64Q60 54 69 64V92Z', fill: sand, stroke: ink },
      { d: 'M28 54H42V70H28Z', fill: paper, stroke: ink },
      { d: 'M78 54H92V70H78Z', fill: paper, stroke: ink },
    ],
  },
  hands: {
    alt: 'Tegning: to mennesker, der står sammen',
    shapes: [
      { d: 'M12 94Q14 62 36 62Q58 62 60 94Z', fill: blue, stroke: ink },
      { d: 'M60 94Q62 70 82 70Q102 70 104 94Z', fill: warm, stroke: ink },
      ...face(36, 42, 19, sand),
      ...face(82, 54, 15, sand),
      { d: 'M50 82Q60 90 70 84', stroke: ink },
    ],
  },
  phone: {
    alt: 'Tegning: en telefon, der ringer',
    shapes: [
      {
        d: 'M44 12H76Q82 12 82 18V84Q82 90 76 90H44Q38 90 38 84V18Q38 12 44 12Z',
        fill: sky,
        stroke: ink,
      },
      { d: 'M45 24H75V74H45Z', fill: paper, stroke: ink },
      { d: circle(60, 82, 3), fill: ink },
      { d: 'M28 30Q20 48 28 66', stroke: warm },
      { d: 'M18 22Q6 48 18 74', stroke: warm },
      { d: 'M92 30Q100 48 92 66', stroke: warm },
      { d: 'M102 22Q114 48 102 74', stroke: warm },
    ],
  },
};
