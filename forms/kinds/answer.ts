// The shapes an answer can have: one value, a few named values, or rows of named values.

/** One stored value: words, a choice or a local date as text; choices and references as a list. */
export type LeafValue = string | readonly string[];

/** The parts of a composite answer, by part id. A part nobody has touched is absent. */
export type Cells = { readonly [part: string]: LeafValue | undefined };

/** A repeatable row. Removing keeps the words, so that removal can be undone. */
export type Row = {
  readonly id: string;
  /** Rows are read in rising order; equal orders by id. */
  readonly order: number;
  readonly removed?: true;
  readonly cells: Cells;
};

export type Answer =
  | { readonly shape: 'leaf'; readonly value: LeafValue }
  | { readonly shape: 'cells'; readonly cells: Cells }
  | { readonly shape: 'rows'; readonly rows: readonly Row[] };

export type AnswerShape = Answer['shape'];

/** True when there is nothing but white space in it. */
export function isBlank(value: LeafValue | undefined): boolean {
  if (value === undefined) return true;
  return typeof value === 'string' ? value.trim() === '' : value.length === 0;
}

/** True when nothing is said: blank, or signs only, without a letter or a digit: `-`, `.`. */
export function isWithoutWords(value: LeafValue | undefined): boolean {
  return isBlank(value) || (typeof value === 'string' && !/[\p{L}\p{N}]/u.test(value));
}

/** True when there is a letter in it, as every reason has. */
export function hasLetter(text: string): boolean {
  return /\p{L}/u.test(text);
}

/** The text in a leaf; '' for none and for lists. */
export function textIn(value: LeafValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** The list in a leaf; empty for none and for text. */
export function listIn(value: LeafValue | undefined): readonly string[] {
  return value === undefined || typeof value === 'string' ? [] : value;
}

/** The rows that have not been removed. */
export function liveRows(answer: Answer | undefined): readonly Row[] {
  return answer?.shape === 'rows' ? answer.rows.filter((row) => !row.removed) : [];
}

/** The parts of a composite answer; none for other shapes. */
export function cellsIn(answer: Answer | undefined): Cells {
  return answer?.shape === 'cells' ? answer.cells : {};
}

/** The one value of a simple answer. */
export function leafIn(answer: Answer | undefined): LeafValue | undefined {
  return answer?.shape === 'leaf' ? answer.value : undefined;
}

/** True when nobody has written anything that is still there. */
export function isAnswerBlank(answer: Answer | undefined): boolean {
  if (answer === undefined) return true;
  if (answer.shape === 'leaf') return isBlank(answer.value);
  if (answer.shape === 'cells') return Object.values(answer.cells).every(isBlank);
  return liveRows(answer).length === 0;
}
