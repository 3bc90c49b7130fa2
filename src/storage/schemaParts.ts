// What the schemas of a case file have in common: ids, moments, and the faults that have a sentence of their own.
import { z } from 'zod';

// Even a try at compiling a schema is reported as a breach of the page's policy.
z.config({ jitless: true });

/** The faults that have a sentence of their own. */
export const IMPOSSIBLE_DATE = 'impossible-date';
export const REPEATED = 'repeated';

/** The form of a row's id, in a pattern. */
export const ROW_ID = '[a-z][a-z0-9-]{0,63}';
export const rowId = z.string().regex(new RegExp(`^${ROW_ID}$`));
/** UTC with milliseconds, as the log writes it; and a moment that has been. */
export const instant = z.iso.datetime({ precision: 3 });
