// What the bench says of a figure: within its goal or not, also on a machine slower than the goal's.
import { describe, expect, test } from 'vitest';
import type { Figure, Goal } from './bench/figures.ts';
import { isWithin, tableOf } from './bench/figures.ts';

const peer = (...values: number[]) => ({ name: 'plain', values });
const figure = (ours: readonly number[], goal: Goal, beside?: Figure['peer']): Figure => ({
  measure: 'save one field',
  unit: 'ms',
  ours,
  ...(beside && { peer: beside }),
  goal,
});
const limit = { atMost: 2, wherePeerTakes: 0.5 };

describe('a limit that was set beside a peer', () => {
  test.each([
    { says: 'is kept in milliseconds on a quick machine', ours: [1.9, 2.1, 1.8], beside: 0.3 },
    { says: 'is kept in times of the peer on a slow one', ours: [7.9, 6, 7.5], beside: 2 },
  ])('$says', ({ ours, beside }) => {
    expect(isWithin(figure(ours, limit, peer(beside, beside, beside)))).toBe(true);
  });

  test('is missed where both are', () => {
    expect(isWithin(figure([4.2, 4.3, 4.1], limit, peer(1, 1, 1)))).toBe(false);
  });

  test('is told as both', () => {
    expect(tableOf([figure([1], limit, peer(1))])).toMatch(/≤ 2 ms or 4\.0× peer {2}within/);
  });
});

test('a bare limit knows nothing of the peer', () => {
  expect(isWithin(figure([3], { atMost: 2 }, peer(10)))).toBe(false);
  expect(isWithin(figure([2], { atMost: 2 }))).toBe(true);
});

test('a ratio is the middle of the rounds, each with its own peer', () => {
  const beside = peer(10, 100, 10);
  expect(isWithin(figure([20, 100, 20], { ratioAtMost: 2 }, beside))).toBe(true);
  expect(isWithin(figure([21, 100, 21], { ratioAtMost: 2 }, beside))).toBe(false);
  expect(isWithin(figure([1, 10, 1], { timesFaster: 10 }, beside))).toBe(true);
  expect(() => isWithin(figure([1], { ratioAtMost: 2 }))).toThrow('Expected a peer');
});
