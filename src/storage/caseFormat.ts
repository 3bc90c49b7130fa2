// What a case file calls itself. Apart from its schema, so that folding a case needs no validator.

export const CASE_FORMAT = 'udredningsguiden-sag';
/** Raised when the shape changes; each raise brings an upgrade step and its test. */
export const CASE_FILE_VERSION = 3;
