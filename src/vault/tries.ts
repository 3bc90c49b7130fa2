// How long one must wait after wrong passphrases. Kept with the vault, so that a reload lifts nothing.

/** `failed`: wrong tries since it last opened. `at`: when the last of them was, in milliseconds since 1970. */
export type Tries = { readonly failed: number; readonly at: number };

export const noTries: Tries = { failed: 0, at: 0 };

/** Tries before there is a pause at all: everybody mistypes. */
const FREE = 3;
const LONGEST_PAUSE = 60_000;

/** Milliseconds to wait after so many wrong tries: 1 s after the third, then twice as long, at most 60 s. */
function pauseAfter(failed: number): number {
  return failed < FREE ? 0 : Math.min(LONGEST_PAUSE, 1000 * 2 ** (failed - FREE));
}

/** Milliseconds still to wait. Never more than the pause itself, wherever the clock went. */
export function pauseLeft(tries: Tries, now: number): number {
  return Math.max(0, pauseAfter(tries.failed) - Math.max(0, now - tries.at));
}

/**
 * The tries as the clock shows them now. A clock that was set back starts the pause anew: it neither
 * ends at once nor lasts until the clock is back where it was.
 */
export function onClock(tries: Tries, now: number): Tries {
  return now < tries.at ? { ...tries, at: now } : tries;
}
