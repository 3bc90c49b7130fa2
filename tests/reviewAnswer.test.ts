// The answer file: what was said comes back as it was said, once; everything else is refused with a sentence.

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { indexContent } from '#forms/answers/contentIndex.ts';
import { emptyRecord } from '#forms/answers/record.ts';
import { answerChange, fitsReview, roundChange } from '#forms/answers/reviewChanges.ts';
import { commentsOf } from '#forms/answers/reviewSaid.ts';
import type { ReviewAnswer, ReviewComment, ReviewRound, Reviews } from '#forms/answers/reviews.ts';
import { noReviews } from '#forms/answers/reviews.ts';
import { writeChange } from '#forms/answers/writeChange.ts';
import { content } from '#forms/content/index.ts';
import { plainText } from '#forms/kinds/plainText.ts';
import { isReviewAnswer } from '#src/log/reviewGuards.ts';
import {
  type AnswerContents,
  AnswerTooLarge,
  boundText,
  commentIdAt,
  roundKey,
  sealAnswer,
} from '#src/review/answerFile.ts';
import { fromBase64, toBase64 } from '#src/review/base64.ts';
import { LARGEST_ANSWER, LONGEST_WORDS, MOST_COMMENTS } from '#src/review/limits.ts';
import { makeReviewFile } from '#src/review/makeReviewFile.ts';
import { openAnswer, readAnswerFile } from '#src/review/openAnswer.ts';
import { type AnswerFault, answerRefusals } from '#src/review/words.ts';
import { exampleView } from './fixtures/printedCase.ts';
import { bytesFrom, contents, orderFor, withRounds } from './fixtures/reviewFiles.ts';

let round: ReviewRound;
let other: ReviewRound;
let html: string;
let record: Reviews;

beforeAll(async () => {
  const view = await exampleView('cerebral-parese');
  ({ round, html } = await makeReviewFile(orderFor(view)));
  ({ round: other } = await makeReviewFile(orderFor(view, { random: bytesFrom(9) })));
  record = withRounds(other, round);
});

const seal = (said: AnswerContents, seed = 1) =>
  sealAnswer(said, { review: round.id, key: round.key }, bytesFrom(seed));
const comment = (nth: number, says: ReviewComment['says'], words = ''): ReviewComment => {
  const spot = round.spots[nth]?.id ?? '';
  return { id: commentIdAt(spot), spot, says, words };
};
const said = () =>
  contents({
    shares: true,
    comments: [
      comment(3, 'recognise'),
      comment(5, 'wrong', 'Det var i marts, ikke i maj.'),
      { id: commentIdAt(''), spot: '', says: 'missing', words: 'Hendes bror står ingen steder.' },
    ],
    closing: { ...contents().closing, statement: 'Vi er trætte.', wishes: 'At hun kan gå selv.' },
  });

/** Locks anything with the round's key, as only somebody who has it can. */
async function locked(plain: string | Uint8Array<ArrayBuffer>, head: object = {}): Promise<string> {
  const iv = bytesFrom(5)(12);
  const own = {
    format: 'udredningsguiden-answer',
    version: 1,
    review: round.id,
    nonce: toBase64(iv),
  } as const;
  const key = await roundKey(round.key);
  if (!key) throw new Error('Expected a key');
  const additionalData = new TextEncoder().encode(boundText(own));
  const bytes = typeof plain === 'string' ? new TextEncoder().encode(plain) : plain;
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes);
  return JSON.stringify({ ...own, ...head, sealed: toBase64(new Uint8Array(sealed)) });
}

const refused = (fault: AnswerFault) => ({
  is: 'refused',
  fault,
  sentence: answerRefusals[fault],
});
const openedFrom = async (text: string, from: Reviews = record): Promise<ReviewAnswer> => {
  const result = await openAnswer(text, from);
  if (result.is !== 'opened') throw new Error(`Expected it to open: ${result.fault}`);
  return result.answer;
};

describe('an answer', () => {
  test('comes back as it was said, to the round it was given for', async () => {
    const result = await openAnswer(await seal(said()), record);
    expect(result).toMatchObject({ is: 'opened', round, isKnown: false });
    if (result.is !== 'opened') return;
    expect(result.answer).toEqual({
      ...said(),
      id: result.answer.id,
      review: round.id,
      way: 'file',
    });
    expect(isReviewAnswer(result.answer)).toBe(true);
    expect(fitsReview(answerChange(result.answer))).toBe(true);
    expect(answerChange(result.answer).value).toEqual(result.answer);
  });

  test('is the same the second time, and changes nothing', async () => {
    const text = await seal(said());
    const first = await openedFrom(text);
    const index = indexContent(content);
    const write = (before: typeof emptyRecord, change: Parameters<typeof writeChange>[2]) =>
      writeChange(index, before, change);
    const once = [roundChange(round), answerChange(first)].reduce(write, emptyRecord);
    const again = await openAnswer(text, once);
    expect(again).toMatchObject({ is: 'opened', isKnown: true, answer: first });
    expect(write(once, answerChange(first))).toEqual(once);
    // What mail does to a text: a mark before it, another line end after it.
    for (const carried of [`\uFEFF${text}`, `${text}\r\n`, `\n${text} `])
      expect(await openedFrom(carried)).toEqual(first);
  });

  test('is another one when it is made again, and nothing said before is lost', async () => {
    const first = await openedFrom(await seal(said()));
    const later = contents({
      writtenAt: '2026-11-27T08:00:00.000Z',
      comments: [comment(3, 'wrong', 'Nej, alligevel ikke.')],
    });
    const second = await openedFrom(await seal(later, 2));
    expect(second.id).not.toBe(first.id);
    for (const order of [
      [first, second],
      [second, first, second],
    ]) {
      const index = indexContent(content);
      const whole = [roundChange(round), ...order.map(answerChange)].reduce(
        (before, change) => writeChange(index, before, change),
        emptyRecord,
      );
      const all = commentsOf(whole, round.id);
      expect(all).toHaveLength(3);
      const changed = all.find((one) => one.comment.id === comment(3, 'wrong').id);
      expect(changed?.comment.words).toBe('Nej, alligevel ikke.');
      expect(changed?.earlier).toEqual([comment(3, 'recognise')]);
      expect(changed?.spot).toEqual(round.spots[3]);
      expect(all.filter((one) => one.isTakenBack)).toHaveLength(2);
    }
  });

  test('tells nothing unlocked of what it says, whose it is or what it is about', async () => {
    const text = await seal(said());
    for (const secret of ['marts', 'trætte', round.recipient.name, round.key, round.spots[5]?.id])
      expect(text).not.toContain(secret);
    expect(Object.keys(JSON.parse(text))).toEqual([
      'format',
      'version',
      'review',
      'nonce',
      'sealed',
    ]);
  });

  test('holds any words anybody writes, but for what no text in a case may hold', async () => {
    const odd = fc.string({ unit: 'binary', maxLength: 60 });
    const anyContents = fc.record({
      writtenAt: fc
        .date({ min: new Date('2000-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString()),
      shares: fc.boolean(),
      comments: fc.uniqueArray(
        fc.record({
          id: fc.nat(500).map((nth) => `c${nth}`),
          spot: fc.nat(round.spots.length).map((nth) => round.spots[nth]?.id ?? ''),
          says: fc.constantFrom('recognise' as const, 'wrong' as const, 'missing' as const),
          words: odd,
        }),
        { selector: ({ id }) => id, maxLength: 30 },
      ),
      closing: fc.record({
        statement: odd,
        wishes: odd,
        support: odd,
        meeting: odd,
        important: odd,
        different: odd,
      }),
    });
    await fc.assert(
      fc.asyncProperty(anyContents, fc.nat(), async (any, seed) => {
        const text = await seal(any, seed);
        const answer = await openedFrom(text);
        expect(await openedFrom(text)).toEqual(answer);
        expect(isReviewAnswer(answer)).toBe(true);
        expect(fitsReview(answerChange(answer))).toBe(true);
        expect(answer.comments.map((one) => one.words)).toEqual(
          any.comments.map((one) => plainText(one.words)),
        );
        expect(Object.values(answer.closing)).toEqual(Object.values(any.closing).map(plainText));
      }),
      { numRuns: 150 },
    );
  });

  test('keeps markup and signs that turn text as words, each in its own field', async () => {
    const hostile = [
      '</script><script>alert(1)</script>',
      '<!--',
      ']]>',
      '\u2028\u2029',
      '\u202Etxet\u202C \u2066x',
      'nul\0 og \u0007 \uD800 \r\nslut',
      '{"__proto__":{"x":1}}',
      '<img src=x onerror=alert(1)>',
    ];
    const comments = hostile.map((words, at) => comment(at, 'missing', words));
    const all = hostile.join('\n');
    const closing = {
      statement: all,
      wishes: all,
      support: all,
      meeting: all,
      important: all,
      different: all,
    };
    const answer = await openedFrom(await seal(contents({ comments, closing })));
    expect(answer.comments.map((one) => one.words)).toEqual(
      hostile.map((words) => plainText(words)),
    );
    expect(answer.comments[5]?.words).toBe('nul og   \nslut');
    expect(answer.closing.statement).toBe(plainText(all));
  });

  test('is not made larger than it may come back', async () => {
    const words = 'å'.repeat(LONGEST_WORDS);
    const comments = round.spots.slice(0, 100).map((_, nth) => comment(nth, 'wrong', words));
    await expect(seal(contents({ comments }))).rejects.toThrow(AnswerTooLarge);
    const most = contents({
      comments: Array.from({ length: MOST_COMMENTS }, (_, nth) => ({
        id: `c${nth}`,
        spot: '',
        says: 'wrong' as const,
        words: 'Nej',
      })),
    });
    expect((await openedFrom(await seal(most))).comments).toHaveLength(MOST_COMMENTS);
  });
});

describe('is refused:', () => {
  const first = async () => seal(said());
  const changedHead = async (more: object) =>
    JSON.stringify({ ...JSON.parse(await first()), ...more });

  test('what is no answer file', async () => {
    for (const text of [
      'Kære Rita. Det passer ikke.',
      '{}',
      '[]',
      'null',
      '7',
      '"udredningsguiden-answer"',
      '{"format":"udredningsguiden-case","version":1}',
      '{"format":["udredningsguiden-answer"]}',
      '%PDF-1.7',
      '{"__proto__":{"format":"udredningsguiden-answer","version":1}}',
      '\u0000\u0001\uFFFD',
    ])
      expect(await openAnswer(text, record), text).toEqual(refused('not-ours'));
    for (const text of ['', ' \n', '\uFEFF'])
      expect(await openAnswer(text, record)).toEqual(refused('empty'));
    expect(await openAnswer(html, record)).toEqual(refused('review-file'));
  });

  test('one of another case, and one of a round that was called off', async () => {
    const text = await first();
    expect(await openAnswer(text, noReviews)).toEqual(refused('unknown'));
    expect(await openAnswer(text, withRounds(other))).toEqual(refused('unknown'));
    const ended = {
      ...record,
      reviewEnds: [{ review: round.id, at: '2026-11-23T10:00:00.000Z', because: 'Ny version' }],
    };
    expect(await openAnswer(text, ended)).toEqual(refused('called-off'));
    // Another round of the same case does not take it for its own.
    expect(await openAnswer(await changedHead({ review: other.id }), record)).toEqual(
      refused('damaged'),
    );
    expect(
      (
        await openAnswer(text, {
          ...ended,
          reviewEnds: [{ ...ended.reviewEnds[0], review: other.id, at: '', because: '' }],
        })
      ).is,
    ).toBe('opened');
  });

  test('a cut one, wherever it is cut', async () => {
    const text = await first();
    for (let length = 1; length < text.length; length += 1) {
      const result = await openAnswer(text.slice(0, length), record);
      const isKnown = length >= '{"format":"udredningsguiden-answer"'.length;
      expect(result, `${length}`).toEqual(refused(isKnown ? 'cut-off' : 'not-ours'));
    }
  });

  test('a changed one, whatever sign is changed', async () => {
    const text = await first();
    const signs = 'A0+/"\\} é';
    for (let at = 0; at < text.length; at += 1) {
      const sign = signs[at % signs.length] ?? 'A';
      const changed = text.slice(0, at) + sign + text.slice(at + 1);
      if (changed === text) continue;
      const result = await openAnswer(changed, record);
      expect(result.is, `${at}: ${sign}`).toBe('refused');
    }
    for (const more of [
      { note: 'x' },
      { nonce: 'AAAA' },
      { nonce: toBase64(new Uint8Array(12)) },
      { nonce: 7 },
      { version: 0 },
      { version: '1' },
      { sealed: '' },
      { sealed: 'AAAA' },
      { sealed: null },
      { review: 'Ø' },
      { review: '__proto__' },
      { review: 'constructor' },
    ]) {
      const fault = 'review' in more && more.review === 'constructor' ? 'unknown' : 'damaged';
      expect(await openAnswer(await changedHead(more), record), JSON.stringify(more)).toEqual(
        refused(fault),
      );
    }
    const twice = text.replace('{', '{"__proto__":{"sealed":"AAAA"},');
    expect(await openAnswer(twice, record)).toEqual(refused('damaged'));
  });

  test('base64 that says the same in another way', async () => {
    const text = await first();
    const { sealed } = JSON.parse(text);
    const bytes = fromBase64(sealed) ?? new Uint8Array();
    const url = sealed.replaceAll('+', '-').replaceAll('/', '_');
    for (const odd of [
      `${sealed}\n`,
      ` ${sealed}`,
      `${sealed.slice(0, 8)}\n${sealed.slice(8)}`,
      sealed.replace(/=+$/, ''),
      `${sealed}====`,
      `${sealed}AAAA`,
      toBase64(bytes.slice(0, -1)),
      toBase64(new Uint8Array([...bytes, 0])),
      ...(url === sealed ? [] : [url]),
    ]) {
      if (odd === sealed) continue;
      expect(await openAnswer(await changedHead({ sealed: odd }), record), odd.slice(-9)).toEqual(
        refused('damaged'),
      );
    }
  });

  test('one of a newer version', async () => {
    expect(await openAnswer(await changedHead({ version: 2 }), record)).toEqual(refused('newer'));
    expect(
      await openAnswer('{"format":"udredningsguiden-answer","version":2,"alt":"nyt"}', record),
    ).toEqual(refused('newer'));
  });

  test('one that is too large, before any of it is read', async () => {
    let reads = 0;
    class Watched extends Blob {
      override text() {
        reads += 1;
        return super.text();
      }
      override arrayBuffer() {
        reads += 1;
        return super.arrayBuffer();
      }
      override stream() {
        reads += 1;
        return super.stream();
      }
    }
    const large = new Watched([new Uint8Array(50_000_000)]);
    expect(await readAnswerFile(large, record)).toEqual(refused('too-large'));
    expect(reads).toBe(0);
    const small = new Watched([await first()]);
    expect((await readAnswerFile(small, record)).is).toBe('opened');
    expect(reads).toBeGreaterThan(0);
    expect(await openAnswer('x'.repeat(LARGEST_ANSWER + 1), record)).toEqual(refused('too-large'));
  });

  test('a content that no answer has, although it is locked with the right key', async () => {
    const good = said();
    const [one] = good.comments;
    if (!one) throw new Error('Expected a comment');
    const with_ = (more: object) => JSON.stringify({ ...good, ...more });
    const withComment = (more: object) => with_({ comments: [{ ...one, ...more }] });
    const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
    const odd = [
      '',
      'null',
      '[]',
      '{}',
      '"x"',
      'not json',
      deep,
      with_({ way: 'paper' }),
      with_({ review: other.id }),
      with_({ id: 'a1' }),
      with_({ shares: 'yes' }),
      with_({ writtenAt: 'i går' }),
      with_({ writtenAt: '2026-02-31T10:00:00.000Z' }),
      with_({ writtenAt: '2026-02-03T10:00:00Z' }),
      with_({ writtenAt: '9999-01-01T00:00:00.000Z' }),
      with_({ comments: {} }),
      with_({ comments: [one, one] }),
      with_({ comments: [null] }),
      with_({
        comments: Array.from({ length: MOST_COMMENTS + 1 }, (_, id) => ({ ...one, id: `c${id}` })),
      }),
      withComment({ id: '' }),
      withComment({ id: 'Ø' }),
      withComment({ id: '__proto__' }),
      withComment({ spot: '../x' }),
      withComment({ says: 'agree' }),
      withComment({ says: ['wrong'] }),
      withComment({ id: 'closing-wishes' }),
      withComment({ id: 'closing-different-a1' }),
      withComment({ words: 7 }),
      withComment({ words: 'x'.repeat(LONGEST_WORDS + 1) }),
      withComment({ html: '<b>' }),
      with_({ closing: { ...good.closing, extra: '' } }),
      with_({ closing: { ...good.closing, statement: undefined } }),
      with_({ closing: null }),
      JSON.stringify(good).replace('{', '{"__proto__":{"shares":true},'),
      JSON.stringify(good).replace('{"id"', '{"__proto__":{},"id"'),
      JSON.stringify(good).replace('{', '{"constructor":{"prototype":{}},'),
    ];
    for (const plain of odd)
      expect(await openAnswer(await locked(plain), record), plain.slice(0, 100)).toEqual(
        refused('shape'),
      );
    expect(Reflect.get({}, 'shares')).toBeUndefined();
    // The same way of locking opens what is right.
    expect((await openAnswer(await locked(JSON.stringify(good)), record)).is).toBe('opened');
    expect(await openAnswer(await locked(new Uint8Array([0xff, 0xfe, 0x00])), record)).toEqual(
      refused('damaged'),
    );
  });

  test('a comment to a place that was never sent', async () => {
    const strange = 's00000000000000000000000000000000';
    const comments = [comment(3, 'wrong'), { ...comment(4, 'wrong'), spot: strange }];
    expect(await openAnswer(await seal(contents({ comments })), record)).toEqual(
      refused('unknown-spot'),
    );
  });

  test('with a sentence that says what to do', () => {
    for (const sentence of Object.values(answerRefusals)) {
      expect(sentence).toMatch(/(?:Bed|Vælg|Åbn|Genindlæs|send) /);
      expect(sentence).toMatch(/\.$/);
    }
  });
});
