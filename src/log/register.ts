// A register: the values that stand at one address, and what they are to each other.
import type { Head } from './operation.ts';
import { isSameValue } from './sameValue.ts';

/** The heads of one address, the latest first. */
export type Register = readonly Head[];

export const NONE: Register = [];

/** The latest stamp first; of two at the same moment the greater id, so that all agree. */
export function latestFirst(a: Head, b: Head): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return a.operation < b.operation ? 1 : a.operation > b.operation ? -1 : 0;
}

/**
 * True when the heads say different things. Marks never do: they are read as the latest says; only
 * words and choices are for a person to choose between.
 */
export function differ([first, ...others]: Register): boolean {
  if (first === undefined || others.length === 0) return false;
  const { address, value } = first.change;
  if (address.in !== 'answer' && address.in !== 'deferral') return false;
  return others.some((head) => !isSameValue(head.change.value, value));
}
