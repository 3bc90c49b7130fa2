// One tab at a time, by the browser's own locks.
import type { Exclusively } from './ports.ts';

/** Notes are read, changed and kept by one tab at a time. */
export const exclusively: Exclusively = (name, work) => navigator.locks.request(name, work);

/**
 * Runs the work in this tab while no other does; else waits until that tab is closed or stops. Resolves
 * when the work has, or when `signal` aborts while it waits.
 */
export async function asOnlyTab(
  name: string,
  work: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  try {
    await navigator.locks.request(name, { signal }, work);
  } catch (problem) {
    if (!signal.aborted) throw problem;
  }
}
