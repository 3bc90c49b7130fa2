// `npm run redactions -- 1000 --seed 7`: random cases with random marks, and nothing of what is left out in any file.
import { requireNode } from '#src/cli/requireNode.mjs';

requireNode();
// Loaded only now, so that an older Node gets the sentence above and not a syntax error.
const { ensureDependencies } = await import('#src/cli/ensureDependencies.mjs');
if (!(await ensureDependencies(() => console.log('Installing packages …')))) {
  console.error('The packages could not be installed, so nothing was tried.');
  process.exit(1);
}
const { register } = await import('tsx/esm/api');
register();
const { redactions } = await import('./redactions.ts');
process.exitCode = await redactions(process.argv.slice(2));
