// A date as counted, before it is held up against today.
import type { DeadlineId } from '#forms/content/deadlines.ts';
import type { LocalDate } from '#forms/content/types.ts';
import type { Start } from './limits.ts';

/** What the counting of one date gives. */
export type Counted = {
  readonly rule: DeadlineId;
  /** Tells dates of the same rule apart: the row they are for. */
  readonly key?: string;
  readonly date: LocalDate;
  readonly from: Start;
  /** The day it happened, where the case tells. */
  readonly doneOn?: LocalDate;
  /** True when the day is not the adviser's to keep, and is over. */
  readonly isOver?: boolean;
  /** Words for the braces in label and note. */
  readonly fill?: Readonly<Record<string, string>>;
  /** A sentence after the note. */
  readonly more?: string;
};
