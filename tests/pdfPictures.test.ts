// The printed case beside reference pictures of it: looks change on purpose only. `npm run pictures` renews them.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { beforeAll, expect, test, vi } from 'vitest';
import {
  picturedCases,
  pictureFolder,
  popplerFile,
  popplerVersion,
  takePictures,
} from './fixtures/pictures.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** The share of dots that may differ: the same poppler draws the same, another smooths letters its own way. */
const TOLERATED = { samePoppler: 0.003, otherPoppler: 0.08 } as const;

let tolerated: number;
beforeAll(async () => {
  const [taken, here] = [(await readFile(popplerFile, 'utf8')).trim(), await popplerVersion()];
  tolerated = taken === here ? TOLERATED.samePoppler : TOLERATED.otherPoppler;
});

/** The share of dots in which two pictures of a page differ; all of them where their sizes do. */
function difference(one: PNG, other: PNG): number {
  const { width, height } = one;
  if (other.width !== width || other.height !== height) return 1;
  const differing = pixelmatch(one.data, other.data, undefined, width, height, { threshold: 0.2 });
  return differing / (width * height);
}

test.each(picturedCases)('the fictional case %s looks as it is pictured', async (id) => {
  const changed: string[] = [];
  for (const { name, png } of await takePictures(id)) {
    const kept = PNG.sync.read(await readFile(join(pictureFolder, name)));
    const share = difference(kept, PNG.sync.read(Buffer.from(png)));
    if (share > tolerated)
      changed.push(`${name}: ${(share * 100).toFixed(1)} % of its dots differ`);
  }
  expect(changed, 'Look at the pages, then run npm run pictures if they are right').toEqual([]);
});

test('the comparison sees a page that has changed', async () => {
  const read = async (name: string) => PNG.sync.read(await readFile(join(pictureFolder, name)));
  const one = await read('autisme-plan.png');
  expect(difference(one, one)).toBe(0);
  expect(difference(one, await read('epilepsi-plan.png'))).toBeGreaterThan(TOLERATED.otherPoppler);
});

test('the pictures stay small', async () => {
  const names = (await readdir(pictureFolder)).filter((name) => name.endsWith('.png'));
  const sizes = await Promise.all(
    names.map(async (name) => (await stat(join(pictureFolder, name))).size),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(600_000);
});
