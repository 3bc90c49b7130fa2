// Holds work to the clock of a page.

/** The clock of a page is coarse: work that is over sooner is done over and over until this many milliseconds. */
const LEAST = 40;

/** Milliseconds the work takes. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Milliseconds for each of `count` things that the work does in one go. */
export async function timedEach(count: number, work: () => unknown): Promise<number> {
  let times = 0;
  const took = await timed(async () => {
    const began = performance.now();
    do {
      await work();
      times += 1;
    } while (performance.now() - began < LEAST);
  });
  return took / (times * count);
}
