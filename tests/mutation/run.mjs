// `npm run mutate -- vault`: spoils the program in small ways, and counts how many the tests notice.
import { requireNode } from '#src/cli/requireNode.mjs';

requireNode();
// Loaded only now, so that an older Node gets the sentence above and not a syntax error.
const { ensureDependencies } = await import('#src/cli/ensureDependencies.mjs');
if (!(await ensureDependencies(() => console.log('Installing packages …')))) {
  console.error('The packages could not be installed, so nothing was mutated.');
  process.exit(1);
}
const { mutate } = await import('./mutate.mjs');
process.exitCode = await mutate(process.argv.slice(2));
