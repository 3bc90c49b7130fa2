// When a walk fails, tells what its pages showed and what the browser complained of: often all there is to go by.
import { afterEach } from 'vitest';
import { shownIn } from '../walks/shown.ts';

// Runs before the walk's own hooks, which close the browser (`sequence.hooks: list`).
afterEach(async ({ task }) => {
  const { state, retryCount = 0 } = task.result ?? {};
  if (state === 'fail')
    process.stdout.write(`\nFAILED at try ${retryCount + 1}: ${await shownIn(task.name)}\n`);
});
