// The shape of the Egg: where its points lie, the outline of a field, and how near a box comes to that outline.

export type Point = { readonly x: number; readonly y: number };
export type Box = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};
/** A part of a ring, or of the innermost disc where `inner` is 0. Shares of the whole, angles in radians. */
export type Field = {
  readonly from: number;
  readonly width: number;
  readonly inner: number;
  readonly outer: number;
};

export const EGG_SIZE = { width: 440, height: 452 } as const;
const CENTRE = { x: EGG_SIZE.width / 2, y: EGG_SIZE.height / 2 } as const;
const RADIUS = { x: 200, y: 218 } as const;
/** How much wider the egg is below than above. */
const BULGE = 0.13;
/** An outline is measured at points this near each other. */
const APART = 2;

/** A point of the egg: at an angle, and how far out from the centre. */
export function pointAt(angle: number, share: number): Point {
  const x = CENTRE.x + share * RADIUS.x * Math.cos(angle) * (1 + BULGE * Math.sin(angle));
  return { x: round(x), y: round(CENTRE.y + share * RADIUS.y * Math.sin(angle)) };
}

/** The corners of a field: out along the rim and back along the inner one. */
export function cornersOf({ from, width, inner, outer }: Field): readonly Point[] {
  const steps = Math.max(Math.round(width / 0.06), 8);
  const angles = Array.from({ length: steps + 1 }, (_, at) => from + (at / steps) * width);
  const rim = angles.map((angle) => pointAt(angle, outer));
  if (inner > 0) return [...rim, ...angles.toReversed().map((angle) => pointAt(angle, inner))];
  // The whole disc has no edge to its centre: the label stands there.
  return width < 2 * Math.PI ? [...rim, CENTRE] : rim;
}

export function pathOf(corners: readonly Point[]): string {
  return `M${corners.map(({ x, y }) => `${x} ${y}`).join('L')}Z`;
}

/** Points all along a closed outline, near enough each other to measure from. */
export function alongOutline(corners: readonly Point[]): readonly Point[] {
  return corners.flatMap((corner, at) => {
    const next = corners[(at + 1) % corners.length] ?? corner;
    const [x, y] = [next.x - corner.x, next.y - corner.y];
    const parts = Math.max(Math.ceil(Math.hypot(x, y) / APART), 1);
    return Array.from({ length: parts }, (_, part) => ({
      x: corner.x + (x * part) / parts,
      y: corner.y + (y * part) / parts,
    }));
  });
}

/** The room between boxes and an outline, as the boxes stand when moved; below 0 where they cross it. */
export function roomAround(boxes: readonly Box[], moved: Point, outline: readonly Point[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (const { left, right, top, bottom } of boxes) {
    for (const { x, y } of outline) {
      const across = Math.max(left + moved.x - x, x - right - moved.x);
      const down = Math.max(top + moved.y - y, y - bottom - moved.y);
      const room = across > 0 && down > 0 ? Math.hypot(across, down) : Math.max(across, down);
      if (room < least) least = room;
    }
  }
  return least;
}

export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
