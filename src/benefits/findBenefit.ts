// Finds what is known about a benefit.
import type { Benefit } from '#forms/content/benefits.ts';
import { benefits } from '#forms/content/benefits.ts';

/** The newest version of a benefit's rules; undefined for an id that is none. */
export function findBenefit(id: string): Benefit | undefined {
  const all: readonly Benefit[] = benefits;
  return all.findLast((one) => one.id === id);
}
