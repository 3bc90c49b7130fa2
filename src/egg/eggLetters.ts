// How wide the Egg's words are, without a font at hand: the drawing is the same on screen, in the file and on paper.

/** IBM Plex Sans SemiBold, the wider of the figure's two weights: letters by their width in thousandths of the size. */
const widths: readonly (readonly [letters: string, width: number])[] = [
  [' ', 236],
  ['ij', 276],
  ['l', 294],
  ['f', 350],
  ['t', 374],
  ['r', 393],
  ['-', 402],
  ['I', 423],
  ['szcLvy', 524],
  ['xgJeéaåä', 559],
  ['koöøF', 577],
  ['ThnuüZbdpqE0123456789', 600],
  ['SYVPCX', 655],
  ['BRAÅKDU', 690],
  ['GOQØHN', 719],
  ['wM', 819],
  ['mæ', 888],
];
/** As wide as the widest letter: of a sign that is not known. */
const WIDEST = 950;
const known = new Map(
  widths.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)),
);

/** The width of a word in the figure, and a little more. */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, letter) => sum + (known.get(letter) ?? WIDEST), 0) * (size / 1000);
}
