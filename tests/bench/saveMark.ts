// Comes in the trace before each save in the trace: set by the bench's page, looked for by who measures.

export const SAVE_MARK = 'ug-save';
