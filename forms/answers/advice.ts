// Advice ("se lige her"): something worth a second look. It never blocks and never counts as missing.

/** A sentence about one place in a section. `row` and `part` say where in a composite answer. */
export type Advice = {
  readonly question: string;
  readonly row?: string;
  readonly part?: string;
  /** What to look at, and what to do about it. */
  readonly message: string;
};
