// The end of a short paper: where its last page would hold only a few lines, all lines are set a little closer, so
// that they need no page of their own, or else a little further apart, so that the page is worth turning to.

/** A paper as it is laid out. */
export type PaperEnd = {
  readonly pages: number;
  /** How much of the last page is taken, as a share of what it has room for. */
  readonly taken: number;
};

/** A last page that holds less is nearly empty. */
export const NEARLY_EMPTY = 0.25;
/** What it holds where the paper is set wider on its account. */
const WORTH_TURNING = 0.32;
/** The last of more sheets is one of many, and laying them out again takes its time. */
export const MOST_PAGES = 24;
/** How close and how far apart lines may be set, as a share of their usual distance: seen by nobody. */
export const LEADING = { least: 0.965, most: 1.04 } as const;
/** Not all of a page is lines: the air between paragraphs stays, and what is kept together takes its own room. */
const MARGIN = 1.3;

/** Lays out with the leading that ends the paper best: as it is where it ends well, and at most four times. */
export function fitted<T extends PaperEnd>(lay: (leading: number) => T): T {
  const usual = lay(1);
  const { pages, taken } = usual;
  if (pages < 3 || pages > MOST_PAGES || taken >= NEARLY_EMPTY) return usual;
  // The cover stands by itself.
  const others = pages - 2;
  const closer = 1 - (MARGIN * taken) / others - 0.004;
  // What is kept whole may leave room that cannot be used: the closest is tried where the reckoning falls short.
  for (const leading of closer >= LEADING.least ? [closer, LEADING.least] : []) {
    const tried = lay(leading);
    if (tried.pages < pages && tried.taken >= NEARLY_EMPTY) return tried;
  }
  const wider = Math.min(1 + (MARGIN * (WORTH_TURNING - taken)) / others, LEADING.most);
  const tried = lay(wider);
  return tried.pages === pages && tried.taken > taken ? tried : usual;
}
