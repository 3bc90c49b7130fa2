// Nothing of what is left out is in any file, for random cases, nor told in another way; what is put in on purpose is found. More of it: `npm run redactions`.
import { expect, test } from 'vitest';
import { tryCases, wrongIn } from './redaction/redactions.ts';

/** Few enough for a slow machine. */
const CASES = 10;

test('nothing of what is left out is in the PDF or the HTML file of any edition, nor does the document depend on it', async () => {
  let [leftOut, changes] = [0, 0];
  for await (const tried of tryCases(42, CASES, {
    inAll: false,
    plantEach: Number.POSITIVE_INFINITY,
  })) {
    expect(wrongIn(tried), `${tried.edition}, seed ${tried.seed}`).toEqual([]);
    leftOut += tried.leftOut - tried.notSearched;
    changes += tried.changes;
  }
  expect(leftOut).toBeGreaterThan(CASES * 3);
  expect(changes).toBeGreaterThan(CASES * 3);
});

test('a leak in such a file is found', async () => {
  const planted: (string | undefined)[] = [];
  for await (const tried of tryCases(77, 6, { inAll: false, plantEach: 1 })) {
    expect(wrongIn(tried), `${tried.edition}, seed ${tried.seed}`).toEqual([]);
    planted.push(tried.planted);
  }
  expect(planted.filter((one) => one === 'found').length).toBeGreaterThan(3);
});
