// `npm run bench`: measures speed and memory against a peer or a limit in the same run, and prints a table.
import { requireNode } from '#src/cli/requireNode.mjs';

requireNode();
// Loaded only now, so that an older Node gets the sentence above and not a syntax error.
const { ensureDependencies } = await import('#src/cli/ensureDependencies.mjs');
if (!(await ensureDependencies(() => console.log('Installing packages …')))) {
  console.error('The packages could not be installed, so nothing was measured.');
  process.exit(1);
}
const { register } = await import('tsx/esm/api');
register();
const { bench } = await import('./bench.ts');
process.exitCode = await bench(process.argv.slice(2));
