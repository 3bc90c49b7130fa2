// `npm start`: from a bare clone to the running app in one command.
import { requireNode } from './requireNode.mjs';

requireNode();
// Loaded only now, so that an older Node gets the sentence above and not a syntax error.
await import('./startApp.mjs');
