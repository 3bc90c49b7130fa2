// Long work in slices: all of it in order, others in between, and no more once it is called off.
import { expect, test, vi } from 'vitest';
import { inSlices } from '#src/log/slices.ts';

/** Keeps the machine busy for a millisecond. */
function work(): void {
  const until = performance.now() + 1;
  while (performance.now() < until);
}

test('all is done in order, and others have their turn on the way', async () => {
  const items = Array.from({ length: 60 }, (_, at) => at);
  const [done, told]: [number[], number[]] = [[], []];
  let others = 0;
  const timer = setInterval(() => {
    others += 1;
  }, 1);
  await inSlices(
    items,
    (item) => {
      work();
      done.push(item);
    },
    { onProgress: (count) => told.push(count) },
  );
  clearInterval(timer);
  expect(done).toEqual(items);
  expect(told.length).toBeGreaterThan(1);
  expect(told).toEqual([...told].sort((a, b) => a - b));
  expect(others).toBeGreaterThan(0);
});

test('called off, it does no more and says why', async () => {
  const left = new AbortController();
  const done: number[] = [];
  const items = Array.from({ length: 200 }, (_, at) => at);
  const pace = { signal: left.signal, onProgress: () => left.abort(new Error('left')) };
  const working = inSlices(
    items,
    (item) => {
      work();
      done.push(item);
    },
    pace,
  );
  await expect(working).rejects.toThrow('left');
  expect(done.length).toBeLessThan(200);
});

test('nothing to do is done at once', async () => {
  await expect(inSlices([], () => work())).resolves.toBeUndefined();
});

test('by a clock of its own, others have their turn after each slice, and not before', async () => {
  let clock = 100;
  const now = vi.spyOn(performance, 'now').mockImplementation(() => clock);
  const told: number[] = [];
  const items = Array.from({ length: 40 }, (_, at) => at);
  const work = () => {
    clock += 1;
  };
  await inSlices(items, work, { onProgress: (done) => told.push(done) });
  expect(told).toEqual([12, 24, 36]);
  await inSlices(items, work);
  expect(clock).toBe(180);
  now.mockRestore();
});

test('called off at the end, it says so too', async () => {
  const left = AbortSignal.abort(new Error('left'));
  await expect(inSlices([1], () => {}, { signal: left })).rejects.toThrow('left');
});
