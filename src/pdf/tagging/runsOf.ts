// The words of a line as few runs as they have looks: fewer operators, the same places to the point.
import type { Inline, Line } from 'pdfmake/js/LayoutBuilder.js';

/** Words in one look, written at once. */
export type WrittenRun = Inline;

/** Looks no node of ours has; pdfmake's own writing knows them, this one does not. */
const unknownLooks = [
  ...(['link', 'linkToPage', 'decoration', 'background'] as const),
  ...(['sup', 'sub', 'fontFeatures', 'justifyShift'] as const),
];

/** The runs of a line from left to right. */
export function runsOf({ inlines }: Line): readonly WrittenRun[] {
  const runs: WrittenRun[] = [];
  for (const inline of inlines) {
    const unknown = unknownLooks.find((look) => inline[look]);
    if (unknown !== undefined) throw new Error(`Expected no ${unknown} in text`);
    if (inline.opacity !== undefined && inline.opacity !== 1)
      throw new Error('Expected text to be opaque');
    const last = runs.at(-1);
    if (last && goesOn(last, inline)) {
      const { text, width, isBroken = false } = inline;
      runs.splice(-1, 1, { ...last, text: last.text + text, width: last.width + width, isBroken });
    } else runs.push(inline);
  }
  return runs;
}

/** The font sets words one by one, each with the space after it: only there can two be joined unseen. */
function goesOn(run: Inline, next: Inline): boolean {
  return (
    run.text.endsWith(' ') &&
    run.piece === next.piece &&
    run.font === next.font &&
    run.fontSize === next.fontSize &&
    run.color === next.color &&
    !run.characterSpacing &&
    !next.characterSpacing &&
    Math.abs(run.x + run.width - next.x) < 0.001
  );
}
