// Long work in slices, so that a page can be drawn and pressed meanwhile.

/** How the work is told of and called off. */
export type Pace = {
  /** Aborting makes the work reject with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Hears now and then how many are done. */
  readonly onProgress?: (done: number) => void;
};

/** Milliseconds of work before others get their turn. */
const SLICE = 12;

/** Does the work for each item, in order. */
export async function inSlices<T>(
  items: readonly T[],
  work: (item: T) => void,
  { signal, onProgress }: Pace = {},
): Promise<void> {
  let until = performance.now() + SLICE;
  for (const [at, item] of items.entries()) {
    work(item);
    if (performance.now() < until) continue;
    onProgress?.(at + 1);
    await othersFirst();
    signal?.throwIfAborted();
    until = performance.now() + SLICE;
  }
  signal?.throwIfAborted();
}

/** Lets everything else that waits have its turn. A timer would be held back in a tab nobody looks at. */
export function othersFirst(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
