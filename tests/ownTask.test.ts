// Work that is broken into tasks of its own: it waits its turn while somebody looks, and for nothing when the page is left.
import { expect, test } from 'vitest';
import type { Page } from '#src/storage/ownTask.ts';
import { ownTask, ownTasksOf } from '#src/storage/ownTask.ts';

class FakePage implements Page {
  hidden = false;
  readonly #hearing: (() => void)[] = [];
  readonly #works: (() => void)[] = [];

  isHidden(): boolean {
    return this.hidden;
  }

  onHiding(hear: () => void): void {
    this.#hearing.push(hear);
  }

  next(work: () => void): void {
    this.#works.push(work);
  }

  /** The next task of the page. */
  runTask(): void {
    this.#works.shift()?.();
  }

  hide(): void {
    this.hidden = true;
    for (const hear of this.#hearing) hear();
  }
}

function follow(page: FakePage, count: number) {
  const tasks = ownTasksOf(page);
  const gone: number[] = [];
  for (let one = 1; one <= count; one += 1) void tasks().then(() => gone.push(one));
  return gone;
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('each waits for a task of its own, in turn', async () => {
  const page = new FakePage();
  const gone = follow(page, 2);
  await settled();
  expect(gone).toEqual([]);
  page.runTask();
  await settled();
  expect(gone).toEqual([1]);
  page.runTask();
  await settled();
  expect(gone).toEqual([1, 2]);
});

test('nobody waits in a page that is hidden', async () => {
  const page = new FakePage();
  page.hide();
  const gone = follow(page, 2);
  await settled();
  expect(gone).toEqual([1, 2]);
});

test('who waits when the page is left goes on at once, and only once', async () => {
  const page = new FakePage();
  const gone = follow(page, 3);
  page.runTask();
  page.hide();
  await settled();
  expect(gone).toEqual([1, 2, 3]);
  page.runTask();
  page.runTask();
  await settled();
  expect(gone).toEqual([1, 2, 3]);
});

test('outside a page nobody waits', async () => {
  await expect(ownTask()).resolves.toBeUndefined();
});
