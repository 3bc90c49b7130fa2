// What one try at a passphrase costs: the parameters of Argon2id (RFC 9106).

/** `m` in KiB of memory, `t` passes over it, `p` lanes. */
export type Cost = { readonly m: number; readonly t: number; readonly p: number };

/** RFC 9106's second recommended choice. About a second on an office laptop. */
export const defaultCost: Cost = { m: 65_536, t: 3, p: 1 };

/** The most this version will spend: room for four times the default twice over, and no more. */
const MOST_MEMORY = 262_144;
const MOST_WORK = 8 * 65_536 * 3;

/** True when the parameters are ones we would ever have written. Others come from somebody who means ill. */
export function isBearable({ m, t, p }: Cost): boolean {
  return (
    [m, t, p].every(Number.isSafeInteger) &&
    p >= 1 &&
    p <= 4 &&
    t >= 1 &&
    m >= 8 * p &&
    m <= MOST_MEMORY &&
    m * t <= MOST_WORK
  );
}

/** True when guessing is cheaper with `cost` than with `other`. */
export function isCheaper(cost: Cost, other: Cost): boolean {
  return cost.m < other.m || cost.m * cost.t < other.m * other.t;
}
