// A short paper does not end in a few lines on a page of their own.
import { expect, test } from 'vitest';
import { fitted, LEADING, MOST_PAGES, NEARLY_EMPTY } from '#src/pdf/fitted.ts';

/** A paper of lines alone: so many pages long at the usual leading. */
function paper(length: number) {
  const asked: number[] = [];
  const lay = (leading: number) => {
    asked.push(leading);
    const long = 1 + (length - 1) * leading;
    const pages = Math.ceil(long);
    return { pages, taken: long - pages + 1 };
  };
  return { asked, made: fitted(lay) };
}

test('a paper that ends well is laid out once', () => {
  expect(paper(7.6)).toEqual({ asked: [1], made: { pages: 8, taken: expect.closeTo(0.6) } });
});

test('a few lines on the last page go to the pages before', () => {
  const { asked, made } = paper(7.1);
  expect(made.pages).toBe(7);
  expect(made.taken).toBeGreaterThan(0.9);
  expect(asked).toHaveLength(2);
  expect(asked[1]).toBeGreaterThanOrEqual(LEADING.least);
});

test('where lines would have to be too close, they are set apart, and the last page is worth turning to', () => {
  const { asked, made } = paper(4.2);
  expect(made.pages).toBe(5);
  expect(made.taken).toBeGreaterThan(NEARLY_EMPTY);
  expect(asked.every((one) => one >= LEADING.least && one <= LEADING.most)).toBe(true);
});

test('a long paper, and one of a page beside its cover, stay as they are', () => {
  expect(paper(MOST_PAGES + 0.1).asked).toEqual([1]);
  expect(paper(1.1).asked).toEqual([1]);
});

test('what helps nothing is not kept', () => {
  const asked: number[] = [];
  const made = fitted((leading) => {
    asked.push(leading);
    return { pages: leading > 1 ? 9 : 8, taken: 0.05, leading };
  });
  expect(made.leading).toBe(1);
  expect(asked.length).toBeGreaterThan(1);
});
