// `npm test`: everything that can be checked, on a bare clone, in one command.
import { requireNode } from '#src/cli/requireNode.mjs';

requireNode();
// Loaded only now, so that an older Node gets the sentence above and not a syntax error.
await import('./setup/runAll.mjs');
