// Words of our own that an adviser has not been told the meaning of stay out of what they read.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '#src/cli/root.mjs';

test('no sentence speaks of the vault: to an adviser it is their cases that are locked', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const lines = files
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) => readFileSync(join(root, 'src', path), 'utf8').split('\n'));
  expect(lines.length).toBeGreaterThan(10_000);
  expect(lines.filter((line) => /(?<!-)\bboks(?:en|ens|e|ene|enes)?\b/i.test(line))).toEqual([]);
});
