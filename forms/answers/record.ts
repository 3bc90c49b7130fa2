// The record of a case: everything that has been written, folded together.
import type { PhaseId } from '../content/types.ts';
import type { WithheldReason } from '../content/withholding.ts';
import type { Answer, LeafValue } from '../kinds/answer.ts';
import type { Address, InstanceKey } from './address.ts';
import type { Reviews, ReviewValue } from './reviews.ts';
import { noReviews } from './reviews.ts';

/** A moment in UTC, as ISO 8601 text with milliseconds. */
export type Instant = string;

/** Whether a row is there, and its place. */
export type RowMark = { readonly order: number; readonly removed: boolean };

/** A phase that was finished, or whose finish was withdrawn because of what is said in `because`. */
export type PhaseMark = {
  readonly state: 'finished' | 'withdrawn';
  readonly at: Instant;
  readonly because?: string;
};

/** A closed case that was opened again, and why. */
export type Reopening = { readonly at: Instant; readonly reason: string };

export type StoredValue = LeafValue | RowMark | PhaseMark | Reopening | ReviewValue;

/** One value written at one address. */
export type Change = { readonly address: Address; readonly value: StoredValue };

/** The answers of one section as asked, by question id. */
export type SectionAnswers = { readonly [question: string]: Answer | undefined };

/** Something kept for what is marked, by instance and by `question` or `question/row`. */
export type WithheldIn<V> = {
  readonly [instance: InstanceKey]: { readonly [marked: string]: V | undefined } | undefined;
};

export type CaseRecord = {
  readonly answers: { readonly [instance: InstanceKey]: SectionAnswers | undefined };
  /** Reasons why required questions cannot be answered yet, by instance and question. */
  readonly deferred: {
    readonly [instance: InstanceKey]:
      | { readonly [question: string]: string | undefined }
      | undefined;
  };
  /** For whom something is not meant; what is for everybody is absent. A mark outlives the row it is on. */
  readonly withheld: WithheldIn<readonly WithheldReason[]>;
  /** Why it is marked, in the adviser's own words. For the adviser alone. */
  readonly withheldBecause: WithheldIn<string>;
  readonly phases: { readonly [phase in PhaseId]?: PhaseMark };
  /** In the order they happened. */
  readonly reopened: readonly (Reopening & { readonly id: string })[];
} & Reviews;

export const emptyRecord: CaseRecord = {
  answers: {},
  deferred: {},
  withheld: {},
  withheldBecause: {},
  phases: {},
  reopened: [],
  ...noReviews,
};
