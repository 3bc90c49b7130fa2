// Who may read what a parent answered to a draft: only parents who have all said yes, whatever came in and in which order.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSharingUnclear, roundsShared, sharesIn } from '#forms/answers/reviewSharing.ts';
import type { ReviewAnswer, ReviewRound, Reviews } from '#forms/answers/reviews.ts';
import { noReviews } from '#forms/answers/reviews.ts';
import { answerIn, roundTo } from './fixtures/rounds.ts';

const day = (number: number) => `2026-12-${String(number).padStart(2, '0')}T10:00:00.000Z`;
const HOLDERS = ['ra', 'rb', 'rc'];

function reviews(
  rounds: readonly ReviewRound[],
  answers: readonly ReviewAnswer[],
  ended: readonly string[] = [],
): Reviews {
  return {
    ...noReviews,
    reviews: rounds,
    reviewAnswers: answers.toSorted((one, other) => (one.writtenAt < other.writtenAt ? -1 : 1)),
    reviewEnds: ended.map((review) => ({ review, at: day(28), because: 'Forkert' })),
  };
}

const to = (id: string, row: string) =>
  roundTo(id, { recipient: { is: 'custodian', name: 'Pia Prøve', row } });
const said = (review: string, id: string, shares: boolean, more: Partial<ReviewAnswer> = {}) =>
  answerIn(review, id, [], { shares, ...more });
const shared = (record: Reviews, holders = ['ra', 'rb']) => [...roundsShared(record, holders)];
const BOTH = [to('v1', 'ra'), to('v2', 'rb')];

test('silence is no yes, and a no is none', () => {
  const yes = said('v1', 'a1', true);
  expect(shared(reviews(BOTH, []))).toEqual([]);
  expect(shared(reviews(BOTH, [yes]))).toEqual([]);
  expect(shared(reviews(BOTH, [yes, said('v2', 'a2', false)]))).toEqual([]);
  expect(shared(reviews([to('v1', 'ra')], [yes]))).toEqual([]);
  expect(shared(reviews(BOTH, [yes, said('v2', 'a2', true)]))).toEqual(['v1', 'v2']);
});

test('of three with custody all three say yes, or nothing is told', () => {
  const two = [said('v1', 'a1', true), said('v2', 'a2', true)];
  const rounds = [...BOTH, to('v3', 'rc')];
  expect(shared(reviews(BOTH, two), HOLDERS)).toEqual([]);
  expect(shared(reviews(rounds, two), HOLDERS)).toEqual([]);
  expect(shared(reviews(rounds, [...two, said('v3', 'a3', true)]), HOLDERS)).toHaveLength(3);
});

test('one alone with the custody is told their own, and nobody else’s', () => {
  const supporter = roundTo('v2', { recipient: { is: 'supporter', name: 'Bente Bisidder' } });
  const record = reviews(
    [to('v1', 'ra'), supporter],
    [said('v1', 'a1', false), said('v2', 'a2', true)],
  );
  expect(shared(record, ['ra'])).toEqual(['v1']);
});

test('a draft called off is not waited for, and a no in it keeps back what was said there', () => {
  const rounds = [...BOTH, to('v3', 'ra')];
  const yes = [said('v1', 'a1', true), said('v2', 'a2', true)];
  expect(shared(reviews(rounds, yes))).toEqual([]);
  expect(shared(reviews(rounds, yes, ['v3']))).toEqual(['v1', 'v2']);
  expect(shared(reviews(rounds, [...yes, said('v3', 'a3', false)], ['v3']))).toEqual(['v1', 'v2']);
  expect(shared(reviews(rounds, yes, ['v2', 'v3']))).toEqual([]);
});

test('a no in a file holds against a yes of a phone whose clock was ahead, loaded in any order', () => {
  const ahead = said('v1', 'a1', true, { writtenAt: day(22) });
  const right = said('v1', 'a2', false, { writtenAt: day(1) });
  const record = reviews(BOTH, [ahead, right, said('v2', 'a3', true)]);
  expect(sharesIn(record, 'v1')).toBe(false);
  expect(isSharingUnclear(record, 'v1')).toBe(true);
  expect(shared(record)).toEqual([]);
});

test('a yes said to the adviser after every no undoes it, and an earlier one does not', () => {
  const no = said('v1', 'a1', false, { writtenAt: day(2) });
  const phoned = (on: number, shares = true) =>
    said('v1', `p${on}`, shares, { way: 'phone', writtenAt: day(on) });
  expect(sharesIn(reviews(BOTH, [no, phoned(3)]), 'v1')).toBe(true);
  expect(sharesIn(reviews(BOTH, [no, phoned(2)]), 'v1')).toBe(false);
  expect(sharesIn(reviews(BOTH, [no, phoned(1)]), 'v1')).toBe(false);
  expect(sharesIn(reviews(BOTH, [no, phoned(3), phoned(4, false)]), 'v1')).toBe(false);
  expect(sharesIn(reviews(BOTH, []), 'v1')).toBeUndefined();
  expect(isSharingUnclear(reviews(BOTH, [no]), 'v1')).toBe(false);
});

const anyRound = fc
  .record({
    row: fc.constantFrom(...HOLDERS, undefined),
    is: fc.constantFrom('custodian', 'custodian', 'custodian', 'supporter', 'young'),
    answers: fc.array(
      fc.record({
        shares: fc.boolean(),
        on: fc.integer({ min: 1, max: 9 }),
        way: fc.constantFrom('file', 'phone'),
      }),
      { maxLength: 3 },
    ),
    isOff: fc.boolean(),
  })
  .map(({ row, is, ...one }) => ({
    ...one,
    recipient: { is, name: 'Pia Prøve', ...(row === undefined ? {} : { row }) } as const,
  }));

test('no word of one parent’s answer is for another unless each has said yes and none has said no since', () => {
  fc.assert(
    fc.property(
      fc.array(anyRound, { maxLength: 5 }),
      fc.subarray(HOLDERS, { minLength: 2 }),
      (drawn, holders) => {
        const rounds = drawn.map(({ recipient }, at) => roundTo(`v${at}`, { recipient }));
        const answers = drawn.flatMap((one, at) =>
          one.answers.map(({ shares, on, way }, nth) =>
            said(`v${at}`, `a${at}-${nth}`, shares, { way, writtenAt: day(on) }),
          ),
        );
        const ended = drawn.flatMap(({ isOff }, at) => (isOff ? [`v${at}`] : []));
        const record = reviews(rounds, answers, ended);
        const found = roundsShared(record, holders);
        if (found.size === 0) return;
        expect(
          rounds.some(({ recipient }, at) => recipient.is === 'young' && !drawn[at]?.isOff),
        ).toBe(false);
        for (const holder of holders) {
          const own = drawn.filter((one) => one.recipient.row === holder && !one.isOff);
          const parents = own.filter((one) => one.recipient.is === 'custodian');
          expect(parents.length).toBeGreaterThan(0);
          for (const one of parents) {
            expect(one.answers.some(({ shares }) => shares)).toBe(true);
            const nos = one.answers.filter(({ shares }) => !shares).map(({ on }) => on);
            const undone = one.answers.some(
              ({ shares, on, way }) => shares && way === 'phone' && nos.every((no) => on > no),
            );
            expect(nos.length === 0 || undone).toBe(true);
          }
        }
        for (const id of found) {
          const round = rounds.find((one) => one.id === id);
          expect(round?.recipient.is).toBe('custodian');
          expect(sharesIn(record, id)).toBe(true);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('what was read in any order gives the same', () => {
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { minLength: 1, maxLength: 4 }),
      fc.boolean(),
      (all, isFile) => {
        const answers = all.map((shares, at) =>
          said('v1', `a${at}`, shares, { writtenAt: day(at + 1), way: isFile ? 'file' : 'talk' }),
        );
        const turned = answers.toReversed();
        expect(sharesIn(reviews(BOTH, turned), 'v1')).toBe(sharesIn(reviews(BOTH, answers), 'v1'));
        if (isFile) expect(sharesIn(reviews(BOTH, answers), 'v1')).toBe(all.every(Boolean));
      },
    ),
  );
});
