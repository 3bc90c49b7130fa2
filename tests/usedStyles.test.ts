// The design system is trimmed to what the app can use: a name that is put together must not be trimmed away.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { keptStarts } from '#src/cli/usedStyles.mjs';

const read = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), 'utf8');
const namesIn = (sheet: string) =>
  [...sheet.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name);
const theirs = namesIn(read('node_modules/dkfds/dist/css/dkfds.min.css'));

/** Put together too, but ours: the design system happens to have names that begin alike. */
const ownStarts = ['date-'];

/** Every source file of the app whose name ends so. */
const sources = (end: RegExp) =>
  ['src', 'forms'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => end.test(path))
      .map((path) => read(`${folder}/${path}`)),
  );

test('class names that are put together are kept by how they begin', () => {
  const starts = sources(/\.tsx$/)
    .flatMap((source) => [...source.matchAll(/className=\{`([^`]*)`/g)])
    .flatMap(([, names = '']) => [...names.matchAll(/([a-z][a-z-]*-)\$\{/g)])
    .map(([, start = '']) => start);
  const needed = starts.filter(
    (start) => !ownStarts.includes(start) && theirs.some((name) => name.startsWith(start)),
  );
  expect([...new Set(needed)].sort()).toEqual([...keptStarts].sort());
});
