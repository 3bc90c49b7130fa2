// What the pages on drafts given to read make of a case: places with what was said, answers written in, passphrases.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseRecord } from '#forms/answers/record.ts';
import { emptyRecord } from '#forms/answers/record.ts';
import { isReviewAnswer } from '#forms/answers/reviewChanges.ts';
import { commentsOf } from '#forms/answers/reviewSaid.ts';
import type { ReviewRound, Reviews, Spot } from '#forms/answers/reviews.ts';
import { buildDocument } from '#src/document/buildDocument.ts';
import {
  commentFrom,
  entryFaults,
  entryFrom,
  nothingBegun,
  nothingEntered,
} from '#src/pages/reviewEntered.ts';
import { passphraseWords, suggestPassphrase } from '#src/pages/reviewPassphrase.ts';
import { isOut, peopleIn, reviewFileName } from '#src/pages/reviewPeople.ts';
import { commentedPlaces } from '#src/pages/reviewPlaces.ts';
import { reviewEdition } from '#src/review/reviewEdition.ts';
import { spotsOf } from '#src/review/spots.ts';
import { passphraseFault } from '#src/vault/passphrase.ts';
import { answer, changed, exampleView, meta, viewOf } from './fixtures/printedCase.ts';
import { bytesFrom } from './fixtures/reviewFiles.ts';
import { answerIn, roundTo } from './fixtures/rounds.ts';

const view = await exampleView('autisme');
const draft = spotsOf(buildDocument(view, meta, reviewEdition('custodian', [])));
const now = buildDocument(view, meta);

function spotAt(nth: number): Spot {
  const spot = draft[nth];
  if (!spot) throw new Error('Expected a place');
  return spot;
}

const recordWith = (more: Partial<Reviews>): CaseRecord => ({ ...emptyRecord, ...more });
const parent = (id: string, name: string, spots = draft): ReviewRound =>
  roundTo(id, { recipient: { is: 'custodian', name, row: name }, spots });

describe('the places that something is said of', () => {
  test('hold each comment of each round once, whatever is said of whatever', () => {
    const said = fc.array(
      fc.record({ at: fc.integer({ min: -1, max: draft.length - 1 }), words: fc.string() }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(said, said, (one, other) => {
        const answers = [one, other].map((list, nth) =>
          answerIn(
            `g${nth}`,
            `a${nth}`,
            list.map(({ at, words }, id) => ({
              id: `c${id}`,
              spot: at < 0 ? '' : spotAt(at).id,
              says: 'wrong' as const,
              words,
            })),
          ),
        );
        const record = recordWith({
          reviews: [parent('g0', 'A'), parent('g1', 'B')],
          reviewAnswers: answers,
        });
        const places = commentedPlaces(record, now);
        const found = places.flatMap(({ comments }) =>
          comments.map(({ review, comment }) => `${review} ${comment.id}`),
        );
        const sent = ['g0', 'g1'].flatMap((id) =>
          commentsOf(record, id).map(({ comment }) => `${id} ${comment.id}`),
        );
        expect(found.toSorted()).toEqual(sent.toSorted());
        // None stands where it was not written.
        for (const { is, at, comments } of places)
          for (const { spot, comment } of comments) {
            if (is === 'whole') expect(comment.spot).toBe('');
            else expect(spot?.at.split('/').slice(0, 2)).toEqual([at?.instance, at?.question]);
          }
      }),
      { numRuns: 50 },
    );
  });

  test('put two people side by side, and say where they do not say the same', () => {
    const { id, text } = spotAt(0);
    const record = recordWith({
      reviews: [parent('g0', 'A'), parent('g1', 'B')],
      reviewAnswers: [
        answerIn('g0', 'a0', [{ id: 'c1', spot: id, says: 'wrong', words: 'Nej' }]),
        answerIn('g1', 'a1', [{ id: 'c1', spot: id, says: 'recognise', words: '' }]),
      ],
    });
    expect(commentedPlaces(record, now)).toMatchObject([
      { is: 'place', text, isByMany: true, isUnlike: true, comments: [{}, {}] },
    ]);
    const same = recordWith({
      reviews: [parent('g0', 'A'), parent('g1', 'A')],
      reviewAnswers: record.reviewAnswers,
    });
    expect(commentedPlaces(same, now)).toMatchObject([{ isByMany: false, isUnlike: false }]);
  });

  test('keep what is gone, last, and what came for no round that is known', () => {
    const gone: Spot = { id: 'gone', at: 'child-voice/none', nth: 0, title: 'T', text: 'Væk' };
    const record = recordWith({
      reviews: [parent('g0', 'A', [gone, spotAt(3)])],
      reviewAnswers: [
        answerIn('g0', 'a0', [
          { id: 'c1', spot: 'gone', says: 'wrong', words: '' },
          { id: 'c2', spot: spotAt(3).id, says: 'missing', words: '' },
          { id: 'c3', spot: '', says: 'missing', words: 'Langt' },
        ]),
        answerIn('g9', 'a9', [{ id: 'c1', spot: 's9', says: 'wrong', words: 'Hvem?' }]),
      ],
    });
    const places = commentedPlaces(record, now);
    expect(places.map(({ is }) => is)).toEqual(['whole', 'place', 'place', 'unknown']);
    expect(places[1]?.comments[0]?.place?.is).toBe('same');
    expect(places[2]?.comments[0]?.place?.is).toBe('gone');
    expect(places[2]?.text).toBe('Væk');
  });
});

describe('who can be given a draft', () => {
  const born = (date: string) =>
    viewOf(changed([answer('child', 'child-birth-date', date)], view.record));

  test('are the custody holders with a name, and the young person from 15', () => {
    expect(peopleIn(view).map(({ is }) => is)).toEqual(['custodian', 'custodian']);
    const [year, rest] = [Number(view.today.slice(0, 4)), view.today.slice(4)];
    expect(peopleIn(born(`${year - 15}${rest}`)).map(({ is }) => is)).toEqual([
      'custodian',
      'custodian',
      'young',
    ]);
    expect(peopleIn(born(`${year - 14}${rest}`))).toHaveLength(2);
  });

  test('are told to have one out until it is called off', () => {
    const [person] = peopleIn(view);
    if (!person) throw new Error('Expected a custody holder');
    const { key: _, ...recipient } = person;
    const reviews = [roundTo('g0', { recipient: { ...recipient, name: 'Et andet navn' } })];
    expect(isOut(recordWith({ reviews }), person)).toBe(true);
    const reviewEnds = [{ review: 'g0', at: '2026-03-01T00:00:00.000Z', because: 'Fejl' }];
    expect(isOut(recordWith({ reviews, reviewEnds }), person)).toBe(false);
    expect(isOut(recordWith({ reviews }), { is: 'young', name: person.name })).toBe(false);
  });

  test('get files whose names tell of nobody, and tell two of one day apart', () => {
    const [a, b] = ['gabcd1', 'gefgh2'].map((id) => reviewFileName(parent(id, 'Line')));
    expect(a).toBe('gennemlaesning-2026-02-03-abcd.html');
    expect(b).not.toBe(a);
  });
});

describe('an answer that is written in', () => {
  const today = '2026-02-10';
  const comment = commentFrom({ spot: 's1', says: 'wrong', words: ' Nej ' });
  const whole = { ...nothingEntered, way: 'phone' as const, day: '3.2.2026', comments: [comment] };

  test('lacks its way, its day and something said, and leaves no words behind', () => {
    expect(Object.keys(entryFaults(nothingEntered, today))).toEqual(['way', 'day', 'words']);
    expect(entryFaults(whole, today)).toEqual({});
    expect(Object.keys(entryFaults({ ...whole, day: '11.2.2026' }, today))).toEqual(['day']);
    expect(entryFaults({ ...whole, comments: [], shares: true }, today)).toEqual({});
    const begun = { ...nothingBegun, words: 'Og så' };
    expect(Object.keys(entryFaults({ ...whole, begun }, today))).toEqual(['words']);
  });

  test('is an answer of the day it came, with comments of their own', () => {
    const made = entryFrom(whole, 'g0', new Date('2026-02-10T09:00:00.000Z'));
    expect(made).toMatchObject({
      review: 'g0',
      way: 'phone',
      writtenAt: '2026-02-03T12:00:00.000Z',
      comments: [{ spot: 's1', says: 'wrong', words: 'Nej' }],
    });
    expect(isReviewAnswer(made)).toBe(true);
    expect(commentFrom({ spot: 's1', says: 'wrong', words: 'Nej' }).id).not.toBe(comment.id);
    expect(commentFrom({ spot: '', says: 'wrong', words: 'Langt' }).says).toBe('missing');
  });
});

describe('a suggested passphrase', () => {
  test('is five words of a list of more than 400, which any keyboard has', () => {
    expect(passphraseWords.length).toBeGreaterThan(400);
    for (const word of passphraseWords) expect(word).toMatch(/^[a-z]{3,9}$/);
    const random = bytesFrom(11);
    const drawn = Array.from({ length: 200 }, () => suggestPassphrase(random));
    for (const one of drawn) {
      expect(one.split(' ')).toHaveLength(5);
      expect(passphraseFault(one, '')).toBeUndefined();
    }
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(new Set(drawn.flatMap((one) => one.split(' '))).size).toBeGreaterThan(300);
  });

  test('draws again where the bytes would make some words likelier', () => {
    const given = [[255, 255], ...Array.from({ length: 5 }, () => [0, 0])];
    const random = () => Uint8Array.from(given.shift() ?? []);
    expect(suggestPassphrase(random)).toBe(Array(5).fill(passphraseWords[0]).join(' '));
    expect(given).toEqual([]);
  });
});
