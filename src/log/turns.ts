// What came after what, and when by whose clock: two things, for a clock may be wrong.
import type { Instant } from '#forms/answers/record.ts';

/** No change is from this moment or later. Whoever writes after it would have to be later still. */
export const LATEST_INSTANT = '2200-01-01T00:00:00.000Z';

/** Milliseconds that clocks may differ without anybody being misled by a date. */
export const CLOCKS_DIFFER = 300_000;

/** A date, and the place in the order of writings where that is another. */
export type Dated = {
  /** When, by the clock of the one who wrote. */
  readonly at: Instant;
  /** Later than all that the writer had, where `at` is not: that had been dated by a clock that ran ahead. */
  readonly turn?: Instant;
};

/** What the order of writings goes by. Whoever had seen a writing comes after it. */
export function turnOf({ at, turn = at }: Dated): Instant {
  return turn;
}

/** The turn of what is written at `at` by one who has everything up to `latest`; '' for nothing. */
export function turnAfter(latest: Instant, at: Instant): Pick<Dated, 'turn'> {
  if (at >= latest) return {};
  const next = new Date(Date.parse(latest) + 1).toISOString();
  return { turn: next < LATEST_INSTANT ? next : latest };
}

/** True for a date so far ahead of `now` that the clock it was made by must have been wrong. */
export function isAhead(at: Instant, now: Instant): boolean {
  return Date.parse(at) - Date.parse(now) > CLOCKS_DIFFER;
}
