// Where the repository is, wherever a command was started from.
import { fileURLToPath } from 'node:url';

/** Absolute path of the repository, ending in a separator. */
export const root = fileURLToPath(new URL('../../', import.meta.url));
