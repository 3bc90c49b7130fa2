// What is drawn at once of a section for a reader who starts at its top. The rest comes in the next frame.
import type { PartState, QuestionState, RowState } from './questionState.ts';
import { fieldsOf } from './summary.ts';

/** Fields that fill a screen under the heading, and so the most questions that may be needed for it. */
export const FIELDS_AT_ONCE = 2;

/**
 * The first questions, in order, with no more fields than are drawn at once. A question that has more is
 * marked as cut, and so is the row it is cut in; one that has all its fields is the very same state.
 */
export function firstFrameOf(states: readonly QuestionState[]): readonly QuestionState[] {
  const drawn: QuestionState[] = [];
  let room = FIELDS_AT_ONCE;
  for (const state of states) {
    if (room <= 0) break;
    const cut = cutTo(state, room);
    drawn.push(cut);
    // A list without rows has a name and a button, and takes the place of a field.
    room -= Math.max(1, fieldsOf(cut).length);
  }
  return drawn;
}

function cutTo(state: QuestionState, room: number): QuestionState {
  if (fieldsOf(state).length <= room) return state;
  // Advice stands after the fields, and so comes with the last of them.
  const cut = { advice: undefined, isCut: true } as const;
  switch (state.shape) {
    case 'leaf':
      return state;
    case 'cells':
      return { ...state, ...cut, parts: state.parts.slice(0, room) };
    case 'rows':
      return { ...state, ...cut, rows: rowsIn(state.rows, room) };
  }
}

function rowsIn(rows: readonly RowState[], room: number): readonly RowState[] {
  const drawn: RowState[] = [];
  let left = room;
  for (const row of rows) {
    if (left === 0) break;
    const parts: readonly PartState[] = row.parts.slice(0, left);
    drawn.push(parts.length < row.parts.length ? { ...row, parts, isCut: true } : row);
    left -= parts.length;
  }
  return drawn;
}
