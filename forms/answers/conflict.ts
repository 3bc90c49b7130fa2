// An answer that stands in more than one version, because two wrote without seeing each other.
import type { LeafValue } from '../kinds/answer.ts';
import type { Address } from './address.ts';

/** What one of them wrote. `id` is another one for each version. */
export type FieldVersion = {
  readonly id: string;
  readonly value: LeafValue;
  /** The value in words; '' where the answer was emptied. */
  readonly text: string;
  /** Who wrote it, or in which window; '' where nobody knows. */
  readonly who: string;
  /** When, as people read it. */
  readonly when: string;
};

/** The versions of one answer, or of one part of it. */
export type FieldConflict = {
  readonly address: Extract<Address, { in: 'answer' | 'deferral' }>;
  /** The address key. */
  readonly key: string;
  /** What is shown here, for whoever keeps the case: a choice replaces this and nothing else. */
  readonly seen: readonly string[];
  /** Two or more that differ, the one the field shows first. */
  readonly versions: readonly FieldVersion[];
  /** All of them in one: text to go on with, or a list of everything chosen; undefined where one must be chosen. */
  readonly joined: LeafValue | undefined;
};
