// The pause after wrong passphrases: it grows, survives reloads, and no clock lifts it or makes it last.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { onClock, pauseLeft } from '#src/vault/tries.ts';
import { vaultWords } from '#src/vault/words.ts';
import { PASSPHRASE, VaultWorld } from './fixtures/vaultWorld.ts';

const WRONG = 'forkert gæt igen';
const opened = { is: 'opened' };

/** Wrong tries, each as soon as it is taken. */
async function fail(world: VaultWorld, times: number): Promise<number[]> {
  const pauses: number[] = [];
  for (let count = 0; count < times; count += 1) {
    const tried = await world.tab().unlock(WRONG);
    if (tried.is !== 'refused') throw new Error(`Expected a refusal, got ${tried.is}`);
    pauses.push(tried.pause);
    world.now += tried.pause;
  }
  return pauses;
}

test('grows from the third wrong try: 1, 2, 4 … and never more than 60 seconds', async () => {
  const world = new VaultWorld();
  await world.made();
  expect(await fail(world, 12)).toEqual(
    [0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60].map((seconds) => seconds * 1000),
  );
});

test('is over after the right passphrase', async () => {
  const world = new VaultWorld();
  await world.made();
  await fail(world, 5);
  expect(await world.tab().unlock(PASSPHRASE)).toEqual(opened);
  expect(world.shelf.record.tries).toEqual({ failed: 0, at: 0 });
  expect(await fail(world, 3)).toEqual([0, 0, 1000]);
});

test('takes no passphrase, not even the right one, and works nothing out', async () => {
  const world = new VaultWorld();
  await world.made();
  await fail(world, 3);
  expect(await world.tab().unlock(WRONG)).toMatchObject({ is: 'refused', pause: 2000 });
  world.now += 500;
  const before = world.derived;
  expect(await world.tab().unlock(PASSPHRASE)).toEqual({
    is: 'paused',
    sentence: vaultWords.paused(2),
    pause: 1500,
  });
  expect(await world.tab().look()).toEqual({ is: 'kept', pause: 1500 });
  expect(world.derived).toBe(before);
  world.now += 1500;
  expect(await world.tab().unlock(PASSPHRASE)).toEqual(opened);
});

test('counts a try before it is made: ending the tab in the middle saves nothing', async () => {
  const world = new VaultWorld();
  await world.made();
  world.closing = true;
  void world.tab().unlock(WRONG);
  await expect.poll(() => world.derived).toBe(2);
  expect(world.shelf.record.tries.failed).toBe(1);
});

test('two tabs have no more tries than one', async () => {
  const world = new VaultWorld();
  await world.made();
  const tries = await Promise.all(Array.from({ length: 6 }, () => world.tab().unlock(WRONG)));
  expect(tries.map(({ is }) => is)).toEqual([
    'refused',
    'refused',
    'refused',
    'paused',
    'paused',
    'paused',
  ]);
});

test('is held by the tab itself when the shelf takes nothing, and the right passphrase still opens', async () => {
  const world = new VaultWorld();
  await world.made();
  world.shelf.mode = 'refuse';
  const tab = world.tab();
  for (let count = 0; count < 3; count += 1) await tab.unlock(WRONG);
  expect(await tab.unlock(PASSPHRASE)).toMatchObject({ is: 'paused' });
  world.now += 1000;
  expect(await tab.unlock(PASSPHRASE)).toEqual(opened);
  for (let count = 0; count < 2; count += 1) await tab.unlock(WRONG);
  world.shelf.mode = 'open';
  expect(await tab.unlock(PASSPHRASE)).toEqual(opened);
  expect(await tab.unlock(WRONG)).toMatchObject({ is: 'refused', pause: 0 });
  expect(await world.tab().unlock(WRONG)).toMatchObject({ is: 'refused', pause: 0 });
  expect(await tab.unlock(WRONG)).toMatchObject({ is: 'refused', pause: 1000 });
});

test('does not count a try the machine could not make', async () => {
  const world = new VaultWorld();
  await world.made();
  world.exhausted = true;
  for (let count = 0; count < 5; count += 1)
    await expect(world.tab().unlock(PASSPHRASE)).rejects.toThrow('Out of memory');
  world.exhausted = false;
  expect(await world.tab().unlock(PASSPHRASE)).toEqual(opened);
});

describe('the clock', () => {
  test('set back a year neither lifts the pause nor makes it longer', async () => {
    const world = new VaultWorld();
    await world.made();
    await fail(world, 5);
    await world.tab().unlock(WRONG);
    world.now -= 365 * 86_400_000;
    expect(await world.tab().unlock(PASSPHRASE)).toMatchObject({ is: 'paused', pause: 8000 });
    world.now += 7999;
    expect(await world.tab().unlock(PASSPHRASE)).toMatchObject({ is: 'paused', pause: 1 });
    world.now += 1;
    expect(await world.tab().unlock(PASSPHRASE)).toEqual(opened);
  });

  test('that stands still changes nothing, so that nothing is written', () => {
    const tries = { failed: 5, at: 10_000 };
    expect(onClock(tries, 10_000)).toBe(tries);
    expect(onClock(tries, 10_001)).toBe(tries);
    expect(onClock(tries, 9_999)).toEqual({ failed: 5, at: 9_999 });
  });

  test('set back makes no wait longer than the pause', () => {
    expect(pauseLeft({ failed: 5, at: 10_000 }, 9_000)).toBe(4000);
  });

  test('wherever it goes, the wait is never negative, never more than 60 seconds, and ends', () => {
    const time = fc.integer({ min: 0, max: 4e12 });
    fc.assert(
      fc.property(fc.nat(60), time, fc.array(time, { maxLength: 8 }), (failed, at, moments) => {
        let tries = { failed, at };
        for (const now of moments) {
          tries = onClock(tries, now);
          const left = pauseLeft(tries, now);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left).toBeLessThanOrEqual(60_000);
          expect(pauseLeft(onClock(tries, now + left), now + left)).toBe(0);
          if (left > 0) expect(pauseLeft(tries, now + left - 1)).toBeGreaterThan(0);
        }
      }),
    );
  });
});
