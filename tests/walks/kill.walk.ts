// A few kills with a fixed seed, so that the harness itself is kept sound; `npm run kill -- 300` is the real thing.
import { expect, inject, test } from 'vitest';
import { killAtRandom } from '../kill/killing.ts';

test('what was saved is there after kills of the page and of the browser', async () => {
  const acts = ['making the vault', 'typing', 'choosing', 'locking', 'passphrase'];
  const kills = await killAtRandom({ home: inject('appUrl'), count: 6, seed: 8, acts });
  expect(kills.flatMap(({ act, way, faults }) => faults.map((one) => [act, way, one]))).toEqual([]);
  expect(kills).toHaveLength(6);
  // Both ways, and more than one act: otherwise the seed must be another.
  expect(new Set(kills.map(({ way }) => way)).size).toBe(2);
  expect(new Set(kills.map(({ act }) => act)).size).toBeGreaterThan(3);
});

test('and with a team database: nothing is lost here, and a colleague has the same in the end', async () => {
  const acts = ['sending', 'receiving', 'sending and receiving', 'sharing'];
  const kills = await killAtRandom({ home: inject('appUrl'), count: 4, seed: 9, acts });
  expect(kills.flatMap(({ act, way, faults }) => faults.map((one) => [act, way, one]))).toEqual([]);
  // Which of the acts are hit depends on the machine's pace too.
  expect(kills).toHaveLength(4);
});
