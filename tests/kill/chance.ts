// Choices that look random and are the same each time for the same seed.

/** Numbers from 0 to 1 (mulberry32). */
export type Chance = () => number;

export function chanceFrom(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of several; throws when there are none. */
export function oneOf<T>(chance: Chance, all: readonly T[]): T {
  const found = all[Math.floor(chance() * all.length)];
  if (found === undefined) throw new Error('Expected something to choose from');
  return found;
}
