// `npm run kill -- 300 --seed 7`: kills the page and the browser at random moments, and looks at what is left.
import { requireNode } from '#src/cli/requireNode.mjs';

requireNode();
// Loaded only now, so that an older Node gets the sentence above and not a syntax error.
const { ensureDependencies } = await import('#src/cli/ensureDependencies.mjs');
if (!(await ensureDependencies(() => console.log('Installing packages …')))) {
  console.error('The packages could not be installed, so nothing was killed.');
  process.exit(1);
}
const { register } = await import('tsx/esm/api');
register();
const { kill } = await import('./kill.ts');
// What the team database has in memory would keep the process.
process.exit(await kill(process.argv.slice(2)));
