// Where the words of a field stand: as near its middle as leaves air between them and its edges.
import { alongOutline, type Box, type Point, roomAround } from './eggShape.ts';

/** The room between a label and the edges of its field that is worth moving it for. */
const AIR = 5;
/** How far it is moved at a time, ever less. */
const strides = [8, 4, 2, 1, 0.5] as const;
const ways = [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => ({ x, y })));
/** How much room a point of distance is worth: of two places with the same air the nearer is taken. */
const WORTH = 0.01;

/** Boxes around a point, in drawing units. */
export type Block = { readonly boxes: readonly Box[] };
export type Placed<B extends Block> = { readonly block: B; readonly at: Point };

/** Takes the first block and the first of some starts that give air, or else those with the most room. */
export function place<B extends Block>(
  blocks: readonly [B, ...B[]],
  starts: readonly [Point, ...Point[]],
  corners: readonly Point[],
): Placed<B> {
  const outline = alongOutline(corners);
  let [block] = blocks;
  let best = { at: starts[0], room: Number.NEGATIVE_INFINITY };
  for (const tried of blocks) {
    for (const start of starts) {
      const found = settle(tried.boxes, start, outline);
      if (found.room <= best.room) continue;
      block = tried;
      best = found;
      if (best.room >= AIR) return { block, at: best.at };
    }
  }
  return { block, at: best.at };
}

/** Moves boxes for as long as that gives them more room, up to the air they need. */
function settle(boxes: readonly Box[], start: Point, outline: readonly Point[]) {
  const judge = (at: Point) => {
    const room = Math.min(roomAround(boxes, at, outline), AIR);
    return { at, room, worth: room - WORTH * Math.hypot(at.x - start.x, at.y - start.y) };
  };
  let best = judge(start);
  for (const stride of strides) {
    let moved = best.room < AIR;
    while (moved) {
      const { at, worth } = best;
      const next = ways
        .map((way) => judge({ x: at.x + way.x * stride, y: at.y + way.y * stride }))
        .reduce((one, other) => (other.worth > one.worth ? other : one));
      moved = next.worth > worth;
      if (moved) best = next;
    }
  }
  return best;
}
