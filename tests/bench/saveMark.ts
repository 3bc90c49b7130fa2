// Where a save begins in the trace: set by the bench's page, looked for by who measures.

export const SAVE_MARK = 'ug-save';
